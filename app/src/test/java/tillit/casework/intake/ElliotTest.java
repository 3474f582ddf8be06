package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import tillit.casework.cases.CaseEnds;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.SocialCase;
import tillit.casework.decision.Consents;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionNotices;
import tillit.casework.decision.Decisions;
import tillit.casework.decision.Measure;
import tillit.casework.decision.MeasureEvent;
import tillit.casework.decision.MeasureId;
import tillit.casework.decision.Measures;
import tillit.casework.decision.Rulings;
import tillit.casework.investigation.Communication;
import tillit.casework.investigation.Communications;
import tillit.casework.investigation.Finding;
import tillit.casework.investigation.Findings;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Paper;
import tillit.casework.investigation.Papers;
import tillit.casework.journal.Entries;
import tillit.casework.journal.NoteId;
import tillit.casework.journal.NoteKind;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.duties.Duty;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FilledIn;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.law.Stockholm;
import tillit.ground.people.Population;
import tools.jackson.databind.JsonNode;

/** The whole matter of Elliot, made up, from the first report to the closing: replayed act by act, with the clock of each note; the duties end as its answer sheet says. */
@AutoConfigureMockMvc
class ElliotTest extends IntakeTest {

    @Autowired
    MockMvc http;

    @Autowired
    Papers papers;

    @Autowired
    Findings findings;

    @Autowired
    Communications communications;

    @Autowired
    Decisions decisions;

    @Autowired
    Rulings rulings;

    @Autowired
    Consents consents;

    @Autowired
    DecisionNotices decisionNotices;

    @Autowired
    Measures measures;

    @Autowired
    Entries entries;

    @Autowired
    CaseEnds ends;

    @Autowired
    Forms forms;

    private final ElliotsMatter matter = new ElliotsMatter();
    private Session hanna;
    private Session amir;
    private Session ines;
    private PersonId elliot;
    private PersonId jenny;
    private PersonId peter;
    private CaseId socialCase;
    private InvestigationId investigation;
    private final List<SubjectId> reports = new ArrayList<>();
    private final Map<Integer, NoteId> notes = new HashMap<>();
    private final Map<String, MeasureId> granted = new HashMap<>();

    @Override
    void whoLiveHere() {
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> ElliotsMatter.FAMILIES.contains(it.name().family()))
                        .toList()));
    }

    @BeforeEach
    void elliotIsReportedTwiceAndAnInvestigationIsOpened() {
        hanna = town.worker(Role.INTAKE_OFFICER, unit, investigators);
        amir = town.worker(Role.SOCIAL_WORKER, investigators);
        ines = town.worker(Role.UNIT_MANAGER, unit, investigators);
        elliot = whoIs(ElliotsMatter.ELLIOT);
        jenny = whoIs(ElliotsMatter.JENNY);
        peter = whoIs(ElliotsMatter.PETER);
        OpeningDecision opened = twoReportsAndTheOpening();
        socialCase = opened.socialCase().orElseThrow();
        investigation = opened.investigation().orElseThrow();
    }

    @Test
    void everyActFromTheFirstReportToTheClosingAndEveryDutyAsTheAnswerSheetSays() {
        thoseConcernedAreTold();
        theEnquiry();
        theDecisions();
        whatWasGranted();
        theEnd();

        theDutiesAreAsTheAnswerSheetSays();
        theFiguresAreAsTheAnswerSheetSays();
        nothingThatMustNotHappenHas();
    }

    private OpeningDecision twoReportsAndTheOpening() {
        at(1);
        reports.add(reported(1, Channel.E_SERVICE));
        at(2);
        assess(reports.getFirst(), 2);
        at(4);
        reports.add(reported(4, Channel.PHONE));
        assess(reports.getLast(), 4);
        at(5);
        does(
                hanna,
                () -> reports.forEach(it -> assessments.signPreliminary(
                        it,
                        new PreliminaryAssessment.Draft(
                                text(5), "Vill ha hjälp hemma.", "", PreliminaryAssessment.Meeting.HELD))));
        at(6);
        return as(
                ines,
                () -> openings.open(
                        reports.getFirst(),
                        text(6),
                        new Openings.GoesTo(investigators, hanna.user().id())));
    }

    private void thoseConcernedAreTold() {
        at(7);
        does(hanna, () -> notices.given(investigation, text(7)));
        at(8);
        does(hanna, () -> feedback.tell(reports.getFirst(), FeedbackDesk.Answer.OPENED, FeedbackDesk.Way.PHONE, ""));
    }

    private void theEnquiry() {
        for (int nth : List.of(10, 11, 9, 12, 13, 14, 15)) {
            at(nth);
            Session who = author(nth);
            writes(nth, who);
            if (nth == 11) isMovedToTheFileOfTheOtherChild();
            if (nth == 14 || nth == 15)
                does(
                        who,
                        () -> findings.add(
                                investigation,
                                new Findings.Collected(
                                        nth == 14 ? "Bruksskolan" : "Beroendemottagningen",
                                        nth == 14 ? Finding.Ground.DUTY : Finding.Ground.CONSENT,
                                        nth == 14 ? "" : "Peter, 10 mars, besök och prover",
                                        day(nth),
                                        text(nth),
                                        null,
                                        false)));
        }
        at(16);
        LocalDate before = deadline("child-investigation");
        does(ines, () -> cases.give(socialCase, amir.user().id()));
        assertThat(deadline("child-investigation"))
                .as("no clock moves when the officer changes")
                .isEqualTo(before)
                .isEqualTo("2026-05-27");
        at(17);
        writes(17, amir);
        at(18);
        does(
                amir,
                () -> papers.save(
                        investigation,
                        Paper.Kind.PLAN,
                        0,
                        FilledIn.wholly(forms.current(FormId.CHILD_INVESTIGATION_PLAN))));
        does(amir, () -> papers.sign(investigation, Paper.Kind.PLAN));
        does(
                amir,
                () -> papers.save(
                        investigation,
                        Paper.Kind.DOCUMENT,
                        0,
                        FilledIn.wholly(forms.current(FormId.CHILD_INVESTIGATION))));
        does(amir, () -> papers.sign(investigation, Paper.Kind.DOCUMENT));
        UUID toPeter = given(peter);
        UUID toJenny = given(jenny);
        at(19);
        does(
                amir,
                () -> communications.commented(
                        investigation, toPeter, day(19), Communication.Comment.How.WRITTEN, text(19)));
        does(
                amir,
                () -> communications.commented(
                        investigation, toJenny, day(19), Communication.Comment.How.NONE, "Har inga invändningar."));
        does(
                amir,
                () -> findings.add(
                        investigation,
                        new Findings.Collected(
                                "Peter Sjö",
                                Finding.Ground.PARTY,
                                "",
                                day(19),
                                "Det var en gång, inte flera.",
                                findings.of(investigation).getFirst().id(),
                                true)));
    }

    private void theDecisions() {
        at(20);
        for (String kind :
                List.of("grant-family-treatment", "grant-contact-family", "close-investigation-with-measures")) {
            DecisionId id = as(amir, () -> decisions.begin(socialCase, kind, investigation, null));
            does(amir, () -> decisions.save(id, 1, words(kind)));
            if (kind.startsWith("grant"))
                List.of(jenny, peter)
                        .forEach(who -> does(amir, () -> consents.say(id, who, true, day(20), "Skriftligt.")));
            as(ines, () -> rulings.sign(id));
            List.of(jenny, peter)
                    .forEach(who -> does(
                            ines,
                            () -> decisionNotices.told(
                                    id, who, day(20), "Muntligt och skriftligt, med hur man överklagar.")));
        }
        as(amir, () -> measures.in(socialCase)).forEach(it -> granted.put(it.kind(), it.id()));
        assertThat(as(
                        amir,
                        () -> investigations.find(investigation).orElseThrow().isRunning()))
                .isFalse();
    }

    private void whatWasGranted() {
        at(21);
        happens("family-treatment", MeasureEvent.What.STARTED, 21);
        does(
                amir,
                () -> measures.write(
                        granted("family-treatment"),
                        MeasureEvent.What.FOLLOW_UP_PLANNED,
                        LocalDate.of(2026, 9, 9),
                        "Möte med familjen."));
        at(22);
        happens("contact-family", MeasureEvent.What.STARTED, 22);
        at(23);
        writes(23, amir);
        happens("family-treatment", MeasureEvent.What.FOLLOWED_UP, 23);
        happens("contact-family", MeasureEvent.What.FOLLOWED_UP, 23);
        at(24);
        happens("family-treatment", MeasureEvent.What.FOLLOWED_UP, 24);
    }

    private void theEnd() {
        at(25);
        granted.values().forEach(measure -> {
            DecisionId ending = as(amir, () -> decisions.begin(socialCase, "end-measure", null, measure));
            Map<String, List<String>> words =
                    new HashMap<>(words("end " + measure.value()).values());
            words.put("to", List.of("2026-11-13"));
            words.put("heard", List.of("Jenny och Peter har läst det."));
            words.put("result", List.of(text(24)));
            does(amir, () -> decisions.save(ending, 1, new Answers(words)));
            as(ines, () -> rulings.sign(ending));
            List.of(jenny, peter)
                    .forEach(who -> does(ines, () -> decisionNotices.told(ending, who, day(25), "Vid mötet.")));
        });
        does(ines, () -> ends.close(socialCase, text(25)));
        assertThat(as(amir, () -> cases.find(socialCase).orElseThrow().isOpen()))
                .isFalse();
    }

    private void theDutiesAreAsTheAnswerSheetSays() {
        List<Duty> all = new ArrayList<>(as(ines, () -> duties.of(socialCase.dossier())));
        reports.forEach(it -> all.addAll(as(ines, () -> duties.of(it.value()))));
        matter.compare(all);
    }

    private void theFiguresAreAsTheAnswerSheetSays() {
        Measure family =
                as(amir, () -> measures.find(granted("contact-family"))).orElseThrow();
        matter.compare(
                as(amir, () -> investigations.find(investigation)).orElseThrow().openedOn(),
                family.grantedOn(),
                Optional.ofNullable(family.started()).orElseThrow());
    }

    private void nothingThatMustNotHappenHas() {
        record Row(String body, String day, @Nullable UUID corrects) {}
        List<Row> rows = as(amir, () -> db.sql("""
                        select w.body, n.happened_on, n.corrects
                          from journal.note n join journal.note_words w on w.note_id = n.id
                         where n.dossier_id = :case
                        """)
                .param("case", socialCase.value())
                .query((row, number) -> new Row(
                        row.getString("body"), row.getString("happened_on"), row.getObject("corrects", UUID.class)))
                .list());
        assertThat(rows)
                .as("a correction stands beside what it corrects")
                .anyMatch(it -> it.body().equals(text(12)))
                .anyMatch(
                        it -> it.body().equals(text(13)) && written(12).value().equals(it.corrects()));
        assertThat(rows).as("the other child's note is gone from here").noneMatch(it -> it.body()
                .equals(text(11)));
        assertThat(as(amir, () -> db.sql("select count(*) from journal.moved where note_id = :note")
                        .param("note", written(11).value())
                        .query(Integer.class)
                        .single()))
                .as("and that it stood here is not")
                .isEqualTo(1);
        assertThat(as(amir, () -> findings.of(investigation)))
                .as("what Peter objects to stands beside what it is about")
                .anyMatch(it ->
                        it.objectionTo().isPresent() && Stockholm.dayOf(it.at()).equals(day(19)));
        assertThat(rows)
                .as("the talk happened on the day it happened, not when it was written down")
                .anyMatch(it -> it.body().equals(text(9)) && it.day().equals("2026-02-04"));
    }

    private void isMovedToTheFileOfTheOtherChild() {
        String number = as(amir, () -> {
            SocialCase elis =
                    cases.openFor(whoIs(ElliotsMatter.ELIS), CaseKind.CHILD, investigators, false, clock.instant());
            cases.give(elis.id(), amir.user().id());
            return elis.number().value();
        });
        clock.is("2026-02-11T15:40:00");
        try {
            http.perform(post(
                                    "/journal/{id}/notes/{note}/moves",
                                    socialCase.value(),
                                    written(11).value())
                            .with(csrf())
                            .param("number", number)
                            .cookie(new Cookie("tillit-session", amir.token())))
                    .andExpect(status().is3xxRedirection());
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private UUID given(PersonId to) {
        return as(
                amir,
                () -> communications.given(
                        investigation,
                        new Communications.Sending(
                                to,
                                "Hela utredningen",
                                Communication.Way.POST,
                                day(18),
                                LocalDate.of(2026, 5, 20),
                                true)));
    }

    private void happens(String measure, MeasureEvent.What what, int note) {
        does(amir, () -> measures.write(granted(measure), what, day(note), text(note)));
    }

    private Answers words(String what) {
        Map<String, List<String>> words = new HashMap<>();
        words.put("what", List.of(what));
        words.put("from", List.of("2026-05-22"));
        words.put("reasons", List.of(text(20)));
        words.put(
                "bestInterests",
                List.of(what + ": Elliot har själv beskrivit vad han behöver; farmor är trygg och känd."));
        words.put("information", List.of("Har fått en kort version berättad för sig i skolan."));
        words.put("views", List.of(text(17)));
        words.put("weight", List.of("Tio år och tydlig: det han säger väger tungt."));
        return new Answers(words);
    }

    private SubjectId reported(int note, Channel channel) {
        Report report = Report.about("Elliot Marklund-Sjö", ElliotsMatter.ELLIOT)
                .receivedAt(moment(note).toString())
                .by(channel)
                .saying(text(note));
        Report asked = note == 1 ? report.whoWantsToKnow() : report;
        SubjectId id = onlyOne(as(hanna, () -> intake.register(asked.in(unit))).report());
        does(hanna, () -> confirmations.confirm(id, elliot));
        return id;
    }

    private void assess(SubjectId id, int note) {
        does(
                hanna,
                () -> assessments.sign(
                        id,
                        new ProtectionAssessment.Draft(
                                false,
                                text(note),
                                "Känner sig trygg med mamma.",
                                "",
                                "Ny bedömning om något nytt kommer in.",
                                false)));
    }

    private void writes(int nth, Session who) {
        NoteId id = new NoteId(UUID.randomUUID());
        JsonNode note = note(nth);
        notes.put(nth, id);
        NoteKind kind =
                switch (note.get("type").asString()) {
                    case "samtal med barnet" -> NoteKind.CHILD_TALK;
                    case "hembesök" -> NoteKind.HOME_VISIT;
                    case "telefonsamtal" -> NoteKind.PHONE_CALL;
                    default -> NoteKind.OTHER;
                };
        OffsetDateTime happened = OffsetDateTime.parse(note.get("event_at").asString());
        Optional<NoteId> corrects =
                note.has("corrects") ? Optional.of(written(note.get("corrects").asInt())) : Optional.empty();
        does(
                who,
                () -> entries.sign(
                        socialCase,
                        id,
                        corrects,
                        new Entries.Entry(
                                kind,
                                happened.toLocalDate(),
                                LocalTime.of(happened.getHour(), happened.getMinute()),
                                List.of(elliot),
                                text(nth))));
    }

    private Session author(int nth) {
        return note(nth).get("author").asString().startsWith("hanna") ? hanna : nth < 16 ? hanna : amir;
    }

    private LocalDate deadline(String rule) {
        return as(ines, () -> duties.of(investigation.value())).stream()
                .filter(it -> it.rule().value().equals(rule))
                .findFirst()
                .flatMap(Duty::deadline)
                .orElseThrow()
                .dueOn();
    }

    private MeasureId granted(String kind) {
        return Objects.requireNonNull(granted.get(kind));
    }

    private NoteId written(int nth) {
        return Objects.requireNonNull(notes.get(nth));
    }

    private PersonId whoIs(String number) {
        return person(number);
    }

    private void at(int nth) {
        clock.is(matter.signed(nth));
    }

    private OffsetDateTime moment(int nth) {
        return matter.moment(nth);
    }

    private LocalDate day(int nth) {
        return matter.day(nth);
    }

    private String text(int nth) {
        return matter.text(nth);
    }

    private JsonNode note(int nth) {
        return matter.note(nth);
    }
}
