package tillit.casework.cases;

import java.util.List;
import java.util.Optional;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.duties.Duty;

/**
 * A case in a list.
 *
 * @param name whose it is; absent if the reader may not meet that person
 * @param next what is owed first, if anything is
 */
public record CaseRow(SocialCase socialCase, Optional<String> name, Optional<Duty> next, List<Colleague> carriedBy) {
    public CaseRow {
        carriedBy = List.copyOf(carriedBy);
    }
}
