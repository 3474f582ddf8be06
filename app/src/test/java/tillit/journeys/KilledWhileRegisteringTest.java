package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/**
 * The product, and its database, killed at random moments while another system hands in reports. Each report that got a receipt is there, what got none is
 * there whole or not at all, and sent again it is stored once: as many have come in as were sent.
 */
class KilledWhileRegisteringTest extends KilledProduct {

    private static final int LONGEST_LIFE = 1_500; // milliseconds of handing in before the kill
    private static final int SENDERS = 3;
    private static final int CREATED = 201;
    private static final int CHILDREN = 2;

    @Test
    void whatGotAReceiptIsThereAfterAKillAndWhatIsSentAgainIsThereOnce() throws Exception {
        survives(2);
    }

    @Test
    @Tag("long")
    void whatGotAReceiptIsThereAfterAHundredKillsOfTheServerAndOfTheDatabase() throws Exception {
        survives(200);
    }

    @Test
    void whatGotAReceiptIsInABackupTakenMeanwhileAndRestoredElsewhereAndWhatIsSentAgainIsThereOnce(
            @TempDir Path elsewhere) throws Exception {
        start();
        Town town = Town.build(source());
        UnitId unit = town.unit("Barn och unga, mottagning", Takes.CHILD_REPORTS);
        town.worker(Role.INTAKE_OFFICER, unit);
        Sender before = new Sender(town.deliverer(unit));
        Thread first = Thread.ofVirtual().start(before);
        while (before.receipts.size() < SENDERS) running().waitFor(20, TimeUnit.MILLISECONDS);
        before.stop();
        first.join();
        Sender meanwhile = new Sender(before.system);
        Thread second = Thread.ofVirtual().start(meanwhile);
        Path backup = backedUp(elsewhere.resolve("backups"));
        meanwhile.stop();
        second.join();
        goesOnWith(backup, elsewhere.resolve("home"));
        int restored = count("intake.concern_report");
        assertThat(restored).isGreaterThanOrEqualTo(before.receipts.size());
        nothingIsHalf(restored);
        assertThat(before.sendsTheRestAgain()).isEqualTo(before.receipts.size());
        assertThat(count("intake.concern_report")).as("none of them was new").isEqualTo(restored);
        for (UUID again : meanwhile.receipts.keySet())
            assertThat(meanwhile.receipt(again)).isNotEmpty();
        nothingIsHalf(before.receipts.size() + meanwhile.receipts.size());
    }

    private void survives(int kills) throws Exception {
        start();
        Town town = Town.build(source());
        UnitId unit = town.unit("Barn och unga, mottagning", Takes.CHILD_REPORTS);
        town.worker(Role.INTAKE_OFFICER, unit);
        Session system = town.deliverer(unit);
        int sent = 0;
        for (int round = 0; round < kills; round++) {
            Random random = new Random(round);
            List<Sender> senders = IntStream.range(0, SENDERS)
                    .mapToObj(it -> new Sender(system))
                    .toList();
            List<Thread> threads =
                    senders.stream().map(it -> Thread.ofVirtual().start(it)).toList();
            assertThat(running().waitFor(300L + random.nextInt(LONGEST_LIFE), TimeUnit.MILLISECONDS))
                    .isFalse();
            if (round % 2 == 0) kill(running().toHandle());
            else killDatabase();
            for (Sender sender : senders) sender.stop();
            for (Thread thread : threads) thread.join();
            restart();
            for (Sender sender : senders) sent += sender.sendsTheRestAgain();
            assertThat(count("intake.concern_report"))
                    .as("as many as were sent")
                    .isEqualTo(sent);
        }
        assertThat(sent).isGreaterThanOrEqualTo(kills * SENDERS);
        nothingIsHalf(sent);
    }

    /** Every report has a dossier, both its children and what is owed to each, and lies with nobody else. */
    private void nothingIsHalf(int sent) {
        assertThat(count("intake.delivery")).as("receipts").isEqualTo(sent);
        assertThat(count("access.dossier")).as("dossiers").isEqualTo(sent);
        assertThat(count("intake.subject")).as("children").isEqualTo(sent * CHILDREN);
        assertThat(database().sql("""
                                select count(*)
                                  from intake.subject s
                                 where not exists (select 1 from duties.duty d where d.subject_id = s.id and d.rule_id = 'protection-assessment' and d.state = 'OPEN')
                                """).query(Integer.class).single())
                .as("children to whom nothing is owed")
                .isZero();
    }

    private int count(String table) {
        return database()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** A system that hands in one report after another until the network breaks. What got no answer is sent again, as it was. */
    private final class Sender implements Runnable {
        private final Session system;
        private final Map<UUID, String> receipts = new LinkedHashMap<>();
        private volatile boolean stopped;

        Sender(Session system) {
            this.system = system;
        }

        void stop() {
            stopped = true;
        }

        @Override
        public void run() {
            while (!stopped) {
                UUID key = UUID.randomUUID();
                receipts.put(key, "");
                try {
                    receipts.put(key, receipt(key));
                } catch (IOException | InterruptedException killed) {
                    return;
                }
            }
        }

        /** @return how many reports this sender has sent in all */
        int sendsTheRestAgain() throws IOException, InterruptedException {
            for (Map.Entry<UUID, String> sent : receipts.entrySet()) {
                String receipt = receipt(sent.getKey());
                if (!sent.getValue().isEmpty())
                    assertThat(receipt).as("the same receipt").isEqualTo(sent.getValue());
                assertThat(receipt).isNotEmpty();
            }
            return receipts.size();
        }

        private String receipt(UUID key) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/api/v1/concern-reports"))
                            .timeout(ANSWERS_WITHIN)
                            .header("Authorization", "Bearer " + system.token())
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", key.toString())
                            .POST(HttpRequest.BodyPublishers.ofString(report(key)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == CREATED
                    ? answer.body().replaceAll("(?s).*\"code\":\"([^\"]+)\".*", "$1")
                    : "";
        }

        private String report(UUID key) {
            return """
                    {"receivedAt": "2026-11-10T08:12:00+01:00", "channel": "api", "text": "Barnen är ofta ensamma. %s",
                     "reporter": {"class": "private", "name": "Påhittad Granne"}, "about": [{"age": "5 år"}, {"age": "7 år"}]}
                    """.formatted(key);
        }
    }
}
