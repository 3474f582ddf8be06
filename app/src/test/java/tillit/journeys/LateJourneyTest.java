package tillit.journeys;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.Proposals;
import tillit.casework.decision.Rulings;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.forms.Answers;

/** What was granted to Tuva in November has not begun in April. */
abstract class LateJourneyTest extends InvestigatedTest {

    @Autowired
    Proposals proposals;

    @Autowired
    Rulings rulings;

    /** @return whoever leads the unit then */
    Session inApril() {
        granted();
        clock.is("2027-04-05T09:00:00");
        return town.worker(
                Role.UNIT_MANAGER, worker.user().memberships().getFirst().unit());
    }

    private void granted() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = by(worker, () -> decisions.begin(tuvas, "grant-contact-family", investigation, null));
        Map<String, List<String>> words = Stream.of(
                        "what", "reasons", "bestInterests", "information", "views", "weight")
                .collect(Collectors.toMap(
                        Function.identity(), it -> List.of("Det gäller Tuva och hennes vardag, " + it + ".")));
        words.put("from", List.of("2026-11-10"));
        by(worker, () -> decisions.save(id, 1, new Answers(words)));
        consented("/" + id.value());
        by(worker, () -> {
            proposals.propose(id, leader.user().id());
            return id;
        });
        by(leader, () -> {
            rulings.sign(id);
            return id;
        });
    }
}
