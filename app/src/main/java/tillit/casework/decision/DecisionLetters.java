package tillit.casework.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.dispatch.LetterKind;
import tillit.casework.dispatch.LetterSource;
import tillit.casework.dispatch.LetterText;
import tillit.casework.dispatch.Recipient;
import tillit.casework.investigation.Parties;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.PersonId;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Appeal;
import tillit.ground.law.Law;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/**
 * The letter in which a party is told of a decision, with how to appeal (FL 33 §). It is written from the decision each time, and says what the decision says and
 * nothing else: no consents, no words of the other party, no remarks on its way.
 */
@Component
class DecisionLetters implements LetterSource {

    /** Its kind. */
    static final String KIND = "decision";

    private final StoredDecisions decisions;
    private final Colleagues colleagues;
    private final Parties parties;
    private final Law law;

    DecisionLetters(StoredDecisions decisions, Colleagues colleagues, Parties parties, Law law) {
        this.decisions = decisions;
        this.colleagues = colleagues;
        this.parties = parties;
        this.law = law;
    }

    @Override
    public List<LetterKind> kinds() {
        return List.of(new LetterKind(KIND, "decision.letter.kind", true));
    }

    @Override
    public boolean mayBeWritten(String kind, CaseId socialCase, UUID about) {
        return taken(socialCase, about).isPresent();
    }

    @Override
    public Optional<List<PersonId>> onlyFor(String kind, CaseId socialCase, UUID about) {
        return Optional.of(taken(socialCase, about)
                .map(it -> parties.in(socialCase, it.sheet().person()))
                .orElse(List.of()));
    }

    @Override
    public LetterText text(
            String kind, CaseId socialCase, UUID about, Recipient to, boolean isUnsigned, Wording wording) {
        Decision.Taken taken = taken(socialCase, about).orElseThrow(Missing::new);
        DecisionRule rule =
                law.decision(taken.sheet().kind(), taken.ruling().on()).orElseThrow(Missing::new);
        Told told = isUnsigned ? toldUnnamed(taken, rule, wording) : told(taken, rule, wording);
        return letter(rule.title().in(wording.language().locale()), told, wording);
    }

    /** What a decision that has been taken says. */
    Told told(Decision.Taken taken, DecisionRule rule, Wording wording) {
        return told(taken.content(), by(taken.ruling(), wording), taken.ruling().provision(), rule.appeal(), wording);
    }

    /** The same without who decided, where threats can be feared. FL 33 §. */
    private Told toldUnnamed(Decision.Taken taken, DecisionRule rule, Wording wording) {
        Decision.Ruling ruling = taken.ruling();
        String by = ruling.by() == null
                ? by(ruling, wording)
                : wording.say("decision.letter.by-unnamed", wording.fullDay(ruling.on()), ruling.mandate());
        return told(taken.content(), by, ruling.provision(), rule.appeal(), wording);
    }

    static LetterText letter(String title, Told told, Wording wording) {
        return new LetterText(
                wording.say("decision.letter.subject", title), "casework/decision/letter", Map.of("letter", told));
    }

    /**
     * What it says.
     *
     * @param period from when and until when, in a sentence; empty where it says nothing of that
     * @param parts the rest, heading by heading
     * @param appeal how it can be tested, in sentences
     */
    record Told(String what, String period, List<Part> parts, String by, String provision, List<String> appeal) {}

    /** A heading and what stands under it. */
    record Part(String title, String words) {}

    static Told told(Content content, String by, String provision, Appeal appeal, Wording wording) {
        List<Part> parts = new ArrayList<>();
        add(parts, "contactWith", content.contactWith(), wording);
        add(parts, "contactHow", content.contactHow(), wording);
        add(parts, "contactWhere", content.contactWhere(), wording);
        Optional.ofNullable(content.reviewOn()).ifPresent(it -> add(parts, "reviewOn", wording.fullDay(it), wording));
        add(parts, "reasons", content.reasons(), wording);
        add(parts, "bestInterests", content.bestInterests(), wording);
        add(parts, "views", content.views(), wording);
        add(parts, "notHeard", content.notHeard(), wording);
        add(parts, "weight", content.weight(), wording);
        add(parts, "information", content.information(), wording);
        add(parts, "result", content.result(), wording);
        return new Told(content.what(), period(content, wording), parts, by, provision, appeal(appeal, wording));
    }

    private static void add(List<Part> parts, String field, String words, Wording wording) {
        if (!words.isBlank()) parts.add(new Part(wording.say("decision.letter.part." + field), words));
    }

    private static String period(Content content, Wording wording) {
        LocalDate from = content.from();
        LocalDate to = content.to();
        if (from == null && to == null) return "";
        if (to == null)
            return wording.say(
                    "decision.letter.from",
                    wording.fullDay(Optional.ofNullable(from).orElseThrow()));
        return from == null
                ? wording.say("decision.letter.to", wording.fullDay(to))
                : wording.say("decision.letter.between", wording.fullDay(from), wording.fullDay(to));
    }

    private String by(Decision.Ruling ruling, Wording wording) {
        String day = wording.fullDay(ruling.on());
        if (ruling.by() == null)
            return wording.say(
                    "decision.letter.by-members",
                    Optional.ofNullable(ruling.minutes()).orElse(""),
                    day);
        Optional<Colleague> officer = colleagues.named(ruling.by());
        String name = officer.map(Colleague::name).orElseGet(() -> wording.say("cases.looked.somebody"));
        String title = officer.map(Colleague::title).orElse("");
        return wording.say(
                "decision.letter.by",
                title.isBlank() ? name : wording.say("decision.reader.one", name, title),
                day,
                ruling.mandate());
    }

    private static List<String> appeal(Appeal appeal, Wording wording) {
        String key = "decision.letter.appeal."
                + appeal.name().toLowerCase(Locale.ROOT).replace('_', '-');
        List<String> words = new ArrayList<>();
        for (int nth = 1; wording.knows(key + "." + nth); nth++) words.add(wording.say(key + "." + nth));
        return words;
    }

    private Optional<Decision.Taken> taken(CaseId socialCase, UUID about) {
        return decisions
                .find(new DecisionId(about))
                .filter(it -> it.sheet().socialCase().equals(socialCase))
                .filter(Decision.Taken.class::isInstance)
                .map(Decision.Taken.class::cast);
    }
}
