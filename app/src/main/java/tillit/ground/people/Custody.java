package tillit.ground.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.PersonId;

/**
 * Who has the custody of whom on a day, by ids and a day of birth alone: nobody is read by that, and no line is left in the log of persons. For a room that
 * writes its own line when it does something with the answer. FB 6 kap.
 */
@Component
public class Custody {

    private final Persons persons;
    private final Relations relations;

    Custody(Persons persons, Relations relations) {
        this.persons = persons;
        this.relations = relations;
    }

    /**
     * What is known, as far as the one who asks may meet those it is about.
     *
     * @param birthDate the day of birth; null where nobody knows it
     * @param registered whether the population register says who the guardians are
     * @param family what each relative is on the day
     * @param met those asked about who exist for the one who asks
     */
    public record Known(
            @Nullable LocalDate birthDate, boolean registered, Map<PersonId, Kinship> family, Set<PersonId> met) {
        public Known {
            family = Map.copyOf(family);
            met = Set.copyOf(met);
        }
    }

    /** Of somebody, with those whom a case keeps as relatives; empty if there is nobody for the one who asks. */
    @Transactional(readOnly = true)
    public Optional<Known> of(PersonId id, Collection<PersonId> kept, LocalDate on) {
        return persons.find(id)
                .map(it -> new Known(
                        it.birthDate(),
                        it.inRegister(),
                        relations.of(id, on).stream()
                                .collect(Collectors.toMap(
                                        Relations.Tie::relative, Relations.Tie::kinship, (one, other) -> one)),
                        persons.among(kept).stream().map(Person::id).collect(Collectors.toSet())));
    }
}
