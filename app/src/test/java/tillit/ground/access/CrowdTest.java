package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A thousand people at once on a few connections: nobody sees a row of anybody else. */
@SpringBootTest
class CrowdTest {

    private static final int PEOPLE = 1_000;

    @Autowired
    Dossiers dossiers;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    @Test
    void nobodySeesARowOfAnybodyElse() throws InterruptedException, ExecutionException {
        Map<Session, Set<UUID>> expected = new HashMap<>();
        for (int towns = 0; towns < 3; towns++) {
            Town town = Town.build(administrator);
            for (int units = 0; units < 3; units++) {
                UnitId unit = town.unit("Enhet " + units, Takes.CHILD_REPORTS);
                Session worker = town.worker(Role.SOCIAL_WORKER, unit);
                Set<UUID> own = new HashSet<>();
                for (int reports = 0; reports <= units; reports++) own.add(open(worker, unit));
                expected.put(worker, own);
            }
        }
        List<Session> people = List.copyOf(expected.keySet());
        Random dice = new Random(4711);
        List<Future<Boolean>> looks = new ArrayList<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < PEOPLE; i++) {
                Session who = people.get(dice.nextInt(people.size()));
                int whim = dice.nextInt(10);
                looks.add(crowd.submit(() -> looksRight(who, whim, expected.getOrDefault(who, Set.of()))));
            }
            for (Future<Boolean> look : looks) assertThat(look.get()).isTrue();
        }
    }

    /** Most look as themselves; some as nobody; some break off, and the connection they had goes to the next. */
    private boolean looksRight(Session who, int whim, Set<UUID> own) {
        if (whim == 0) return seen().isEmpty();
        if (whim == 1) {
            return Entry.as(
                    who,
                    () -> transaction.execute(tx -> {
                        tx.setRollbackOnly();
                        return seen().equals(own);
                    }));
        }
        boolean as = Entry.as(who, () -> transaction.execute(tx -> seen().equals(own)));
        return as && transaction.execute(tx -> seen().isEmpty());
    }

    private Set<UUID> seen() {
        return new HashSet<>(db.sql("select id from access.dossier order by id")
                .query(UUID.class)
                .list());
    }

    private UUID open(Session by, UnitId unit) {
        return Entry.as(
                by,
                () -> transaction.execute(tx -> {
                    DossierId id = new DossierId(Ids.next());
                    dossiers.open(id, DossierKind.CASE, unit, false, List.of());
                    return id.value();
                }));
    }
}
