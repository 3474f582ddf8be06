package tillit.casework.investigation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tillit.casework.dispatch.LetterExample;
import tillit.casework.dispatch.LetterText;
import tillit.casework.dispatch.Recipient;
import tillit.ground.forms.Answered;
import tillit.ground.page.Wording;

/** The letters of an investigation as they look. */
public final class InvestigationExamples implements LetterExample {

    @Override
    public Set<String> kinds() {
        return Set.copyOf(InvestigationLetters.KINDS);
    }

    @Override
    public LetterText text(String kind, Recipient to, Wording wording) {
        if (kind.equals(InvestigationLetters.OPENED))
            return new LetterText(
                    wording.say("investigation.letter.opened.subject"),
                    "casework/investigation/letterOpened",
                    Map.of(
                            "letter",
                            new InvestigationLetters.Opened(
                                    "tisdag 27 januari 2026",
                                    "Amir Daneshvar",
                                    "20 kap. 4 § socialtjänstlagen (2025:400)")));
        if (kind.equals(InvestigationLetters.CLOSED))
            return InvestigationLetters.closed(
                    new InvestigationLetters.Closed("tisdag 27 januari 2026", "onsdag 20 maj 2026"), wording);
        Answered document = new Answered(List.of(
                new Answered.Part(
                        "Barnets behov",
                        List.of(
                                new Answered.Line(
                                        "Hur mår barnet?",
                                        List.of("Tuva sover bättre sedan i mars.", "Hon äter frukost i skolan."),
                                        false),
                                new Answered.Line("Hur går det i skolan?", List.of("Inte besvarat"), true))),
                new Answered.Part(
                        "Bedömning",
                        List.of(new Answered.Line(
                                "Vad föreslår vi?", List.of("Kontaktfamilj varannan helg."), false)))));
        return new LetterText(
                wording.say("investigation.letter.material.subject"),
                "casework/investigation/letterMaterial",
                Map.of("letter", new InvestigationLetters.Material("onsdag 20 maj 2026", document)));
    }
}
