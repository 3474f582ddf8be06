package tillit.casework.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.page.Missing;

/** Where the systems of those who must report hand in a concern report, and ask whether it has come in. They read nothing else. */
@RestController
class ConcernReportsApi {

    static final String KEY = "Idempotency-Key";

    /** The longest text, with every character written as an escape, and the rest. */
    private static final int MOST_BYTES = 7 * Wordings.MOST_BYTES;

    private static final Pattern FIT_KEY = Pattern.compile("[\\x21-\\x7E]{8,200}");

    private final Intake intake;
    private final Deliveries deliveries;
    private final Colleagues colleagues;
    private final Clock clock;

    ConcernReportsApi(Intake intake, Deliveries deliveries, Colleagues colleagues, Clock clock) {
        this.intake = intake;
        this.deliveries = deliveries;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Answers when the report is on disk and stands in the queue of the unit that the receipt names. */
    @PostMapping(path = "/api/v1/concern-reports", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> handIn(@RequestHeader(name = KEY, required = false) @Nullable String key, InputStream body)
            throws IOException {
        byte[] sent = body.readNBytes(MOST_BYTES + 1);
        if (sent.length > MOST_BYTES) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        if (key == null) throw new IntakeRefusal.Missing(KEY);
        if (!FIT_KEY.matcher(key).matches()) throw new IntakeRefusal.KeyUnfit();
        Deliveries.Delivered delivered = deliveries.once(key, Sha256.of(sent), code -> intake.register(
                        ReportJson.read(sent, Entry.me(), colleagues, clock.instant()), code, false, List.of())
                .receipt());
        return ResponseEntity.created(URI.create(
                        "/api/v1/concern-reports/" + delivered.receipt().code()))
                .header("Idempotent-Replayed", Boolean.toString(delivered.again()))
                .body(delivered.receipt());
    }

    /** That it was received, when, and whose queue it stands in: to the system that handed it in, and to no other. */
    @GetMapping("/api/v1/concern-reports/{receipt}")
    Receipt receipt(@PathVariable String receipt) {
        return deliveries.receipt(receipt).orElseThrow(Missing::new);
    }

    /** The description of this interface (OpenAPI 3.1). */
    @GetMapping(
            path = {"/api/openapi.yaml", "/api/openapi"},
            produces = "application/yaml")
    Resource description() {
        return new ClassPathResource("openapi.yaml");
    }
}
