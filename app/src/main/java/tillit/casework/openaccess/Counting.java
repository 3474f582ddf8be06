package tillit.casework.openaccess;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Ids;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.people.Mentions;

/** Whoever works in the unit counts those who came. What is wrong is put right by a row that says why. */
@Component
class Counting {

    private static final List<String> PEOPLE = List.of("girls", "boys", "children", "adults");

    /** Ours: what stands in a table, and more than come to anything. */
    private static final int LONGEST = 500;

    private static final String NUMBER = "[0-9]{1,4}";

    private final StoredOfferings offerings;
    private final StoredCounts stored;
    private final Audit audit;
    private final Clock clock;

    Counting(StoredOfferings offerings, StoredCounts stored, Audit audit, Clock clock) {
        this.offerings = offerings;
        this.stored = stored;
        this.audit = audit;
        this.clock = clock;
    }

    /** What has been counted and holds, the latest first. It is read with its offering, which is what stands in the log. */
    @Transactional(readOnly = true)
    List<Counted> of(OfferingId id) {
        return stored.of(id);
    }

    /** A row, to be put right by somebody who works there. @throws Missing if it does not exist for the one who reads */
    @Transactional(noRollbackFor = Missing.class)
    StoredCounts.Of find(UUID id) {
        Optional<StoredCounts.Of> found = stored.find(id).filter(it -> offerings
                .find(it.offering())
                .filter(of -> Offerings.worksIn(of.unit()))
                .isPresent());
        audit.note(Noted.that("open-count-read", found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND)
                .with(id.toString()));
        return found.orElseThrow(Missing::new);
    }

    /** @throws OpenAccessRefusal for what is missing */
    @Transactional
    void count(OfferingId id, CountForm form) {
        add(id, form, null);
    }

    /** Writes a row instead of another one of the same offering. @return which offering */
    @Transactional
    OfferingId correct(UUID wrong, CountForm form) {
        OfferingId of = find(wrong).offering();
        if (stored.isCorrected(wrong)) throw new OpenAccessRefusal.CorrectedAlready();
        add(of, form, wrong);
        return of;
    }

    private void add(OfferingId id, CountForm form, @Nullable UUID corrects) {
        Offering of =
                offerings.find(id).filter(it -> Offerings.worksIn(it.unit())).orElseThrow(Missing::new);
        List<Refusal> found = new ArrayList<>();
        day(of, form.day()).ifPresent(found::add);
        Map<String, Integer> numbers = numbers(form, found);
        boolean nothing = PEOPLE.stream().allMatch(it -> numbers.getOrDefault(it, 0) == 0);
        int occasions = numbers.getOrDefault("occasions", 1);
        if (occasions == 0 && (corrects == null || !nothing)) found.add(new OpenAccessRefusal.NoOccasion());
        boolean children =
                PEOPLE.stream().filter(it -> !it.equals("adults")).anyMatch(it -> numbers.getOrDefault(it, 0) > 0);
        if (children && form.consent() == null) found.add(new OpenAccessRefusal.ConsentMissing());
        if (form.informed() == null) found.add(new OpenAccessRefusal.ToldMissing());
        words("note", form.noted()).ifPresent(found::add);
        if (corrects != null && form.reason().isEmpty()) found.add(new OpenAccessRefusal.WordsMissing("why"));
        words("why", form.reason()).ifPresent(found::add);
        Refusals.throwAny(found);
        Counted row = new Counted(
                Ids.next(),
                Objects.requireNonNull(form.day()),
                numbers.getOrDefault("girls", 0),
                numbers.getOrDefault("boys", 0),
                numbers.getOrDefault("children", 0),
                numbers.getOrDefault("adults", 0),
                occasions,
                children ? form.consent() : null,
                Objects.requireNonNull(form.informed()),
                form.noted(),
                corrects,
                corrects == null ? null : form.reason());
        stored.add(of, row, clock.instant());
        audit.note(Noted.that(corrects == null ? "open-counted" : "open-count-corrected", Outcome.DONE)
                .with(row.id().toString()));
    }

    private Optional<Refusal> day(Offering of, @Nullable LocalDate day) {
        if (day == null) return Optional.of(new OpenAccessRefusal.DayMissing("day"));
        if (day.isAfter(Stockholm.dayOf(clock.instant()))) return Optional.of(new OpenAccessRefusal.NotYet("day"));
        boolean over = Optional.ofNullable(of.endedOn()).filter(day::isAfter).isPresent();
        return day.isBefore(of.fromDay()) || over
                ? Optional.of(new OpenAccessRefusal.NotOffered("day"))
                : Optional.empty();
    }

    private static Map<String, Integer> numbers(CountForm form, List<Refusal> found) {
        Map<String, Integer> numbers = new TreeMap<>();
        List<String> fields = new ArrayList<>(PEOPLE);
        fields.add("occasions");
        for (String field : fields) {
            String typed = form.typed(field);
            if (typed.matches(NUMBER)) numbers.put(field, Integer.valueOf(typed));
            else if (!typed.isEmpty() || field.equals("occasions")) found.add(new OpenAccessRefusal.NoNumber(field));
        }
        return numbers;
    }

    private Optional<Refusal> words(String field, String words) {
        if (words.length() > LONGEST) return Optional.of(new OpenAccessRefusal.TooLong(field));
        return Mentions.anyNumber(words, Stockholm.dayOf(clock.instant()))
                ? Optional.of(new OpenAccessRefusal.NumberInWords(field))
                : Optional.empty();
    }
}
