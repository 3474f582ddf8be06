package tillit.ground.access;

import java.util.List;

/**
 * Somebody who can sign in, as of now.
 *
 * @param mayProtected may meet persons with protected identity
 * @param memberships the units worked in today; empty for an administrator, and for a provider's people
 */
public record User(
        UserId id,
        MunicipalityId municipality,
        String municipalityName,
        Kind kind,
        String name,
        String title,
        boolean administrator,
        boolean mayProtected,
        List<Membership> memberships) {

    /** What can sign in. */
    public enum Kind {
        PERSON,
        /** Another authority's system. */
        CLIENT,
        /** Somebody at a provider (utförare), who sees what is commissioned from it and nothing else. */
        PROVIDER,
        /** Tillit itself, for what no person starts. */
        SYSTEM
    }

    public User {
        memberships = List.copyOf(memberships);
    }

    User in(List<Membership> units) {
        return new User(id, municipality, municipalityName, kind, name, title, administrator, mayProtected, units);
    }

    /** Whether the user has the role in some unit today. */
    public boolean has(Role role) {
        return memberships.stream().anyMatch(membership -> membership.role() == role);
    }

    /** Whether the user works in the unit today, in whatever role. */
    public boolean worksIn(UnitId unit) {
        return memberships.stream().anyMatch(membership -> membership.unit().equals(unit));
    }
}
