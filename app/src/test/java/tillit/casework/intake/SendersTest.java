package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Administration;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.NotHere;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UserId;
import tillit.ground.files.Upload;
import tillit.ground.page.Missing;
import tillit.open.reporting.Fronts;

/** Whoever sends a report by the form and comes back with the code: what reaches us, and what it opens. */
class SendersTest extends IntakeTest {

    private static final String KEY = "k".repeat(43);
    private static final String WORDS = "Tuva är ofta ensam om kvällarna.";

    @Autowired
    Senders senders;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Inbox inbox;

    @Autowired
    PublicDoor door;

    @Autowired
    Fronts fronts;

    @Autowired
    Administration administration;

    @BeforeEach
    void theFormIsOpen() {
        opens(town, unit);
    }

    @Test
    void theReceiptNamesTheUnitWhoseQueueTheReportStandsIn() {
        Receipt receipt = sent(KEY, WORDS);
        assertThat(receipt.unit()).isEqualTo("Mottagning barn och unga");
        InboxPage page = as(officer, () -> inbox.of(unit, InboxFilter.all(), null, 10));
        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.channel()).isEqualTo(Channel.WEB_FORM);
            assertThat(row.reporter()).isEqualTo(ReporterClass.PRIVATE);
            assertThat(row.news()).isFalse();
        });
    }

    @Test
    void sentTwiceItIsOneReportWithOneCodeAndOtherWordsUnderTheSameKeyAreRefused() {
        Receipt receipt = sent(KEY, WORDS);
        assertThat(sent(KEY, WORDS)).isEqualTo(receipt);
        assertThatThrownBy(() -> sent(KEY, "Något annat.")).isInstanceOf(IntakeRefusal.KeyUsedForOther.class);
        assertThat(sent("l".repeat(43), WORDS).code()).isNotEqualTo(receipt.code());
        assertThat(as(officer, () -> inbox.of(unit, InboxFilter.all(), null, 10))
                        .rows())
                .hasSize(2);
    }

    @Test
    void whoReportedLiesApartAndOpensWithAReason() {
        ReportId report = reportOf(sent(KEY, WORDS));
        assertThat(as(officer, () -> reporters.reveal(report, "Vi behöver fråga om i lördags.")))
                .hasValueSatisfying(who -> assertThat(who.name()).isEqualTo("Malin Ödegaard"));
        assertThat(as(officer, () -> reporters.openings(report))).hasSize(1);
    }

    @Test
    void theCodeOpensTheReceiptAndTheQuestionsAndNothingElseDoes() {
        Receipt receipt = sent(KEY, WORDS);
        ReportId report = reportOf(receipt);
        does(officer, () -> correspondence.ask(report, "Vem hämtar henne?"));
        Sent opened = opened(receipt.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "));
        assertThat(opened.unit()).isEqualTo("Mottagning barn och unga");
        assertThat(opened.unanswered()).singleElement().satisfies(it -> assertThat(it.words())
                .isEqualTo("Vem hämtar henne?"));
        assertThat(inTheForm(() -> senders.sent("0000-0000-0000-0000"))).isEmpty();
        assertThat(inTheForm(() -> senders.sent(""))).isEmpty();
        does(officer, () -> intake.passOn(report, adults));
        assertThat(opened(receipt.code()).unit())
                .as("where it lies now is no business of the sender's")
                .isEqualTo("Mottagning barn och unga");
    }

    @Test
    void anAnswerIsNewsThatMustBeReadBeforeADecisionAndIsKeptOnce() {
        Receipt receipt = sent(KEY, WORDS);
        ReportId report = reportOf(receipt);
        SubjectId child = onlyOne(report);
        does(officer, () -> correspondence.ask(report, "Vem hämtar henne?"));
        UUID question = opened(receipt.code()).unanswered().getFirst().id();
        UUID answer = UUID.randomUUID();
        add(receipt.code(), answer, question, "En farbror.");
        add(receipt.code(), answer, question, "En farbror.");
        assertThat(opened(receipt.code()).unanswered()).isEmpty();
        assertThat(as(officer, () -> inbox.of(unit, InboxFilter.all(), null, 10))
                        .rows()
                        .getFirst()
                        .news())
                .isTrue();
        as(officer, () -> {
            confirmations.confirm(child, person(TUVA));
            assessments.sign(child, assessment(false));
            return assessments.signPreliminary(child, preliminary());
        });
        assertThatThrownBy(() -> as(manager, () -> openings.leave(child, "Hon får hjälp av skolan.")))
                .isInstanceOf(IntakeRefusal.NewsUnread.class);
        List<Correspondence.Line> said = as(officer, () -> correspondence.of(report));
        assertThat(said).hasSize(2);
        does(officer, () -> correspondence.read(report, List.of(answer)));
        as(manager, () -> openings.leave(child, "Hon får hjälp av skolan."));
        assertThat(subject(child)).isInstanceOf(Subject.NotOpened.class);
    }

    @Test
    void whatComesWhenAllHasBeenDecidedIsAReportOfItsOwnWithItsClocks() {
        Receipt receipt = sent(KEY, WORDS);
        ReportId report = reportOf(receipt);
        SubjectId child = onlyOne(report);
        as(officer, () -> {
            confirmations.confirm(child, person(TUVA));
            assessments.sign(child, assessment(false));
            return assessments.signPreliminary(child, preliminary());
        });
        as(manager, () -> openings.leave(child, "Hon får hjälp av skolan."));
        add(receipt.code(), UUID.randomUUID(), null, "I dag hade hon ett blåmärke i ansiktet.");
        List<InboxRow> rows =
                as(officer, () -> inbox.of(unit, InboxFilter.all(), null, 10)).rows();
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.report()).isNotEqualTo(report);
            assertThat(row.excerpt()).contains("blåmärke");
            assertThat(row.unassessed()).isEqualTo(1);
        });
        ReportId anew = rows.getFirst().report();
        assertThat(standing(onlyOne(anew), "protection-assessment")).isNotNull();
        assertThat(as(officer, () -> reporters.reveal(anew, "Vi behöver ringa tillbaka.")))
                .hasValueSatisfying(who -> assertThat(who.name()).isEqualTo("Malin Ödegaard"));
        assertThat(as(officer, () -> correspondence.of(report)))
                .singleElement()
                .satisfies(line -> assertThat(line.anew()).isTrue());
        assertThat(opened(receipt.code()).said()).hasSize(1);
    }

    @Test
    void aReportThatCameAnotherWayHasNobodyToAsk() {
        ReportId report = registered(Report.about("Tuva Åkerlind", TUVA)).report();
        assertThatThrownBy(() -> as(officer, () -> {
                    correspondence.ask(report, "Vem hämtar henne?");
                    return true;
                }))
                .isInstanceOf(IntakeRefusal.NoWayBack.class);
    }

    @Test
    void nobodyReadsFromTheDatabaseWhatTheCodeIs() {
        Receipt receipt = sent(KEY, WORDS);
        String code = receipt.code();
        String everything =
                JdbcClient.create(administrator).sql("""
                        select string_agg(r::text, ' ') || (select string_agg(d::text, ' ') from intake.delivery d)
                          from intake.concern_report r
                        """).query(String.class).single();
        assertThat(everything)
                .doesNotContain(code)
                .doesNotContain(code.replace("-", ""))
                .doesNotContain(KEY);
    }

    @Test
    void fromUnderAStolenSessionOfTheFormReadsNoReportNoQuestionAndNoAnswer() {
        Receipt receipt = sent(KEY, WORDS);
        ReportId report = reportOf(receipt);
        does(officer, () -> correspondence.ask(report, "Vem hämtar henne?"));
        add(receipt.code(), UUID.randomUUID(), null, "En farbror.");
        for (String table : List.of(
                "concern_report",
                "subject",
                "question",
                "addition",
                "addition_read",
                "sign",
                "protection_assessment")) {
            assertThat(inTheForm(() -> db.sql("select count(*) from intake." + table)
                            .query(Integer.class)
                            .single()))
                    .as(table)
                    .isZero();
        }
        for (String guess :
                List.of("", "0000-0000-0000-0000", "%", receipt.code().substring(0, 14))) {
            assertThat(inTheForm(() -> db.sql("select count(*) from intake.sent(:code)")
                            .param("code", guess)
                            .query(Integer.class)
                            .single()))
                    .isZero();
            assertThat(inTheForm(() -> db.sql("select count(*) from intake.sent_words(:code)")
                            .param("code", guess)
                            .query(Integer.class)
                            .single()))
                    .isZero();
        }
        assertRefusedInTheForm("select name from intake.reporter");
        assertRefusedInTheForm("insert into intake.addition (id) values (gen_random_uuid())");
        assertThatThrownBy(() -> inTheForm(() -> db.sql("""
                                insert into intake.question (id, dossier_id, label_id, municipality_id, words, asked_by, asked_at)
                                values (gen_random_uuid(), :report, :label, :town, 'Vem är du?', :me, now())
                                """)
                        .param("report", report.value())
                        .param("label", unit.value() * 4)
                        .param("town", town.id().value())
                        .param("me", Entry.me().id().value())
                        .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theCodeOpensNothingInAnotherNameOrAnotherMunicipality() {
        Receipt receipt = sent(KEY, WORDS);
        assertThat(as(officer, () -> senders.sent(receipt.code()))).isEmpty();
        Town other = Town.build(administrator);
        opens(other, other.unit("Mottagning", Takes.CHILD_REPORTS));
        assertThat(door.inTheNameOf(other.id(), () -> senders.sent(receipt.code())))
                .isEmpty();
        Session deliverer = town.deliverer(unit);
        assertThat(as(deliverer, () -> senders.sent(receipt.code()))).isEmpty();
    }

    @Test
    void theFormHandsInToTheNamedUnitOnlyAndNobodySignsInAsIt() {
        assertThat(inTheForm(() -> Entry.me().memberships())).singleElement().satisfies(it -> assertThat(it.role())
                .isEqualTo(Role.DELIVERER));
        opens(town, adults);
        assertThat(inTheForm(() -> senders.unit())).isEqualTo(adults);
        opens(town, unit);
        assertThat(inTheForm(() -> senders.unit())).isEqualTo(unit);
        assertThatThrownBy(() -> Entry.as(officer, () -> {
                    fronts.set(unit, "08-1", "08-2", LocalTime.of(8, 0), LocalTime.of(16, 0), true);
                    return true;
                }))
                .as("only an administrator")
                .isInstanceOf(tillit.ground.law.Refusal.class);
        assertThatThrownBy(() -> door.inTheNameOf(new MunicipalityId(9), () -> true))
                .isInstanceOf(NotHere.class);
        int me = inTheForm(() -> Entry.me().id().value());
        assertThat(JdbcClient.create(administrator)
                        .sql("select count(*) from access.session where user_id = :me")
                        .param("me", me)
                        .query(Integer.class)
                        .single())
                .as("no session outlives its act")
                .isZero();
        assertThatThrownBy(() -> Entry.as(town.administrator(), () -> {
                    administration.join(
                            new UserId(me), unit, Role.SOCIAL_WORKER, java.time.LocalDate.of(2026, 1, 1), null);
                    return true;
                }))
                .as("nobody makes it read")
                .isInstanceOf(NotHere.class);
    }

    @Test
    void withoutACodeNothingIsAdded() {
        assertThatThrownBy(() -> add("0000-0000-0000-0000", UUID.randomUUID(), null, "Hej."))
                .isInstanceOf(Missing.class);
    }

    private void opens(Town where, tillit.ground.access.UnitId takes) {
        Entry.as(where.administrator(), () -> {
            fronts.set(takes, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
    }

    private Receipt sent(String key, String words) {
        return sent(key, words, List.of()).receipt();
    }

    private Arrived sent(String key, String words, List<Upload> uploads) {
        return inTheForm(() -> senders.handIn(
                new ReportAsReceived(
                        new Came(
                                senders.unit(),
                                clock.instant().atOffset(ZoneOffset.UTC),
                                Channel.WEB_FORM,
                                Arrival.AS_RECEIVED),
                        new Written(words, "sv", List.of()),
                        new ReporterAsWritten(
                                ReporterClass.PRIVATE,
                                new ReporterAsWritten.Identity("Malin Ödegaard", "", "", "", "070-174 06 05", "", ""),
                                null),
                        List.of(SubjectAsWritten.child("Tuva", TUVA, "", "")),
                        List.of(),
                        null),
                key,
                words,
                uploads));
    }

    private Sent opened(String code) {
        return inTheForm(() -> senders.sent(code)).orElseThrow();
    }

    private void add(String code, UUID id, @Nullable UUID question, String words) {
        add(code, id, question, words, List.of());
    }

    private void add(String code, UUID id, @Nullable UUID question, String words, List<Upload> uploads) {
        inTheForm(() -> {
            senders.add(code, id, question, words, uploads);
            return true;
        });
    }

    private void assertRefusedInTheForm(String statement) {
        assertThatThrownBy(() -> inTheForm(
                        () -> db.sql(statement).query((row, number) -> number).list()))
                .as(statement)
                .isInstanceOf(DataAccessException.class);
    }

    private <T> T inTheForm(Supplier<T> work) {
        return door.inTheNameOf(town.id(), () -> transaction.execute(tx -> work.get()));
    }

    private ReportId reportOf(Receipt receipt) {
        return new ReportId(JdbcClient.create(administrator)
                .sql(
                        "select dossier_id from intake.concern_report where receipt_sha256 = sha256(convert_to(:code, 'UTF8'))")
                .param("code", receipt.code())
                .query(UUID.class)
                .single());
    }
}
