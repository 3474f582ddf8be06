package tillit.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.ground.files.Samples.ascii;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one who checks for malware, as it answers, hangs, talks nonsense and is away. */
class ClamavTest {

    private static final byte[] LONG_TEXT = ascii("Hej på dig.\n".repeat(50_000));

    @Test
    void whatIsCleanIsSaidToBe() throws IOException {
        try (FakeClamd clamd = FakeClamd.thatAnswers()) {
            assertThat(checked(clamd.port(), LONG_TEXT)).isEqualTo(Checked.CLEAN);
        }
    }

    @Test
    void whatTheTestFileIsInIsRefusedAndNotKept(@TempDir Path folder) throws IOException {
        byte[] infected = Arrays.copyOf(LONG_TEXT, LONG_TEXT.length + 68);
        System.arraycopy(ascii(FakeClamd.EICAR), 0, infected, LONG_TEXT.length, 68);
        FilesProperties limits = HostileUploadsTest.limits(folder);
        try (FakeClamd clamd = FakeClamd.thatAnswers()) {
            Workbench bench = new Workbench(limits);
            Uploads uploads = new Uploads(bench, new Inspection(new FileTypes(), limits), clamav(clamd.port()), limits);
            assertThatThrownBy(() -> uploads.take("text.txt", "", new ByteArrayInputStream(infected)))
                    .isInstanceOf(MalwareFound.class);
            bench.end();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void oneThatHangsHasNotChecked() throws IOException {
        try (FakeClamd clamd = FakeClamd.thatHangs()) {
            assertThat(checked(clamd.port(), LONG_TEXT)).isEqualTo(Checked.WAITING);
        }
    }

    @Test
    void oneThatTakesNothingInHasNotChecked() throws IOException {
        try (ServerSocket deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            byte[] more = new byte[30 * 1024 * 1024]; // than lies between the two
            assertThat(checked(deaf.getLocalPort(), more)).isEqualTo(Checked.WAITING);
        }
    }

    @Test
    void oneThatIsAwayHasNotChecked() throws IOException {
        FakeClamd gone = FakeClamd.thatAnswers();
        gone.close();
        assertThat(checked(gone.port(), LONG_TEXT)).isEqualTo(Checked.WAITING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR",
                "UNKNOWN COMMAND",
                "stream: OK and more",
                "OK",
                "stream:",
                "<html>502 Bad Gateway</html>"
            })
    void oneThatSaysAnythingElseHasNotChecked(String words) throws IOException {
        try (FakeClamd clamd = FakeClamd.thatAnswers().saying(words)) {
            assertThat(checked(clamd.port(), LONG_TEXT)).isEqualTo(Checked.WAITING);
        }
    }

    @Test
    void whereNobodyIsConfiguredNothingIsSaidToBeClean() {
        assertThat(new Unchecked().check(new ByteArrayInputStream(LONG_TEXT))).isEqualTo(Checked.NOT_CHECKED);
    }

    static Clamav clamav(int port) {
        return new Clamav(new FilesProperties.Clamav(
                "127.0.0.1", port, Duration.ofMillis(500), Duration.ofMillis(500), Duration.ofSeconds(2)));
    }

    private static Checked checked(int port, byte[] content) {
        return clamav(port).check(new ByteArrayInputStream(content));
    }
}
