package tillit.secrecy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.appeal.Appeal;
import tillit.casework.appeal.AppealId;
import tillit.casework.appeal.Appeals;
import tillit.casework.appeal.CourtRuling;
import tillit.casework.appeal.Courts;
import tillit.casework.appeal.Reconsiderations;
import tillit.casework.appeal.RulingId;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.Consents;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionNotices;
import tillit.casework.decision.Decisions;
import tillit.casework.decision.MeasureEvent;
import tillit.casework.decision.MeasureId;
import tillit.casework.decision.Measures;
import tillit.casework.decision.Proposals;
import tillit.casework.decision.Rulings;
import tillit.casework.decision.Sheet;
import tillit.casework.investigation.Communication;
import tillit.casework.investigation.Communications;
import tillit.casework.investigation.Extensions;
import tillit.casework.investigation.Finding;
import tillit.casework.investigation.Findings;
import tillit.casework.investigation.Investigation;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.casework.investigation.Paper;
import tillit.casework.investigation.Papers;
import tillit.casework.investigation.Parties;
import tillit.ground.access.PersonId;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.duties.MovableClock;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FormId;

/** The same of the rooms in which it is found out and decided what somebody needs. */
final class RuledFaces {

    private static final String COURT = "Förvaltningsrätten i Linköping";

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final String WHY = "Det finns skäl för det.";
    private static final String KIND = "grant-contact-family";
    private static final Answers WORDS = new Answers(Map.of("what", List.of(WHY)));

    @Autowired
    Investigations investigations;

    @Autowired
    Papers papers;

    @Autowired
    Findings findings;

    @Autowired
    Communications communications;

    @Autowired
    Parties parties;

    @Autowired
    Extensions extensions;

    @Autowired
    Decisions decisions;

    @Autowired
    Rulings rulings;

    @Autowired
    Proposals proposals;

    @Autowired
    Consents consents;

    @Autowired
    DecisionNotices notices;

    @Autowired
    Measures measures;

    @Autowired
    Appeals appeals;

    @Autowired
    Reconsiderations reconsiderations;

    @Autowired
    Courts courts;

    @Autowired
    MovableClock clock;

    private final Map<String, Face> faces = new TreeMap<>();

    Map<String, Face> all() {
        if (faces.isEmpty()) {
            written();
            collected();
            decided();
            ruled();
            measured();
            appealed();
            atCourt();
        }
        return faces;
    }

    private void written() {
        reads("Investigations.about(PersonId)", it -> investigations.about(person(it)));
        reads("Papers.signed(InvestigationId, Kind)", it -> papers.signed(investigation(it), Paper.Kind.PLAN));
        asks(
                "Papers.save(InvestigationId, Kind, int, Answers)",
                it -> papers.save(investigation(it), Paper.Kind.DOCUMENT, 0, Answers.NONE));
        asks("Papers.sign(InvestigationId, Kind, int)", it -> papers.sign(investigation(it), Paper.Kind.DOCUMENT, 1));
        asks("Papers.sign(InvestigationId, Kind)", it -> papers.sign(investigation(it), Paper.Kind.DOCUMENT));
        asks(
                "Papers.begin(InvestigationId, Kind, FormId)",
                it -> papers.begin(investigation(it), Paper.Kind.PLAN, FormId.CHILD_INVESTIGATION_PLAN));
        does(
                "Extensions.extend(InvestigationId, LocalDate, String)",
                it -> extensions.extend(investigation(it), LocalDate.of(2026, 10, 30), WHY));
        reads("Extensions.of(InvestigationId)", it -> extensions.of(investigation(it)));
        reads("Parties.of(Investigation)", it -> parties.of(whole(it)));
        reads(
                "Parties.in(CaseId, PersonId)",
                it -> parties.in(new CaseId(it.socialCase()), whole(it).person()));
        reads("Parties.guardians(Investigation)", it -> parties.guardians(whole(it)));
        reads("Parties.isAboutAChild(Investigation)", it -> parties.isAboutAChild(whole(it)));
    }

    private void collected() {
        asks(
                "Findings.add(InvestigationId, Collected)",
                it -> findings.add(
                        investigation(it),
                        new Findings.Collected("Skolan", Finding.Ground.DUTY, "", TODAY, WHY, null, false)));
        reads("Findings.of(InvestigationId)", it -> findings.of(investigation(it)));
        asks(
                "Communications.given(InvestigationId, Sending)",
                it -> communications.given(
                        investigation(it),
                        new Communications.Sending(
                                new PersonId(it.party()),
                                WHY,
                                Communication.Way.POST,
                                TODAY,
                                TODAY.plusDays(14),
                                true)));
        does(
                "Communications.leftOut(InvestigationId, PersonId, Ground, String)",
                it -> communications.leftOut(
                        investigation(it), new PersonId(it.party()), Communication.Ground.CANNOT_WAIT, WHY));
        does(
                "Communications.commented(InvestigationId, UUID, LocalDate, How, String)",
                it -> communications.commented(
                        investigation(it), it.communication(), TODAY, Communication.Comment.How.ORAL, WHY));
        reads("Communications.of(InvestigationId)", it -> communications.of(investigation(it)));
        reads("Communications.notHeard(InvestigationId)", it -> communications.notHeard(investigation(it)));
    }

    private void decided() {
        asks(
                "Decisions.begin(CaseId, String, InvestigationId, MeasureId)",
                it -> decisions.begin(socialCase(it), KIND, investigation(it), null));
        asks(
                "Decisions.beginOnAppeal(CaseId, String)",
                it -> decisions.beginOnAppeal(socialCase(it), "dismiss-late-appeal"));
        asks("Decisions.save(DecisionId, int, Answers)", it -> decisions.save(draft(it), 2, WORDS));
        reads("Decisions.find(DecisionId)", it -> decisions.find(draft(it)));
        reads("Decisions.in(CaseId)", it -> decisions.in(socialCase(it)));
        does(
                "Consents.say(DecisionId, PersonId, Boolean, LocalDate, String)",
                it -> consents.say(draft(it), person(it), true, TODAY, WHY));
        reads("Consents.of(DecisionId)", it -> consents.of(draft(it)));
        does(
                "DecisionNotices.told(DecisionId, PersonId, LocalDate, String)",
                it -> notices.told(taken(it), person(it), TODAY, WHY));
        does(
                "DecisionNotices.told(DecisionId, List, LocalDate, String)",
                it -> notices.told(taken(it), List.of(person(it)), TODAY, WHY));
        does(
                "DecisionNotices.leftUntold(DecisionId, List, Ground, String)",
                it -> notices.leftUntold(
                        taken(it), List.of(new PersonId(it.party())), DecisionNotices.Ground.CLEARLY_UNNECESSARY, WHY));
        reads("DecisionNotices.of(DecisionId)", it -> notices.of(taken(it)));
        reads("DecisionNotices.leftUntold(DecisionId)", it -> notices.leftUntold(taken(it)));
    }

    private void ruled() {
        asks("Rulings.sign(DecisionId, int)", it -> rulings.sign(proposed(it), 2));
        does("Rulings.putToMembers(DecisionId, int)", it -> rulings.putToMembers(draft(it), 2));
        asks(
                "Rulings.takeDown(DecisionId, int, String, LocalDate)",
                it -> rulings.takeDown(waiting(it), 2, "Socialutskottet 2026-03-10 § 41", TODAY));
        does(
                "Proposals.propose(DecisionId, int, UserId)",
                it -> proposals.propose(draft(it), 2, new UserId(it.colleague())));
        asks("Rulings.sign(DecisionId)", it -> rulings.sign(proposed(it)));
        does("Rulings.putToMembers(DecisionId)", it -> rulings.putToMembers(draft(it)));
        asks(
                "Rulings.takeDown(DecisionId, String, LocalDate)",
                it -> rulings.takeDown(waiting(it), "Socialutskottet 2026-03-10 § 41", TODAY));
        does("Proposals.propose(DecisionId, UserId)", it -> proposals.propose(draft(it), new UserId(it.colleague())));
        reads("Proposals.readers(Sheet)", it -> proposals.readers(sheet(it)));
        does("Proposals.sendBack(DecisionId, Map)", it -> proposals.sendBack(proposed(it), Map.of("reasons", WHY)));
        does("Proposals.takeBack(DecisionId)", it -> proposals.takeBack(waiting(it)));
        does("Proposals.throwAway(DecisionId, String)", it -> proposals.throwAway(draft(it), WHY));
        reads("Proposals.stepsOf(DecisionId)", it -> proposals.stepsOf(proposed(it)));
    }

    private void measured() {
        does(
                "Measures.write(MeasureId, What, LocalDate, String)",
                it -> measures.write(measure(it), MeasureEvent.What.STARTED, TODAY, WHY));
        reads("Measures.find(MeasureId)", it -> measures.find(measure(it)));
        reads("Measures.in(CaseId)", it -> measures.in(socialCase(it)));
        reads("Measures.openIn(UnitId, int)", it -> measures.openIn(new UnitId(it.unit()), 50));
        reads("Measures.eventsOf(MeasureId)", it -> measures.eventsOf(measure(it)));
    }

    private void appealed() {
        asks("Appeals.register(DecisionId, Arrival)", it -> appeals.register(taken(it), arrival()));
        does(
                "Appeals.judge(AppealId, Judged, Boolean, String)",
                it -> appeals.judge(appeal(it), Appeal.Judged.IN_TIME, true, WHY));
        does("Appeals.withdraw(AppealId, LocalDate, String)", it -> appeals.withdraw(appeal(it), TODAY, WHY));
        reads("Appeals.find(AppealId)", it -> appeals.find(appeal(it)));
        reads("Appeals.in(CaseId)", it -> appeals.in(socialCase(it)));
        reads("Appeals.openIn(UnitId, int)", it -> appeals.openIn(new UnitId(it.unit()), 50));
        asks("Reconsiderations.beginDismissal(AppealId)", it -> reconsiderations.beginDismissal(appeal(it)));
        asks("Reconsiderations.beginChange(AppealId)", it -> reconsiderations.beginChange(appeal(it)));
        does("Reconsiderations.stands(AppealId, String)", it -> reconsiderations.stands(appeal(it), WHY));
        does(
                "Reconsiderations.changed(AppealId, Boolean, String)",
                it -> reconsiderations.changed(appeal(it), true, WHY));
    }

    private void atCourt() {
        does(
                "Courts.forward(AppealId, String, LocalDate, List, String)",
                it -> courts.forward(appeal(it), COURT, TODAY, List.of(Appeal.Enclosure.values()), WHY));
        asks("Courts.ruled(AppealId, Said)", it -> courts.ruled(appeal(it), said()));
        does(
                "Courts.answer(RulingId, Answer, String, String)",
                it -> courts.answer(new RulingId(it.courtRuling()), CourtRuling.Answer.ACCEPTED, "", WHY));
        does(
                "Courts.goesFurther(AppealId, String, LocalDate, String)",
                it -> courts.goesFurther(appeal(it), COURT, TODAY, WHY));
        does("Courts.rulingStands(AppealId, String)", it -> courts.rulingStands(appeal(it), WHY));
        reads("Courts.of(AppealId)", it -> courts.of(appeal(it)));
    }

    private Appeal.Arrival arrival() {
        return new Appeal.Arrival(null, "Någon annan", clock.instant(), Appeal.Way.LETTER, null, WHY, "");
    }

    private static CourtRuling.Said said() {
        return new CourtRuling.Said(
                COURT, "", true, TODAY, TODAY, CourtRuling.Result.CARRIED_OUT_MEANWHILE, WHY, false);
    }

    private static AppealId appeal(Clues clues) {
        return new AppealId(clues.appeal());
    }

    private void reads(String method, Face.Try asked) {
        faces.put(method, new Face.Reads(asked, false));
    }

    private void asks(String method, Face.Try act) {
        faces.put(method, new Face.Does(act, false, Set.of()));
    }

    private void does(String method, Face.Deed act) {
        asks(method, clues -> {
            act.with(clues);
            return "done";
        });
    }

    private Investigation whole(Clues clues) {
        return new Investigation(
                investigation(clues),
                socialCase(clues),
                person(clues),
                clock.instant(),
                TODAY,
                new UserId(clues.colleague()),
                null,
                null);
    }

    private Sheet sheet(Clues clues) {
        return new Sheet(
                draft(clues),
                socialCase(clues),
                person(clues),
                null,
                null,
                KIND,
                TODAY,
                WORDS,
                1,
                new UserId(clues.colleague()),
                clock.instant());
    }

    private static InvestigationId investigation(Clues clues) {
        return new InvestigationId(clues.investigation());
    }

    private static CaseId socialCase(Clues clues) {
        return new CaseId(clues.socialCase());
    }

    private static PersonId person(Clues clues) {
        return new PersonId(clues.person());
    }

    private static DecisionId draft(Clues clues) {
        return new DecisionId(clues.decision());
    }

    private static DecisionId proposed(Clues clues) {
        return new DecisionId(clues.proposed());
    }

    private static DecisionId waiting(Clues clues) {
        return new DecisionId(clues.waiting());
    }

    private static DecisionId taken(Clues clues) {
        return new DecisionId(clues.taken());
    }

    private static MeasureId measure(Clues clues) {
        return new MeasureId(clues.measure());
    }
}
