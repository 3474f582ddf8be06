package tillit.desk;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Guests;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;

/**
 * Somebody is too close to a person to handle what concerns that person (jäv): FL (2017:900) 16-18 §§. What the one concerned carries and owes about the
 * person goes back to the unit in the same transaction, by the database itself, also where whoever declares it does not see it.
 */
@Component
class Disqualifications {

    private final Dossiers dossiers;
    private final Guests guests;

    Disqualifications(Dossiers dossiers, Guests guests) {
        this.dossiers = dossiers;
        this.guests = guests;
    }

    /** What the one who asks carries that concerns the person. */
    @Transactional(readOnly = true)
    List<DossierId> carried(PersonId person) {
        UserId me = Entry.me().id();
        return dossiers.carriersOf(dossiers.concerning(person)).entrySet().stream()
                .filter(it -> it.getValue().contains(me))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Says that oneself, or a colleague whom one leads, is disqualified. From the next request on nothing about the person exists for whom it concerns.
     *
     * @throws tillit.ground.access.OnlyForManagers of a colleague whom one does not lead
     */
    @Transactional
    void declare(PersonId person, UserId of) {
        if (of.equals(Entry.me().id())) dossiers.declareConflict(person);
        else guests.disqualify(of, person);
    }
}
