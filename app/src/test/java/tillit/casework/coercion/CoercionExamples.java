package tillit.casework.coercion;

import java.util.List;
import java.util.Set;
import tillit.casework.dispatch.LetterExample;
import tillit.casework.dispatch.LetterText;
import tillit.casework.dispatch.Recipient;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** The letter with which a decision is submitted to the court, as it looks. */
public final class CoercionExamples implements LetterExample {

    @Override
    public Set<String> kinds() {
        return Set.of(CoercionLetters.KIND);
    }

    @Override
    public LetterText text(String kind, Recipient to, Wording wording) {
        return CoercionLetters.letter(
                CoercionKind.TAKING_INTO_CARE,
                List.of(
                        new Fact(wording.say("coercion.package.decided"), "tisdag 3 mars 2026"),
                        new Fact(wording.say("coercion.package.minutes"), "Socialutskottet 2026-03-03 § 41"),
                        new Fact(wording.say("coercion.package.provision"), "6 § lagen (1990:52)"),
                        new Fact(wording.say("coercion.package.last-day"), "tisdag 10 mars 2026")),
                wording);
    }
}
