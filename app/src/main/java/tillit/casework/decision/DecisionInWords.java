package tillit.casework.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.law.Citation;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Why;
import tillit.ground.page.Wording;

/** Puts a decision into words, for one reader. */
final class DecisionInWords {

    private final DecisionDesk.Page page;
    private final Sheet sheet;
    private final Set<String> both;
    private final Wording wording;
    private final Locale reader;

    /** @param both the fields that a colleague and the reader have changed, each in another way */
    DecisionInWords(DecisionDesk.Page page, Set<String> both, Wording wording) {
        this.page = page;
        this.both = both;
        this.sheet = page.decision().sheet();
        this.wording = wording;
        this.reader = wording.language().locale();
    }

    DecisionView view() {
        String title = page.rule().title().in(reader);
        String list = DecisionPages.list(sheet.socialCase());
        List<Crumb> crumbs = new ArrayList<>(page.head().crumbs());
        crumbs.add(new Crumb(say("tab"), list));
        crumbs.add(new Crumb(title));
        return new DecisionView(
                DecisionPages.address(sheet.id()),
                page.head(),
                crumbs,
                title,
                say("lead", page.head().name(), provisions()),
                state(),
                why(),
                parts(),
                ruling(),
                page.steps().stream().map(this::step).toList(),
                new ToldInWords(page, wording).told(),
                actions(),
                page.after());
    }

    private String provisions() {
        if (page.decision() instanceof Decision.Taken taken)
            return taken.ruling().provision();
        return page.rule().citations().stream().map(it -> it.in(reader)).collect(Collectors.joining("; "));
    }

    private Why why() {
        String source = page.rule().citations().stream()
                .map((Citation it) -> it.in(reader))
                .collect(Collectors.joining("; "));
        return new Why(
                page.rule().says().in(reader),
                source,
                null,
                page.rule().confirmed().isPresent());
    }

    private String state() {
        return switch (page.decision()) {
            case Decision.Draft _ -> say("state.draft", name(sheet.savedBy()), wording.moment(sheet.savedAt()));
            case Decision.Proposed it -> say("state.proposed", name(it.to()), wording.moment(it.since()));
            case Decision.Waiting it -> say("state.waiting", level(it.level()));
            case Decision.Taken it ->
                say("state.taken", wording.fullDay(it.ruling().on()));
            case Decision.ThrownAway _ -> say("state.thrown-away");
        };
    }

    private List<DecisionView.PartOf> parts() {
        Set<String> missing =
                page.missing().stream().flatMap(it -> it.field().stream()).collect(Collectors.toSet());
        return Fields.of(
                        page.rule(),
                        page.needs(),
                        sheet.measure().isPresent(),
                        sheet.investigation().isPresent())
                .stream()
                .map(it -> part(it, missing))
                .toList();
    }

    private DecisionView.PartOf part(Fields.Part part, Set<String> missing) {
        boolean written = page.decision() instanceof Decision.Draft;
        return new DecisionView.PartOf(
                part.id(),
                say("part." + part.id()),
                there(part, missing),
                written ? part.fields().stream().map(this::field).toList() : List.of(),
                written ? List.of() : said(part),
                note(part, missing),
                link(part),
                written
                        ? List.of()
                        : part.fields().stream().map(Fields.Field::name).toList(),
                part.fields().isEmpty(),
                remarks(part));
    }

    private @Nullable Boolean there(Fields.Part part, Set<String> missing) {
        if (page.decision() instanceof Decision.Taken || page.decision() instanceof Decision.ThrownAway) return null;
        if (part.fields().isEmpty()) return !missing.contains(part.id());
        boolean lacks = part.fields().stream().anyMatch(it -> missing.contains(it.name()));
        boolean filled = part.fields().stream()
                .anyMatch(it -> !Content.text(sheet.words(), it.name()).isBlank());
        return lacks || !filled && !part.id().equals("period") ? Boolean.FALSE : filled ? Boolean.TRUE : null;
    }

    private DecisionView.Field field(Fields.Field field) {
        String hint = "decision.field." + field.name() + ".hint";
        return new DecisionView.Field(
                field.name(),
                say("field." + field.name()),
                wording.knows(hint) ? wording.say(hint) : "",
                field.day(),
                field.rows());
    }

    private List<Fact> said(Fields.Part part) {
        boolean one = part.fields().size() == 1;
        return part.fields().stream()
                .map(it -> new Fact(
                        one ? "" : say("field." + it.name()), shown(it, Content.text(sheet.words(), it.name()))))
                .filter(it -> !it.value().isBlank())
                .toList();
    }

    private String shown(Fields.Field field, String typed) {
        return field.day()
                ? Optional.ofNullable(Content.day(sheet.words(), field.name()))
                        .map(wording::fullDay)
                        .orElse(typed)
                : typed;
    }

    private String note(Fields.Part part, Set<String> missing) {
        if (!part.fields().isEmpty()) return "";
        if (part.id().equals("consent")) return consents();
        return say("part." + part.id() + (missing.contains(part.id()) ? ".missing" : ".there"));
    }

    private String link(Fields.Part part) {
        String investigation =
                sheet.investigation().map(it -> "/investigation/" + it.value()).orElse("");
        return switch (part.id()) {
            case "communication" -> investigation + "/communication";
            case "document" -> investigation.isEmpty() ? "" : investigation + "/papers/document";
            default -> "";
        };
    }

    private String consents() {
        if (page.consents().isEmpty()) return say("consent.none");
        return page.consents().stream()
                .map(it -> say(
                        it.given() ? "consent.said-yes" : "consent.said-no",
                        person(it.person()),
                        wording.day(it.on()),
                        it.how().replaceFirst("[.]$", "")))
                .collect(Collectors.joining(" "));
    }

    private List<String> remarks(Fields.Part part) {
        if (!(page.decision() instanceof Decision.Draft)) return List.of();
        List<Step> steps = page.steps();
        int since = 0;
        for (int nth = 0; nth < steps.size(); nth++) if (steps.get(nth).what() == Step.What.PROPOSED) since = nth;
        return steps.subList(since, steps.size()).stream()
                .filter(it -> it.what() == Step.What.SENT_BACK && it.part().equals(part.id()))
                .map(it -> say("remark", name(it.by()), it.words()))
                .toList();
    }

    private List<Fact> ruling() {
        if (!(page.decision() instanceof Decision.Taken taken)) return List.of();
        Decision.Ruling it = taken.ruling();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("ruling.on"), wording.fullDay(it.on())));
        facts.add(new Fact(
                say("ruling.by"),
                it.by() == null ? Optional.ofNullable(it.minutes()).orElse("") : name(it.by())));
        if (it.takenDownBy() != null) facts.add(new Fact(say("ruling.taken-down"), name(it.takenDownBy())));
        facts.add(new Fact(say("ruling.provision"), it.provision()));
        if (it.by() != null) facts.add(new Fact(say("ruling.mandate"), it.mandate()));
        facts.add(new Fact(say("ruling.appeal"), say("appeal." + page.rule().appeal())));
        return facts;
    }

    private DecisionView.Taken step(Step step) {
        String when = wording.moment(step.at());
        String what = step.receiver()
                .map(to -> say("step." + step.what() + ".to", name(step.by()), when, name(to)))
                .orElseGet(() -> say("step." + step.what(), name(step.by()), when));
        return new DecisionView.Taken(what, step.words());
    }

    private DecisionView.Actions actions() {
        boolean draft = page.decision() instanceof Decision.Draft && page.isOpen();
        boolean mine = sheet.savedBy().equals(Entry.me().id());
        boolean proposed = page.decision() instanceof Decision.Proposed;
        boolean waits = page.decision() instanceof Decision.Waiting;
        boolean members = page.whoMay().compareTo(Level.COMMITTEE) >= 0;
        return new DecisionView.Actions(
                draft
                        ? new DecisionView.Writes(
                                sheet.revision(),
                                wording.say(
                                        "page.keeping.saved.at",
                                        wording.moment(sheet.savedAt()),
                                        name(sheet.savedBy())),
                                meanwhile())
                        : null,
                draft && page.mayTake(),
                signer(),
                draft && !members ? readers() : List.of(),
                draft && members,
                proposed && !mine && page.isOpen(),
                (proposed && mine || waits) && page.isOpen(),
                waits && page.isOpen(),
                sheet.revision(),
                (draft || proposed || waits) && page.isOpen(),
                consentChoices(draft || proposed || waits));
    }

    /** What is saved in the fields that both have changed. */
    private List<Fact> meanwhile() {
        return both.stream()
                .sorted()
                .map(it -> {
                    String saved = Content.text(sheet.words(), it);
                    return new Fact(say("field." + it), saved.isBlank() ? say("meanwhile.nothing") : saved);
                })
                .toList();
    }

    private String signer() {
        if (page.mayTake()) return say("who.you");
        return say("who.not-you", level(page.whoMay()));
    }

    private List<Choice> readers() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", say("reader.nobody"))));
        page.readers()
                .forEach(it -> choices.add(new Choice(
                        String.valueOf(it.id().value()),
                        it.title().isBlank() ? it.name() : say("reader.one", it.name(), it.title()))));
        return choices;
    }

    private List<Choice> consentChoices(boolean written) {
        if (!written || !page.isOpen() || !page.needs().contains(tillit.ground.law.DecisionRule.Need.CONSENT))
            return List.of();
        return ToldInWords.people(page, wording);
    }

    private String level(Level level) {
        return wording.say(
                        "mandate.level." + level.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toLowerCase(reader);
    }

    private String person(PersonId id) {
        return ToldInWords.person(page, id, wording);
    }

    private String name(UserId id) {
        return page.colleagues().getOrDefault(id, wording.say("cases.looked.somebody"));
    }

    private String say(String key, Object... arguments) {
        return wording.say("decision." + key, arguments);
    }
}
