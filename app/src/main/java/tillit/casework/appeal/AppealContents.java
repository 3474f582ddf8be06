package tillit.casework.appeal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** The appeals of a case as they are printed, each with what was done and what the court ruled. */
@Component
class AppealContents implements Contents {

    private final StoredAppeals appeals;
    private final StoredRulings rulings;

    AppealContents(StoredAppeals appeals, StoredRulings rulings) {
        this.appeals = appeals;
        this.rulings = rulings;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        if (!chosen.has(Part.DECISIONS)) return List.of();
        return appeals.in(id).reversed().stream()
                .filter(it -> chosen.covers(
                        Stockholm.dayOf(Optional.ofNullable(it.arrived().at()).orElseThrow())))
                .map(it -> leaf(it, wording))
                .toList();
    }

    private Leaf leaf(Appeal appeal, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("appeal.arrived"), AppealInWords.day(appeal, wording)));
        facts.add(new Fact(wording.say("appeal.stage"), AppealInWords.state(appeal, wording)));
        if (appeal.judged() != null)
            facts.add(new Fact(wording.say("appeal.judged"), wording.say("appeal.judged." + appeal.judged())));
        if (appeal.forwarded() != null) {
            facts.add(new Fact(wording.say("appeal.forwarded-on"), wording.fullDay(appeal.forwarded())));
            facts.add(
                    new Fact(wording.say("appeal.enclosures"), String.join(", ", AppealInWords.sent(appeal, wording))));
        }
        List<Leaf.Passage> passages = new ArrayList<>();
        passages.add(
                new Leaf.Passage(wording.say("appeal.wants"), appeal.arrived().wants()));
        if (!appeal.arrived().news().isBlank())
            passages.add(new Leaf.Passage(
                    wording.say("appeal.news"), appeal.arrived().news()));
        appeals.stepsOf(appeal.id()).reversed().stream()
                .filter(it -> it.what() != AppealStep.What.REGISTERED && it.what() != AppealStep.What.RULED)
                .filter(it -> !it.words().isBlank())
                .forEach(it -> passages.add(
                        new Leaf.Passage(wording.say("appeal.step." + it.what(), wording.day(it.on())), it.words())));
        rulings.of(appeal.id()).reversed().forEach(it -> passages.add(passage(it, wording)));
        return new Leaf(
                appeal.id().value(),
                Part.DECISIONS,
                Stockholm.dayOf(Optional.ofNullable(appeal.arrived().at()).orElseThrow()),
                Optional.ofNullable(appeal.arrived().at()).orElseThrow(),
                wording.say("appeal.title"),
                facts,
                passages,
                List.of(),
                Optional.empty());
    }

    private static Leaf.Passage passage(CourtRuling ruling, Wording wording) {
        CourtRuling.Said said = ruling.said();
        return new Leaf.Passage(
                wording.say(
                        "appeal.ruling.printed",
                        said.court(),
                        wording.fullDay(Optional.ofNullable(said.ruledOn()).orElseThrow()),
                        wording.say("appeal.result." + said.result())),
                said.effect());
    }
}
