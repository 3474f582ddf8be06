package tillit.casework.openaccess;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import tillit.ground.page.PlainText;

/** What is typed of those who came. A number that is left out is none. */
record CountForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        @Nullable String girls,
        @Nullable String boys,
        @Nullable String children,
        @Nullable String adults,
        @Nullable String occasions,
        Counted.@Nullable Consent consent,
        @Nullable Boolean informed,
        @Nullable String note,
        @Nullable String why) {

    /** The field's number as it was typed. */
    String typed(String field) {
        String typed =
                switch (field) {
                    case "girls" -> girls;
                    case "boys" -> boys;
                    case "children" -> children;
                    case "adults" -> adults;
                    default -> occasions;
                };
        return PlainText.of(typed).strip();
    }

    String noted() {
        return PlainText.of(note).strip();
    }

    String reason() {
        return PlainText.of(why).strip();
    }

    /** What stands in the fields before a row is put right. */
    static Map<String, String> of(Counted it) {
        return Map.of(
                "day", it.day().toString(),
                "girls", String.valueOf(it.girls()),
                "boys", String.valueOf(it.boys()),
                "children", String.valueOf(it.children()),
                "adults", String.valueOf(it.adults()),
                "occasions", String.valueOf(it.occasions()),
                "consent", it.consent() == null ? "" : it.consent().name(),
                "informed", String.valueOf(it.told()),
                "note", it.note());
    }
}
