package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.casework.intake.Report.aReport;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.SocialCase;
import tillit.casework.intake.Replies.What;
import tillit.ground.access.PersonId;
import tillit.ground.duties.Duty;
import tillit.ground.people.Identities;
import tillit.ground.people.Name;

/** A child that is born while nothing has been decided about the report is a child from its birth: with its own clocks, its own name and its own case. */
class NewbornTest extends IntakeTest {

    private static final String MOTHER = "19840101-2383";
    private static final String PROTECTION = "protection-assessment";
    private static final String DECISION = "preliminary-assessment";
    private static final String VIOLENCE = "violence-open-without-delay";

    @Autowired
    Identities identities;

    @Autowired
    Inbox inbox;

    @Autowired
    Reports reports;

    @Autowired
    WaitingReports waitingReports;

    @Test
    void isAssessedAndDecidedOnFromItsBirth() {
        SubjectId child = expectedByJenny(aReport());
        clock.is("2026-03-20T08:00:00");

        isBorn(child, "2026-03-19T23:10:00+01:00");

        assertThat(subject(child)).isInstanceOf(Subject.Arrived.class);
        assertThat(subject(child).facts().kind()).isEqualTo(SubjectKind.NEWBORN);
        assertThat(dueOn(child, PROTECTION)).isEqualTo("2026-03-19");
        assertThat(dueOn(child, DECISION)).isEqualTo("2026-04-02");
        assertThatThrownBy(() -> as(manager, () -> openings.leave(child, "Det är nog inget.")))
                .isInstanceOf(tillit.ground.law.Refusal.class);
    }

    @Test
    void hasAnInvestigationAndACaseOfItsOwn() {
        SubjectId child = expectedByJenny(aReport().withViolence());
        isBorn(child);
        PersonId ella = as(officer, () -> confirmations.confirmAsNew(child, new Name("Ella", "Åkerlind"), ""));
        as(officer, () -> assessments.sign(child, assessment(true)));
        assertThat(openRules(child.value())).contains(VIOLENCE, DECISION);

        as(manager, () -> openings.open(child, "Hon behöver skydd.", new Openings.GoesTo(unit, null)));

        assertThat(openRules(child.value())).doesNotContain(VIOLENCE, DECISION);
        assertThat(casesAbout(ella)).singleElement().satisfies(it -> assertThat(it.kind())
                .isEqualTo(CaseKind.CHILD));
        assertThat(casesAbout(person(MOTHER))).isEmpty();
    }

    @Test
    void isKnownByNothingThatIsTheMothers() {
        SubjectId child = expectedByJenny(aReport());
        isBorn(child);
        assertThat(subject(child).facts().person()).isEmpty();

        PersonId ella = as(officer, () -> confirmations.confirmAsNew(child, new Name("Ella", "Åkerlind"), ""));

        assertThat(ella).isNotEqualTo(person(MOTHER));
        assertThat(as(officer, () -> people.find(ella)).orElseThrow()).satisfies(it -> {
            assertThat(it.number()).isEmpty();
            assertThat(it.birthDate()).isEqualTo("2026-03-10");
        });
    }

    @Test
    void isNeitherItsMotherNorAnybodyWhoIsNoChild() {
        SubjectId child = expectedByJenny(aReport());
        SubjectId ofNobodyKnown = onlyOne(registered(aReport().aboutExpectedChildOf("Jenny", "", day("2026-09-02")))
                .report());
        isBorn(child);
        isBorn(ofNobodyKnown);

        for (SubjectId newborn : List.of(child, ofNobodyKnown)) {
            assertThatThrownBy(() -> does(officer, () -> confirmations.confirm(newborn, person(MOTHER))))
                    .isInstanceOf(IntakeRefusal.NotTheNewborn.class);
        }
    }

    @Test
    void isANewbornAgainWhenItWasTakenForAnotherChild() {
        SubjectId child = expectedByJenny(aReport());
        clock.is("2026-03-20T08:00:00");
        isBorn(child, "2026-03-19T23:10:00+01:00");
        does(officer, () -> confirmations.confirm(child, person(TUVA)));

        does(officer, () -> confirmations.reject(child));

        assertThat(subject(child)).isInstanceOf(Subject.Arrived.class);
        assertThat(subject(child).facts().kind()).isEqualTo(SubjectKind.NEWBORN);
        assertThat(subject(child).facts().born()).isEqualTo("2026-03-19");
        assertThat(dueOn(child, DECISION)).isEqualTo("2026-04-02");
        assertThat(as(officer, () -> dossiers.concerning(person(MOTHER))))
                .contains(reportOf(child).dossier());
        assertThat(as(officer, () -> dossiers.concerning(person(TUVA))))
                .doesNotContain(reportOf(child).dossier());
    }

    @Test
    void countsFromTheDayThatTheRegisterSaysButNeverFromBeforeTheReport() {
        SubjectId later = expectedByJenny(aReport());
        SubjectId earlier = expectedByJenny(aReport());
        clock.is("2026-03-20T08:00:00");
        isBorn(later, "2026-03-19T23:10:00+01:00");
        isBorn(earlier, "2026-03-19T23:10:00+01:00");

        confirmedAs(later, "2026-03-18");
        confirmedAs(earlier, "2026-03-08");

        assertThat(dueOn(later, DECISION)).isEqualTo("2026-04-01");
        assertThat(dueOn(earlier, PROTECTION)).isEqualTo("2026-03-10");
        assertThat(dueOn(earlier, DECISION)).isEqualTo("2026-03-24");
    }

    @Test
    void owesNothingFromBeforeItsBirthWhenTheArrivalIsCorrected() {
        SubjectId child = expectedByJenny(aReport());
        clock.is("2026-03-20T08:00:00");
        isBorn(child, "2026-03-19T23:10:00+01:00");
        List<String> owed = openRules(child.value());

        does(
                officer,
                () -> arrivals.correct(
                        reportOf(child), moment("2026-03-09T15:00:00+01:00"), Arrival.AS_RECEIVED, "Låg i fel korg."));

        assertThat(openRules(child.value())).containsExactlyInAnyOrderElementsOf(owed);
        assertThat(dueOn(child, PROTECTION)).isEqualTo("2026-03-19");
        assertThat(dueOn(child, DECISION)).isEqualTo("2026-04-02");
    }

    @Test
    void leavesTheMotherWhatWasDecidedBeforeItsBirth() {
        SubjectId child = expectedByJenny(aReport());
        does(officer, () -> confirmations.confirm(child, person(MOTHER)));
        as(manager, () -> openings.open(child, "Jenny behöver stöd.", Openings.GoesTo.usual()));

        isBorn(child);

        assertThat(subject(child)).isInstanceOf(Subject.Opened.class);
        assertThat(subject(child).facts().confirmed()).isEqualTo(person(MOTHER));
        assertThat(openRules(child.value())).containsExactly(PROTECTION);
        as(officer, () -> assessments.sign(child, assessment(false)));
        assertThat(openRules(child.value())).isEmpty();
    }

    @Test
    void isAssessedHereWhenAnotherMunicipalityWouldNotHaveTheReport() {
        SubjectId child = expectedByJenny(aReport());
        does(manager, () -> handOvers.send(child, HandOverTest.GRANHULT, HandOvers.Way.COURIER));
        isBorn(child);
        assertThat(subject(child)).isInstanceOf(Subject.HandOverSent.class);
        assertThat(openRules(child.value())).contains(PROTECTION, DECISION);

        does(officer, () -> handOvers.takeBack(child, "De säger nej."));

        assertThat(subject(child)).isInstanceOf(Subject.Arrived.class);
        as(officer, () -> assessments.sign(child, assessment(false)));
        assertThat(subject(child)).isInstanceOf(Subject.Assessed.class);
    }

    @Test
    void isAssessedWhileAnotherMunicipalityHasTheReportAndDecidedOnHereIfItSaysNo() {
        SubjectId child = expectedByJenny(aReport());
        does(manager, () -> handOvers.send(child, HandOverTest.GRANHULT, HandOvers.Way.COURIER));
        isBorn(child);

        as(officer, () -> assessments.sign(child, assessment(true)));
        as(officer, () -> assessments.correct(child, assessment(false)));
        does(officer, () -> handOvers.takeBack(child, "De säger nej."));

        assertThat(subject(child)).isInstanceOf(Subject.Assessed.class);
        assertThat(openRules(child.value())).contains(DECISION).doesNotContain(PROTECTION, VIOLENCE);
    }

    @Test
    void belongsToTheInvestigationThatRunsAboutItAlready() {
        SubjectId first = expectedByJenny(aReport());
        SubjectId other = expectedByJenny(aReport().withViolence());
        isBorn(first);
        isBorn(other);
        PersonId ella = as(officer, () -> confirmations.confirmAsNew(first, new Name("Ella", "Åkerlind"), ""));
        as(officer, () -> assessments.sign(first, assessment(false)));
        as(manager, () -> openings.open(first, "Hon behöver mer.", new Openings.GoesTo(unit, null)));

        does(officer, () -> confirmations.confirm(other, ella));

        assertThat(openRules(other.value())).contains(PROTECTION).doesNotContain(DECISION, VIOLENCE);
        as(officer, () -> assessments.sign(other, assessment(true)));
        assertThat(subject(other)).isInstanceOf(Subject.Joined.class);
    }

    @Test
    void isTheSameAsTheChildThatAnotherReportStillExpects() {
        SubjectId first = expectedByJenny(aReport());
        SubjectId repeated = expectedByJenny(aReport());
        isBorn(first);

        does(officer, () -> duplicates.join(reportOf(repeated), reportOf(first)));

        assertThat(subject(repeated)).isInstanceOf(Subject.Duplicate.class);
        assertThat(openRules(repeated.value())).isEmpty();
    }

    @Test
    void isNotTheMotherWhomAnotherReportIsAbout() {
        SubjectId first = expectedByJenny(aReport());
        ReportId aboutJenny = registered(
                        aReport().aboutAdult("Jenny Åkerlind", MOTHER).andAbout("Tuva Åkerlind", TUVA))
                .report();
        isBorn(first);

        assertThatThrownBy(() -> does(officer, () -> duplicates.join(aboutJenny, reportOf(first))))
                .isInstanceOf(IntakeRefusal.NotTheSame.class);
    }

    @Test
    void waitsOnTheMothersPageUntilSomebodySaysWhoItIs() {
        SubjectId child = expectedByJenny(aReport());
        SubjectId other = expectedByJenny(aReport());
        isBorn(child);
        List<PersonId> jenny = List.of(person(MOTHER));

        assertThat(as(officer, () -> waitingReports.about(jenny)))
                .filteredOn(it -> it.subject().equals(child))
                .singleElement()
                .satisfies(it -> assertThat(it.newborn()).isTrue());
        assertThat(as(officer, () -> reports.knownAbout(jenny)).reports())
                .extracting(ReportPage.EarlierReport::report)
                .contains(reportOf(child), reportOf(other));

        as(officer, () -> confirmations.confirmAsNew(child, new Name("Ella", "Åkerlind"), ""));
        assertThat(as(officer, () -> waitingReports.about(jenny)))
                .noneMatch(it -> it.subject().equals(child));
    }

    @Test
    void isHiddenFromWhoeverIsDisqualifiedForItsMother() {
        SubjectId child = expectedByJenny(aReport());
        isBorn(child);
        as(officer, () -> confirmations.confirmAsNew(child, new Name("Ella", "Åkerlind"), ""));
        ReportId report = reportOf(child);

        does(officer, () -> dossiers.declareConflict(person(MOTHER)));

        assertThat(as(officer, () -> subjects.in(report))).isEmpty();
        assertThat(as(manager, () -> subjects.in(report))).hasSize(1);
    }

    @Test
    void isNamedInTheInboxAsItsMothersChildUntilSomebodySaysWhoItIs() {
        SubjectId child = expectedByJenny(aReport());
        isBorn(child);
        assertThat(inInbox().identified()).isFalse();
        assertThat(inInbox().named()).isEqualTo(Named.newborn("", "Jenny Åkerlind"));

        as(officer, () -> confirmations.confirmAsNew(child, new Name("Ella", "Åkerlind"), ""));

        assertThat(inInbox().named()).isEqualTo(Named.newborn("Ella Åkerlind", ""));
    }

    private InboxRow.InboxSubject inInbox() {
        return as(officer, () -> inbox.of(unit, InboxFilter.all(), null, 10))
                .rows()
                .getFirst()
                .about()
                .getFirst();
    }

    private SubjectId expectedByJenny(Report report) {
        return onlyOne(registered(report.aboutExpectedChildOf("Jenny Åkerlind", MOTHER, day("2026-09-02")))
                .report());
    }

    private void isBorn(SubjectId child) {
        does(officer, () -> replies.write(child, What.CHILD_BORN, "På BB i natt.", clock.instant()));
    }

    private void isBorn(SubjectId child, String when) {
        does(
                officer,
                () -> replies.write(
                        child, What.CHILD_BORN, "På BB i natt.", moment(when).toInstant()));
    }

    /** Nobody so young is among those who live here. */
    private void confirmedAs(SubjectId child, String born) {
        PersonId newborn = as(
                officer,
                () -> identities.registerWithoutNumber(new Name("Ella", "Åkerlind"), "", day(born), null, unit));
        does(officer, () -> confirmations.confirm(child, newborn));
    }

    private ReportId reportOf(SubjectId id) {
        return subject(id).facts().report();
    }

    private List<SocialCase> casesAbout(PersonId person) {
        return as(manager, () -> cases.about(List.of(person)));
    }

    private LocalDate dueOn(SubjectId about, String rule) {
        return dutiesOf(about.value()).stream()
                .filter(duty -> duty.isOpen() && duty.rule().value().equals(rule))
                .findFirst()
                .flatMap(Duty::deadline)
                .orElseThrow()
                .dueOn();
    }
}
