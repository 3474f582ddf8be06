package tillit.ground.files;

import static org.assertj.core.api.Assertions.assertThat;
import static tillit.ground.files.Samples.ascii;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tillit.ground.access.DossierId;
import tillit.ground.access.DossierKind;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.page.FormAt;

/** Forms with files as browsers send them, and as no browser does, to a server that runs. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties =
                "tillit.files.folder=target/handed-in-over-http") // what others hand in meanwhile is not looked for
@Import(FilesOverHttpTest.Desk.class)
@ActiveProfiles("demo")
@ExtendWith(OutputCaptureExtension.class)
class FilesOverHttpTest {

    private static final String END = "\r\n";

    @LocalServerPort
    int port;

    @Autowired
    Dossiers dossiers;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    FilesProperties limits;

    @Autowired
    Desk desk;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    private final HttpClient http = HttpClient.newHttpClient();
    private Session worker;
    private Session stranger;
    private String token;

    @BeforeEach
    void somebodyWithADossier() {
        Town town = Town.build(administrator);
        UnitId unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        worker = town.worker(Role.SOCIAL_WORKER, unit);
        stranger = town.worker(Role.SOCIAL_WORKER, town.unit("Vuxen", Takes.ADULT_REPORTS));
        desk.stamp = in(() -> dossiers.open(new DossierId(Ids.next()), DossierKind.REPORT, unit, false, List.of()));
        desk.kept.clear();
        token = get("/styles", worker).body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void aFileComesBackToTheLastByteAsSomethingToSaveAndNothingElse() {
        byte[] picture = Samples.jpegWith(0xfe, ascii("<html><script>alert(1)</script>"));
        assertThat(send(form(token, "Hej", file("Åsas \"bild\"; x=<y>.jpg", "image/jpeg", picture)))
                        .statusCode())
                .isEqualTo(302);

        HttpResponse<byte[]> saved = bytes("/files/" + desk.kept.getFirst().id().value(), worker);
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).isEqualTo(picture);
        assertThat(saved.headers().allValues("Content-Security-Policy")).containsExactly("default-src 'none'; sandbox");
        assertThat(saved.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(saved.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(saved.headers().allValues("Content-Type")).containsExactly("image/jpeg");
        assertThat(saved.headers().firstValue("Content-Length")).contains(String.valueOf(picture.length));
        assertThat(saved.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment;")
                .contains("filename*=UTF-8''%C3%85sas%20_22bild_22_%20x%3D_y_.jpg")
                .doesNotContain("<", "inline");
    }

    @Test
    void aFileThatOneMayNotSeeAnswersAsOneThatDoesNotExist() {
        send(form(token, "Hej", file("brev.pdf", "application/pdf", Samples.pdf())));
        HttpResponse<byte[]> hidden =
                bytes("/files/" + desk.kept.getFirst().id().value(), stranger);
        for (String missing : List.of("/files/" + UUID.randomUUID(), "/files/not-an-id", "/nowhere")) {
            HttpResponse<byte[]> answer = bytes(missing, stranger);
            assertThat(answer.statusCode()).isEqualTo(hidden.statusCode()).isEqualTo(404);
            assertThat(text(answer.body())).isEqualTo(text(hidden.body()));
            assertThat(headers(answer)).isEqualTo(headers(hidden));
        }
    }

    @Test
    void aFileThatIsTakenOutOrWaitsIsRefusedWithWords() {
        send(form(token, "Hej", file("brev.pdf", "application/pdf", Samples.pdf())));
        FileId id = desk.kept.getFirst().id();
        in(() -> desk.files.takeOut(id, "Hör till någon annan."));
        HttpResponse<String> refused = get("/files/" + id.value(), worker);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Filen är borttagen härifrån");
        assertThat(refused.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void threeHundredMegabytesAreRefusedOnTheFormWithWhatWasTyped() throws Exception {
        long large = 300L * 1024 * 1024;
        byte[] begin = ascii(part("words", "Ett långt stycke om Tuva") + "--x" + END
                + "Content-Disposition: form-data; name=\"file\"; filename=\"film.mp4\"" + END + END);
        byte[] after = ascii(END + part("number", "20140502-2383") + part("_csrf", token) + "--x--" + END);
        HttpRequest request = to("/try/files", worker)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(begin),
                        BodyPublishers.ofInputStream(() -> new HostileUploadsTest.Endless(large)),
                        BodyPublishers.ofByteArray(after)))
                .build();
        HttpResponse<String> page = http.send(request, BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Filen är större än vad som kan tas emot", "Ett långt stycke om Tuva", "20140502-2383")
                .contains("<a href=\"#file\">");
        assertThat(left()).isEmpty();
    }

    @Test
    void aRefusedKindIsToldOnTheFormWithWhatWasTyped() {
        HttpResponse<String> page =
                send(form(token, "Så här var det", file("kör.exe", "application/pdf", ascii("MZ"))));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Den här sortens fil tas inte emot", "Så här var det");
        assertThat(left()).isEmpty();
    }

    @Test
    void oneRefusedFileAmongSeveralKeepsNone() {
        HttpResponse<String> page = send(form(
                token,
                "Hej",
                file("brev.pdf", "application/pdf", Samples.pdf())
                        + file("logga.svg", "image/svg+xml", ascii("<svg/>"))));
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(desk.kept).isEmpty();
        assertThat(left()).isEmpty();
    }

    /** What is sent as no browser does. @param kept how many files are kept, where it is done */
    record Odd(String sentence, String type, byte[] body, String framing, int status, int kept) {
        @Override
        public String toString() {
            return sentence;
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isAnsweredAndLeavesNothing(Odd odd, CapturedOutput log) throws IOException {
        int status = raw(odd);
        assertThat(status).isEqualTo(odd.status());
        assertThat(desk.kept).hasSize(odd.kept());
        assertThat(left()).isEmpty();
        assertThat(get("/styles", worker).statusCode()).as("the server goes on").isEqualTo(200);
        assertThat(log.getAll()).as("a fault of ours").doesNotContain(": fault ");
    }

    static Stream<Odd> isAnsweredAndLeavesNothing() {
        String pdf = file("brev.pdf", "application/pdf", Samples.pdf());
        String multipart = "multipart/form-data; boundary=x";
        return Stream.of(
                odd("a form without its boundary", "multipart/form-data", form("T", "Hej", pdf), 400, 0),
                odd("a form with another boundary", "multipart/form-data; boundary=y", form("T", "Hej", pdf), 403, 0),
                odd(
                        "a form with an endless boundary",
                        "multipart/form-data; boundary=" + "y".repeat(9000),
                        form("T", "Hej", pdf),
                        400,
                        0),
                odd("a form with nothing in it", multipart, "", 403, 0),
                odd(
                        "a form that is cut off in a file",
                        multipart,
                        form("T", "Hej", pdf).substring(0, 300),
                        400,
                        0),
                odd(
                        "a form that is cut off in the head of a part",
                        multipart,
                        form("T", "Hej", pdf).substring(0, 150),
                        400,
                        0),
                odd("two files in one field", multipart, form("T", "Hej", pdf + pdf), 302, 2),
                odd(
                        "a file without a name",
                        multipart,
                        form("T", "Hej", file("", "application/pdf", Samples.pdf())),
                        302,
                        1),
                odd(
                        "a field in which no file was chosen",
                        multipart,
                        form("T", "Hej", file("", "application/octet-stream", new byte[0])),
                        302,
                        0),
                odd("no field for a file at all", multipart, form("T", "Hej", ""), 302, 0),
                odd(
                        "a type that is written in capitals",
                        "MULTIPART/FORM-DATA; BOUNDARY=x",
                        form("T", "Hej", pdf),
                        302,
                        1),
                odd(
                        "a boundary in quotation marks",
                        "multipart/form-data; boundary=\"x\"",
                        form("T", "Hej", pdf),
                        302,
                        1),
                odd(
                        "words before the first part and after the last",
                        multipart,
                        "Hej" + END + form("T", "Hej", pdf) + "Hej",
                        302,
                        1),
                odd(
                        "a part without a head",
                        multipart,
                        "--x" + END + END + "Hej" + END + form("T", "Hej", pdf),
                        400,
                        0),
                odd(
                        "a part without a field",
                        multipart,
                        "--x" + END + "Content-Disposition: form-data" + END + END + "Hej" + END
                                + form("T", "Hej", pdf),
                        302,
                        1),
                odd(
                        "a name of three hundred letters",
                        multipart,
                        form("T", "Hej", file("å".repeat(300) + ".pdf", "application/pdf", Samples.pdf())),
                        302,
                        1),
                odd(
                        "a name that is no letters",
                        multipart,
                        form("T", "Hej", rawFile("\u00c3\u0028\u00ff.pdf", "application/pdf", Samples.pdf())),
                        302,
                        1),
                odd(
                        "a head without an end",
                        multipart,
                        form("T", "Hej", file("a".repeat(20_000) + ".pdf", "application/pdf", Samples.pdf())),
                        400,
                        0),
                odd("a thousand fields", multipart, part("a", "b").repeat(1000) + form("T", "Hej", pdf), 413, 0),
                odd("three megabytes in a field for words", multipart, form("T", "a".repeat(3_000_000), pdf), 413, 0),
                odd("a form from another site", multipart, form("nobody's", "Hej", pdf), 403, 0),
                odd(
                        "a file in a form that is no form with files",
                        "application/x-www-form-urlencoded",
                        form("T", "Hej", pdf),
                        400,
                        0),
                odd(
                        "parts within a part",
                        multipart,
                        form(
                                "T",
                                "Hej",
                                "--x" + END + "Content-Disposition: form-data; name=\"file\"" + END
                                        + "Content-Type: multipart/mixed; boundary=z" + END + END + "--z" + END
                                        + "Content-Disposition: attachment; filename=\"brev.pdf\"" + END + END
                                        + new String(Samples.pdf(), StandardCharsets.ISO_8859_1) + END + "--z--" + END),
                        302,
                        1),
                new Odd(
                        "a length that is longer than what comes",
                        multipart,
                        ascii(form("T", "Hej", pdf).substring(0, 300)),
                        "Content-Length: 90000",
                        400,
                        0),
                new Odd(
                        "a length that is shorter than what comes",
                        multipart,
                        ascii(form("T", "Hej", pdf)),
                        "Content-Length: 300",
                        400,
                        0),
                new Odd(
                        "pieces that are shorter than they say, after a whole form",
                        multipart,
                        ascii("ffff" + END + form("T", "Hej", pdf)),
                        "Transfer-Encoding: chunked",
                        302,
                        1),
                new Odd(
                        "pieces whose length is no number",
                        multipart,
                        ascii("zz" + END + form("T", "Hej", pdf)),
                        "Transfer-Encoding: chunked",
                        400,
                        0),
                new Odd(
                        "a length and pieces at once",
                        multipart,
                        ascii("0" + END + END),
                        "Content-Length: 5" + END + "Transfer-Encoding: chunked",
                        403,
                        0));
    }

    private static Odd odd(String sentence, String type, String body, int status, int kept) {
        return new Odd(sentence, type, ascii(body), "", status, kept);
    }

    private int raw(Odd odd) throws IOException {
        byte[] body = ascii(new String(odd.body(), StandardCharsets.ISO_8859_1)
                .replace("\r\n\r\nT\r\n", "\r\n\r\n" + token + "\r\n"));
        String framing = odd.framing().isEmpty() ? "Content-Length: " + body.length : odd.framing();
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            out.write(ascii("POST /try/files HTTP/1.1" + END + "Host: localhost" + END + "Connection: close" + END
                    + "Cookie: tillit-session=" + worker.token() + END + "Content-Type: " + odd.type() + END
                    + framing + END + END));
            try {
                out.write(body);
                socket.shutdownOutput();
            } catch (IOException answeredAlready) {
                assertThat(odd.status()).isGreaterThanOrEqualTo(400);
            }
            return Integer.parseInt(firstLine(socket.getInputStream()).split(" ")[1]);
        }
    }

    private static String firstLine(InputStream answer) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = answer.read(); next >= 0 && next != '\r'; next = answer.read()) line.write(next);
        answer.transferTo(OutputStream.nullOutputStream());
        return line.toString(StandardCharsets.US_ASCII);
    }

    private static String form(String token, String words, String files) {
        return part("words", words) + files + part("_csrf", token) + "--x--" + END;
    }

    private static String part(String name, String words) {
        return "--x" + END + "Content-Disposition: form-data; name=\"" + name + "\"" + END + END
                + new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1) + END;
    }

    private static String file(String name, String type, byte[] content) {
        return rawFile(new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1), type, content);
    }

    /** @param name each letter one byte of it */
    private static String rawFile(String name, String type, byte[] content) {
        return "--x" + END + "Content-Disposition: form-data; name=\"file\"; filename=\"" + name.replace("\"", "%22")
                + "\"" + END + "Content-Type: " + type + END + END
                + new String(content, StandardCharsets.ISO_8859_1) + END;
    }

    private HttpResponse<String> send(String form) {
        return sent(
                to("/try/files", worker)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(ascii(form))))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String address, Session by) {
        return sent(to(address, by).GET().build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String address, Session by) {
        return sent(to(address, by).GET().build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder to(String address, Session by) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                .header("Cookie", "tillit-session=" + by.token());
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> read) {
        try {
            return http.send(request, read);
        } catch (IOException | InterruptedException unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    private static Map<String, List<String>> headers(HttpResponse<?> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8)
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"|\"X-CSRF-TOKEN\": ?\"[^\"]*\"", "");
    }

    /** What is still on the disk a while after the answer, which comes a moment before the last is cleared away. */
    private List<Path> left() {
        long until = System.nanoTime() + 5_000_000_000L;
        List<Path> left = onTheDisk();
        while (!left.isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
            left = onTheDisk();
        }
        return left;
    }

    private List<Path> onTheDisk() {
        try (Stream<Path> all = java.nio.file.Files.walk(limits.folder())) {
            return all.filter(it -> it.toString().endsWith(".part")).toList();
        } catch (IOException | java.io.UncheckedIOException goneMeanwhile) {
            return List.of(limits.folder());
        }
    }

    private <T> T in(Supplier<T> work) {
        return Entry.as(worker, () -> transaction.execute(tx -> work.get()));
    }

    /** Receives a form with files, as a room does. */
    @Controller
    static class Desk {

        private final Uploads uploads;
        private final Files files;
        private final TransactionTemplate transaction;
        private final List<StoredFile> kept = new ArrayList<>();
        private Stamp stamp;

        Desk(Uploads uploads, Files files, TransactionTemplate transaction) {
            this.uploads = uploads;
            this.files = files;
            this.transaction = transaction;
            this.stamp = new Stamp(new DossierId(Ids.next()), 0, new tillit.ground.access.MunicipalityId(1));
        }

        @PostMapping("/try/files")
        @FormAt("/styles")
        String sent(@RequestParam(required = false) List<MultipartFile> file, @RequestParam String words) {
            try (HandedIn handedIn = uploads.take(file == null ? List.of() : file)) {
                transaction.executeWithoutResult(
                        tx -> handedIn.uploads().forEach(it -> kept.add(files.keep(stamp, it))));
            }
            return "redirect:/styles";
        }
    }
}
