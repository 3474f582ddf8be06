package tillit.casework.intake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.access.Dossiers;
import tillit.ground.access.PersonId;

/** Those whom a report turned out not to be about: it stands with them no longer, and with nobody for their sake. */
@Component
class NotMeant {

    private final Subjects subjects;
    private final Dossiers dossiers;
    private final Telling telling;
    private final Log log;

    NotMeant(Subjects subjects, Dossiers dossiers, Telling telling, Log log) {
        this.subjects = subjects;
        this.dossiers = dossiers;
        this.telling = telling;
        this.log = log;
    }

    /**
     * Takes the report from those whom it seemed to be about, unless somebody in it is they. A mother stays when her child has got a name of its own:
     * it was about her too, until somebody says that it was not she.
     *
     * @param pointedAt whoever has the number that was written
     */
    void leave(SubjectFacts was, SubjectFacts is, Optional<PersonId> pointedAt) {
        List<SubjectFacts> all =
                subjects.in(is.report()).stream().map(Subject::facts).toList();
        boolean isHerChild = was.kind() == SubjectKind.UNBORN && is.person().isPresent();
        if (!isHerChild) {
            Stream.concat(Stream.of(was.matched(), was.confirmed()).filter(Objects::nonNull), pointedAt.stream())
                    .distinct()
                    .filter(person -> all.stream().noneMatch(it -> isMeant(it, person)))
                    .filter(person -> dossiers.concernsNoLonger(is.stamp().dossier(), person))
                    .forEach(person -> log.done(is, "identity-withdrawn", person.value()));
        }
        Running mistaken = was.running();
        if (mistaken == null || all.stream().anyMatch(it -> mistaken.equals(it.running()))) return;
        telling.takeFromThoseWhoCarry(was, mistaken);
        all.stream()
                .map(SubjectFacts::running)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(running -> telling.giveToThoseWhoCarry(is, running));
    }

    private static boolean isMeant(SubjectFacts facts, PersonId person) {
        return Stream.of(facts.matched(), facts.confirmed(), facts.mother()).anyMatch(person::equals);
    }
}
