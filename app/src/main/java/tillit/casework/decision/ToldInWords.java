package tillit.casework.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.casework.dispatch.OutgoingLetter;
import tillit.ground.access.PersonId;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** Puts into words who has been told of a decision: the parties first, each with how and when, or why not, and until when an appeal can be made. */
final class ToldInWords {

    private final DecisionDesk.Page page;
    private final Wording wording;

    ToldInWords(DecisionDesk.Page page, Wording wording) {
        this.page = page;
        this.wording = wording;
    }

    DecisionView.Told told() {
        if (!(page.decision() instanceof Decision.Taken)) return DecisionView.Told.NOBODY;
        String left =
                page.untold().stream().map(it -> person(page, it, wording)).collect(Collectors.joining(", "));
        List<DecisionView.ToldOf> rows = rows();
        return new DecisionView.Told(
                rows,
                rows.stream().anyMatch(it -> !it.last().isEmpty()),
                left.isEmpty() ? "" : say("told.left", left),
                page.isOpen() ? people(page, wording) : List.of(),
                page.isOpen() ? page.untold().stream().map(this::choice).toList() : List.of(),
                Arrays.stream(DecisionNotices.Ground.values())
                        .map(it -> new Choice(it.name(), say("untold.ground." + it)))
                        .toList());
    }

    /** Those in the case who may be told or asked. */
    static List<Choice> people(DecisionDesk.Page page, Wording wording) {
        return page.people().stream()
                .filter(it -> it.part() == Part.SELF || it.part() == Part.GUARDIAN)
                .map(Participant::person)
                .map(it -> new Choice(it.value().toString(), person(page, it, wording)))
                .toList();
    }

    static String person(DecisionDesk.Page page, PersonId id, Wording wording) {
        String name = page.names().getOrDefault(id, "");
        return name.isBlank() ? wording.say("cases.unnamed") : name;
    }

    private Choice choice(PersonId id) {
        return new Choice(id.value().toString(), person(page, id, wording));
    }

    private List<DecisionView.ToldOf> rows() {
        Set<PersonId> all = new LinkedHashSet<>(page.parties());
        page.notices().forEach(it -> all.add(it.person()));
        page.letters().forEach(it -> it.to().reaches().ifPresent(all::add));
        List<DecisionView.ToldOf> rows =
                new ArrayList<>(all.stream().map(this::row).toList());
        page.letters().stream()
                .filter(it -> it.to().reaches().isEmpty())
                .map(it -> new DecisionView.ToldOf(it.to().name(), List.of(letter(it)), ""))
                .forEach(rows::add);
        return rows;
    }

    private DecisionView.ToldOf row(PersonId who) {
        List<String> how = new ArrayList<>();
        page.notices().stream()
                .filter(it -> it.person().equals(who))
                .forEach(it ->
                        how.add(say("told.one", wording.day(it.on()), it.how().replaceFirst("[.]$", ""))));
        letters(who).forEach(it -> how.add(letter(it)));
        page.leftUntold().stream()
                .filter(it -> it.person().equals(who))
                .forEach(it -> how.add(say(
                        "told.left-out",
                        say("untold.ground." + it.ground()),
                        it.reason().replaceFirst("[.]$", ""))));
        if (how.isEmpty()) how.add(say("told.not-yet"));
        return new DecisionView.ToldOf(person(page, who, wording), how, last(who));
    }

    private List<OutgoingLetter> letters(PersonId to) {
        return page.letters().stream()
                .filter(it -> it.to().reaches().filter(to::equals).isPresent())
                .toList();
    }

    private String letter(OutgoingLetter letter) {
        String day = letter.receivedOn()
                .or(() -> letter.sent().map(OutgoingLetter.Step::day))
                .map(wording::day)
                .orElse("");
        return letter.to().onBehalfOf().isPresent()
                ? say("told.agent." + letter.state(), letter.to().name(), day)
                : say("told.letter." + letter.state(), day);
    }

    /** The last day on which a party may appeal, counted from when it first got the decision; empty where nobody may, or it has not got it. */
    private String last(PersonId who) {
        if (!page.parties().contains(who)) return "";
        Optional<LocalDate> first = Stream.concat(
                        page.notices().stream()
                                .filter(it -> it.person().equals(who))
                                .map(DecisionNotices.Notice::on),
                        letters(who).stream().flatMap(it -> it.receivedOn().stream()))
                .min(Comparator.naturalOrder());
        return first.map(page.appealed()::get).map(wording::weekday).orElse("");
    }

    private String say(String key, Object... arguments) {
        return wording.say("decision." + key, arguments);
    }
}
