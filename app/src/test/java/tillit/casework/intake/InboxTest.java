package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tillit.casework.intake.Report.about;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseOverview;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.PersonId;
import tillit.ground.access.Session;
import tillit.ground.page.Missing;

class InboxTest extends IntakeTest {

    @Autowired
    Inbox inbox;

    @Autowired
    UnreadReports unread;

    @Autowired
    Reports reports;

    @Autowired
    CaseDesk desk;

    @Autowired
    WaitingReports waitingReports;

    @Test
    void whatIsOverdueStandsFirstAndThenWhatIsDueFirst() {
        ReportId today = registered(about("Tuva Åkerlind", TUVA)).report();
        ReportId yesterday = registered(about("Noel Delorme", "180801-2395").receivedAt("2026-03-09T10:00:00+01:00"))
                .report();
        ReportId assessed = registered(about("Alma Delorme", "210201-2388").receivedAt("2026-03-08T10:00:00+01:00"))
                .report();
        as(officer, () -> assessments.sign(onlyOne(assessed), assessment(false)));

        InboxPage page = as(officer, () -> inbox.of(unit, InboxFilter.all(), null, 50));
        assertThat(page.rows()).extracting(InboxRow::report).containsExactly(yesterday, today, assessed);
        assertThat(page.counts().unassessed()).isEqualTo(2);
        assertThat(page.rows().getFirst().about().getFirst().name()).isEqualTo("Noel Delorme");
        assertThat(page.rows().getFirst().about().getFirst().age()).contains(7);
    }

    @Test
    void oneGoesOnWhereOneStopped() {
        for (int i = 1; i <= 5; i++)
            registered(about("Tuva Åkerlind", TUVA).receivedAt("2026-03-0" + i + "T10:00:00+01:00"));
        InboxPage first = as(officer, () -> inbox.of(unit, InboxFilter.all(), null, 3));
        InboxPage rest =
                as(officer, () -> inbox.of(unit, InboxFilter.all(), first.next().orElseThrow(), 3));

        assertThat(first.rows()).hasSize(3);
        assertThat(rest.rows()).hasSize(2);
        assertThat(rest.next()).isEmpty();
        assertThat(first.rows().getFirst().maybeDuplicateOf()).hasSize(4);
    }

    @Test
    void anInboxIsNarrowedByWhatOneChooses() {
        ReportId violent =
                registered(about("Tuva Åkerlind", TUVA).withViolence()).report();
        registered(about("Noel Delorme", "180801-2395").andAbout("Alma Delorme", "210201-2388"));

        InboxFilter violence = new InboxFilter(false, true, false, false, false, false, InboxFilter.Whose.ALL);
        assertThat(as(officer, () -> inbox.of(unit, violence, null, 50)).rows())
                .extracting(InboxRow::report)
                .containsExactly(violent);
        InboxFilter mine = new InboxFilter(false, false, false, false, false, false, InboxFilter.Whose.MINE);
        assertThat(as(officer, () -> inbox.of(unit, mine, null, 50)).rows()).isEmpty();
    }

    @Test
    void anInboxIsCountedAsAWholeWhateverIsChosen() {
        ReportId violent =
                registered(about("Tuva Åkerlind", TUVA).withViolence()).report();
        registered(about("Tuva Åkerlind", TUVA));
        registered(about("Noel Delorme", "180801-2395").andAbout("Alma Delorme", "210201-2388"));
        as(officer, () -> assessments.sign(onlyOne(violent), assessment(true)));

        InboxFilter nothing = new InboxFilter(true, true, true, true, true, false, InboxFilter.Whose.MINE);
        InboxPage page = as(officer, () -> inbox.of(unit, nothing, null, 1));
        assertThat(page.rows()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.counts()).isEqualTo(new InboxPage.Counts(3, 2, 1, 1, 2, 0, 3));
    }

    @Test
    void aReportThatNobodyHasOpenedForAnHourIsSaidToLieUnreadAndToNobodyElse() {
        ReportId report = registered(about("Tuva Åkerlind", TUVA)).report();
        clock.is("2026-03-10T11:30:00");
        assertThat(as(manager, () -> unread.longIn(unit))).isEmpty();
        clock.is("2026-03-10T11:30:01");
        assertThat(as(manager, () -> unread.longIn(unit)))
                .hasValueSatisfying(it -> assertThat(it.reports()).isEqualTo(1));
        assertThat(as(investigator, () -> unread.longIn(unit))).isEmpty();

        as(officer, () -> reports.page(report));
        assertThat(as(manager, () -> unread.longIn(unit))).isEmpty();
    }

    @Test
    void aReportIsUnreadUntilSomebodyInTheUnitWhereItStandsHasOpenedIt() {
        ReportId report = registered(about("Tuva Åkerlind", TUVA)).report();
        InboxFilter unread = new InboxFilter(false, false, false, false, false, true, InboxFilter.Whose.ALL);
        assertThat(as(officer, () -> inbox.of(unit, unread, null, 50)).rows())
                .singleElement()
                .matches(InboxRow::unread);

        as(officer, () -> reports.page(report));
        InboxPage read = as(manager, () -> inbox.of(unit, unread, null, 50));
        assertThat(read.rows()).isEmpty();
        assertThat(read.counts().unread()).isZero();
        assertThat(as(manager, () -> inbox.of(unit, InboxFilter.all(), null, 50))
                        .rows())
                .singleElement()
                .matches(row -> !row.unread());
    }

    @Test
    void whoeverNobodyKnowsIsFoundInTheInbox() {
        registered(about("Tuva Åkerlind", TUVA));
        ReportId unknown = registered(about("Lilla My", "")).report();

        InboxFilter unidentified = new InboxFilter(false, false, false, false, true, false, InboxFilter.Whose.ALL);
        InboxPage page = as(officer, () -> inbox.of(unit, unidentified, null, 50));
        assertThat(page.rows()).extracting(InboxRow::report).containsExactly(unknown);
        assertThat(page.counts().unidentified()).isEqualTo(1);
    }

    @Test
    void aReportThatWaitsIsKnownOfTheChildUntilItIsDecidedAndOnlyToThoseWhoSeeIt() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        PersonId who = person(TUVA);
        ReportId second = registered(about("Tuva Åkerlind", TUVA)).report();
        as(manager, () -> {
            intake.give(second, officer.user().id());
            return second;
        });

        List<WaitingReport> known = as(officer, () -> waitingReports.about(List.of(who)));
        assertThat(known).hasSize(2);
        WaitingReport given = known.stream()
                .filter(it -> it.report().equals(second))
                .findFirst()
                .orElseThrow();
        assertThat(given.unit()).isEqualTo(unit);
        assertThat(given.confirmed()).isFalse();
        assertThat(given.carriedBy())
                .extracting(it -> it.id())
                .containsExactly(officer.user().id());
        assertThat(as(investigator, () -> waitingReports.about(List.of(who)))).isEmpty();

        as(manager, () -> openings.open(tuva, "Hon behöver mer.", Openings.GoesTo.usual()));
        assertThat(as(officer, () -> waitingReports.about(List.of(who))))
                .extracting(WaitingReport::subject)
                .doesNotContain(tuva);
    }

    @Test
    void whoeverCarriesTheCaseOfOneChildHasNotTakenTheOthers() {
        ReportId report = registered(about("Noel Delorme", "180801-2395").andAbout("Alma Delorme", "210201-2388"))
                .report();
        List<ReportPage.SubjectPage> about =
                as(officer, () -> reports.page(report)).about();
        SubjectId noel = about.getFirst().subject().facts().id();
        SubjectId alma = about.getLast().subject().facts().id();
        as(officer, () -> {
            confirmations.confirm(noel, person("20180801-2395"));
            return assessments.sign(noel, assessment(false));
        });
        as(
                manager,
                () -> openings.open(
                        noel,
                        "Han behöver mer.",
                        new Openings.GoesTo(null, officer.user().id())));

        ReportPage page = as(officer, () -> reports.page(report));
        assertThat(page.carriers().get(noel))
                .extracting(Colleague::id)
                .containsExactly(officer.user().id());
        assertThat(page.carriers().get(alma)).isEmpty();
    }

    @Test
    void whoCarriesAReportNarrowsTheInbox() {
        ReportId carried = registered(about("Tuva Åkerlind", TUVA)).report();
        ReportId left = registered(about("Noel Delorme", "180801-2395")).report();
        as(manager, () -> dossiers.assign(carried.dossier(), officer.user().id()));

        InboxFilter mine = new InboxFilter(false, false, false, false, false, false, InboxFilter.Whose.MINE);
        InboxFilter nobodys = new InboxFilter(false, false, false, false, false, false, InboxFilter.Whose.NOBODYS);
        assertThat(as(officer, () -> inbox.of(unit, mine, null, 50)).rows())
                .extracting(InboxRow::report)
                .containsExactly(carried);
        assertThat(as(officer, () -> inbox.of(unit, nobodys, null, 50)).rows())
                .extracting(InboxRow::report)
                .containsExactly(left);
    }

    @Test
    void oneBeginsAnewIfTheReportOneStoppedAtIsGone() {
        ReportId first = registered(about("Tuva Åkerlind", TUVA).receivedAt("2026-03-01T10:00:00+01:00"))
                .report();
        registered(about("Tuva Åkerlind", TUVA).receivedAt("2026-03-02T10:00:00+01:00"));
        InboxPage all = as(officer, () -> inbox.of(unit, InboxFilter.all(), new ReportId(UUID.randomUUID()), 1));

        assertThat(all.rows()).extracting(InboxRow::report).containsExactly(first);
        assertThat(all.next()).contains(first);
    }

    @Test
    void anotherUnitsInboxIsEmptyAndItsReportsDoNotExist() {
        ReportId report = registered(about("Tuva Åkerlind", TUVA)).report();

        assertThat(as(investigator, () -> inbox.of(unit, InboxFilter.all(), null, 50))
                        .rows())
                .isEmpty();
        assertThatThrownBy(() -> as(investigator, () -> reports.page(report))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> as(investigator, () -> reports.page(new ReportId(UUID.randomUUID()))))
                .isInstanceOf(Missing.class);
    }

    @Test
    void aReportShowsItsChildItsFamilyWhatIsOwedAndWhatIsKnownFromBefore() {
        ReportId before = registered(about("Noel Delorme", "180801-2395").receivedAt("2026-03-01T10:00:00+01:00"))
                .report();
        ReportId now = registered(about("Alma Delorme", "210201-2388")).report();

        assertThat(as(officer, () -> reports.knownAbout(List.of(person("20180801-2395"))))
                        .reports())
                .as("also before anything is written")
                .extracting(ReportPage.EarlierReport::report)
                .containsExactly(before);
        ReportPage page = as(officer, () -> reports.page(now));
        ReportPage.SubjectPage alma = page.about().getFirst();
        assertThat(alma.person().orElseThrow().shownName()).isEqualTo("Alma Delorme");
        assertThat(alma.age()).contains(5);
        assertThat(alma.duties()).hasSize(2);
        assertThat(page.earlier()).extracting(ReportPage.EarlierReport::report).containsExactly(before);
        assertThat(page.looked()).extracting(it -> it.action()).contains("report-read", "report-registered");
        assertThat(page.report().written().text()).isEqualTo("Hon är trött och har inte ätit.");
    }

    @Test
    void aCaseShowsItsPeopleItsDutiesItsTimeLineAndWhoHasLooked() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        OpeningDecision decision = as(
                manager,
                () -> openings.open(
                        tuva,
                        "Hon behöver mer.",
                        new Openings.GoesTo(null, investigator.user().id())));
        CaseId id = decision.socialCase().orElseThrow();

        CaseOverview overview = as(investigator, () -> desk.overview(id)).orElseThrow();
        assertThat(overview.people().getFirst().person().shownName()).isEqualTo("Tuva Åkerlind");
        assertThat(overview.people()).extracting(it -> it.part().name()).contains("SELF", "GUARDIAN");
        assertThat(overview.duties()).extracting(it -> it.rule().value()).contains("child-investigation");
        assertThat(overview.timeline())
                .extracting(it -> it.what())
                .contains("case-opened", "report-arrived", "investigation-opened", "case-given");
        assertThat(overview.carriedBy())
                .extracting(it -> it.id())
                .contains(investigator.user().id());
        assertThat(overview.looked()).extracting(it -> it.action()).contains("case-read");
        assertThat(as(investigator, () -> desk.mine())).singleElement().satisfies(row -> assertThat(row.name())
                .contains("Tuva Åkerlind"));
        assertThat(as(investigator, () -> desk.ofUnit(investigators, 50))).hasSize(1);
        assertThat(as(investigator, () -> desk.numbered("bu-2026-0001"))).contains(id);
        assertThat(as(officer, () -> desk.numbered("BU-2026-0001")))
                .isEqualTo(as(officer, () -> desk.numbered("BU-2026-0002")))
                .isEmpty();
    }

    @Test
    void numbersOfCasesHaveNoGapsAlsoWhenOneIsTakenBack() {
        SubjectId tuva = readyForDecision(about("Tuva Åkerlind", TUVA), TUVA);
        assertThatThrownBy(() -> as(manager, () -> {
                    openings.open(tuva, "Hon behöver mer.", Openings.GoesTo.usual());
                    throw new IllegalStateException("taken back");
                }))
                .isInstanceOf(IllegalStateException.class);
        as(manager, () -> openings.open(tuva, "Hon behöver mer.", Openings.GoesTo.usual()));
        SubjectId noel = readyForDecision(about("Noel Delorme", "180801-2395"), "20180801-2395");
        as(manager, () -> openings.open(noel, "Han behöver mer.", Openings.GoesTo.usual()));

        Optional<CaseId> second = as(manager, () -> desk.numbered("BU-2026-0002"));
        assertThat(second).isPresent();
        assertThat(as(manager, () -> desk.numbered("BU-2026-0003"))).isEmpty();
        assertThat(List.of(tuva, noel)).allSatisfy(it -> assertThat(subject(it)).isInstanceOf(Subject.Opened.class));
        Session stranger = town.administrator();
        assertThat(as(stranger, () -> desk.numbered("BU-2026-0002"))).isEmpty();
    }
}
