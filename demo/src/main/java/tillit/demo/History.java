package tillit.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.casework.intake.Intake;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;
import tillit.ground.access.UnitId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What has happened in Björkmåla lately: reports, received by those who would receive them. */
@Component
@Profile("demo")
class History {

    private final Intake intake;
    private final JsonMapper json;
    private final Clock clock;

    History(Intake intake, JsonMapper json, Clock clock) {
        this.intake = intake;
        this.json = json;
        this.clock = clock;
    }

    /** Lets the reports come in, each to whoever receives it. */
    void fill(Map<Office, UnitId> offices, Function<Staff, Session> signsIn) {
        Instant now = clock.instant();
        Map<Staff, Session> sessions = new EnumMap<>(Staff.class);
        for (Arrival arrival : arrivals()) {
            Session session = sessions.computeIfAbsent(arrival.by(), signsIn);
            UnitId unit = Objects.requireNonNull(offices.get(arrival.by().office()));
            Entry.as(session, () -> intake.register(arrival.receivedAt(unit, now)));
        }
    }

    private List<Arrival> arrivals() {
        try (InputStream file = Objects.requireNonNull(History.class.getResourceAsStream("/demo/reports.json"))) {
            return json.readValue(file, new TypeReference<List<Arrival>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the made-up reports cannot be read", e);
        }
    }
}
