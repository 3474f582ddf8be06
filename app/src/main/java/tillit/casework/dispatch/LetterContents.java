package tillit.casework.dispatch;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.casework.printout.Times;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;
import tillit.ground.people.People;

/** The letters of a case as they are printed: each as it left, bound in. */
@Component
class LetterContents implements Contents {

    private final LetterRows rows;
    private final Letters letters;
    private final People people;

    LetterContents(LetterRows rows, Letters letters, People people) {
        this.rows = rows;
        this.letters = letters;
        this.people = people;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        if (!chosen.has(Part.LETTERS)) return List.of();
        return rows.in(id).stream()
                .filter(it -> chosen.covers(Stockholm.dayOf(it.sealedAt())))
                .map(it -> leaf(id, it, wording))
                .toList();
    }

    private Leaf leaf(CaseId id, OutgoingLetter letter, Wording wording) {
        return new Leaf(
                letter.id().value(),
                Part.LETTERS,
                Stockholm.dayOf(letter.sealedAt()),
                letter.sealedAt(),
                letter.subject(),
                facts(letter, wording),
                List.of(),
                List.of(),
                Optional.of(Leaf.File.given(
                        letter.subject() + ".pdf",
                        "application/pdf",
                        letter.sha256(),
                        letter.bytes(),
                        () -> new ByteArrayInputStream(letters.open(id, letter.id())))));
    }

    private List<Fact> facts(OutgoingLetter letter, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("dispatch.to"), letter.to().name()));
        letter.to()
                .onBehalfOf()
                .ifPresent(it -> facts.add(new Fact(
                        wording.say("dispatch.speaks-for"),
                        people.names(List.of(it)).getOrDefault(it, wording.say("cases.unnamed")))));
        facts.add(new Fact(wording.say("dispatch.sealed"), Times.moment(letter.sealedAt(), wording)));
        letter.sent()
                .ifPresent(
                        it -> facts.add(new Fact(wording.say("dispatch.way." + it.way()), wording.fullDay(it.day()))));
        letter.received()
                .ifPresent(it -> facts.add(new Fact(wording.say("dispatch.received"), wording.fullDay(it.day()))));
        return facts;
    }
}
