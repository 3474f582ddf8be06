package tillit.bench;

import java.util.List;
import java.util.UUID;
import tillit.ground.access.Membership;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.UnitId;
import tillit.ground.access.User;
import tillit.ground.access.UserId;

/**
 * Somebody at work who is signed in, and what they may see as a program without the guarantee would have to know it.
 *
 * @param labels of the units the person works in
 * @param blockedDossiers about those the person is disqualified towards
 * @param named the dossiers outside the labels that the person has been let into
 * @param namedPersons those whom these concern
 */
record Someone(
        int user,
        int municipality,
        int unit,
        List<Integer> units,
        Integer[] labels,
        UUID[] blockedPersons,
        UUID[] blockedDossiers,
        UUID[] named,
        UUID[] namedPersons) {

    /** What a statement written by hand has to be told. */
    Object known(String name) {
        return switch (name) {
            case "me" -> user;
            case "municipality" -> municipality;
            case "labels" -> labels;
            case "named" -> named;
            case "namedPersons" -> namedPersons;
            case "blockedPersons" -> blockedPersons;
            case "blockedDossiers" -> blockedDossiers;
            default -> throw new IllegalArgumentException(name);
        };
    }

    Session session() {
        return session(Role.INTAKE_OFFICER);
    }

    /** Somebody who leads the units, and is shown more around each list. */
    Session leading() {
        return session(Role.UNIT_MANAGER);
    }

    private Session session(Role role) {
        List<Membership> memberships = units.stream()
                .map(id -> new Membership(new UnitId(id), "Enhet " + id, role))
                .toList();
        return new Session(
                "bench-" + user,
                new User(
                        new UserId(user),
                        new MunicipalityId(municipality),
                        "Påhittskommun " + municipality,
                        User.Kind.PERSON,
                        "Anställd " + user,
                        "",
                        false,
                        false,
                        memberships));
    }
}
