package tillit.ground.people;

/** Where somebody is registered as living, as far as it may be shown. */
public sealed interface Address {

    /** May be shown. Both are empty for somebody without a known address. */
    record Shown(String street, String town) implements Address {
        /** Shows nothing: an address is no part of a log. */
        @Override
        public String toString() {
            return "Shown[...]";
        }
    }

    /** Belongs to a protected person, and has not been fetched. */
    record Hidden() implements Address {}
}
