package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;

/**
 * Another system hands in reports. Each report that got a receipt is there, what got none is there whole or not at all, and sent again it is stored
 * once: as many have come in as were sent.
 */
final class KilledRegistering implements KilledWork {

    private static final int SENDERS = 3;
    private static final int CREATED = 201;
    private static final int CHILDREN = 2;

    private final KilledProduct product;
    private final Session system;
    private final int before;
    private List<Sender> senders = List.of();
    private List<Thread> threads = List.of();
    private int sent;
    private Map<UUID, String> marked = Map.of();

    KilledRegistering(KilledProduct product) {
        this.product = product;
        Town town = Town.build(product.source());
        UnitId unit = town.unit("Barn och unga, mottagning", Takes.CHILD_REPORTS);
        town.worker(Role.INTAKE_OFFICER, unit);
        system = town.deliverer(unit);
        before = count("access.dossier");
    }

    @Override
    public void begin(Random random) {
        senders = IntStream.range(0, SENDERS).mapToObj(it -> new Sender()).toList();
        threads = senders.stream().map(it -> Thread.ofVirtual().start(it)).toList();
    }

    @Override
    public void end() throws InterruptedException {
        for (Sender sender : senders) sender.stop();
        for (Thread thread : threads) thread.join();
    }

    @Override
    public void check() throws IOException, InterruptedException {
        for (Sender sender : senders) sent += sender.sendsTheRestAgain();
        assertThat(count("intake.concern_report")).as("as many as were sent").isEqualTo(sent);
    }

    @Override
    public void mark() throws InterruptedException {
        while (confirmed().size() < SENDERS) product.running().waitFor(20, TimeUnit.MILLISECONDS);
        marked = confirmed();
    }

    @Override
    public void checkRestored() throws IOException, InterruptedException {
        assertThat(count("intake.concern_report")).isGreaterThanOrEqualTo(marked.size());
        for (Sender sender : senders)
            sender.receipts.keySet().removeIf(it -> sender.receipts.get(it).isEmpty());
        for (Sender sender : senders) {
            for (UUID key : sender.receipts.keySet()) {
                String receipt = sender.receipt(key);
                assertThat(receipt).isNotEmpty();
                if (marked.containsKey(key))
                    assertThat(receipt).as("the same receipt").isEqualTo(marked.get(key));
                sent++;
            }
        }
        assertThat(count("intake.concern_report")).as("as many as were sent").isEqualTo(sent);
    }

    private Map<UUID, String> confirmed() {
        Map<UUID, String> confirmed = new HashMap<>();
        senders.forEach(it -> confirmed.putAll(it.receipts));
        confirmed.values().removeIf(String::isEmpty);
        return confirmed;
    }

    /** Every report has a dossier, both its children and what is owed to each, and lies with nobody else. */
    @Override
    public void atLast() {
        assertThat(count("intake.delivery")).as("receipts").isEqualTo(sent);
        assertThat(count("access.dossier") - before).as("dossiers").isEqualTo(sent);
        assertThat(count("intake.subject")).as("children").isEqualTo(sent * CHILDREN);
        assertThat(product.database().sql("""
                                select count(*)
                                  from intake.subject s
                                 where not exists (select 1 from duties.duty d where d.subject_id = s.id and d.rule_id = 'protection-assessment' and d.state = 'OPEN')
                                """).query(Integer.class).single())
                .as("children to whom nothing is owed")
                .isZero();
    }

    private int count(String table) {
        return product.database()
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    /** A system that hands in one report after another until the network breaks. What got no answer is sent again, as it was. */
    private final class Sender implements Runnable {
        private final Map<UUID, String> receipts = new ConcurrentHashMap<>();
        private volatile boolean stopped;

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
            HttpResponse<String> answer = product.http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + product.port() + "/api/v1/concern-reports"))
                            .timeout(KilledProduct.ANSWERS_WITHIN)
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
