package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells what stands around a page: in which municipality one is, who is signed in and where one may go. Implemented by
 * the front desk, so that this room need not know who a user is. Asked once for each page, when it is written.
 */
public interface FrameSource {

    /** What stands around the page that answers this request; nothing secret but the user's own name. */
    Surroundings around(HttpServletRequest request);

    /**
     * @param municipality the name in full, {@code Björkmåla kommun}; empty where none is chosen
     * @param visitor who is signed in
     * @param places the main menu, in order; for a visitor who is not signed in, the open pages
     * @param live where the page renews itself, what it was made from
     * @param home the first page; where it is another than {@code /}, its visitor neither searches nor finds help elsewhere
     */
    record Surroundings(
            String municipality, Optional<Visitor> visitor, List<Place> places, Optional<Live> live, String home) {
        private static final String HOME = "/";

        public Surroundings {
            places = List.copyOf(places);
        }

        /** Around a page that stays as it is. */
        public Surroundings(String municipality, Optional<Visitor> visitor, List<Place> places) {
            this(municipality, visitor, places, Optional.empty());
        }

        /** Around the pages of those who work here. */
        public Surroundings(String municipality, Optional<Visitor> visitor, List<Place> places, Optional<Live> live) {
            this(municipality, visitor, places, live, HOME);
        }

        /** The same, where the first page is another. */
        public Surroundings at(String first) {
            return new Surroundings(municipality, visitor, places, live, first);
        }

        /** Whether the visitor works here. */
        public boolean isAtWork() {
            return visitor.isPresent() && home.equals(HOME);
        }

        /** Nobody, nowhere: what a page of error shows when nothing else is known. */
        public static Surroundings none() {
            return new Surroundings("", Optional.empty(), List.of());
        }
    }

    /**
     * Who is signed in.
     *
     * @param name as colleagues say it
     * @param unit where he or she works
     * @param address the user's own page
     */
    record Visitor(String name, String unit, String address) {

        /** One or two letters for the round mark. */
        public String initials() {
            String[] names = name.strip().split("\\s+");
            String first = initial(names[0]);
            return names.length == 1 ? first : first + initial(names[names.length - 1]);
        }

        private static String initial(String name) {
            return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
        }
    }

    /**
     * A place in the main menu.
     *
     * @param text the key of its name
     * @param address its page; a page whose address begins so belongs here
     * @param waiting how many things wait there, or null where nothing is counted
     * @param also what other addresses belong here, because another room has them
     */
    record Place(String text, String address, @Nullable Waiting waiting, List<String> also) {

        public Place {
            also = List.copyOf(also);
        }

        /** A place with one address. */
        public Place(String text, String address, @Nullable Waiting waiting) {
            this(text, address, waiting, List.of());
        }

        /** A place where nothing is counted. @param also what other addresses belong here */
        public Place(String text, String address, String... also) {
            this(text, address, null, List.of(also));
        }

        boolean holds(String page) {
            return isUnder(address, page) || also.stream().anyMatch(it -> isUnder(it, page));
        }

        private static boolean isUnder(String address, String page) {
            return page.equals(address) || page.startsWith(address + "/") || page.startsWith(address + "?");
        }
    }

    /**
     * What a page was made from that renews itself.
     *
     * @param mark what the stream at {@code /desk/live} calls it: another one means that something has changed
     * @param waiting how many there were of what is counted, so that one can say how many have come since
     */
    record Live(String mark, int waiting) {}

    /**
     * What waits in a place.
     *
     * @param number how many
     * @param text the key of what they are, read out after the number: {@code nya anmälningar}
     * @param urgent whether any of them is late or must be done now
     */
    record Waiting(int number, String text, boolean urgent) {}
}
