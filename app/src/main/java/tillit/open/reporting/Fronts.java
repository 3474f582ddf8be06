package tillit.open.reporting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.UnitId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;

/** What the municipalities say to those who come to their forms. Anybody may read it; an administrator says it. */
@Component
public class Fronts {

    private final PublicDoor door;
    private final JdbcClient db;
    private final Audit audit;

    Fronts(PublicDoor door, JdbcClient db, Audit audit) {
        this.door = door;
        this.db = db;
        this.audit = audit;
    }

    /** Those whose forms are open, by name. */
    @Transactional(readOnly = true)
    public List<Front> open() {
        return withOtherHours(db.sql("""
                        select f.id, access.municipality_name(f.id) as name, f.unit_id, f.on_call, f.office, f.opens, f.closes, f.is_open
                          from reporting.front f
                         where f.is_open
                         order by access.municipality_name(f.id) collate "sv-x-icu", f.id
                        """).query(Fronts::front).list());
    }

    /** What that municipality says, whether its form is open or not; empty if it has said nothing yet. */
    @Transactional(readOnly = true)
    public Optional<Front> of(MunicipalityId municipality) {
        return withOtherHours(db.sql("""
                        select f.id, access.municipality_name(f.id) as name, f.unit_id, f.on_call, f.office, f.opens, f.closes, f.is_open
                          from reporting.front f
                         where f.id = :municipality
                        """)
                        .param("municipality", municipality.value())
                        .query(Fronts::front)
                        .list())
                .stream()
                .findFirst();
    }

    /** The open one. @throws Missing if it is not open, or there is none */
    Front openOne(int municipality) {
        return of(new MunicipalityId(municipality)).filter(Front::isOpen).orElseThrow(Missing::new);
    }

    /**
     * Says what stands on the own municipality's form, and names the one unit that takes what comes by it, for an administrator.
     *
     * @throws tillit.ground.access.NotAdministrator unless the one who asks is one
     * @throws tillit.ground.access.NotHere if there is no such unit, or nothing can be handed in to it
     */
    @Transactional
    public void set(UnitId unit, String onCall, String office, LocalTime opens, LocalTime closes, boolean isOpen) {
        Front front = new Front(
                Entry.me().municipality(),
                Entry.me().municipalityName(),
                unit,
                onCall,
                office,
                opens,
                closes,
                isOpen,
                List.of());
        Optional<Front> before = of(front.municipality());
        door.handTo(unit);
        db.sql("""
                insert into reporting.front (id, unit_id, on_call, office, opens, closes, is_open)
                values (:municipality, :unit, :on_call, :office, :opens, :closes, :open)
                    on conflict (id) do update
                   set unit_id = excluded.unit_id, on_call = excluded.on_call, office = excluded.office, opens = excluded.opens,
                       closes = excluded.closes, is_open = excluded.is_open, set_at = now()
                """)
                .param("municipality", front.municipality().value())
                .param("unit", unit.value())
                .param("on_call", front.onCall())
                .param("office", front.office())
                .param("opens", opens)
                .param("closes", closes)
                .param("open", isOpen)
                .update();
        audit.note(Noted.that("form-set", Outcome.DONE).with(change(before, front)));
    }

    /** What was before and what is now, for the log: of the numbers only that they are others. */
    private static String change(Optional<Front> before, Front now) {
        String was = before.map(it -> "before-unit=%d before-opens=%s before-closes=%s before-open=%s "
                        .formatted(it.unit().value(), it.opens(), it.closes(), it.isOpen()))
                .orElse("");
        boolean sameNumbers = before.map(
                        it -> it.office().equals(now.office()) && it.onCall().equals(now.onCall()))
                .orElse(false);
        return was
                + "unit=%d opens=%s closes=%s open=%s numbers=%s"
                        .formatted(
                                now.unit().value(),
                                now.opens(),
                                now.closes(),
                                now.isOpen(),
                                sameNumbers ? "same" : "new");
    }

    private static Front front(ResultSet row, int number) throws SQLException {
        return new Front(
                new MunicipalityId(row.getInt("id")),
                row.getString("name"),
                new UnitId(row.getInt("unit_id")),
                row.getString("on_call"),
                row.getString("office"),
                row.getObject("opens", LocalTime.class),
                row.getObject("closes", LocalTime.class),
                row.getBoolean("is_open"),
                List.of());
    }

    private List<Front> withOtherHours(List<Front> fronts) {
        record Line(int front, OtherHours hours) {}
        Map<Integer, List<OtherHours>> hours = db
                .sql("""
                        select front, day, opens, closes
                          from reporting.other_hours
                         where front = any (:fronts::smallint[])
                         order by front, day
                        """)
                .param(
                        "fronts",
                        fronts.stream().map(it -> it.municipality().value()).toArray(Integer[]::new))
                .query((row, number) -> new Line(row.getInt("front"), otherHours(row)))
                .list()
                .stream()
                .collect(groupingBy(Line::front, mapping(Line::hours, toList())));
        return fronts.stream()
                .map(it -> it.with(hours.getOrDefault(it.municipality().value(), List.of())))
                .toList();
    }

    private static OtherHours otherHours(ResultSet row) throws SQLException {
        LocalTime opens = row.getObject("opens", LocalTime.class);
        LocalTime closes = row.getObject("closes", LocalTime.class);
        return new OtherHours(
                row.getObject("day", LocalDate.class),
                opens == null ? Optional.empty() : Optional.of(new Hours(opens, closes)));
    }
}
