package tillit.ground.page;

/** What a notice on the page means. Seldom more than one on a page. */
public enum Notice {
    INFORMATION("information", "info"),
    SUCCESS("success", "clock-kept"),
    WARNING("warning", "alert"),
    ERROR("error", "clock-breach");

    private final String css;
    private final String icon;

    Notice(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    String css() {
        return css;
    }

    String icon() {
        return icon;
    }
}
