package tillit.casework.cases;

import java.util.List;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.page.Wording;

/**
 * What another room has written of the one whose case it is. Cases know nothing of it; a room that names a person in a case makes a bean of this,
 * so that a case that was about the wrong person is put right in one transaction. REQ-IDCHECK.
 */
public interface Traces {

    /** What names that person, as far as the one who asks sees it. */
    List<Trace> of(CaseId id, PersonId person, Wording wording);

    /**
     * Puts it right, in the transaction of the caller.
     *
     * @return the other dossiers that go with the case and concern the right person from now on; the caller says so of each when all is written, since
     *     a protected person closes them
     */
    List<Stamp> putRight(Mistaken mistaken);
}
