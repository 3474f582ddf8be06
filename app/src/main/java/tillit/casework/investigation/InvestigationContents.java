package tillit.casework.investigation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.casework.printout.Times;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.UserId;
import tillit.ground.forms.Answered;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** What an investigation has in the printed file of its case: what was found out and from whom, and its plan and document as they were signed. */
@Component
@Order(15)
class InvestigationContents implements Contents {

    private final Investigations investigations;
    private final Findings findings;
    private final StoredPapers stored;
    private final Papers papers;
    private final Colleagues colleagues;

    InvestigationContents(
            Investigations investigations,
            Findings findings,
            StoredPapers stored,
            Papers papers,
            Colleagues colleagues) {
        this.investigations = investigations;
        this.findings = findings;
        this.stored = stored;
        this.papers = papers;
        this.colleagues = colleagues;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        if (!chosen.has(Part.INVESTIGATION)) return List.of();
        return investigations.in(id).stream()
                .flatMap(it -> leaves(it.id(), wording))
                .filter(it -> chosen.covers(it.day()))
                .sorted(Comparator.comparing(Leaf::at))
                .toList();
    }

    private Stream<Leaf> leaves(InvestigationId id, Wording wording) {
        List<Finding> all = findings.of(id);
        Stream<Leaf> found = all.stream()
                .filter(it -> it.objectionTo().isEmpty() && it.corrects().isEmpty())
                .map(it -> found(it, all, wording));
        Stream<Leaf> signed = Stream.of(Paper.Kind.values())
                .flatMap(kind -> stored.signed(id, kind).stream())
                .map(it -> signed(it, wording));
        return Stream.concat(found, signed);
    }

    private Leaf found(Finding it, List<Finding> all, Wording wording) {
        List<Leaf> beside = all.stream()
                .filter(other -> other.objectionTo().filter(it.id()::equals).isPresent()
                        || other.corrects().filter(it.id()::equals).isPresent())
                .map(other -> found(other, List.of(), wording))
                .toList();
        String ground = wording.say("investigation.ground." + it.ground());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("investigation.print.found"), wording.fullDay(it.onDay())));
        facts.add(new Fact(
                wording.say("investigation.print.ground"),
                Optional.ofNullable(it.consent())
                        .map(words -> wording.say("investigation.finding.consent", ground, words))
                        .orElse(ground)));
        facts.add(new Fact(wording.say("investigation.print.written"), by(it.by(), it.at(), wording)));
        return new Leaf(
                it.id(),
                Part.INVESTIGATION,
                it.onDay(),
                it.at(),
                it.source(),
                facts,
                List.of(new Leaf.Passage("", it.words())),
                beside,
                Optional.empty());
    }

    private Leaf signed(Paper.Signed it, Wording wording) {
        LocalDate day = Stockholm.dayOf(it.signedAt());
        return new Leaf(
                it.id().value(),
                Part.INVESTIGATION,
                day,
                it.signedAt(),
                papers.form(it).title().in(wording.language().locale()),
                List.of(new Fact(wording.say("investigation.print.signed"), by(it.signedBy(), it.signedAt(), wording))),
                Answered.of(papers.form(it), it.answers(), wording).parts().stream()
                        .flatMap(part -> part.lines().stream()
                                .map(line -> new Leaf.Passage(line.question(), String.join("\n\n", line.answer()))))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    private String by(UserId who, java.time.Instant at, Wording wording) {
        String name = colleagues.named(who).map(Colleague::name).orElseGet(() -> wording.say("cases.looked.somebody"));
        return Times.moment(at, wording) + ", " + name;
    }
}
