package tillit.casework.coercion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.law.Law;

/** Every state of every coercive measure and its exits: none is a dead end, none ends without saying how, and the database knows the same ways. */
class CourseTest extends CoercionTest {

    @Autowired
    Law law;

    @ParameterizedTest
    @EnumSource(CoercionKind.class)
    void fromEachStateThereIsAWayToTheEnd(CoercionKind kind) {
        for (Coercion.State from : reachable(kind)) {
            if (from == Coercion.State.ENDED) continue;
            assertThat(reachableFrom(kind, from)).as("%s from %s", kind, from).contains(Coercion.State.ENDED);
        }
    }

    @ParameterizedTest
    @EnumSource(CoercionKind.class)
    void noneEndsWithoutWordsOrMinutesExceptByTheBirthday(CoercionKind kind) {
        Course.of(kind).stream()
                .filter(it -> it.to() == Coercion.State.ENDED && it.from() != Coercion.State.ENDED)
                .filter(it -> it.what() != What.CEASED)
                .forEach(it -> assertThat(it.what().asked(kind))
                        .as("%s ends by %s", kind, it.what())
                        .containsAnyOf(What.Field.WORDS, What.Field.MINUTES));
    }

    @Test
    void everyActThatIsPublishedIsInTheLaw() {
        assertThat(ActNames.all())
                .allSatisfy(it -> assertThat(law.meaning(it)).as(it).isPresent());
    }

    @Test
    void everyDecisionByWhichOneBeginsIsInTheCatalogue() {
        assertThat(Arrays.stream(CoercionKind.values()).map(CoercionKind::decision))
                .allSatisfy(it -> assertThat(law.decision(it, LocalDate.of(2026, 5, 11)))
                        .as(it)
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource(What.class)
    void fromWhereItStandsOnlyItsOwnStepsCanBeWritten(What what) {
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        List<What> possible = Course.possible(taking);
        if (possible.contains(what)) return;
        assertThat(refusedBy(() -> writes(taking, what, "2026-05-11")))
                .singleElement()
                .isInstanceOf(CoercionRefusal.NotNow.class);
    }

    @Test
    void theDatabaseKnowsTheSameWays() {
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        Set<String> ways = Arrays.stream(CoercionKind.values())
                .flatMap(kind -> Course.of(kind).stream())
                .filter(it -> it.from() != it.to())
                .map(it -> it.from() + " " + it.to())
                .collect(Collectors.toSet());
        String here = taking.state().name();
        for (Coercion.State to : Coercion.State.values()) {
            if (to.name().equals(here)) continue;
            String set = "update coercion.coercion set court = 'x', state = '" + to + "'"
                    + (to == Coercion.State.ENDED ? ", ended_on = begun_on, ended_how = 'x'" : "") + " where id = :id";
            if (ways.contains(here + " " + to))
                assertThat(as(
                                amir,
                                () -> {
                                    int changed = db.sql(set)
                                            .param("id", taking.id().value())
                                            .update();
                                    throw new Undone(changed);
                                },
                                Undone.class))
                        .isEqualTo(1);
            else
                assertThatThrownBy(() -> as(amir, () -> db.sql(set)
                                .param("id", taking.id().value())
                                .update()))
                        .as("%s to %s", here, to)
                        .hasStackTraceContaining("does not go from");
        }
    }

    @Test
    void whatHasEndedStaysEndedAndWhatHappenedDoesNotChange() {
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        itIs("2026-05-19");
        writes(taking, What.LAPSED, "2026-05-19");
        assertThatThrownBy(() -> as(amir, () -> db.sql(
                                "update coercion.coercion set state = 'DECIDED', ended_on = null, ended_how = null")
                        .update()))
                .hasStackTraceContaining("coercive measure");
        assertThatThrownBy(() -> as(amir, () -> db.sql("update coercion.event set words = 'annat'")
                        .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        as(amir, () -> db.sql("delete from coercion.coercion").update()))
                .hasStackTraceContaining("permission denied");
    }

    /** Takes the transaction back, and says what it had changed. */
    private static final class Undone extends RuntimeException {
        private final int changed;

        Undone(int changed) {
            super("undone");
            this.changed = changed;
        }
    }

    private int as(tillit.ground.access.Session who, java.util.function.Supplier<Integer> work, Class<Undone> undone) {
        try {
            return as(who, work);
        } catch (Undone it) {
            return it.changed;
        }
    }

    private static Set<Coercion.State> reachable(CoercionKind kind) {
        return reachableFrom(kind, kind.first());
    }

    private static Set<Coercion.State> reachableFrom(CoercionKind kind, Coercion.State from) {
        Set<Coercion.State> found = EnumSet.of(from);
        boolean grows = true;
        while (grows) {
            grows =
                    Course.of(kind).stream()
                            .filter(it -> found.contains(it.from()))
                            .map(Course.Exit::to)
                            .toList()
                            .stream()
                            .anyMatch(found::add);
        }
        return found;
    }
}
