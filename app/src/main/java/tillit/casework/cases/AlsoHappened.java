package tillit.casework.cases;

import java.util.List;

/** What another room knows has happened in a case, beside what stands on its time line. Cases know nothing of it; a room that has such makes a bean of this. */
public interface AlsoHappened {

    /** The latest, at most so many, as far as the one who asks sees them. */
    List<Happening> in(CaseId id, int limit);
}
