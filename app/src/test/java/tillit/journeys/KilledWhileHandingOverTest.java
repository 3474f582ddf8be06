package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/**
 * The product, and its database, killed at random moments while forty cases with all that is owed in them are handed over. All of it has moved or
 * nothing, and nothing is nobody's.
 */
class KilledWhileHandingOverTest extends KilledProduct {

    private static final int CASES = 40;
    private static final int OWED_IN_EACH = 3;
    private static final int LONGEST_LIFE = 2_500; // milliseconds after the form was sent

    private static final int DONE = 302;

    private final List<UUID> all = new ArrayList<>();

    @Test
    void allOrNothingHasMovedAfterAKill() throws Exception {
        survives(2);
    }

    @Test
    @Tag("long")
    void allOrNothingHasMovedAfterAHundredKillsOfTheServerAndOfTheDatabase() throws Exception {
        survives(200);
    }

    private void survives(int kills) throws Exception {
        start();
        Town town = Town.build(source());
        UnitId unit = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        Session manager = town.worker(Role.UNIT_MANAGER, unit);
        List<Integer> workers =
                List.of(idOf(town.worker(Role.SOCIAL_WORKER, unit)), idOf(town.worker(Role.SOCIAL_WORKER, unit)));
        for (int i = 0; i < CASES; i++) all.add(socialCase(town, unit, workers.getFirst(), i));
        String token = token(manager);
        for (int round = 0; round < kills; round++) {
            Random random = new Random(round);
            int from = carrier();
            int to = workers.getFirst() == from ? workers.getLast() : workers.getFirst();
            AtomicInteger answer = new AtomicInteger();
            Thread sender = Thread.ofVirtual().start(() -> answer.set(handOver(manager, token, from, to)));
            assertThat(running().waitFor(random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS))
                    .isFalse();
            if (round % 2 == 0) kill(running().toHandle());
            else killDatabase();
            sender.join();
            restart();
            if (answer.get() == DONE)
                assertThat(carrier()).as("what was confirmed").isEqualTo(to);
            else assertThat(carrier()).isIn(from, to);
        }
        int from = carrier();
        int to = workers.getFirst() == from ? workers.getLast() : workers.getFirst();
        assertThat(handOver(manager, token, from, to)).as("and it still can be").isEqualTo(DONE);
        assertThat(carrier()).isEqualTo(to);
    }

    private int handOver(Session manager, String token, int from, int to) {
        Map<String, String> form = new HashMap<>();
        form.put("_csrf", token);
        all.forEach(it -> form.put("to." + it, String.valueOf(to)));
        try {
            return post(manager, "/cases/loads/" + from, form);
        } catch (IOException | InterruptedException killed) {
            return 0;
        }
    }

    /** Who carries all of it and owes all of it: one and the same, and nothing is left over. */
    private int carrier() {
        List<Integer> carriers = database()
                .sql("select user_id from access.assignment where ended_at is null order by user_id")
                .query(Integer.class)
                .list();
        List<Integer> owners = database()
                .sql("select coalesce(owner_id, 0) from duties.duty where state = 'OPEN' order by 1")
                .query(Integer.class)
                .list();
        assertThat(carriers).as("each case is carried once").hasSize(CASES);
        assertThat(owners).hasSize(CASES * OWED_IN_EACH);
        assertThat(carriers.stream().distinct()).as("all or nothing").hasSize(1);
        assertThat(owners.stream().distinct().toList())
                .isEqualTo(carriers.stream().distinct().toList());
        return carriers.getFirst();
    }

    private UUID socialCase(Town town, UnitId unit, int carrier, int nth) {
        UUID id = UUID.randomUUID();
        Map<String, Object> facts = Map.of(
                "case", id,
                "person", UUID.randomUUID(),
                "town", town.id().value(),
                "unit", unit.value(),
                "label", unit.value() * 4,
                "number", "BU-2026-%04d".formatted(nth + 1),
                "me", carrier);
        for (String sql : List.of(
                "insert into access.dossier (id, municipality_id, unit_id, label_id, kind, opened_at) values (:case, :town, :unit, :label, 'CASE', now())",
                "insert into cases.social_case (dossier_id, label_id, municipality_id, person_id, number, kind, opened_at, opened_by) values (:case, :label, :town, :person, :number, 'CHILD', now(), :me)",
                "insert into access.assignment (user_id, dossier_id, label_id, municipality_id, from_at) values (:me, :case, :label, :town, now())")) {
            database().sql(sql).params(facts).update();
        }
        for (int i = 0; i < OWED_IN_EACH; i++) {
            database().sql("""
                            insert into duties.duty (id, dossier_id, label_id, municipality_id, subject_id, rule_id, rule_version_from, act, act_id, traits,
                                   started_at, owner_id, state, created_at)
                            values (gen_random_uuid(), :case, :label, :town, :case, 'protection-assessment', date '2025-07-01', 'report-arrived',
                                   gen_random_uuid(), '{}', now(), :me, 'OPEN', now())
                            """).params(facts).update();
        }
        return id;
    }

    private static int idOf(Session session) {
        return session.user().id().value();
    }
}
