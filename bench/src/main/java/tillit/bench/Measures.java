package tillit.bench;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Worklists;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;

/** What people do most, through the faces of the rooms, and the same written by hand. */
final class Measures {

    private static final int PAGE = 50;

    private final Product product;
    private final Floor floor;
    private final Sample sample;

    Measures(Product product, Floor floor, Sample sample) {
        this.product = product;
        this.floor = floor;
        this.sample = sample;
    }

    List<Measure> all() {
        return List.of(unitWorklist(), ownWorklist(), byNumber(), byPrefix(), misspelled());
    }

    private Measure unitWorklist() {
        Worklists worklists = product.face(Worklists.class);
        return reading(
                "worklist of a unit, 50 rows, and its counts",
                turn -> Entry.as(sample.who(turn).session(), () -> {
                    UnitId unit = new UnitId(sample.who(turn).unit());
                    return worklists.ofUnit(unit, Optional.empty(), PAGE).size()
                            + worklists.countsOfUnit(unit).open();
                }),
                turn -> db -> ByHand.unitWorklist(db, sample.who(turn), PAGE),
                null);
    }

    private Measure ownWorklist() {
        Worklists worklists = product.face(Worklists.class);
        return reading(
                "own worklist, 50 rows",
                turn -> Entry.as(
                        sample.who(turn).session(),
                        () -> worklists.mine(Optional.empty(), PAGE).size()),
                turn -> db -> ByHand.ownWorklist(db, sample.who(turn), PAGE),
                null);
    }

    private Measure byNumber() {
        People people = product.face(People.class);
        return reading(
                "person by number",
                turn -> Entry.as(
                        sample.who(turn).session(),
                        () -> people.byNumber(IdentityNumber.stored(
                                                sample.child(turn).number()))
                                        .isPresent()
                                ? 1
                                : 0),
                turn -> db ->
                        ByHand.byNumber(db, sample.who(turn), sample.child(turn).number()),
                "person-search");
    }

    private Measure byPrefix() {
        People people = product.face(People.class);
        return reading(
                "person by the beginning of a name",
                turn -> Entry.as(sample.who(turn).session(), () -> people.search(beginning(turn), Nation.TODAY)
                        .persons()
                        .size()),
                turn -> db -> ByHand.byPrefix(db, sample.who(turn), beginning(turn)),
                "person-search");
    }

    private Measure misspelled() {
        People people = product.face(People.class);
        return reading(
                "person by a misspelled name",
                turn -> Entry.as(sample.who(turn).session(), () -> people.search(
                                sample.child(turn).misspelled(), Nation.TODAY)
                        .persons()
                        .size()),
                turn -> db -> ByHand.misspelled(
                        db, sample.who(turn), sample.child(turn).misspelled()),
                "person-search");
    }

    private String beginning(int turn) {
        Sample.Child child = sample.child(turn);
        return child.given() + " " + child.family().substring(0, 3);
    }

    /** @param action what the product notes in the log about it; null if it notes nothing */
    private Measure reading(
            String name,
            IntUnaryOperator guarded,
            IntFunction<ToIntFunction<JdbcClient>> byHand,
            @Nullable String action) {
        IntUnaryOperator floorOnly = turn -> floor.in(byHand.apply(turn));
        IntUnaryOperator withLog = action == null
                ? floorOnly
                : turn -> floor.in(db -> {
                    int rows = byHand.apply(turn).applyAsInt(db);
                    ByHand.note(db, sample.who(turn), action);
                    return rows;
                });
        return new Measure(name, Measure.Kind.READ, guarded, floorOnly, withLog);
    }
}
