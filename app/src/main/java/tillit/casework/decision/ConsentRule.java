package tillit.casework.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.ground.access.PersonId;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.Stockholm;
import tillit.ground.people.People;

/**
 * Whose consent a measure takes. Below the age at which a child may consent, every guardian's; from then on the child's alone may do where that is suitable;
 * once a child pleads its own cause, the child's always; and for a placement every guardian's whatever the age. SoL (2025:400) 21 kap. 1 §, FB 6 kap. 13 a §.
 */
@Component
class ConsentRule {

    private static final String ONE_GUARDIAN = "allow-with-one-guardian";

    private final Consents consents;
    private final StoredDecisions decisions;
    private final Cases cases;
    private final People people;
    private final Law law;
    private final Clock clock;

    ConsentRule(Consents consents, StoredDecisions decisions, Cases cases, People people, Law law, Clock clock) {
        this.consents = consents;
        this.decisions = decisions;
        this.cases = cases;
        this.people = people;
        this.law = law;
        this.clock = clock;
    }

    List<Refusal> missingFor(Sheet sheet, DecisionRule rule) {
        Set<PersonId> yes = consents.of(sheet.id()).stream()
                .filter(Consents.Consent::given)
                .map(Consents.Consent::person)
                .collect(Collectors.toSet());
        if (!cases.isOfAChild(sheet.socialCase()))
            return yes.contains(sheet.person()) ? List.of() : List.of(missing("self"));
        Optional<LocalDate> born = people.find(sheet.person()).flatMap(it -> Optional.ofNullable(it.birthDate()));
        boolean mayAlone =
                born.filter(it -> law.ages().mayConsentItself(it, today())).isPresent();
        boolean pleads = born.filter(it -> law.ages().isParty(it, today())).isPresent();
        boolean placement = rule.measure().filter(it -> !it.consentByAge()).isPresent();
        boolean childSays = yes.contains(sheet.person());
        boolean guardians = guardiansSay(sheet, yes, placement);
        List<Refusal> found = new ArrayList<>();
        if (pleads && !childSays) found.add(missing("child"));
        if (!guardians && (placement || !(mayAlone && childSays))) found.add(missing("guardians"));
        return found;
    }

    private boolean guardiansSay(Sheet sheet, Set<PersonId> yes, boolean placement) {
        List<PersonId> guardians = cases.participants(sheet.socialCase()).stream()
                .filter(it -> it.part() == Part.GUARDIAN)
                .map(Participant::person)
                .toList();
        if (guardians.isEmpty()) return false;
        if (yes.containsAll(guardians)) return true;
        return guardians.stream().anyMatch(yes::contains) && !placement && oneIsEnough(sheet);
    }

    /** The decision that one guardian is enough needs no more than one itself; and it reaches no placement. FB 6 kap. 13 a §. */
    private boolean oneIsEnough(Sheet sheet) {
        return sheet.kind().equals(ONE_GUARDIAN)
                || decisions.in(sheet.socialCase()).stream()
                        .anyMatch(it -> it instanceof Decision.Taken taken
                                && taken.sheet().kind().equals(ONE_GUARDIAN)
                                && taken.sheet().person().equals(sheet.person()));
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private static Refusal missing(String whose) {
        return new DecisionRefusal.ConsentMissing(whose);
    }
}
