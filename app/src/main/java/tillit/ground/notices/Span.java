package tillit.ground.notices;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A time from a moment until another. */
public record Span(Instant from, Instant to) {

    public Span {
        if (!from.isBefore(to)) throw new IllegalArgumentException("a time has some length");
    }

    /** What of these times nobody on the roster keeps, in order of time. */
    public static List<Span> leftOpen(List<Span> needed, List<Watch> roster) {
        List<Watch> inOrder =
                roster.stream().sorted(Comparator.comparing(Watch::from)).toList();
        List<Span> open = new ArrayList<>();
        for (Span span : needed) {
            Instant kept = span.from();
            for (Watch watch : inOrder) {
                if (!watch.from().isBefore(span.to())) break;
                if (watch.from().isAfter(kept)) open.add(new Span(kept, watch.from()));
                if (watch.to().isAfter(kept)) kept = watch.to();
            }
            if (kept.isBefore(span.to())) open.add(new Span(kept, span.to()));
        }
        return open;
    }
}
