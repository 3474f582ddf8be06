package tillit.secrecy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.appeal.Appeal;
import tillit.casework.appeal.AppealId;
import tillit.casework.appeal.Appeals;
import tillit.casework.appeal.CourtRuling;
import tillit.casework.appeal.Courts;
import tillit.casework.appeal.Reconsiderations;
import tillit.casework.appeal.RulingId;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.casework.coercion.CoercionId;
import tillit.casework.coercion.Coercions;
import tillit.casework.coercion.CourtPackages;
import tillit.casework.decision.Consents;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionNotices;
import tillit.casework.decision.Decisions;
import tillit.casework.decision.MeasureEvent;
import tillit.casework.decision.MeasureId;
import tillit.casework.decision.Measures;
import tillit.casework.decision.Proposals;
import tillit.casework.decision.Rulings;
import tillit.casework.investigation.Communication;
import tillit.casework.investigation.Communications;
import tillit.casework.investigation.Extensions;
import tillit.casework.investigation.Finding;
import tillit.casework.investigation.Findings;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.casework.investigation.Paper;
import tillit.casework.investigation.Papers;
import tillit.casework.investigation.Parties;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Session;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FilledIn;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.page.Wordings;

/** In a case: an investigation that is written in, and a decision at every part of its way. */
final class Ruled {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    /** What has come to be there. */
    record Made(
            UUID party,
            UUID communication,
            UUID decision,
            UUID proposed,
            UUID waiting,
            UUID taken,
            UUID measure,
            UUID coercion,
            UUID courtPackage,
            UUID appeal,
            UUID courtRuling) {}

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
    Investigations investigations;

    @Autowired
    Forms forms;

    @Autowired
    Cases cases;

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
    Coercions coercions;

    @Autowired
    CourtPackages packages;

    @Autowired
    Appeals appeals;

    @Autowired
    Reconsiderations reconsiderations;

    @Autowired
    Courts courts;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    /** @param writer who investigates @param decider who leads the unit */
    Made made(Session writer, Session decider, UUID socialCase, UUID investigation) {
        CaseId id = new CaseId(socialCase);
        InvestigationId from = new InvestigationId(investigation);
        PersonId party = as(writer, () -> parties.of(investigations.find(from).orElseThrow()))
                .getFirst();
        UUID communication = as(writer, () -> investigated(from, party));
        as(decider, () -> {
            extensions.extend(from, LocalDate.of(2026, 9, 30), "Barnet kan inte höras förrän i augusti.");
            return true;
        });
        DecisionId draft = as(writer, () -> written(id, "grant-contact-family", from));
        DecisionId proposed = as(writer, () -> written(id, "grant-contact-family", from));
        DecisionId waiting = as(writer, () -> written(id, "police-assistance", null));
        DecisionId taken = as(writer, () -> written(id, "grant-contact-person", null));
        as(writer, () -> {
            proposals.propose(proposed, decider.user().id());
            rulings.putToMembers(waiting);
            return true;
        });
        as(decider, () -> rulings.sign(taken));
        CoercionId coercion = takenIntoCare(writer, decider, id);
        MeasureId measure = as(writer, () -> told(id, taken));
        AppealId appeal = as(writer, () -> appealed(id, taken));
        return new Made(
                party.value(),
                communication,
                draft.value(),
                proposed.value(),
                waiting.value(),
                taken.value(),
                measure.value(),
                coercion.value(),
                Entry.as(writer, () -> packages.make(coercion, Wordings.swedish(clock.instant())))
                        .value(),
                appeal.value(),
                as(writer, () -> ruledByACourt(appeal)).value());
    }

    private CoercionId takenIntoCare(Session writer, Session decider, CaseId id) {
        DecisionId decision = as(writer, () -> written(id, "take-into-care-at-once", null));
        as(writer, () -> {
            rulings.putToMembers(decision);
            return true;
        });
        as(decider, () -> rulings.takeDown(decision, "Socialutskottet 2026-03-10 § 41", TODAY));
        return as(writer, () -> coercions.in(id)).getFirst().id();
    }

    private UUID investigated(InvestigationId id, PersonId party) {
        papers.save(id, Paper.Kind.PLAN, 0, FilledIn.wholly(forms.current(FormId.CHILD_INVESTIGATION_PLAN)));
        papers.sign(id, Paper.Kind.PLAN);
        papers.save(id, Paper.Kind.DOCUMENT, 0, FilledIn.wholly(forms.current(FormId.CHILD_INVESTIGATION)));
        UUID told = findings.add(id, collected("Barnet somnar på lektionerna.", null));
        findings.add(id, collected("Föräldern säger att det hände en enda gång.", told));
        UUID given = communications.given(
                id,
                new Communications.Sending(
                        party, "Hela utredningen", Communication.Way.POST, TODAY, TODAY.plusDays(14), true));
        communications.commented(
                id, given, TODAY, Communication.Comment.How.ORAL, "Har läst och vill inte tillägga något.");
        return given;
    }

    private static Findings.Collected collected(String words, UUID objectionTo) {
        return new Findings.Collected(
                "Mosslundaskolan, kuratorn", Finding.Ground.DUTY, "", TODAY, words, objectionTo, objectionTo != null);
    }

    private DecisionId written(CaseId in, String kind, InvestigationId from) {
        DecisionId id = decisions.begin(in, kind, from, null);
        decisions.save(id, 1, new Answers(words(in)));
        guardians(in).forEach(it -> consents.say(id, it, true, TODAY, "Muntligt vid mötet."));
        return id;
    }

    private MeasureId told(CaseId in, DecisionId taken) {
        notices.leftUntold(
                taken, List.of(guardians(in).getFirst()), DecisionNotices.Ground.CANNOT_BE_REACHED, "Svarar inte.");
        notices.told(taken, guardians(in).getFirst(), TODAY, "Muntligt vid mötet.");
        MeasureId granted = measures.in(in).getFirst().id();
        measures.write(granted, MeasureEvent.What.FOLLOW_UP_PLANNED, TODAY.plusMonths(3), "Hemma hos familjen.");
        return granted;
    }

    private AppealId appealed(CaseId in, DecisionId taken) {
        AppealId id = appeals.register(
                taken,
                new Appeal.Arrival(
                        guardians(in).getFirst(),
                        "",
                        clock.instant(),
                        Appeal.Way.LETTER,
                        null,
                        "Barnet behöver mer än en kontaktperson.",
                        "Skolan ringer varje dag."));
        appeals.judge(id, Appeal.Judged.IN_TIME, true, "");
        reconsiderations.stands(id, "Inget nytt som ändrar bilden av vad barnet behöver.");
        courts.forward(
                id,
                "Förvaltningsrätten i Linköping",
                TODAY,
                List.of(Appeal.Enclosure.APPEAL, Appeal.Enclosure.DECISION),
                "");
        return id;
    }

    private RulingId ruledByACourt(AppealId id) {
        return courts.ruled(
                id,
                new CourtRuling.Said(
                        "Förvaltningsrätten i Linköping",
                        "1234-26",
                        true,
                        TODAY,
                        TODAY,
                        CourtRuling.Result.NOT_CARRIED_OUT_MEANWHILE,
                        "Kontaktpersonen väntar tills målet är avgjort.",
                        true));
    }

    private List<PersonId> guardians(CaseId in) {
        return cases.participants(in).stream()
                .filter(it -> it.part() == Part.GUARDIAN)
                .map(Participant::person)
                .toList();
    }

    private static Map<String, List<String>> words(CaseId in) {
        Map<String, List<String>> words = new HashMap<>();
        words.put("what", List.of("Insatsen beviljas två dagar i veckan."));
        words.put("from", List.of("2026-03-16"));
        words.put("reasons", List.of("Barnet får inte mat hemma. Utredningen visar behovet."));
        words.put("bestInterests", List.of("Barnet har själv sagt vad det behöver. " + in.value()));
        words.put("information", List.of("Fick veta det i skolan och berättade det tillbaka."));
        words.put("views", List.of("Jag vill äta varje dag."));
        words.put("weight", List.of("Det som sägs väger tungt."));
        words.put("heard", List.of("Föräldern läste allt och tyckte likadant."));
        return words;
    }

    private <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }
}
