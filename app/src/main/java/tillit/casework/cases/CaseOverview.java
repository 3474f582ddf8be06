package tillit.casework.cases;

import java.util.List;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Looked;
import tillit.ground.duties.Duty;
import tillit.ground.people.Person;

/**
 * A case on one page.
 *
 * @param people those in it whom the reader may see, the one whose case it is first
 * @param duties what is owed in it, the next first; what has been kept and breached after that
 * @param timeline what has happened, latest first
 * @param carriedBy who carries it today, by name
 * @param looked who has looked in it, latest first
 */
public record CaseOverview(
        SocialCase socialCase,
        UnitId unit,
        List<InCase> people,
        List<Duty> duties,
        List<Happening> timeline,
        List<Colleague> carriedBy,
        List<Looked> looked) {

    /** Somebody in the case. */
    public record InCase(Person person, Part part) {}

    public CaseOverview {
        people = List.copyOf(people);
        duties = List.copyOf(duties);
        timeline = List.copyOf(timeline);
        carriedBy = List.copyOf(carriedBy);
        looked = List.copyOf(looked);
    }
}
