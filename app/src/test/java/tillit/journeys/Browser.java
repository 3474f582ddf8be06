package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A real browser on the running system, for tests that see what a person sees:
 *
 * <pre>{@code
 * @RegisterExtension final Browser browser = new Browser();
 *
 * @Test void theWorklistCanBeUsedByEveryone() {
 *     browser.after(this::signIn).everywhere("/intake", "inbox", page -> assertThat(page.title()).contains("Inkorg"));
 * }
 * }</pre>
 *
 * One Chromium for all tests of a run; each page has a context of its own, which ends with the test. The test starts the
 * system on a port of its own ({@code webEnvironment = RANDOM_PORT}).
 */
public final class Browser implements BeforeEachCallback, AfterEachCallback {

    /** A phone, and what most people at work have before them. */
    private static final List<Integer> WIDTHS = List.of(320, 1280);

    private static final List<String> LANGUAGES = List.of("sv", "en");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    /** What the night changes. */
    private static final List<String> CONTRAST = List.of("color-contrast", "color-contrast-enhanced");

    /** Milliseconds. */
    private static final int PATIENCE = 15_000;

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final List<BrowserContext> open = new ArrayList<>();
    private final Set<BrowserContext> still = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private Consumer<Page> before = page -> {};
    private String home = "";
    private boolean scripts = true;

    @Override
    public void beforeEach(ExtensionContext test) {
        String port =
                SpringExtension.getApplicationContext(test).getEnvironment().getRequiredProperty("local.server.port");
        home = "http://localhost:" + port;
        complaints.clear();
        before = page -> {};
        scripts = true;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open.forEach(BrowserContext::close);
        open.clear();
        still.clear();
    }

    /** What every page of this test does first, such as signing in. */
    public Browser after(Consumer<Page> steps) {
        before = steps;
        return this;
    }

    /** Every page of this test from now on has no JavaScript. */
    public Browser withoutScripts() {
        scripts = false;
        return this;
    }

    /** Every page of this test from now on has JavaScript, as at the beginning. */
    public Browser withScripts() {
        scripts = true;
        return this;
    }

    /** A page in Swedish, as wide as a desk's screen. */
    public Page page() {
        return page("sv", 1280);
    }

    /** A page in that language ({@code sv}, {@code en}), that many pixels wide. Addresses are relative to the system. */
    public Page page(String language, int width) {
        BrowserContext context = Started.BROWSER.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(home)
                .setLocale(language.equals("sv") ? "sv-SE" : "en-GB")
                .setJavaScriptEnabled(scripts)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setTimezoneId("Europe/Stockholm")
                .setViewportSize(width, 900));
        context.setDefaultTimeout(PATIENCE);
        context.addCookies(List.of(new Cookie("tillit-language", language).setUrl(home)));
        open.add(context);
        if (!scripts) still.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(line -> Optional.of(line)
                .filter(it -> it.type().equals("error") && !it.text().contains("status of 4"))
                .filter(it -> !it.text().contains("ERR_INTERNET_DISCONNECTED")) // a test has cut the network
                .ifPresent(it -> complaints.add(it.text())));
        before.accept(page);
        return page;
    }

    /**
     * Opens the address in both languages and widths, does that, and sees that {@link #check} has nothing to say.
     *
     * @param name of the picture
     */
    public void everywhere(String address, String name, Consumer<Page> steps) {
        for (String language : LANGUAGES) {
            for (int width : WIDTHS) {
                Page page = page(language, width);
                page.navigate(address);
                steps.accept(page);
                check(page, name);
            }
        }
    }

    /** Opens the address in both languages and widths and sees that {@link #check} has nothing to say. */
    public void everywhere(String address) {
        everywhere(address, address, page -> {});
    }

    /** A browser that has much to do now and then cannot take its picture, which says nothing of the page: it is asked once more. */
    private static void keep(Page page, String picture) {
        Page.ScreenshotOptions whole =
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(picture)).setFullPage(true);
        try {
            page.screenshot(whole);
        } catch (PlaywrightException unable) {
            page.screenshot(whole);
        }
    }

    /**
     * Sees that everybody can use the page as it is now: no fault by axe (by day and by night, with all that can be folded out folded out), not
     * wider than its window, no complaint by the browser, nothing asked for from elsewhere. Keeps a picture in
     * {@code target/screenshots} under that name.
     */
    public void check(Page page, String name) {
        assertThat(still)
                .as("axe is a script, and waits for ever in a page without")
                .doesNotContain(page.context());
        page.evaluate("document.querySelectorAll('details').forEach(it => it.setAttribute('open', ''))");
        String shown = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        String picture = (shown.isEmpty() ? "start" : shown) + "-" + page.getAttribute("html", "lang") + "-"
                + page.viewportSize().width + ".png";
        keep(page, picture);
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                .as("%s is wider than its window", picture)
                .isFalse();
        assertThat(foreign(page)).as("%s asks for what is not ours", picture).isEmpty();
        assertThat(complaints).as("the browser complains of %s", picture).isEmpty();
        assertThat(page.frames()).as("%s has no page inside it", picture).hasSize(1);
        assertThat(faults(axe(page).withTags(RULES))).as("axe on %s", picture).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(faults(axe(page).withRules(CONTRAST)))
                .as("axe on %s by night", picture)
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        complaints.clear(); // axe tries inline styles, which our policy stops
    }

    /** In the page itself: the other way opens a page of its own for each look, which takes three times as long and finds no more in a page without frames. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static List<String> faults(AxeBuilder axe) {
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getFailureSummary()))
                .toList();
    }

    private List<String> foreign(Page page) {
        Object asked = page.evaluate("performance.getEntriesByType('resource').map(it => it.name)");
        return ((List<?>) asked)
                .stream()
                        .map(String::valueOf)
                        .filter(it -> !it.startsWith(home))
                        .toList();
    }

    /** Started once, when the first test needs it; it ends with the run. What is waited for is waited for as long as a click is. */
    private static final class Started {

        static {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        }

        static final com.microsoft.playwright.Browser BROWSER = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(Chromium.path()).setArgs(Chromium.ARGUMENTS));
    }
}
