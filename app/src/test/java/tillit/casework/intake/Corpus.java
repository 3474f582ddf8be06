package tillit.casework.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tillit.ground.access.UnitId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The thirty made-up reports: each as it was received, and what is expected of it. */
final class Corpus {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Corpus() {}

    /** One document. */
    record Document(String id, String head, String text, JsonNode json, JsonNode expected) {

        OffsetDateTime receivedAt() {
            return OffsetDateTime.parse(expected.get("received").get("instant").asString());
        }

        boolean isJson() {
            return !json.isMissingNode();
        }

        String channelAsWritten() {
            return isJson() ? json.get("channel").asString() : headLine("Kanal");
        }

        String headLine(String key) {
            return head.lines()
                    .filter(line -> line.startsWith(key + ":"))
                    .map(line -> line.substring(key.length() + 1).strip())
                    .findFirst()
                    .orElse("");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Document> documents() {
        Map<String, Document> documents = new TreeMap<>();
        try {
            for (Resource expected : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:corpus/reports/*.expected.json")) {
                Document document = document(JSON.readTree(read("/corpus/reports/" + expected.getFilename())));
                documents.put(document.id(), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return documents.values().stream();
    }

    private static Document document(JsonNode expected) {
        String name = expected.get("document").asString();
        String content = read("/corpus/reports/" + name);
        if (name.endsWith(".json")) {
            JsonNode json = JSON.readTree(content);
            return new Document(
                    expected.get("id").asString(), "", json.get("text").asString(), json, expected);
        }
        int blank = content.indexOf("\n\n");
        return new Document(
                expected.get("id").asString(),
                content.substring(0, blank),
                content.substring(blank + 2),
                JSON.missingNode(),
                expected);
    }

    /** As the sender's form or the one who takes it down writes it: whatever the document says, and the ticks of one who has read it. */
    static ReportAsReceived asTakenDown(Document document, UnitId unit, OffsetDateTime at) {
        return new ReportAsReceived(
                new Came(unit, at, channel(document.channelAsWritten()), Arrival.AS_RECEIVED),
                new Written(
                        document.text(), document.expected().path("language").asString("sv"), attachments(document)),
                reporter(document),
                about(document),
                Ticks.of(document),
                transfer(document));
    }

    static Channel channel(String written) {
        String channel = written.toLowerCase(Locale.ROOT);
        if (channel.startsWith("telefon")) return Channel.PHONE;
        if (channel.startsWith("brev")) return Channel.LETTER;
        if (channel.startsWith("säker")) return Channel.SECURE_MESSAGE;
        if (channel.startsWith("e-post")) return Channel.MAIL;
        if (channel.startsWith("fax")) return Channel.FAX;
        if (channel.startsWith("e-tjänst")) return Channel.E_SERVICE;
        if (channel.startsWith("webbformulär")) return Channel.WEB_FORM;
        if (channel.startsWith("chatt")) return Channel.CHAT;
        throw new IllegalArgumentException(written);
    }

    private static List<String> attachments(Document document) {
        if (!document.isJson()) {
            String line = document.headLine("Bilagor");
            return line.isEmpty() || line.equals("inga") ? List.of() : List.of(line);
        }
        return document.json()
                .get("attachments")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    static ReporterClass reporterClass(Document document) {
        String expected = document.expected().get("reporter").get("class").asString();
        return switch (expected.split(" ")[0]) {
            case "mandated" -> ReporterClass.MANDATED;
            case "private" -> ReporterClass.PRIVATE;
            case "anonymous" -> ReporterClass.ANONYMOUS;
            case "child" -> ReporterClass.CHILD;
            case "guardian" -> ReporterClass.GUARDIAN;
            case "authority" -> ReporterClass.AUTHORITY;
            case "unknown" -> ReporterClass.UNVERIFIED;
            default -> throw new IllegalArgumentException(expected);
        };
    }

    private static ReporterAsWritten reporter(Document document) {
        ReporterClass kind = reporterClass(document);
        JsonNode asks = document.expected().get("reporter").get("asks_for_feedback");
        @Nullable Boolean wants = asks == null || asks.isNull() ? null : asks.asBoolean();
        if (kind == ReporterClass.ANONYMOUS) return new ReporterAsWritten(kind, null, wants);
        JsonNode who = document.json().path("reporter");
        String name = document.isJson() ? who.path("name").asString("") : document.headLine("Anmälare");
        return new ReporterAsWritten(
                kind,
                new ReporterAsWritten.Identity(
                        name,
                        who.path("organisation").asString(""),
                        who.path("kind").asString(""),
                        who.path("personal_number").asString(""),
                        who.path("phone").asString(""),
                        who.path("email").asString(""),
                        ""),
                wants);
    }

    private static @Nullable TransferAsked transfer(Document document) {
        return document.id().startsWith("r30") ? new TransferAsked(LocalDate.of(2026, 4, 20)) : null;
    }

    private static List<SubjectAsWritten> about(Document document) {
        if (document.isJson() && !document.id().startsWith("r24")) {
            List<SubjectAsWritten> about = new ArrayList<>();
            document.json().get("about").valueStream().forEach(somebody -> about.add(subject(document, somebody)));
            return about;
        }
        return TakenDown.about(document.id());
    }

    private static SubjectAsWritten subject(Document document, JsonNode somebody) {
        JsonNode mother = somebody.path("mother");
        if (!mother.isMissingNode()) {
            LocalDate expected = LocalDate.parse(somebody.get("expected_birth").asString());
            return new SubjectAsWritten(
                    About.UNBORN,
                    mother.get("name").asString(),
                    mother.get("personal_number").asString(),
                    "",
                    "",
                    List.of(),
                    expected);
        }
        boolean adult = document.expected().get("kind").asString().startsWith("adult");
        String name = somebody.path("name").asString("");
        return new SubjectAsWritten(
                adult ? About.ADULT : About.CHILD,
                name,
                somebody.path("personal_number").asString(""),
                somebody.path("address").asString(somebody.path("school").asString("")),
                TakenDown.age(document.id()).orElse(""),
                guardians(somebody),
                null);
    }

    private static List<String> guardians(JsonNode somebody) {
        JsonNode guardians = somebody.path("guardians");
        return guardians.isMissingNode()
                ? List.of()
                : guardians.valueStream().map(JsonNode::asString).toList();
    }

    static Optional<JsonNode> duty(Document document, String code, String ref) {
        return document.expected()
                .get("duties")
                .valueStream()
                .filter(duty -> duty.get("rule").asString().equals(code))
                .filter(duty -> duty.get("for").valueStream().anyMatch(it -> it.asString()
                        .equals(ref)))
                .findFirst();
    }

    static String read(String path) {
        try (InputStream in = Corpus.class.getResourceAsStream(path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
