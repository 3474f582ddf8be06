package tillit.casework.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Takes;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.access.User;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A concern report as another system sends it: JSON in UTF-8, as {@code /api/openapi.yaml} says, and nothing else. */
final class ReportJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    static final Set<String> FIELDS = Set.of(
            "unit",
            "receivedAt",
            "channel",
            "text",
            "language",
            "attachments",
            "reporter",
            "about",
            "signs",
            "transfer");
    static final Set<String> REPORTER_FIELDS = Set.of(
            "class", "name", "organisation", "post", "personalNumber", "phone", "mail", "address", "wantsFeedback");
    static final Set<String> ABOUT_FIELDS =
            Set.of("kind", "name", "personalNumber", "address", "age", "relatives", "expectedBirth");
    static final Set<String> SIGN_FIELDS = Set.of("sign", "note");
    static final Set<String> TRANSFER_FIELDS = Set.of("openedElsewhere");

    private ReportJson() {}

    /**
     * Reads it.
     *
     * @param now when it came, if it does not say so itself
     * @throws Refusal everything that is wrong with it, each part with its field
     */
    static ReportAsReceived read(byte[] sent, User client, Colleagues units, Instant now) {
        List<Refusal> found = new ArrayList<>();
        ApiReading whole = new ApiReading(parsed(sent), "", found).only(FIELDS);
        Refusals.throwAny(found); // a list, or a misspelt field: the rest would only be noise
        UnitId unit = unit(whole.number("unit"), client, units);
        OffsetDateTime at = whole.moment("receivedAt");
        Channel channel = whole.word("channel", Channel.class, Channel.API);
        String text = whole.required("text");
        String language = whole.text("language");
        List<String> attachments = whole.texts("attachments");
        ReporterAsWritten reporter = reporter(whole.object("reporter"));
        List<SubjectAsWritten> about =
                whole.objects("about").stream().map(ReportJson::subject).toList();
        List<Observation> signs =
                whole.objects("signs").stream().map(ReportJson::sign).toList();
        TransferAsked transfer = transfer(whole.object("transfer"));
        Supplier<ReportAsReceived> report = () -> new ReportAsReceived(
                new Came(unit, at == null ? now.atOffset(ZoneOffset.UTC) : at, channel, Arrival.AS_RECEIVED),
                new Written(text, language.isEmpty() ? "sv" : language, attachments),
                reporter,
                about,
                signs,
                transfer);
        return alsoRefusing(found, report);
    }

    /** What cannot be stored is told together with what could not be read, a missing text only once. */
    private static ReportAsReceived alsoRefusing(List<Refusal> found, Supplier<ReportAsReceived> report) {
        try {
            ReportAsReceived read = report.get();
            Refusals.throwAny(found);
            return read;
        } catch (Refusal refused) {
            List<Refusal> all = new ArrayList<>(found);
            Refusals.of(refused).stream()
                    .filter(it -> all.stream().noneMatch(told -> told.field().equals(it.field())))
                    .forEach(all::add);
            Refusals.throwAny(all);
            throw refused;
        }
    }

    static JsonNode parsed(byte[] sent) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
            if (text.isBlank()) throw new IntakeRefusal.NotJson();
            return JSON.readTree(text);
        } catch (CharacterCodingException e) {
            throw new IntakeRefusal.NotUtf8();
        } catch (JacksonException e) {
            throw new IntakeRefusal.NotJson(); // its message quotes what was sent
        }
    }

    /** The unit that was named, if the system may hand in there; otherwise the one that takes reports on children, or the only one. */
    private static UnitId unit(@Nullable Integer named, User client, Colleagues units) {
        List<UnitId> mine =
                client.memberships().stream().map(it -> it.unit()).distinct().toList();
        if (named != null) {
            return mine.stream()
                    .filter(it -> it.value() == named)
                    .findFirst()
                    .orElseThrow(() -> new IntakeRefusal.NotYourUnit("unit"));
        }
        return units.units().stream()
                .filter(unit -> mine.contains(unit.id()) && unit.takes() == Takes.CHILD_REPORTS)
                .map(Unit::id)
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .orElseThrow(() -> new IntakeRefusal.NotYourUnit("unit"));
    }

    private static ReporterAsWritten reporter(@Nullable ApiReading sent) {
        if (sent == null) return new ReporterAsWritten(ReporterClass.UNVERIFIED, null, null);
        sent.only(REPORTER_FIELDS);
        ReporterAsWritten.Identity who = new ReporterAsWritten.Identity(
                sent.text("name"),
                sent.text("organisation"),
                sent.text("post"),
                sent.text("personalNumber"),
                sent.text("phone"),
                sent.text("mail"),
                sent.text("address"));
        ReporterClass kind = sent.word("class", ReporterClass.class, ReporterClass.UNVERIFIED);
        return new ReporterAsWritten(kind, who.saysNothing() ? null : who, sent.yesOrNo("wantsFeedback"));
    }

    private static SubjectAsWritten subject(ApiReading sent) {
        sent.only(ABOUT_FIELDS);
        return new SubjectAsWritten(
                sent.word("kind", About.class, About.CHILD),
                sent.text("name"),
                sent.text("personalNumber"),
                sent.text("address"),
                sent.text("age"),
                sent.texts("relatives"),
                sent.day("expectedBirth"));
    }

    private static Observation sign(ApiReading sent) {
        sent.only(SIGN_FIELDS);
        sent.required("sign");
        return new Observation(sent.word("sign", Sign.class, Sign.OTHER), sent.text("note"));
    }

    private static @Nullable TransferAsked transfer(@Nullable ApiReading sent) {
        return sent == null
                ? null
                : new TransferAsked(sent.only(TRANSFER_FIELDS).day("openedElsewhere"));
    }
}
