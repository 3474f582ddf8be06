package tillit.secrecy;

import java.util.Set;

/** What is expected of a method that a room offers to others. */
sealed interface Face {

    /** It shows something, and nothing to whoever may not know it. @param never whether no secret here changes what it shows */
    record Reads(Try asked, boolean never) implements Face {}

    /**
     * It changes something, and nothing for whoever may not know of it.
     *
     * @param onPersons whether it is done to a person, who for the open secret stands in the register, which is open to the municipality; whoever
     *     is not there may be written down as new
     * @param but those who may do it although they see nothing
     */
    record Does(Try act, boolean onPersons, Set<Reader> but) implements Face {}

    /** It tells nothing of anybody. @param why so that a reader can judge */
    record TellsNothing(String why) implements Face {}

    /** What is asked or done with the clues that one has. */
    interface Try {
        Object with(Clues clues);
    }

    /** What is done with the clues that one has, and answers nothing. */
    interface Deed {
        void with(Clues clues);
    }
}
