package tillit.casework.dispatch;

import java.util.Set;

/**
 * Letters as they look, for the test that tries every kind. A room that has letters adds one of these to {@link EveryLetterTest}.
 *
 * @see EveryLetterTest
 */
public interface LetterExample {

    /** Which kinds it has examples of. */
    Set<String> kinds();

    /** What it says, in a case about Tuva Åkerlind. */
    LetterText text(String kind, Recipient to, tillit.ground.page.Wording wording);
}
