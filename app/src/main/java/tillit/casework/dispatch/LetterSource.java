package tillit.casework.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.page.Wording;

/** What a letter of some kind says: told by the room that owns it. A room that has letters makes a bean of this. */
public interface LetterSource {

    /** Its kinds. No other room has one of the same id. */
    List<LetterKind> kinds();

    /** Whether the one who asks may write such a letter in that case now. @param about the decision or the like that it tells of */
    boolean mayBeWritten(String kind, CaseId socialCase, UUID about);

    /** Those whom such a letter is for: they, and whoever speaks for one of them, are told it, and nobody else. Empty where it may be to anybody. */
    default Optional<List<PersonId>> onlyFor(String kind, CaseId socialCase, UUID about) {
        return Optional.empty();
    }

    /**
     * The name of the one outside the case to whom such a letter goes, such as a court: nobody in the case can be chosen. Blank where the name is not known yet;
     * empty for every other letter.
     */
    default Optional<String> outside(String kind, CaseId socialCase, UUID about) {
        return Optional.empty();
    }

    /**
     * What it says to somebody, written anew each time from what stands in Tillit. In a transaction that the caller has begun and logs.
     *
     * @param wording in the language of the one who receives it
     * @param isUnsigned whether nobody of those who work here is to be named in it
     * @throws tillit.ground.law.Refusal if something is missing
     */
    LetterText text(String kind, CaseId socialCase, UUID about, Recipient to, boolean isUnsigned, Wording wording);
}
