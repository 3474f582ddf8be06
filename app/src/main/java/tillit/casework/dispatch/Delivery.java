package tillit.casework.dispatch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How letters go, and how one knows that they came. */
final class Delivery {

    private Delivery() {}

    /** How it went. */
    enum Way {
        POSTED,
        /** To the tax agency, who sends it on. */
        FORWARDED,
        HANDED_OVER,
        READ_UP,
        DIGITAL;

        /** Whether it has come when it has gone. */
        boolean isReceivedAtOnce() {
            return this == HANDED_OVER || this == READ_UP;
        }

        /** Those by which a letter to them can go. */
        static List<Way> to(Recipient to) {
            return to.forwarded()
                    ? List.of(FORWARDED, HANDED_OVER, READ_UP)
                    : List.of(POSTED, HANDED_OVER, READ_UP, DIGITAL);
        }

        static Optional<Way> of(String typed) {
            return Arrays.stream(values()).filter(it -> it.name().equals(typed)).findFirst();
        }
    }

    /** How one knows that it came. */
    enum Known {
        /** A signed receipt has come back. */
        RECEIPT,
        TOLD_US,
        ANSWERED,
        /** By service of documents (delgivning). */
        SERVED;

        static Optional<Known> of(String typed) {
            return Arrays.stream(values()).filter(it -> it.name().equals(typed)).findFirst();
        }
    }
}
