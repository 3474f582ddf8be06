package tillit.casework.openaccess;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Law;
import tillit.ground.law.OpenKind;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.people.Mentions;

/** What is offered: whoever leads a unit says so, by the board's decision, and ends it with a day; it is never taken away. */
@Component
class Offerings {

    /** Ours: a name fits on one line, and a text is read at once. */
    private static final int LONGEST_NAME = 200;

    private static final int LONGEST = 4_000;
    private static final Set<String> SHORT = Set.of("name", "ages", "paragraph");

    private final StoredOfferings stored;
    private final Law law;
    private final Audit audit;
    private final Clock clock;

    Offerings(StoredOfferings stored, Law law, Audit audit, Clock clock) {
        this.stored = stored;
        this.law = law;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that the reader sees. */
    @Transactional
    List<Offering> all() {
        List<Offering> all = stored.all();
        audit.note(Noted.that("open-offerings-read", Outcome.READ).with("rows " + all.size()));
        return all;
    }

    /** @throws Missing if it does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    Offering find(OfferingId id) {
        Optional<Offering> found = stored.find(id);
        audit.note(Noted.that("open-offering-read", found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND)
                .with(id.value().toString()));
        return found.orElseThrow(Missing::new);
    }

    /** @throws OpenAccessRefusal for what is missing, or what the law keeps out */
    @Transactional
    OfferingId offer(OfferingForm form) {
        Refusals.throwAny(faults(form));
        var words = form.words();
        Offering made = new Offering(
                new OfferingId(Ids.next()),
                new UnitId(Objects.requireNonNull(form.unit())),
                words.getOrDefault("name", ""),
                Objects.requireNonNull(form.kind()),
                words.getOrDefault("what", ""),
                Objects.requireNonNull(form.audience()),
                words.getOrDefault("ages", ""),
                Objects.requireNonNull(form.decidedOn()),
                words.getOrDefault("paragraph", ""),
                words.getOrDefault("conditions", ""),
                Objects.requireNonNull(form.fromDay()),
                Objects.requireNonNull(form.unnamedOn()),
                words.getOrDefault("unnamedWhy", ""),
                null);
        stored.add(made, clock.instant());
        note("open-offering-made", made.id());
        return made.id();
    }

    /** Gives it its last day, once. Only whoever leads the unit. */
    @Transactional
    void end(OfferingId id, @Nullable LocalDate on) {
        Offering it = stored.find(id).filter(found -> leads(found.unit())).orElseThrow(Missing::new);
        if (it.endedOn() != null) throw new OpenAccessRefusal.EndedAlready();
        if (on == null) throw new OpenAccessRefusal.DayMissing("endedOn");
        if (on.isBefore(it.fromDay())) throw new OpenAccessRefusal.NotOffered("endedOn");
        if (!stored.end(id, on)) throw new OpenAccessRefusal.EndedAlready();
        note("open-offering-ended", id);
    }

    /** Those units that the one who asks leads. */
    static List<Membership> led() {
        return Entry.me().memberships().stream()
                .filter(it -> it.role() == Role.UNIT_MANAGER)
                .toList();
    }

    static boolean leads(UnitId unit) {
        return led().stream().anyMatch(it -> it.unit().equals(unit));
    }

    /** Whether the one who asks works in the unit, and so may count. */
    static boolean worksIn(UnitId unit) {
        return Entry.me().memberships().stream()
                .anyMatch(it -> it.role() != Role.DELIVERER && it.unit().equals(unit));
    }

    LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private List<Refusal> faults(OfferingForm form) {
        List<Refusal> found = new ArrayList<>();
        if (form.unit() == null || !leads(new UnitId(form.unit()))) found.add(new OpenAccessRefusal.NotChosen("unit"));
        kind(form.kind()).ifPresent(found::add);
        if (form.audience() == null) found.add(new OpenAccessRefusal.NotChosen("audience"));
        form.words().forEach((field, words) -> {
            if (words.isEmpty() && !field.equals("ages")) found.add(new OpenAccessRefusal.WordsMissing(field));
            if (words.length() > (SHORT.contains(field) ? LONGEST_NAME : LONGEST))
                found.add(new OpenAccessRefusal.TooLong(field));
            else if (Mentions.anyNumber(words, today())) found.add(new OpenAccessRefusal.NumberInWords(field));
        });
        form.days().forEach((field, day) -> {
            if (day == null) found.add(new OpenAccessRefusal.DayMissing(field));
            else if (!field.equals("fromDay") && day.isAfter(today())) found.add(new OpenAccessRefusal.NotYet(field));
        });
        if (found.isEmpty() && beforeDecision(form)) found.add(new OpenAccessRefusal.BeforeDecision());
        return found;
    }

    private Optional<Refusal> kind(@Nullable String chosen) {
        Optional<OpenKind> kind =
                law.openKinds().stream().filter(it -> it.id().equals(chosen)).findFirst();
        if (kind.isEmpty()) return Optional.of(new OpenAccessRefusal.NotChosen("kind"));
        return kind.filter(it -> !it.allowed()).map(_ -> new OpenAccessRefusal.KindKeptOut());
    }

    private static boolean beforeDecision(OfferingForm form) {
        LocalDate from = Objects.requireNonNull(form.fromDay());
        return from.isBefore(Objects.requireNonNull(form.decidedOn()))
                || from.isBefore(Objects.requireNonNull(form.unnamedOn()));
    }

    private void note(String action, OfferingId id) {
        audit.note(Noted.that(action, Outcome.DONE).with(id.value().toString()));
    }
}
