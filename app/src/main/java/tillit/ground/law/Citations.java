package tillit.ground.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads citations, and refuses those of a statute that is unknown or was not in force on every day of what cites it. */
final class Citations {

    private final Map<String, Statute> statutes;
    private final Faults faults;

    Citations(Map<String, Statute> statutes, Faults faults) {
        this.statutes = statutes;
        this.faults = faults;
    }

    List<Citation> of(Entry holder, LocalDate from, Optional<LocalDate> to) {
        return of("cite", holder, from, to);
    }

    /** Those under another name, such as {@code appeal-cite}. */
    List<Citation> of(String name, Entry holder, LocalDate from, Optional<LocalDate> to) {
        return holder.entries(name).stream()
                .flatMap(it -> read(it, from, to).stream())
                .toList();
    }

    /** The one citation under {@code cite}. @throws IllegalArgumentException if its statute is unknown */
    Citation one(Entry holder, LocalDate from, Optional<LocalDate> to) {
        return holder.maybeEntry("cite")
                .flatMap(it -> read(it, from, to))
                .orElseThrow(() -> new IllegalArgumentException("a citation is missing"));
    }

    private Optional<Citation> read(Entry cite, LocalDate from, Optional<LocalDate> to) {
        String number = cite.text("act");
        Statute statute = statutes.get(number);
        if (statute == null) {
            faults.add(cite.where(), "cites " + number + ", which has no file in statutes/");
            return Optional.empty();
        }
        faults.check(
                statute.covers(from, to),
                cite.where(),
                "cites " + number + " on days when it was not in force, in what holds from " + from);
        return Optional.of(
                new Citation(statute, cite.maybeText("chapter"), cite.maybeText("section"), cite.maybeWords("part")));
    }
}
