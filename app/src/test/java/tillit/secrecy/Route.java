package tillit.secrecy;

import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is expected of an address. */
sealed interface Route {

    /** It shows something, and nothing to whoever may not know it. @param never whether no secret here changes what it shows */
    record Shows(Request asked, boolean never) implements Route {}

    /**
     * It changes something, and nothing for whoever may not know of it.
     *
     * @param onPersons whether it is done to a person, whom everybody here may meet who is in the register and not protected
     */
    record Does(Request sent, boolean onPersons) implements Route {}

    /** It has to do with nobody whom a secret is about. @param why so that a reader can judge */
    record TellsNothing(String why) implements Route {}

    /** What is sent with the clues that one has. */
    interface Request {
        MockHttpServletRequestBuilder with(Clues clues);
    }
}
