package tillit.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import tillit.ground.access.DossierId;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.UserId;
import tillit.ground.law.Refusal;
import tillit.ground.page.Missing;

/** All that somebody carries is moved at once, or nothing. */
class LoadsTest extends CaseTest {

    private static final int MANY = 40;

    @Test
    void theManagerSeesAllThatSomebodyCarriesAndWhoCouldHaveIt() {
        CaseId open = amirs();
        CaseId hidden = amirs(new PersonId(Ids.next()), true);
        Load load = as(eva, () -> loads.of(id(amir), swedish())).orElseThrow();
        assertThat(load.rows()).hasSize(2).allSatisfy(row -> assertThat(row.owed())
                .isEqualTo(2));
        assertThat(row(load, open).able()).contains(id(frida), id(gun));
        assertThat(row(load, hidden).able()).contains(id(gun)).doesNotContain(id(frida));
    }

    @Test
    void nobodyElseIsToldWhatSomebodyCarries() {
        amirs();
        for (Session other : List.of(frida, elsewhere, leaderElsewhere())) {
            assertThat(as(other, () -> loads.of(id(amir), swedish()))).isEmpty();
            assertThatThrownBy(() -> move(other, Map.of())).isInstanceOf(Missing.class);
        }
        assertThat(as(eva, () -> loads.of(new UserId(2_000_000_000), swedish())))
                .isEmpty();
    }

    @Test
    void whoMayNotMeetAProtectedPersonIsNotToldThatThereIsOne() {
        Session leader = town.worker(Role.UNIT_MANAGER, unit);
        CaseId open = amirs();
        amirs(new PersonId(Ids.next()), true);
        assertThat(as(leader, () -> loads.of(id(amir), swedish())).orElseThrow().rows())
                .extracting(Load.Row::id)
                .containsExactly(open.dossier());
    }

    @Test
    void aHiddenCaseInTheFormIsAnsweredAsOneThatIsNowhere() {
        Session leader = town.worker(Role.UNIT_MANAGER, unit);
        CaseId hidden = amirs(new PersonId(Ids.next()), true);
        for (CaseId it : List.of(hidden, new CaseId(Ids.next()))) {
            assertThatThrownBy(() -> move(leader, all(List.of(it), frida))).isInstanceOf(LoadRefusal.Changed.class);
            assertThatThrownBy(() -> as(leader, () -> loads.propose(all(List.of(it), frida))))
                    .isInstanceOf(LoadRefusal.Cannot.class);
        }
        assertThat(carriersOf(hidden)).isEqualTo(only(amir));
    }

    @Test
    void fortyCasesWithAllThatIsOwedMoveAtOnceAndNothingIsNobodysMeanwhile() throws Exception {
        List<CaseId> many = new ArrayList<>();
        for (int i = 0; i < MANY; i++) many.add(amirs());
        Map<DossierId, UserId> chosen = new HashMap<>();
        for (CaseId it : many) chosen.put(it.dossier(), chosen.size() % 2 == 0 ? id(frida) : id(gun));
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> watched = pool.submit(() -> {
                int looks = 0;
                while (!over.get() || looks == 0) {
                    assertThat(nobodys()).isZero();
                    looks++;
                }
                return looks;
            });
            try {
                move(eva, chosen);
            } finally {
                over.set(true);
            }
            assertThat(watched.get()).isPositive();
        }
        many.forEach(it -> {
            assertThat(carriersOf(it)).containsExactly(chosen.get(it.dossier()));
            assertThat(ownersIn(it)).containsExactly(chosen.get(it.dossier()));
        });
        assertThat(as(eva, () -> loads.of(id(amir), swedish())).orElseThrow().rows())
                .isEmpty();
    }

    @Test
    void ifOneCannotBeGivenNothingMoves() {
        PersonId friend = new PersonId(Ids.next());
        CaseId first = amirs();
        CaseId second = amirs(friend, false);
        isDisqualified(frida, friend);
        assertThatThrownBy(() -> move(eva, all(List.of(first, second), frida)))
                .isInstanceOf(LoadRefusal.Cannot.class)
                .satisfies(it -> assertThat(((LoadRefusal) it).field()).contains("to." + second.value()));
        assertThat(carriersOf(first)).isEqualTo(only(amir));
        assertThat(ownersIn(first)).isEqualTo(only(amir));
    }

    @Test
    void aRowForWhichNobodyIsChosenOrThatHasComeMeanwhileStopsAll() {
        CaseId first = amirs();
        CaseId second = amirs();
        assertThatThrownBy(() -> move(eva, all(List.of(first), frida))).isInstanceOf(LoadRefusal.NobodyChosen.class);
        does(eva, () -> cases.give(second, id(gun)));
        assertThatThrownBy(() -> move(eva, all(List.of(first, second), frida))).isInstanceOf(LoadRefusal.Changed.class);
        assertThat(carriersOf(first)).isEqualTo(only(amir));
    }

    @Test
    void whoeverSaysYesWhileTheManagerMovesTheLoadWaitsForNobodyForEver() throws Exception {
        for (int i = 0; i < 5; i++) {
            CaseId first = amirs();
            CaseId second = amirs();
            OfferId offer = as(amir, () -> offers.offer(first, id(frida), ""));
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
                Future<?> yes = pool.submit(() -> does(frida, () -> offers.accept(offer)));
                Future<?> moved = pool.submit(() -> move(eva, all(List.of(first, second), gun)));
                for (Future<?> one : List.of(yes, moved)) {
                    try {
                        one.get();
                    } catch (ExecutionException late) {
                        assertThat(late.getCause()).isInstanceOf(Refusal.class); // came too late, and is told so
                    }
                }
            }
            assertThat(carriersOf(first)).hasSize(1).isNotEqualTo(only(amir));
            does(eva, () -> cases.give(second, id(gun)));
            does(eva, () -> cases.give(first, id(gun)));
        }
    }

    @Test
    void twoManagersWhoMoveTheSameAtOnceMoveItOnce() throws Exception {
        Session other = town.workerForProtected(Role.UNIT_MANAGER, unit);
        List<CaseId> some = List.of(amirs(), amirs(), amirs());
        List<Callable<Boolean>> both = List.of(() -> moved(eva, all(some, frida)), () -> moved(other, all(some, gun)));
        List<Boolean> moved = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : pool.invokeAll(both)) moved.add(each.get());
        }
        assertThat(moved).containsExactlyInAnyOrder(true, false);
        assertThat(some.stream().map(this::carriersOf).distinct()).hasSize(1);
        assertThat(some.stream().map(this::ownersIn).distinct().toList())
                .isEqualTo(some.stream().map(this::carriersOf).distinct().toList());
    }

    @Test
    void theSamePressTwiceMovesOnce() {
        List<CaseId> some = List.of(amirs(), amirs());
        move(eva, all(some, frida));
        move(eva, all(some, frida));
        assertThat(happened(some.getFirst()).stream().filter("case-given"::equals))
                .hasSize(2); // once when Amir got it
    }

    @Test
    void whatIsSpreadGoesToWhoeverHasLeastAndMayHaveItAndIsThere() {
        amirs();
        CaseId hidden = amirs(new PersonId(Ids.next()), true);
        amirs();
        CaseId fridas = amirs();
        does(eva, () -> cases.give(fridas, id(frida)));
        Load load = as(eva, () -> loads.of(id(amir), swedish())).orElseThrow();
        Map<DossierId, UserId> spread = as(eva, () -> loads.spread(load));
        assertThat(spread).hasSize(3);
        assertThat(spread.get(hidden.dossier())).isIn(id(gun), id(eva));
        move(eva, spread);
        assertThat(as(eva, () -> loads.of(id(amir), swedish())).orElseThrow().rows())
                .isEmpty();
    }

    @Test
    void whoeverLeavesAsksTheColleaguesAndKeepsEachCaseUntilTheAnswer() {
        List<CaseId> some = List.of(amirs(), amirs());
        assertThat(as(amir, () -> loads.propose(all(some, frida)))).isEqualTo(2);
        assertThat(carriersOf(some.getFirst())).isEqualTo(only(amir));
        assertThat(as(frida, () -> desk.ofTheDay(swedish())).toAnswer()).hasSize(2);
        assertThat(as(amir, () -> loads.of(id(amir), swedish())).orElseThrow().rows())
                .allSatisfy(row -> assertThat(row.asked()).contains("frågade"));
        assertThatThrownBy(() -> as(amir, () -> loads.propose(all(some, gun)))).isInstanceOf(OfferRefusal.Stands.class);
        assertThatThrownBy(() -> move(amir, all(some, frida))).isInstanceOf(Missing.class);
    }

    @Test
    void whatSomebodyOwesInAnothersCaseIsMovedToo() {
        CaseId guns = amirs();
        does(eva, () -> cases.give(guns, id(gun)));
        owes(guns, id(amir), 1);
        move(eva, all(List.of(guns), frida));
        assertThat(carriersOf(guns)).isEqualTo(only(gun));
        assertThat(ownersIn(guns)).containsExactlyInAnyOrder(id(gun), id(frida));
    }

    private Session leaderElsewhere() {
        return town.worker(Role.UNIT_MANAGER, town.unit("Norr", Takes.CHILD_CASES));
    }

    private int nobodys() {
        return db().sql("""
                        select (select count(*) from duties.duty where municipality_id = :town and state = 'OPEN' and owner_id is null)
                             + (select count(*) from cases.social_case c
                                 where municipality_id = :town
                                   and not exists (select 1 from access.assignment a where a.dossier_id = c.dossier_id and a.ended_at is null))
                        """)
                .param("town", town.id().value())
                .query(Integer.class)
                .single();
    }

    private void move(Session by, Map<DossierId, UserId> chosen) {
        does(by, () -> loads.move(id(amir), chosen, swedish()));
    }

    private boolean moved(Session by, Map<DossierId, UserId> chosen) {
        try {
            move(by, chosen);
            return true;
        } catch (LoadRefusal.Changed somebodyElseDid) {
            return false;
        }
    }

    private static Map<DossierId, UserId> all(Collection<CaseId> some, Session to) {
        Map<DossierId, UserId> chosen = new HashMap<>();
        some.forEach(it -> chosen.put(it.dossier(), id(to)));
        return chosen;
    }

    private static Load.Row row(Load load, CaseId id) {
        return load.rows().stream()
                .filter(it -> it.id().equals(id.dossier()))
                .findFirst()
                .orElseThrow();
    }
}
