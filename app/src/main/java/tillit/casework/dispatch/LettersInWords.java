package tillit.casework.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;
import tillit.ground.people.People;

/** Puts letters and what became of them into words. */
@Component
class LettersInWords {

    /** Ours: a letter that nobody has had in that time has gone astray. */
    private static final int DAYS_UNTIL_LATE = 14;

    private final Composition composition;
    private final List<Gateway> gateways;
    private final Colleagues colleagues;
    private final People people;
    private final Clock clock;

    LettersInWords(Composition composition, List<Gateway> gateways, Colleagues colleagues, People people, Clock clock) {
        this.composition = composition;
        this.gateways = List.copyOf(gateways);
        this.colleagues = colleagues;
        this.people = people;
        this.clock = clock;
    }

    LettersView.Listed list(CaseId id, Letters.CaseLetters found, Wording wording) {
        return new LettersView.Listed(
                LetterPages.address(id),
                found.head(),
                found.head().to(wording.say("dispatch.tab")),
                found.letters().stream().map(it -> row(id, it, wording)).toList(),
                found.drafts().stream()
                        .map(it -> new LettersView.Begun(
                                WritingPages.address(id, it.id()),
                                kind(it.kind(), wording),
                                wording.say("dispatch.saved-at", wording.moment(it.savedAt()))))
                        .toList(),
                Arrays.stream(OwnLetters.Kind.values())
                        .map(it -> new Choice(
                                it.id(), kind(it.id(), wording), wording.say("dispatch.kind." + it.id() + ".hint")))
                        .toList());
    }

    LettersView.One one(CaseId id, Letters.OneLetter found, Wording wording) {
        OutgoingLetter letter = found.letter();
        Map<UserId, Colleague> names = names(letter);
        boolean left = letter.sent().isPresent();
        return new LettersView.One(
                LetterPages.address(id, letter.id()),
                LetterPages.address(id),
                LetterPages.address(id, letter.id()) + "/pdf",
                found.head(),
                crumbs(id, found.head(), letter.subject(), wording),
                letter.subject(),
                isLate(letter) ? wording.say("dispatch.late", sentOn(letter, wording)) : "",
                facts(letter, names, wording),
                letter.sha256(),
                letter.replacedBy().isEmpty()
                        ? ""
                        : LetterPages.address(id, letter.replacedBy().getLast()),
                left ? List.of() : byHand(letter, name(letter.sealedBy(), names, wording), wording),
                left
                        ? List.of()
                        : Delivery.Way.to(letter.to()).stream()
                                .map(it -> new Choice(it.name(), wording.say("dispatch.way." + it)))
                                .toList(),
                left && letter.received().isEmpty()
                        ? Arrays.stream(Delivery.Known.values())
                                .map(it -> new Choice(it.name(), wording.say("dispatch.known." + it)))
                                .toList()
                        : List.of(),
                letter.replacedBy().isEmpty());
    }

    /** The way to a page under the list of letters. */
    static List<Crumb> crumbs(CaseId id, CaseHead head, String page, Wording wording) {
        List<Crumb> crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(new Crumb(wording.say("dispatch.tab"), LetterPages.address(id)));
        crumbs.add(new Crumb(page));
        return crumbs;
    }

    String kind(String id, Wording wording) {
        return wording.say(composition.kind(id).title());
    }

    private LettersView.Row row(CaseId id, OutgoingLetter letter, Wording wording) {
        boolean late = isLate(letter);
        return new LettersView.Row(
                LetterPages.address(id, letter.id()),
                letter.subject(),
                kind(letter.kind(), wording),
                letter.to().name(),
                late ? wording.say("dispatch.late", sentOn(letter, wording)) : state(letter, wording),
                late);
    }

    private static String state(OutgoingLetter letter, Wording wording) {
        return switch (letter.state()) {
            case SEALED -> wording.say("dispatch.state.SEALED", wording.moment(letter.sealedAt()));
            case SENT -> wording.say("dispatch.state.SENT", sentOn(letter, wording));
            case RECEIVED ->
                wording.say(
                        "dispatch.state.RECEIVED",
                        letter.receivedOn().map(wording::day).orElse(""));
        };
    }

    private static String sentOn(OutgoingLetter letter, Wording wording) {
        return letter.sent().map(it -> wording.day(it.day())).orElse("");
    }

    private boolean isLate(OutgoingLetter letter) {
        LocalDate today = Stockholm.dayOf(clock.instant());
        return letter.state() == OutgoingLetter.State.SENT
                && letter.replacedBy().isEmpty()
                && letter.sent()
                        .filter(it -> it.day().plusDays(DAYS_UNTIL_LATE).isBefore(today))
                        .isPresent();
    }

    private List<Fact> facts(OutgoingLetter letter, Map<UserId, Colleague> names, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("dispatch.kind"), kind(letter.kind(), wording)));
        facts.add(new Fact(wording.say("dispatch.to"), letter.to().name()));
        letter.to()
                .onBehalfOf()
                .ifPresent(it -> facts.add(new Fact(
                        wording.say("dispatch.speaks-for"),
                        people.names(List.of(it)).getOrDefault(it, wording.say("cases.unnamed")))));
        facts.add(new Fact(wording.say("dispatch.address"), address(letter, wording)));
        facts.add(new Fact(
                wording.say("dispatch.sealed"),
                wording.say(
                        "dispatch.by", wording.moment(letter.sealedAt()), name(letter.sealedBy(), names, wording))));
        letter.unsignedReason().ifPresent(it -> facts.add(new Fact(wording.say("dispatch.unsigned.because"), it)));
        letter.sent().ifPresent(it -> facts.add(step("dispatch.way." + it.way(), it, names, wording)));
        letter.received().ifPresent(it -> {
            facts.add(step("dispatch.received", it, names, wording));
            facts.add(new Fact(wording.say("dispatch.known"), wording.say("dispatch.known." + it.way())));
        });
        return facts;
    }

    private Fact step(String label, OutgoingLetter.Step step, Map<UserId, Colleague> names, Wording wording) {
        String said = wording.say(
                "dispatch.said",
                wording.fullDay(step.day()),
                name(step.by(), names, wording),
                wording.moment(step.at()));
        return new Fact(wording.say(label), step.words().isEmpty() ? said : said + " " + step.words());
    }

    private static String address(OutgoingLetter letter, Wording wording) {
        if (letter.to().forwarded()) return wording.say("dispatch.address.forwarded");
        return letter.to().address().isEmpty()
                ? wording.say("dispatch.address.none")
                : String.join(", ", letter.to().address());
    }

    private List<String> byHand(OutgoingLetter letter, String name, Wording wording) {
        return gateways.stream()
                .filter(it -> it.reaches(letter.to()))
                .findFirst()
                .map(it -> it.byHand(letter))
                .orElse(List.of())
                .stream()
                .map(it -> wording.say(it, name))
                .toList();
    }

    private Map<UserId, Colleague> names(OutgoingLetter letter) {
        List<UserId> all = new ArrayList<>(List.of(letter.sealedBy()));
        letter.sent().ifPresent(it -> all.add(it.by()));
        letter.received().ifPresent(it -> all.add(it.by()));
        return colleagues.named(all.stream().distinct().toList());
    }

    private static String name(UserId id, Map<UserId, Colleague> names, Wording wording) {
        return names.containsKey(id) ? names.get(id).name() : wording.say("dispatch.somebody");
    }
}
