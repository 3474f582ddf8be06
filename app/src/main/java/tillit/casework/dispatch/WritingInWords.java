package tillit.casework.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;
import tillit.ground.people.Person;

/** Puts a letter that is being written into words. */
@Component
class WritingInWords {

    private final Recipients recipients;
    private final LettersInWords letters;

    WritingInWords(Recipients recipients, LettersInWords letters) {
        this.recipients = recipients;
        this.letters = letters;
    }

    LettersView.Writing writing(CaseId id, Dispatch.Begun begun, Wording wording) {
        String title = wording.say(begun.kind().title());
        boolean written = OwnLetters.Kind.of(begun.draft().kind()).isPresent();
        return new LettersView.Writing(
                WritingPages.address(id, begun.draft().id()),
                LetterPages.address(id),
                begun.head(),
                LettersInWords.crumbs(id, begun.head(), title, wording),
                begun.draft().kind(),
                title,
                written
                        ? wording.say("dispatch.kind." + begun.draft().kind() + ".hint")
                        : wording.say("dispatch.write.from-data"),
                begun.draft().replaces().isPresent() ? wording.say("dispatch.write.replaces") : "",
                begun.lacksAddress() ? wording.say("dispatch.write.no-address") : "",
                written,
                begun.isOutside() ? List.of() : people(begun, wording),
                other(begun, written, wording),
                represented(begun, wording),
                List.of(
                        new Choice("sv", wording.say("dispatch.language.sv")),
                        new Choice("en", wording.say("dispatch.language.en"))),
                List.of(
                        new Choice("no", wording.say("dispatch.unsigned.no")),
                        new Choice("yes", wording.say("dispatch.unsigned.yes"), wording.say("dispatch.unsigned.hint"))),
                List.of(
                        new Choice("CONSENT", wording.say("dispatch.ground.CONSENT")),
                        new Choice(
                                "DUTY",
                                wording.say("dispatch.ground.DUTY"),
                                wording.say("dispatch.ground.DUTY.hint"))));
    }

    LettersView.Preview preview(CaseId id, Dispatch.Begun begun, Dispatch.Written written, Wording wording) {
        String address = WritingPages.address(id, begun.draft().id());
        List<Composition.Composed> all = written.letters();
        return new LettersView.Preview(
                address,
                LetterPages.address(id),
                begun.head(),
                LettersInWords.crumbs(id, begun.head(), wording.say("dispatch.preview"), wording),
                letters.kind(begun.draft().kind(), wording),
                written.seen(),
                java.util.stream.IntStream.range(0, all.size())
                        .mapToObj(nth -> looked(
                                address + "/previews/" + nth, all.get(nth).to(), wording))
                        .toList());
    }

    private static LettersView.Looked looked(String pdf, Recipient to, Wording wording) {
        String way = to.forwarded() ? "forwarded" : to.address().isEmpty() ? "none" : "posted";
        return new LettersView.Looked(to.name(), pdf, wording.say("dispatch.preview." + way));
    }

    private static LettersView.Other other(Dispatch.Begun begun, boolean written, Wording wording) {
        if (begun.isOutside())
            return new LettersView.Other(
                    wording.say("dispatch.write.outside"),
                    wording.say("dispatch.write.outside.hint"),
                    wording.say("dispatch.write.outside.address"));
        return new LettersView.Other(
                wording.say("dispatch.write.name"),
                wording.say(written ? "dispatch.write.name.hint" : "dispatch.write.name.hint.agent"),
                wording.say("dispatch.write.address"));
    }

    private static List<Choice> represented(Dispatch.Begun begun, Wording wording) {
        if (begun.represented().isEmpty()) return List.of();
        List<Choice> choices = new ArrayList<>(List.of(new Choice("", wording.say("dispatch.write.behalf.nobody"))));
        begun.represented()
                .forEach(it -> choices.add(new Choice(
                        it.id().value().toString(), it.known().orElseThrow().shownName())));
        return choices;
    }

    private List<Choice> people(Dispatch.Begun begun, Wording wording) {
        return recipients.among(begun.circle()).stream()
                .map(it -> {
                    Person person = it.known().orElseThrow();
                    return new Choice(
                            it.id().value().toString(),
                            wording.say(
                                    "dispatch.person",
                                    person.shownName(),
                                    wording.say("cases.part." + it.part().name())),
                            wording.say("dispatch.reach." + recipients.reach(person, begun.circle())));
                })
                .toList();
    }
}
