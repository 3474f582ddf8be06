package tillit.ground.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory is bounded: a process with 48 MB of it reads forms and files that are six times as large. */
class SmallHeapTest {

    @Test
    void whatIsSentMayBeManyTimesLargerThanTheMemory(@TempDir Path folder) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(child.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(said)
                .contains("form 314572800 {words=[Hej]}", "letter 4719", "picture 4718", "BROKEN", "done")
                .doesNotContain("OutOfMemory");
        assertThat(Long.parseLong(said.replaceAll("(?s).*refused after (\\d+).*", "$1")))
                .isLessThanOrEqualTo(50L * 1024 * 1024 + 64 * 1024);
    }
}
