package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchPersistentContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.cases.CaseId;

/**
 * The browser killed at random moments while somebody writes, with the network there, cut, or cut before the first word. What the page said was on the
 * server is there; what lay locked in the browser comes back when the browser does, and becomes a draft.
 */
class KilledBrowserTest extends JourneyTest {

    private static final int LONGEST_LIFE = 3_500; // milliseconds of writing before the kill
    private static final int MINUTE = 60_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit makes the folder before each test
    Path profile;

    @LocalServerPort
    int port;

    @Test
    void whatWasWrittenComesBackAfterAKill() {
        survives(3);
    }

    @Test
    @Tag("long")
    void whatWasWrittenComesBackAfterAHundredKills() {
        survives(100);
    }

    private void survives(int kills) {
        int fromTheBrowser = 0;
        int fromTheServer = 0;
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            CaseId tuvas = caseOf("20140502-2383");
            for (int round = 0; round < kills; round++) {
                Writer writer = new Writer(round, tuvas, opened(playwright, round));
                writer.writes();
                fromTheServer += writer.onTheServer.size();
                fromTheBrowser += writer.inTheBrowser.size();
                Page back = opened(playwright, round + 1).newPage();
                back.navigate(address(tuvas));
                back.waitForCondition(() -> keptUntil(back) == 0); // all copies have gone to the server
                List<String> found = found(tuvas);
                assertThat(found)
                        .as("what the page said is on the server, round " + round)
                        .containsAll(writer.onTheServer);
                assertThat(found).as("what lay in the browser, round " + round).containsAll(writer.inTheBrowser);
                back.context().close();
            }
        }
        assertThat(fromTheServer).as("words that the page said were saved").isPositive();
        assertThat(fromTheBrowser).as("words that only the browser had").isPositive();
    }

    /** Of what was typed until when there is a copy on the disk, in milliseconds by the browser's clock; 0 where there is none. */
    private static final String KEPT_UNTIL = """
            async () => new Promise((resolve, reject) => {
              const opening = indexedDB.open("tillit", 1);
              opening.onupgradeneeded = () => opening.result.createObjectStore("notes");
              opening.onsuccess = () => {
                const asking = opening.result.transaction("notes").objectStore("notes").getAll();
                asking.onsuccess = () => { opening.result.close(); resolve(Math.max(0, ...asking.result.map(it => it.at))); };
                asking.onerror = reject;
              };
              opening.onerror = reject;
            })""";

    /** Somebody who writes one word after another until the browser is killed. */
    private final class Writer {
        private final int round;
        private final BrowserContext browserOfOnesOwn;
        private final CaseId socialCase;
        private final Random random;
        private final List<String> typed = new ArrayList<>();
        private final List<Double> typedAt = new ArrayList<>();
        private final List<String> onTheServer = new ArrayList<>();
        private final List<String> inTheBrowser = new ArrayList<>();

        Writer(int round, CaseId socialCase, BrowserContext browserOfOnesOwn) {
            this.round = round;
            this.socialCase = socialCase;
            this.browserOfOnesOwn = browserOfOnesOwn;
            this.random = new Random(round);
        }

        void writes() {
            Page page = browserOfOnesOwn.newPage();
            page.navigate(address(socialCase));
            page.locator("textarea[name=body]").click();
            int cutAfter = round % 3 == 0 ? Integer.MAX_VALUE : round % 3 == 1 ? 0 : 1 + random.nextInt(4);
            Executor later =
                    CompletableFuture.delayedExecutor(300L + random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS);
            CompletableFuture<Void> killed = CompletableFuture.runAsync(() -> kill(profile), later);
            try {
                for (int nth = 0; ; nth++) {
                    if (nth == cutAfter) browserOfOnesOwn.setOffline(true);
                    type(page, "r" + round + "ord" + nth);
                    if (nth < cutAfter && random.nextBoolean())
                        page.locator("[data-save-status][data-state=saved]").waitFor();
                    look(page);
                }
            } catch (PlaywrightException dead) {
                killed.join();
            }
            try {
                browserOfOnesOwn.close();
            } catch (PlaywrightException | CompletionException gone) {
                assertThat(killed).isCompleted();
            }
        }

        private void type(Page page, String word) {
            page.locator("textarea[name=body]").pressSequentially(word + " ");
            typedAt.add(((Number) page.evaluate("Date.now()")).doubleValue());
            typed.add(word);
        }

        /** What the page says, and what is on the disk, about the words typed so far. */
        private void look(Page page) {
            int before = typed.size();
            String state = page.locator("[data-save-status]").getAttribute("data-state");
            double kept = keptUntil(page);
            for (int i = onTheServer.size(); "saved".equals(state) && i < before; i++) onTheServer.add(typed.get(i));
            for (int i = inTheBrowser.size(); i < before && typedAt.get(i) <= kept; i++) inTheBrowser.add(typed.get(i));
        }
    }

    private static double keptUntil(Page page) {
        return ((Number) page.evaluate(KEPT_UNTIL)).doubleValue();
    }

    /** A browser whose disk is that of the one before; a minute has gone for each, so that what was left is known to be left. */
    private BrowserContext opened(Playwright playwright, int round) {
        BrowserContext own = playwright
                .chromium()
                .launchPersistentContext(
                        profile,
                        new LaunchPersistentContextOptions()
                                .setExecutablePath(Chromium.path())
                                .setArgs(Chromium.ARGUMENTS)
                                .setBaseURL("http://localhost:" + port)
                                .setLocale("sv-SE"));
        own.clock().setSystemTime(clock.millis() + (long) round * MINUTE);
        own.addCookies(List.of(new Cookie("tillit-session", worker.token())
                .setDomain("localhost")
                .setPath("/")));
        return own;
    }

    /** The browser with all that belongs to it, as when the power is cut. */
    private static void kill(Path profile) {
        ProcessHandle.allProcesses()
                .filter(it -> it.info()
                        .commandLine()
                        .filter(line -> line.contains(profile.toString()))
                        .isPresent())
                .flatMap(it -> java.util.stream.Stream.concat(java.util.stream.Stream.of(it), it.descendants()))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private List<String> found(CaseId socialCase) {
        return JdbcClient.create(administrator)
                .sql("""
                        select unnest(string_to_array(btrim(w.body), ' '))
                          from journal.draft d
                          join journal.draft_words w on w.draft_id = d.id
                         where d.dossier_id = :case
                           and d.state = 'OPEN'
                        """)
                .param("case", socialCase.value())
                .query(String.class)
                .list();
    }

    private static String address(CaseId socialCase) {
        return "/journal/" + socialCase.value();
    }
}
