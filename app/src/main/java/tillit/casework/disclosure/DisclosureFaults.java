package tillit.casework.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.ground.law.Refusal;
import tillit.ground.law.Stockholm;

/** What is wrong with what was written of a request, all at once. */
@Component
class DisclosureFaults {

    private static final int LONGEST = 100_000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LINE = 500;

    private final DisclosureLog log;

    DisclosureFaults(DisclosureLog log) {
        this.log = log;
    }

    List<Refusal> of(Disclosure.Asked asked) {
        List<Refusal> found = new ArrayList<>();
        if (asked.who() == null) found.add(new DisclosureRefusal.WhoMissing());
        if (asked.who() == Disclosure.Who.OTHER && asked.name().isBlank())
            found.add(new DisclosureRefusal.NameMissing());
        if (asked.who() == Disclosure.Who.ANONYMOUS && !asked.name().isBlank())
            found.add(new DisclosureRefusal.NameOfNobody());
        if (asked.name().length() > LONGEST_NAME) found.add(new DisclosureRefusal.TooLong("name"));
        found.addAll(moment(asked.at(), "arrived.day", LocalDate.MIN));
        found.addAll(chosen(asked.way(), "way"));
        found.addAll(words(asked.what(), "what"));
        found.addAll(chosen(asked.scope(), "scope"));
        found.addAll(chosen(asked.wanted(), "wanted"));
        return found;
    }

    List<Refusal> of(DisclosureAnswer.Said said, @Nullable Boolean asksWritten, LocalDate earliest) {
        List<Refusal> found = new ArrayList<>(chosen(said.outcome(), "outcome"));
        found.addAll(day(said.on(), "answeredOn", earliest));
        DisclosureAnswer.Outcome outcome = said.outcome();
        if (outcome != null && outcome.givesOut()) found.addAll(chosen(said.how(), "how"));
        if (outcome != null && !outcome.givesOut() && !said.reservation().isBlank())
            found.add(new DisclosureRefusal.NothingToReserve());
        if (outcome != null && outcome.restsOnAProvision() && said.provision().isBlank())
            found.add(new DisclosureRefusal.ProvisionMissing());
        if (said.provision().length() > LONGEST_LINE) found.add(new DisclosureRefusal.TooLong("provision"));
        found.addAll(length(said.reservation(), "reservation"));
        found.addAll(length(said.reasons(), "reasons"));
        if (outcome == null || !outcome.withholds()) return found;
        if (said.reasons().isBlank()) found.add(new DisclosureRefusal.WordsMissing("reasons"));
        if (!said.told()) found.add(new DisclosureRefusal.NotTold());
        found.addAll(chosen(asksWritten, "asksWritten"));
        return found;
    }

    List<Refusal> of(DisclosureAnswer.Written written, LocalDate earliest) {
        List<Refusal> found = new ArrayList<>(day(written.on(), "decidedOn", earliest));
        found.addAll(line(written.by(), "decidedBy", LONGEST_NAME));
        found.addAll(line(written.delegation(), "delegation", LONGEST_LINE));
        return found;
    }

    List<Refusal> of(DisclosureAppeal.Ruling ruling, LocalDate forwarded) {
        List<Refusal> found = new ArrayList<>(chosen(ruling.result(), "result"));
        found.addAll(day(ruling.on(), "ruledOn", forwarded));
        found.addAll(
                day(ruling.came(), "cameOn", Optional.ofNullable(ruling.on()).orElse(forwarded)));
        found.addAll(words(ruling.effect(), "effect"));
        return found;
    }

    List<Refusal> court(String court) {
        return line(court, "court", LONGEST_NAME);
    }

    /** A day on which something was done: not to come, and not before what it follows upon. */
    List<Refusal> day(@Nullable LocalDate on, String field, LocalDate earliest) {
        if (on == null) return List.of(new DisclosureRefusal.DayMissing(field));
        if (on.isAfter(log.today())) return List.of(new DisclosureRefusal.NotYet(field));
        return on.isBefore(earliest) ? List.of(new DisclosureRefusal.TooEarly(field)) : List.of();
    }

    List<Refusal> moment(@Nullable Instant at, String field, LocalDate earliest) {
        if (at == null) return List.of(new DisclosureRefusal.MomentMissing(field));
        if (at.isAfter(log.now())) return List.of(new DisclosureRefusal.NotYet(field));
        return Stockholm.dayOf(at).isBefore(earliest) ? List.of(new DisclosureRefusal.TooEarly(field)) : List.of();
    }

    List<Refusal> words(String words, String field) {
        return words.isBlank() ? List.of(new DisclosureRefusal.WordsMissing(field)) : length(words, field);
    }

    List<Refusal> length(String words, String field) {
        return words.length() > LONGEST ? List.of(new DisclosureRefusal.TooLong(field)) : List.of();
    }

    List<Refusal> chosen(@Nullable Object choice, String field) {
        return choice == null ? List.of(new DisclosureRefusal.ChoiceMissing(field)) : List.of();
    }

    private static List<Refusal> line(String words, String field, int longest) {
        if (words.isBlank()) return List.of(new DisclosureRefusal.WordsMissing(field));
        return words.length() > longest ? List.of(new DisclosureRefusal.TooLong(field)) : List.of();
    }
}
