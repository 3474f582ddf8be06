package tillit.casework.intake;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;

/** Where another system says how many reports it sent on a day, and is told how many have come in from it. */
@RestController
class SentCountsApi {

    static final Set<String> FIELDS = Set.of("sent");

    private static final int MOST_BYTES = 1000;

    private final SentCounts counts;

    SentCountsApi(SentCounts counts) {
        this.counts = counts;
    }

    /** May be said again, and then counts as it was said last. */
    @PutMapping(path = "/api/v1/sent-counts/{date}", consumes = MediaType.APPLICATION_JSON_VALUE)
    SentCounts.Counted tell(@PathVariable String date, InputStream body) throws IOException {
        byte[] said = body.readNBytes(MOST_BYTES + 1);
        if (said.length > MOST_BYTES) throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        return counts.tell(day(date), sent(said));
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new IntakeRefusal.WrongType("day", "date"); // its message quotes what was sent
        }
    }

    private static int sent(byte[] said) {
        List<Refusal> found = new ArrayList<>();
        ApiReading whole = new ApiReading(ReportJson.parsed(said), "", found).only(FIELDS);
        Refusals.throwAny(found);
        Integer sent = whole.number("sent");
        Refusals.throwAny(found);
        if (sent == null) throw new IntakeRefusal.Missing("sent");
        return sent;
    }
}
