package tillit.casework.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Leaf.Passage;
import tillit.casework.printout.Part;
import tillit.casework.printout.Times;
import tillit.ground.files.StoredFile;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** A report in its printed file, word for word: what came at first, what we asked and the sender added, and every file that came with it. */
final class SendersWords {

    private final ReportPage page;
    private final Wording wording;

    SendersWords(ReportPage page, Wording wording) {
        this.page = page;
        this.wording = wording;
    }

    List<Leaf> leaves() {
        List<Leaf> leaves = new ArrayList<>();
        leaves.add(report(page.report()));
        Instant came = page.report().receivedAt();
        page.attached().atFirst().forEach(it -> leaves.add(attached(it, came)));
        for (Correspondence.Line line : page.said()) {
            leaves.add(said(line));
            page.attached().to(line.id()).forEach(it -> leaves.add(attached(it, line.at())));
        }
        return leaves;
    }

    private Leaf report(StoredReport report) {
        List<Fact> facts = List.of(
                new Fact(wording.say("intake.print.came"), Times.moment(report.receivedAt(), wording)),
                new Fact(wording.say("intake.print.registered"), Times.moment(report.registeredAt(), wording)));
        List<Passage> words = List.of(new Passage("", report.written().text()));
        return leaf(report.id().value(), report.receivedAt(), "report", facts, words);
    }

    private Leaf said(Correspondence.Line line) {
        boolean ours = line.askedBy() != null;
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("intake.print." + (ours ? "asked" : "came")), moment(line.at())));
        if (line.anew()) facts.add(new Fact(wording.say("intake.print.anew"), wording.say("intake.print.anew.words")));
        List<Passage> words = new ArrayList<>();
        if (!line.answers().isBlank()) words.add(new Passage(wording.say("intake.print.question"), line.answers()));
        words.add(new Passage(line.answers().isBlank() ? "" : wording.say("intake.print.answer"), line.words()));
        return leaf(line.id(), line.at(), ours ? "question" : "addition", facts, words);
    }

    private Leaf leaf(UUID id, Instant at, String what, List<Fact> facts, List<Passage> words) {
        return new Leaf(
                id,
                Part.REPORTS,
                Stockholm.dayOf(at),
                at,
                wording.say("intake.print." + what),
                facts,
                words,
                List.of(),
                Optional.empty());
    }

    private Leaf attached(StoredFile file, Instant came) {
        return new Leaf(
                file.id().value(),
                Part.REPORTS,
                Stockholm.dayOf(came),
                came,
                wording.say("intake.print.attached", file.name().shown()),
                List.of(new Fact(wording.say("intake.print.came"), moment(came))),
                List.of(),
                List.of(),
                Optional.of(new Leaf.File(
                        file.id(),
                        file.name().shown(),
                        file.type().mime(),
                        file.sha256(),
                        file.bytes(),
                        file.mayBeOpened())));
    }

    private String moment(Instant at) {
        return Times.moment(at, wording);
    }
}
