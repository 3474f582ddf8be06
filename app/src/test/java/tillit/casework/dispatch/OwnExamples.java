package tillit.casework.dispatch;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tillit.ground.page.Wording;

/** The letters that this room writes itself. */
final class OwnExamples implements LetterExample {

    private static final Map<String, String> FIELDS = Map.of(
            "subject",
            "Vårt samtal i tisdags",
            "body",
            "Tack för samtalet i tisdags.\n\nVi kom överens om att ses igen. Jag ringer dig i nästa vecka.\n\n"
                    + "Så här tänker vi framåt. ".repeat(120),
            "asked",
            "1. Hur har närvaron sett ut den här terminen?\n2. Vem i skolan känner barnet bäst?",
            "matter",
            "Hur ni har det hemma, och vad ni behöver hjälp med.",
            "place",
            "Storgatan 1, Björkmåla, våning 2. Anmäl dig i receptionen.",
            "interpreter",
            "arabiska",
            "doing",
            "Vi tar reda på hur du har det. Vi pratar med dig, med dina föräldrar och med din skola.",
            "next",
            "Nadja hälsar på dig i skolan nästa vecka.",
            "reach",
            "Nadja, 08-465 004 12, vardagar 8–16.");

    @Override
    public Set<String> kinds() {
        return Arrays.stream(OwnLetters.Kind.values()).map(OwnLetters.Kind::id).collect(Collectors.toSet());
    }

    @Override
    public LetterText text(String kind, Recipient to, Wording wording) {
        OwnLetters.Said said = new OwnLetters.Said(
                FIELDS,
                "Tuva Åkerlind, 20140502-2383",
                "Tuva",
                "20 kap. 6 § socialtjänstlagen (2025:400)",
                "måndag 30 november 2026",
                "kl. 13.30");
        return OwnLetters.text(OwnLetters.Kind.of(kind).orElseThrow(), said, wording);
    }
}
