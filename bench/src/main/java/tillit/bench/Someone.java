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
 */
record Someone(
        int user,
        int municipality,
        int unit,
        List<Integer> units,
        Integer[] labels,
        UUID[] blockedPersons,
        UUID[] blockedDossiers,
        UUID[] named) {

    Session session() {
        List<Membership> memberships = units.stream()
                .map(id -> new Membership(new UnitId(id), "Enhet " + id, Role.INTAKE_OFFICER))
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
