package tillit.secrecy;

import java.util.Set;

/** Those who try to see, each from another side of a wall. */
enum Reader {

    /** Manages the unit and may meet persons with protected identity. */
    OWN_UNIT_PERMITTED(Set.of(Secret.values())),

    /** Manages the unit, without that permission. */
    OWN_UNIT(Set.of(Secret.OPEN, Secret.TOWN)),

    /** Manages another unit of the same municipality, with that permission. */
    OTHER_UNIT(Set.of(Secret.PROTECTED_PERSONS, Secret.TOWN)),

    /** Manages a unit of another municipality, with that permission. */
    OTHER_MUNICIPALITY(Set.of()),

    /** Manages the unit with that permission, and is disqualified towards everybody whom the secrets are about. */
    DISQUALIFIED(Set.of(Secret.TOWN)),

    /** Runs the system and works in no unit. */
    ADMINISTRATOR(Set.of(Secret.TOWN)),

    /** Another authority's system, which hands in reports to another unit. */
    OTHER_SYSTEM(Set.of(Secret.TOWN)),

    /** Another authority's system, which handed in one of the reports and is told of its receipt. */
    SENDER(Set.of(Secret.TOWN)),

    /** Somebody at a provider, of whom a measure that each secret grants was commissioned: sees what was chosen of that, and nothing else. */
    ASKED(Set.of()),

    /** Has not signed in. */
    NOBODY(Set.of());

    private final Set<Secret> seen;

    Reader(Set<Secret> seen) {
        this.seen = seen;
    }

    boolean mayKnow(Secret secret) {
        return seen.contains(secret);
    }
}
