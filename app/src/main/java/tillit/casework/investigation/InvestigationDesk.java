package tillit.casework.investigation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.ground.access.Colleagues;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.forms.Answers;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.people.People;

/** An investigation as one reads it. Each reading leaves a line in the log in the same transaction, or nothing is shown. */
@Component
class InvestigationDesk {

    private final Investigations investigations;
    private final StoredPapers papers;
    private final Papers writing;
    private final Findings findings;
    private final Communications communications;
    private final Parties parties;
    private final Extensions extensions;
    private final Duties duties;
    private final CaseHeads heads;
    private final People people;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    InvestigationDesk(
            Investigations investigations,
            StoredPapers papers,
            Papers writing,
            Findings findings,
            Communications communications,
            Parties parties,
            Extensions extensions,
            Duties duties,
            CaseHeads heads,
            People people,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.investigations = investigations;
        this.papers = papers;
        this.writing = writing;
        this.findings = findings;
        this.communications = communications;
        this.parties = parties;
        this.extensions = extensions;
        this.duties = duties;
        this.heads = heads;
        this.people = people;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The whole of it at a glance.
     *
     * @param others all investigations about the same person that the reader sees, this one among them
     * @param notHeard the parties who have neither answered nor had their time
     */
    record Overview(
            CaseHead head,
            Investigation investigation,
            List<Investigation> others,
            List<Duty> duties,
            List<Extension> extensions,
            Map<Paper.Kind, State> papers,
            List<Finding> findings,
            List<Communication> communications,
            List<PersonId> parties,
            List<PersonId> notHeard,
            Map<PersonId, String> names,
            Map<UserId, String> colleagues,
            LocalDate today) {}

    /** How far a written part has come. */
    record State(Optional<Paper.Draft> written, List<Paper.Signed> signed) {}

    /** @throws Missing if it does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Overview overview(InvestigationId id, String what, Wording wording) {
        Investigation investigation = read(id, what);
        Map<Paper.Kind, State> states = new HashMap<>();
        for (Paper.Kind kind : Paper.Kind.values()) {
            if (!writing.choices(investigation, kind).isEmpty())
                states.put(kind, new State(papers.written(id, kind), papers.signed(id, kind)));
        }
        List<Finding> found = findings.of(id);
        List<Communication> said = communications.of(id);
        List<PersonId> those = parties.of(investigation);
        return new Overview(
                head(investigation, wording),
                investigation,
                investigations.about(investigation.person()),
                duties.of(id.value()),
                extensions.of(id),
                states,
                found,
                said,
                those,
                communications.notHeard(id),
                people.names(Stream.concat(those.stream(), said.stream().map(Communication::party))
                        .distinct()
                        .toList()),
                named(states, found, said, extensions.of(id)),
                Stockholm.dayOf(clock.instant()));
    }

    /** A written part on its page. @param former what has been saved of the one that is being written, latest first */
    record Sheet(
            CaseHead head,
            Investigation investigation,
            Paper.Kind kind,
            State state,
            List<StoredPapers.Former> former,
            Map<UserId, String> colleagues) {

        /** What stood in the one that is being written at that revision; nothing where there was none. */
        Answers at(int revision) {
            return former.stream()
                    .filter(it -> it.revision() == revision)
                    .findFirst()
                    .map(StoredPapers.Former::answers)
                    .orElse(Answers.NONE);
        }
    }

    /** @throws Missing if it does not exist for the one who reads, or such an investigation has no such part */
    @Transactional(noRollbackFor = Missing.class)
    Sheet sheet(InvestigationId id, Paper.Kind kind, Wording wording) {
        Investigation investigation = read(id, "paper-read");
        if (writing.choices(investigation, kind).isEmpty()) throw new Missing();
        State state = new State(papers.written(id, kind), papers.signed(id, kind));
        List<StoredPapers.Former> former =
                state.written().map(it -> papers.former(it.id())).orElse(List.of());
        Map<UserId, String> names = named(Map.of(kind, state), List.of(), List.of(), List.of());
        colleagues
                .named(former.stream()
                        .map(StoredPapers.Former::savedBy)
                        .distinct()
                        .toList())
                .forEach((who, is) -> names.put(who, is.name()));
        return new Sheet(head(investigation, wording), investigation, kind, state, former, names);
    }

    private Investigation read(InvestigationId id, String what) {
        Optional<Investigation> found = investigations.find(id);
        if (found.isEmpty()) audit.note(Noted.about(id.value(), what, Outcome.NOT_FOUND));
        Investigation investigation = found.orElseThrow(Missing::new);
        audit.note(Noted.about(investigation.socialCase().value(), what, Outcome.READ)
                .with(id.value().toString()));
        return investigation;
    }

    private CaseHead head(Investigation investigation, Wording wording) {
        return heads.of(investigation.socialCase(), wording).orElseThrow(Missing::new);
    }

    private Map<UserId, String> named(
            Map<Paper.Kind, State> states, List<Finding> found, List<Communication> said, List<Extension> longer) {
        Stream<UserId> writers = states.values().stream()
                .flatMap(it -> Stream.concat(
                        it.written().stream().map(Paper.Draft::savedBy),
                        it.signed().stream().map(Paper.Signed::signedBy)));
        Stream<UserId> others = Stream.of(
                        found.stream().map(Finding::by),
                        said.stream().map(Communication::by),
                        longer.stream().map(Extension::decidedBy))
                .flatMap(it -> it);
        Map<UserId, String> names = new HashMap<>();
        colleagues
                .named(Stream.concat(writers, others).distinct().toList())
                .forEach((id, who) -> names.put(id, who.name()));
        return names;
    }
}
