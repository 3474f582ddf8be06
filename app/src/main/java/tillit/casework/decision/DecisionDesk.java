package tillit.casework.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.casework.cases.SocialCase;
import tillit.casework.dispatch.OutgoingLetter;
import tillit.casework.investigation.Investigation;
import tillit.casework.investigation.Investigations;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.forms.Answers;
import tillit.ground.forms.Resent;
import tillit.ground.law.Deadline;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.DecisionRule.Need;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;
import tillit.ground.mandate.Mandate;
import tillit.ground.page.Form;
import tillit.ground.page.Missing;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;
import tillit.ground.people.People;

/** Decisions and measures as one reads them. Each reading leaves a line in the log in the same transaction, or nothing is shown. */
@Component
class DecisionDesk {

    private static final RuleId APPEAL = new RuleId("time-to-appeal");

    private final StoredDecisions stored;
    private final StoredMeasures measures;
    private final Decisions decisions;
    private final Requirements requirements;
    private final Needs needs;
    private final Consents consents;
    private final Proposals proposals;
    private final DecisionNotices notices;
    private final Investigations investigations;
    private final Cases cases;
    private final CaseHeads heads;
    private final People people;
    private final Colleagues colleagues;
    private final Mandate mandate;
    private final Law law;
    private final Audit audit;
    private final DecisionLog log;
    private final List<AfterDecision> after;
    private final List<AfterMeasure> beside;

    DecisionDesk(
            StoredDecisions stored,
            StoredMeasures measures,
            Decisions decisions,
            Requirements requirements,
            Needs needs,
            Consents consents,
            Proposals proposals,
            DecisionNotices notices,
            Investigations investigations,
            Cases cases,
            CaseHeads heads,
            People people,
            Colleagues colleagues,
            Mandate mandate,
            Law law,
            Audit audit,
            DecisionLog log,
            List<AfterDecision> after,
            List<AfterMeasure> beside) {
        this.stored = stored;
        this.measures = measures;
        this.decisions = decisions;
        this.requirements = requirements;
        this.needs = needs;
        this.consents = consents;
        this.proposals = proposals;
        this.notices = notices;
        this.investigations = investigations;
        this.cases = cases;
        this.heads = heads;
        this.people = people;
        this.colleagues = colleagues;
        this.mandate = mandate;
        this.law = law;
        this.audit = audit;
        this.log = log;
        this.after = List.copyOf(after);
        this.beside = List.copyOf(beside);
    }

    /**
     * A decision on its page.
     *
     * @param missing what it lacks, as far as can be said before anybody tries; nothing of one that is taken
     * @param mayTake whether the one who reads may take it by the delegation order, and as its second reader where one is wanted
     * @param whoMay the lowest level that may
     * @param letters that tell of it
     * @param parties who are to be told, and {@code untold} those who have not been
     * @param after where one goes from it, when it is taken
     * @param appealed until which day one may appeal who got it on that day; empty where nobody may
     */
    record Page(
            CaseHead head,
            Decision decision,
            DecisionRule rule,
            Set<Need> needs,
            List<Refusal> missing,
            List<Consents.Consent> consents,
            List<Step> steps,
            List<DecisionNotices.Notice> notices,
            List<DecisionNotices.LeftUntold> leftUntold,
            List<OutgoingLetter> letters,
            List<PersonId> parties,
            List<PersonId> untold,
            Map<LocalDate, LocalDate> appealed,
            List<Colleague> readers,
            List<Participant> people,
            Map<PersonId, String> names,
            Map<UserId, String> colleagues,
            boolean mayTake,
            Level whoMay,
            List<Tab> after,
            boolean isOpen) {}

    /** @throws Missing if it does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Page page(DecisionId id, Wording wording) {
        Optional<Decision> found = stored.find(id);
        if (found.isEmpty()) audit.note(Noted.about(id.value(), "decision-read", Outcome.NOT_FOUND));
        Decision decision = found.orElseThrow(Missing::new);
        Sheet sheet = decision.sheet();
        audit.note(Noted.about(sheet.socialCase().value(), "decision-read", Outcome.READ)
                .with(id.value().toString()));
        CaseHead head = heads.of(sheet.socialCase(), wording).orElseThrow(Missing::new);
        LocalDate day =
                decision instanceof Decision.Taken taken ? taken.ruling().on() : today();
        DecisionRule rule = law.decision(sheet.kind(), day)
                .or(() -> law.decision(sheet.kind(), sheet.kindFrom()))
                .orElseThrow();
        boolean written = !(decision instanceof Decision.Taken) && !(decision instanceof Decision.ThrownAway);
        List<Step> steps = proposals.stepsOf(id);
        List<Participant> there = cases.participants(sheet.socialCase());
        return new Page(
                head,
                decision,
                rule,
                needs.in(sheet.socialCase(), rule),
                written ? requirements.missingIn(sheet, rule) : List.of(),
                consents.of(id),
                steps,
                notices.of(id),
                notices.leftUntold(id),
                notices.letters(id),
                decision instanceof Decision.Taken taken ? notices.parties(taken) : List.of(),
                decision instanceof Decision.Taken taken ? notices.untold(taken) : List.of(),
                appealed(rule, notices.of(id), notices.letters(id)),
                decision instanceof Decision.Draft ? proposals.readers(sheet) : List.of(),
                there,
                people.names(there.stream().map(Participant::person).toList()),
                named(decision, steps),
                written
                        && mandate.covers(
                                sheet.kind(), log.stamp(sheet.socialCase()).unit(), today())
                        && requirements.isReadByAnother(sheet, rule),
                mandate.whoMay(sheet.kind(), today()).orElse(Level.BOARD),
                after(decision, wording),
                cases.find(sheet.socialCase()).filter(SocialCase::isOpen).isPresent());
    }

    private List<Tab> after(Decision decision, Wording wording) {
        if (!(decision instanceof Decision.Taken taken)) return List.of();
        return after.stream().flatMap(it -> it.of(taken, wording).stream()).toList();
    }

    /** The form of one that is written, when it was sent and refused: with what has been saved since the writer began. */
    @Transactional(readOnly = true)
    Resent resent(Sheet sheet, Form form, Answers mine) {
        return Resent.of(
                form,
                "",
                mine,
                sheet.words(),
                revision -> revision == sheet.revision()
                        ? sheet.words()
                        : stored.at(sheet.id(), revision).orElse(Answers.NONE));
    }

    private Map<LocalDate, LocalDate> appealed(
            DecisionRule rule, List<DecisionNotices.Notice> told, List<OutgoingLetter> letters) {
        Map<LocalDate, LocalDate> until = new HashMap<>();
        if (rule.appeal() != DecisionRule.Appeal.ADMINISTRATIVE_COURT) return until;
        Stream.concat(
                        told.stream().map(DecisionNotices.Notice::on),
                        letters.stream().flatMap(it -> it.receivedOn().stream()))
                .distinct()
                .forEach(day -> lastDay(day).ifPresent(last -> until.put(day, last)));
        return until;
    }

    private Optional<LocalDate> lastDay(LocalDate received) {
        return law
                .startedBy(
                        "decision-received",
                        received.atStartOfDay(Stockholm.ZONE).toInstant(),
                        Set.of("appealable"))
                .stream()
                .filter(it -> it.rule().rule().equals(APPEAL))
                .flatMap(it -> it.deadline().stream())
                .map(Deadline::latestOn)
                .findFirst();
    }

    /** The decisions and measures of a case. @param kinds what can be decided in it today; nothing in a closed one */
    record OfCase(
            CaseHead head,
            List<Decision> decisions,
            List<Measure> measures,
            List<DecisionRule> kinds,
            Optional<Investigation> running,
            Map<UserId, String> colleagues) {}

    /** @throws Missing if the case does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    OfCase ofCase(CaseId id, Wording wording) {
        Optional<CaseHead> head = heads.of(id, wording);
        log.read(id, "decisions-read", head.isPresent());
        CaseHead found = head.orElseThrow(Missing::new);
        SocialCase socialCase = cases.find(id).orElseThrow(Missing::new);
        List<Decision> all = stored.in(id);
        Map<UserId, String> names = new HashMap<>();
        all.forEach(it -> names.putAll(named(it, List.of())));
        return new OfCase(
                found,
                all,
                measures.in(id),
                socialCase.isOpen() ? decisions.kinds(socialCase, today()) : List.of(),
                investigations.in(id).stream().filter(Investigation::isRunning).findFirst(),
                names);
    }

    /** A measure on its page. @param after where one goes from it */
    record OfMeasure(
            CaseHead head,
            Measure measure,
            List<MeasureEvent> events,
            Map<UserId, String> colleagues,
            List<Tab> after,
            boolean isOpen) {}

    /** @throws Missing if it does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    OfMeasure measure(MeasureId id, Wording wording) {
        Optional<Measure> found = measures.find(id);
        if (found.isEmpty()) audit.note(Noted.about(id.value(), "measure-read", Outcome.NOT_FOUND));
        Measure measure = found.orElseThrow(Missing::new);
        log.read(measure.socialCase(), "measure-read", true);
        List<MeasureEvent> events = measures.eventsOf(id);
        Map<UserId, String> names = new HashMap<>();
        colleagues
                .named(events.stream().map(MeasureEvent::by).distinct().toList())
                .forEach((who, is) -> names.put(who, is.name()));
        boolean isOpen =
                cases.find(measure.socialCase()).filter(SocialCase::isOpen).isPresent();
        return new OfMeasure(
                heads.of(measure.socialCase(), wording).orElseThrow(Missing::new),
                measure,
                events,
                names,
                beside.stream()
                        .flatMap(it -> it.of(measure, isOpen, wording).stream())
                        .toList(),
                isOpen);
    }

    private Map<UserId, String> named(Decision decision, List<Step> steps) {
        List<UserId> ids = new ArrayList<>(List.of(decision.sheet().savedBy()));
        steps.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.by()), it.receiver().stream()))
                .forEach(ids::add);
        if (decision instanceof Decision.Proposed proposed) ids.add(proposed.to());
        if (decision instanceof Decision.Taken taken) {
            Optional.ofNullable(taken.ruling().by()).ifPresent(ids::add);
            Optional.ofNullable(taken.ruling().takenDownBy()).ifPresent(ids::add);
        }
        Map<UserId, String> names = new HashMap<>();
        colleagues.named(ids.stream().distinct().toList()).forEach((id, who) -> names.put(id, who.name()));
        return names;
    }

    private LocalDate today() {
        return Stockholm.dayOf(log.now());
    }
}
