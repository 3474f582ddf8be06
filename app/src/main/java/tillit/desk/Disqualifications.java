package tillit.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Guests;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duties;

/**
 * Somebody is too close to a person to handle what concerns that person (jäv): FL (2017:900) 16-18 §§. What the one concerned carries goes back to the
 * unit first, since nothing may be owed by somebody for whom it does not exist.
 */
@Component
class Disqualifications {

    private final Dossiers dossiers;
    private final Duties duties;
    private final Guests guests;

    Disqualifications(Dossiers dossiers, Duties duties, Guests guests) {
        this.dossiers = dossiers;
        this.duties = duties;
        this.guests = guests;
    }

    /** What somebody carries that concerns the person, of what the one who asks sees. */
    @Transactional(readOnly = true)
    List<DossierId> carried(PersonId person, UserId by) {
        List<DossierId> concerning = dossiers.concerning(person);
        return dossiers.carriersOf(concerning).entrySet().stream()
                .filter(it -> it.getValue().contains(by))
                .map(it -> it.getKey())
                .toList();
    }

    /**
     * Says that oneself, or a colleague whom one leads, is disqualified. From the next request on nothing about the person exists for whom it concerns.
     *
     * @throws tillit.ground.access.OnlyForManagers of a colleague whom one does not lead
     */
    @Transactional
    void declare(PersonId person, UserId of) {
        List<DossierId> all = dossiers.concerning(person);
        List<DossierId> carried = carried(person, of);
        boolean myself = of.equals(Entry.me().id());
        if (!myself) guests.disqualify(of, person);
        all.forEach(dossier -> duties.takeBack(dossier, of));
        carried.forEach(dossier -> dossiers.endAssignment(dossier, of));
        if (myself) dossiers.declareConflict(person);
    }
}
