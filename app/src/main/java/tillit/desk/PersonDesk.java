package tillit.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.casework.intake.WaitingReport;
import tillit.casework.intake.WaitingReports;
import tillit.desk.PersonView.ReportLink;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Unit;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;
import tillit.ground.people.Found;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.ReadNumber;
import tillit.ground.people.ReadNumber.Fault;
import tillit.ground.people.Relative;

/** Finds a person and shows who it is, and what is known: family, cases and the reports that wait, before anything is written on anybody. */
@Component
class PersonDesk {

    /** Ours: the family tells namesakes apart, and each family that is shown has been read and stands in the log. */
    private static final int FAMILIES_SHOWN = 5;

    private final People people;
    private final Cases cases;
    private final WaitingReports reports;
    private final Colleagues colleagues;
    private final Clock clock;

    PersonDesk(People people, Cases cases, WaitingReports reports, Colleagues colleagues, Clock clock) {
        this.people = people;
        this.cases = cases;
        this.reports = reports;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @Transactional
    SearchView search(String typed, Wording wording) {
        LocalDate today = Stockholm.dayOf(clock.instant());
        Found found = people.search(typed, today);
        PersonInWords words = words(wording, today);
        boolean few = found.persons().size() <= FAMILIES_SHOWN;
        Map<PersonId, List<ReportLink>> waiting =
                waiting(found.persons().stream().map(Person::id).toList(), words);
        return new SearchView(
                true,
                fault(found.number(), wording),
                found.persons().stream()
                        .map(person -> words.hit(
                                person,
                                few ? nearest(person, today) : List.of(),
                                waiting.getOrDefault(person.id(), List.of())))
                        .toList(),
                found.isComplete());
    }

    @Transactional
    Optional<PersonView> person(PersonId id, Wording wording) {
        LocalDate today = Stockholm.dayOf(clock.instant());
        PersonInWords words = words(wording, today);
        return people.find(id)
                .map(person -> words.view(
                        person,
                        people.family(id, today),
                        cases.about(List.of(id)),
                        waiting(List.of(id), words).getOrDefault(id, List.of()),
                        people.duplicatesOf(id)));
    }

    private Map<PersonId, List<ReportLink>> waiting(List<PersonId> about, PersonInWords words) {
        return reports.about(about).stream()
                .collect(Collectors.groupingBy(
                        WaitingReport::person,
                        Collectors.mapping(it -> words.waiting(it, unitOf(it)), Collectors.toList())));
    }

    private String unitOf(WaitingReport waiting) {
        return colleagues.unit(waiting.unit()).map(Unit::name).orElse("");
    }

    private List<Relative> nearest(Person person, LocalDate today) {
        return people.family(person.id(), today).stream()
                .filter(it -> switch (it.kinship()) {
                    case GUARDIAN, PARENT, CHILD -> true;
                    case SIBLING, HALF_SIBLING, PARTNER, OTHER -> false;
                })
                .toList();
    }

    private static String fault(ReadNumber number, Wording wording) {
        return number instanceof ReadNumber.Rejected rejected && rejected.fault() != Fault.NOT_A_NUMBER
                ? wording.say(rejected.fault().key())
                : "";
    }

    private static PersonInWords words(Wording wording, LocalDate today) {
        return new PersonInWords(wording, today, Entry.me().municipality());
    }
}
