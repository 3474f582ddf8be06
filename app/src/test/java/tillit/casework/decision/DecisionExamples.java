package tillit.casework.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tillit.casework.dispatch.LetterExample;
import tillit.casework.dispatch.LetterText;
import tillit.casework.dispatch.Recipient;
import tillit.ground.forms.Answers;
import tillit.ground.law.DecisionRule.Appeal;
import tillit.ground.page.Wording;

/** A decision with every part that a decision can have, as its letter tells it. */
public final class DecisionExamples implements LetterExample {

    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("what", List.of("Tuva beviljas en kontaktfamilj en helg i månaden.\n\nDet är familjen Delorme.")),
            Map.entry("from", List.of("2026-11-16")),
            Map.entry("to", List.of("2027-05-15")),
            Map.entry("reasons", List.of("Tuva behöver vuxna som orkar. ".repeat(60))),
            Map.entry("bestInterests", List.of("Tuva har själv sagt vad hon behöver.")),
            Map.entry("information", List.of("Fick veta det i skolan och berättade det tillbaka.")),
            Map.entry("views", List.of("Jag vill vara där det finns en hund.")),
            Map.entry("notHeard", List.of("Hon ville inte säga mer den dagen.")),
            Map.entry("weight", List.of("Hon är tolv år; det hon säger väger tungt.")),
            Map.entry("contactWith", List.of("Robin")),
            Map.entry("contactHow", List.of("Två timmar varannan lördag, med någon från oss.")),
            Map.entry("contactWhere", List.of("På familjecentralen.")),
            Map.entry("reviewOn", List.of("2027-02-15")),
            Map.entry("result", List.of("Kontaktpersonen blev en vuxen att lita på.")));

    @Override
    public Set<String> kinds() {
        return Set.of(DecisionLetters.KIND);
    }

    @Override
    public LetterText text(String kind, Recipient to, Wording wording) {
        DecisionLetters.Told told = DecisionLetters.told(
                Content.of(new Answers(WORDS)),
                "Ines Haddad, enhetschef",
                "9 kap. 1 § socialtjänstlagen (2025:400)",
                Appeal.ADMINISTRATIVE_COURT,
                wording);
        return DecisionLetters.letter("Kontaktfamilj", told, wording);
    }
}
