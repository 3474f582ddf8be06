package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/** Forty cases with all that is owed in them are handed over. All of it has moved or nothing, and nothing is nobody's. */
final class KilledHandOver implements KilledWork {

    private static final int CASES = 40;
    private static final int OWED_IN_EACH = 3;
    private static final int DONE = 302;

    private final List<UUID> all = new ArrayList<>();

    private final KilledProduct product;
    private Session manager;
    private List<Integer> workers;
    private String token;
    private int from;
    private AtomicInteger answer = new AtomicInteger();
    private Thread sender;

    KilledHandOver(KilledProduct product) throws IOException, InterruptedException {
        this.product = product;
        Town town = Town.build(product.source());
        UnitId unit = town.unit("Barn och unga, utredning", Takes.CHILD_CASES);
        manager = town.worker(Role.UNIT_MANAGER, unit);
        workers = List.of(idOf(town.worker(Role.SOCIAL_WORKER, unit)), idOf(town.worker(Role.SOCIAL_WORKER, unit)));
        for (int i = 0; i < CASES; i++) all.add(socialCase(town, unit, workers.getFirst(), i));
        token = product.token(manager);
    }

    @Override
    public void begin(Random random) {
        from = carrier();
        answer = new AtomicInteger();
        sender = Thread.ofVirtual().start(() -> answer.set(handOver(from, other(from))));
    }

    @Override
    public void end() throws InterruptedException {
        sender.join();
    }

    @Override
    public void check() {
        if (answer.get() == DONE) assertThat(carrier()).as("what was confirmed").isEqualTo(other(from));
        else assertThat(carrier()).isIn(workers);
    }

    @Override
    public void mark() {
        assertThat(sender.isAlive() || answer.get() == DONE).isTrue();
    }

    @Override
    public void checkRestored() {
        assertThat(carrier()).isIn(workers);
    }

    @Override
    public void atLast() {
        from = carrier();
        assertThat(handOver(from, other(from))).as("and it still can be").isEqualTo(DONE);
        assertThat(carrier()).isEqualTo(other(from));
    }

    private int other(int one) {
        return workers.getFirst() == one ? workers.getLast() : workers.getFirst();
    }

    private int handOver(int from, int to) {
        Map<String, String> form = new HashMap<>();
        form.put("_csrf", token);
        all.forEach(it -> form.put("to." + it, String.valueOf(to)));
        try {
            return product.post(manager, "/cases/loads/" + from, form);
        } catch (IOException | InterruptedException killed) {
            return 0;
        }
    }

    /** Who carries all of it and owes all of it: one and the same, and nothing is left over. */
    private int carrier() {
        List<Integer> carriers = product.database()
                .sql(
                        "select user_id from access.assignment where ended_at is null and user_id in (:workers) order by user_id")
                .param("workers", workers)
                .query(Integer.class)
                .list();
        List<Integer> owners = product.database()
                .sql(
                        "select coalesce(owner_id, 0) from duties.duty where state = 'OPEN' and dossier_id in (:all) order by 1")
                .param("all", all)
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
            product.database().sql(sql).params(facts).update();
        }
        for (int i = 0; i < OWED_IN_EACH; i++) {
            product.database().sql("""
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
