package tillit.casework.dispatch;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHeads;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Unit;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.letters.Checksum;
import tillit.ground.letters.Letter;
import tillit.ground.letters.Paper;
import tillit.ground.page.Language;
import tillit.ground.page.Missing;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;
import tillit.ground.people.Person;

/** Writes letters from what stands in Tillit at that moment: around what a room says of its own, what stands on every letter. */
@Component
class Composition {

    private static final int LONGEST_REASON = 1000;

    private final List<LetterSource> sources;
    private final OwnLetters own;
    private final Recipients recipients;
    private final Circle circle;
    private final Letterheads heads;
    private final CaseHeads cases;
    private final LetterRows rows;
    private final Colleagues colleagues;
    private final Texts texts;
    private final TemplateEngine templates;
    private final Clock clock;

    Composition(
            List<LetterSource> sources,
            OwnLetters own,
            Recipients recipients,
            Circle circle,
            Letterheads heads,
            CaseHeads cases,
            LetterRows rows,
            Colleagues colleagues,
            Texts texts,
            TemplateEngine templates,
            Clock clock) {
        this.sources = List.copyOf(sources);
        this.own = own;
        this.recipients = recipients;
        this.circle = circle;
        this.heads = heads;
        this.cases = cases;
        this.rows = rows;
        this.colleagues = colleagues;
        this.texts = texts;
        this.templates = templates;
        this.clock = clock;
    }

    /** A letter to one recipient, ready for the press. @param print what it says is known by @param circle those in the case when it was written */
    record Composed(
            LetterKind kind,
            String subject,
            Language language,
            Recipient to,
            Optional<String> unsignedReason,
            Letter letter,
            String print,
            List<Circle.Member> circle) {}

    /** The source of that kind of letter. @throws Missing if no room has it */
    LetterSource sourceOf(String kind) {
        return sources.stream()
                .filter(it -> it.kinds().stream().anyMatch(one -> one.id().equals(kind)))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** @throws Missing if no room has it */
    LetterKind kind(String id) {
        return sourceOf(id).kinds().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /**
     * The letters of a draft, one to each who is chosen.
     *
     * @throws Refusal all that is missing or wrong, at once
     */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Refusal.class)
    public List<Composed> of(LetterDraft draft, boolean isPreview) {
        List<Circle.Member> all = circle.of(draft.socialCase());
        List<Refusal> wrong = new ArrayList<>();
        List<Recipient> chosen = chosen(draft, all, wrong);
        wrong.addAll(strangers(draft, chosen));
        if (!saysWhereToAppeal(draft, language(draft))) wrong.add(new DispatchRefusal.NowhereToAppeal());
        if (draft.typed().isLong()) wrong.add(new DispatchRefusal.TooLong("body"));
        if (OwnLetters.Kind.of(draft.kind()).isPresent())
            wrong.addAll(own.faults(draft.kind(), draft.typed(), all, chosen));
        if (isUnsigned(draft) && draft.typed().value("unsignedReason").isEmpty())
            wrong.add(new DispatchRefusal.ReasonMissing());
        if (draft.typed().value("unsignedReason").length() > LONGEST_REASON)
            wrong.add(new DispatchRefusal.TooLong("unsignedReason"));
        Refusals.throwAny(wrong);
        if (!sourceOf(draft.kind()).mayBeWritten(draft.kind(), draft.socialCase(), draft.about()))
            throw new DispatchRefusal.NoSuchKind();
        return chosen.stream().map(it -> composed(draft, it, all, isPreview)).toList();
    }

    private List<Recipient> chosen(LetterDraft draft, List<Circle.Member> all, List<Refusal> wrong) {
        if (!isOutside(draft)) return recipients.chosen(draft.typed(), all, represented(draft, all), wrong);
        if (draft.typed().value("name").isEmpty()
                && draft.typed().value("address").isEmpty()) wrong.add(new DispatchRefusal.NameMissing());
        return recipients.chosen(draft.typed(), List.of(), List.of(), wrong);
    }

    /** Whether it goes to somebody outside the case, such as a court. */
    boolean isOutside(LetterDraft draft) {
        return sourceOf(draft.kind())
                .outside(draft.kind(), draft.socialCase(), draft.about())
                .isPresent();
    }

    /** Those for whom somebody else may be told what such a letter says. */
    List<Circle.Member> represented(LetterDraft draft, List<Circle.Member> all) {
        Optional<List<PersonId>> only = onlyFor(draft);
        if (only.isEmpty() && !OwnLetters.isToThoseConcerned(draft.kind())) return List.of();
        return recipients.among(all).stream()
                .filter(it -> only.isEmpty() || only.get().contains(it.id()))
                .toList();
    }

    private Optional<List<PersonId>> onlyFor(LetterDraft draft) {
        return sourceOf(draft.kind()).onlyFor(draft.kind(), draft.socialCase(), draft.about());
    }

    /** Those for whom such a letter is not. */
    private List<Refusal> strangers(LetterDraft draft, List<Recipient> chosen) {
        Optional<List<PersonId>> only = onlyFor(draft);
        if (only.isEmpty()) return List.of();
        List<Refusal> wrong = new ArrayList<>();
        if (chosen.stream().flatMap(it -> it.person().stream()).anyMatch(it -> !only.get()
                .contains(it))) wrong.add(new DispatchRefusal.NotAParty("to"));
        boolean speaksForNobody = draft.typed().value("behalf").isEmpty()
                && chosen.stream().anyMatch(it -> it.reaches().isEmpty());
        if (speaksForNobody) wrong.add(new DispatchRefusal.SpeaksForNobody());
        return wrong;
    }

    private Composed composed(LetterDraft draft, Recipient to, List<Circle.Member> all, boolean isPreview) {
        Language language = language(draft);
        Wording wording = texts.in(language);
        LetterText text = sourceOf(draft.kind())
                .text(draft.kind(), draft.socialCase(), draft.about(), to, isUnsigned(draft), wording);
        Letter letter = letter(draft, to, text, all, wording, isPreview);
        return new Composed(
                kind(draft.kind()),
                text.subject(),
                language,
                to,
                isUnsigned(draft) ? Optional.of(draft.typed().value("unsignedReason")) : Optional.empty(),
                letter,
                print(letter),
                all);
    }

    /** What a letter says is known by, whatever the time is and whether it is only looked at. */
    private static String print(Letter letter) {
        LetterSheet sheet =
                (LetterSheet) Objects.requireNonNull(letter.parameters().get("sheet"));
        return Checksum.of(String.join(
                        "\n",
                        sheet.subject(),
                        sheet.body(),
                        sheet.replaces(),
                        String.join("\n", sheet.to()),
                        String.join("\n", sheet.signature()))
                .getBytes(StandardCharsets.UTF_8));
    }

    /** What a room says, with what stands on every letter around it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Letter letter(
            LetterDraft draft,
            Recipient to,
            LetterText text,
            List<Circle.Member> all,
            Wording wording,
            boolean isPreview) {
        LetterSheet sheet = new LetterSheet(
                heads.mine(),
                isPreview,
                facts(draft, to, all, wording),
                to(to, all, wording),
                text.subject(),
                body(text, wording),
                replaces(draft, to, wording),
                signature(draft, wording),
                sealed(draft, wording));
        return new Letter("casework/dispatch/letter", text.subject(), wording, Map.of("sheet", sheet));
    }

    private String body(LetterText text, Wording wording) {
        Map<String, Object> parameters = new HashMap<>(text.parameters());
        parameters.put("paper", new Paper(text.subject(), wording, ""));
        StringOutput body = new StringOutput();
        templates.render(text.template() + ".jte", parameters, body);
        return body.toString();
    }

    private List<String> facts(LetterDraft draft, Recipient to, List<Circle.Member> all, Wording wording) {
        String number = cases.of(draft.socialCase(), wording)
                .orElseThrow(Missing::new)
                .crumbs()
                .getLast()
                .label();
        List<String> facts = new ArrayList<>(List.of(wording.fullDay(Stockholm.dayOf(clock.instant()))));
        if (onlyFor(draft).isPresent())
            concerned(to, all)
                    .ifPresent(it -> facts.add(
                            wording.say("dispatch.letter.concerns", it.name().full())));
        facts.add(wording.say("dispatch.letter.reference", number));
        return facts;
    }

    /** Whose case it is, in a letter for parties; nobody protected is named to others than those who are in hiding, too. */
    private static Optional<Person> concerned(Recipient to, List<Circle.Member> all) {
        Optional<Circle.Member> self =
                all.stream().filter(Circle.Member::isSelf).findFirst();
        Optional<Circle.Member> addressee = all.stream()
                .filter(it -> to.reaches().filter(it.id()::equals).isPresent())
                .findFirst();
        return self.filter(it -> !it.isProtected() || addressee.equals(self) || TellsNothing.isInHidingWith(addressee))
                .flatMap(Circle.Member::known);
    }

    private static List<String> to(Recipient to, List<Circle.Member> all, Wording wording) {
        List<String> lines = new ArrayList<>();
        lines.add(to.name());
        all.stream()
                .filter(it -> to.onBehalfOf().filter(it.id()::equals).isPresent())
                .flatMap(it -> it.known().stream())
                .forEach(it -> lines.add(
                        wording.say("dispatch.letter.behalf", it.name().full())));
        lines.addAll(to.address());
        return lines;
    }

    /** Said only to somebody who has the earlier one. */
    private String replaces(LetterDraft draft, Recipient to, Wording wording) {
        return draft.replaces()
                .flatMap(it -> rows.find(draft.socialCase(), it))
                .filter(earlier -> earlier.to().isSameAs(to))
                .map(earlier ->
                        wording.say("dispatch.letter.replaces", wording.fullDay(Stockholm.dayOf(earlier.sealedAt()))))
                .orElse("");
    }

    private List<String> signature(LetterDraft draft, Wording wording) {
        List<String> lines = new ArrayList<>();
        if (!isUnsigned(draft))
            colleagues.named(Entry.me().id()).ifPresent(me -> {
                lines.add(me.name());
                if (!me.title().isBlank()) lines.add(me.title());
            });
        colleagues.unit(draft.stamp().unit()).map(Unit::name).ifPresent(lines::add);
        return lines;
    }

    private String sealed(LetterDraft draft, Wording wording) {
        Instant now = clock.instant();
        return wording.say(
                isUnsigned(draft) ? "dispatch.letter.sealed-unsigned" : "dispatch.letter.sealed",
                wording.fullDay(Stockholm.dayOf(now)),
                wording.time(now));
    }

    /** Whether a letter with which a time to appeal begins has an address to which the appeal is sent; no other needs one. */
    boolean saysWhereToAppeal(LetterDraft draft, Language language) {
        return !kind(draft.kind()).startsClock() || heads.mine().hasPostalAddress(language);
    }

    private static Language language(LetterDraft draft) {
        return draft.typed().value("language").equals("en") ? Language.EN : Language.SV;
    }

    private static boolean isUnsigned(LetterDraft draft) {
        return draft.typed().value("unsigned").equals("yes");
    }
}
