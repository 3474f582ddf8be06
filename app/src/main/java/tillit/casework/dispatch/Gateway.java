package tillit.casework.dispatch;

import java.util.List;

/** A way by which letters leave the house. Paper is one; another, such as a digital mailbox, is a bean of this ordered before it. */
public interface Gateway {

    /** Whether it carries a letter to them. */
    boolean reaches(Recipient to);

    /**
     * What somebody must do by hand for the letter to arrive, in order.
     *
     * @return keys of texts, in which {0} is the name of whoever sealed it; none where it goes by itself
     */
    List<String> byHand(OutgoingLetter letter);
}
