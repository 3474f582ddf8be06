package tillit.casework.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.ground.law.Law;
import tillit.ground.law.LifeStage;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.Person;

/** The letters that tell of nothing but themselves: what they say has been typed by whoever writes them. They are about their own draft. */
@Component
class OwnLetters implements LetterSource {

    private static final RuleId DUTY = new RuleId("duty-to-give-information");
    private static final int LONGEST_LINE = 150;
    private static final int LONGEST_TEXT = 20_000;

    /** Ours: a day further ahead is written with its year, since otherwise it is one that has been. */
    private static final Period AHEAD = Period.ofMonths(6);

    private static final Pattern HAS_YEAR = Pattern.compile("\\d{4}");

    private final LetterDrafts drafts;
    private final Circle circle;
    private final Cases cases;
    private final Law law;
    private final Clock clock;

    OwnLetters(LetterDrafts drafts, Circle circle, Cases cases, Law law, Clock clock) {
        this.drafts = drafts;
        this.circle = circle;
        this.cases = cases;
        this.law = law;
        this.clock = clock;
    }

    /** Its kinds, each with the fields that must be filled in. */
    enum Kind {
        INFORMATION_REQUEST("information-request", "informationRequest", List.of("ground", "asked", "by")),
        SUMMONS("summons", "summons", List.of("matter", "day", "time", "place")),
        INFORMATION_TO_CHILD("information-to-child", "informationToChild", List.of("doing", "next", "reach")),
        OWN_LETTER("own-letter", "ownLetter", List.of("subject", "body"));

        private final String id;
        private final String template;
        private final List<String> fields;

        Kind(String id, String template, List<String> fields) {
            this.id = id;
            this.template = template;
            this.fields = fields;
        }

        String id() {
            return id;
        }

        /** Whether it is to those in the case, and so also to whoever speaks for one of them. */
        private boolean isToThoseConcerned() {
            return this == SUMMONS || this == OWN_LETTER;
        }

        static Optional<Kind> of(String id) {
            return java.util.Arrays.stream(values())
                    .filter(it -> it.id.equals(id))
                    .findFirst();
        }
    }

    /** Whether such a letter is to those in the case. */
    static boolean isToThoseConcerned(String kind) {
        return Kind.of(kind).filter(Kind::isToThoseConcerned).isPresent();
    }

    @Override
    public List<LetterKind> kinds() {
        return java.util.Arrays.stream(Kind.values())
                .map(it -> new LetterKind(it.id, "dispatch.kind." + it.id, false))
                .toList();
    }

    @Override
    public boolean mayBeWritten(String kind, CaseId socialCase, UUID about) {
        return Kind.of(kind).isPresent() && cases.isSeen(socialCase);
    }

    @Override
    public LetterText text(
            String kind, CaseId socialCase, UUID about, Recipient to, boolean isUnsigned, Wording wording) {
        LetterDraft draft = drafts.find(socialCase, about).orElseThrow(Missing::new);
        Kind own = Kind.of(kind).orElseThrow(Missing::new);
        return text(own, said(own, draft.typed(), socialCase, to, wording), wording);
    }

    static LetterText text(Kind kind, Said said, Wording wording) {
        String subject = kind == Kind.OWN_LETTER ? said.of("subject") : wording.say("dispatch." + kind.id + ".subject");
        return new LetterText(subject, "casework/dispatch/" + kind.template, Map.of("own", said));
    }

    /** What is not filled in, or cannot be. */
    List<Refusal> faults(String kind, Typed typed, List<Circle.Member> all, List<Recipient> chosen) {
        Kind own = Kind.of(kind).orElseThrow(Missing::new);
        List<Refusal> wrong = new ArrayList<>();
        for (String field : own.fields) {
            if (typed.value(field).isEmpty()) wrong.add(new DispatchRefusal.Unwritten(field));
            else if (typed.value(field).length() > (isLine(field) ? LONGEST_LINE : LONGEST_TEXT))
                wrong.add(new DispatchRefusal.TooLong(field));
        }
        if (own == Kind.INFORMATION_REQUEST) dayFault(typed, "by").ifPresent(wrong::add);
        if (own == Kind.SUMMONS) {
            dayFault(typed, "day").ifPresent(wrong::add);
            String time = typed.value("time");
            if (!time.isEmpty() && TypedMoment.timeOf(time).isEmpty()) wrong.add(new DispatchRefusal.TimeUnreadable());
        }
        if (own == Kind.INFORMATION_TO_CHILD && !chosen.stream().allMatch(it -> isChild(it, all)))
            wrong.add(new DispatchRefusal.NotAChild());
        return wrong;
    }

    /**
     * The fields in words.
     *
     * @param whom name and number of the one whom a question concerns
     * @param given the name by which a child is spoken to
     * @param duty the provision that bids somebody answer; empty where there is consent
     */
    record Said(Map<String, String> fields, String whom, String given, String duty, String day, String time) {
        /** What stands in a field. */
        public String of(String field) {
            return fields.getOrDefault(field, "");
        }
    }

    private Said said(Kind own, Typed typed, CaseId socialCase, Recipient to, Wording wording) {
        List<Circle.Member> all = circle.of(socialCase);
        Map<String, String> fields = typed.fields().keySet().stream().collect(Collectors.toMap(it -> it, typed::value));
        String day = typed.value(own == Kind.SUMMONS ? "day" : "by");
        return new Said(
                fields,
                all.stream()
                        .filter(Circle.Member::isSelf)
                        .flatMap(it -> it.known().stream())
                        .map(OwnLetters::nameAndNumber)
                        .findFirst()
                        .orElse(""),
                all.stream()
                        .filter(it -> to.person().filter(it.id()::equals).isPresent())
                        .flatMap(it -> it.known().stream())
                        .map(it -> it.name().given())
                        .findFirst()
                        .orElse(to.name()),
                typed.value("ground").equals("DUTY") ? provision(wording) : "",
                day(day).map(wording::fullDay).orElse(day),
                TypedMoment.timeOf(typed.value("time"))
                        .map(it -> wording.time(
                                today().atTime(it).atZone(Stockholm.ZONE).toInstant()))
                        .orElse(""));
    }

    private String provision(Wording wording) {
        return law.rule(DUTY, today()).citations().stream()
                .map(it -> it.in(wording.language().locale()))
                .collect(Collectors.joining("; "));
    }

    private static String nameAndNumber(Person person) {
        String number = person.number().map(IdentityNumber::shown).orElse("");
        return number.isEmpty() ? person.name().full() : person.name().full() + ", " + number;
    }

    private boolean isChild(Recipient to, List<Circle.Member> all) {
        return all.stream()
                .filter(it -> to.person().filter(it.id()::equals).isPresent())
                .flatMap(it -> it.known().stream())
                .anyMatch(it -> it.birthDate() != null && law.ages().stage(it.birthDate(), today()) == LifeStage.CHILD);
    }

    private Optional<Refusal> dayFault(Typed typed, String field) {
        String day = typed.value(field);
        if (day.isEmpty()) return Optional.empty();
        Optional<LocalDate> read = day(day);
        if (read.isEmpty()) return Optional.of(new DispatchRefusal.DayUnfit(field, false));
        boolean isNextYears = !HAS_YEAR.matcher(day).find() && read.get().isAfter(today().plus(AHEAD));
        return read.get().isBefore(today()) || isNextYears
                ? Optional.of(new DispatchRefusal.DayUnfit(field, true))
                : Optional.empty();
    }

    private Optional<LocalDate> day(String typed) {
        return TypedMoment.comingDayOf(typed, today());
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private static boolean isLine(String field) {
        return field.equals("subject")
                || field.equals("place")
                || field.equals("by")
                || field.equals("day")
                || field.equals("time");
    }
}
