package tillit.casework.cases;

import java.util.List;
import java.util.Set;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.DossierId;
import tillit.ground.access.UserId;

/**
 * All that somebody answers for, of what the one who asks may see.
 *
 * @param isMine whether it is the reader's own
 * @param receivers those who could have some of it
 */
record Load(Colleague whose, boolean isMine, List<Row> rows, Receivers.Those receivers) {

    /**
     * A case, a report, or something owed in one.
     *
     * @param isCase whether a colleague can be asked to take it
     * @param asked who has been asked already, in a sentence; otherwise empty
     * @param owed how much the colleague owes in it
     * @param late whether any of that has passed its time
     * @param unsigned how many notes the colleague has begun in it and not signed
     * @param able who may have it
     */
    record Row(
            DossierId id,
            Burden.Words words,
            boolean isCase,
            String asked,
            int owed,
            boolean late,
            int unsigned,
            Set<UserId> able) {}
}
