package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole product in a process of its own, and its database, killed in turns at random moments while a note is written and signed, reports come in and
 * forty cases are handed over, all at once. Nothing that was confirmed is lost, nothing is half, nothing is nobody's, and every draft comes back.
 */
class KilledWhileWorkingTest extends KilledProduct {

    private static final int LONGEST_LIFE = 2_000; // milliseconds of work before the kill

    @Test
    void whatWasConfirmedIsThereAfterAKill() throws Exception {
        start();
        survives(4);
    }

    @Test
    @Tag("long")
    void whatWasConfirmedIsThereAfterAHundredKillsOfTheServerAndAHundredOfTheDatabase() throws Exception {
        startMany();
        survives(200);
    }

    @Test
    void whatWasConfirmedIsInABackupTakenMeanwhileAndRestoredElsewhere(@TempDir Path elsewhere) throws Exception {
        start();
        List<KilledWork> works = works();
        for (KilledWork work : works) work.begin(new Random(1));
        for (KilledWork work : works) work.mark();
        Path backup = backedUp(elsewhere.resolve("backups"));
        for (KilledWork work : works) work.end();
        goesOnWith(backup, elsewhere.resolve("home"));
        for (KilledWork work : works) work.checkRestored();
        for (KilledWork work : works) work.atLast();
    }

    private List<KilledWork> works() throws Exception {
        return List.of(new KilledWriting(this), new KilledHandOver(this), new KilledRegistering(this));
    }

    private void survives(int kills) throws Exception {
        List<KilledWork> works = works();
        for (int round = 0; round < kills; round++) {
            Random random = new Random(round);
            for (KilledWork work : works) work.begin(random);
            boolean fellByItself = running().waitFor(200L + random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS);
            assertThat(fellByItself).isFalse();
            if (round % 2 == 0) kill(running().toHandle());
            else killDatabase();
            for (KilledWork work : works) work.end();
            restart();
            for (KilledWork work : works) work.check();
            System.out.println("killed and whole: " + (round + 1));
        }
        for (KilledWork work : works) work.atLast();
    }
}
