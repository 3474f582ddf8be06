package tillit.ground.access;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an administrator keeps the units that there are: gives them another name, and ends them. A receipt that was given keeps the name it was
 * given with, and what lay in a unit that has ended stays readable for those who could read it.
 */
@Component
@Transactional
public class Units {

    private final JdbcClient db;
    private final Asking asking;
    private final List<StillOpen> rooms;
    private final ApplicationEventPublisher events;

    Units(JdbcClient db, Asking asking, List<StillOpen> rooms, ApplicationEventPublisher events) {
        this.db = db;
        this.asking = asking;
        this.rooms = List.copyOf(rooms);
        this.events = events;
    }

    /** Something that must be done before a unit ends. @param what {@code form}, or the word of a room, such as {@code cases} */
    public record Left(String what, int many) {}

    /** Calls a unit something else from now; nothing happens if that is what it is called. @throws NameTaken if another unit is or was called so */
    public void rename(UnitId unit, String name) {
        asking.to("unit-renamed", "name", () -> db.sql("select access.rename_unit(:unit, :name)")
                        .param("unit", unit.value())
                        .param("name", name.strip())
                        .query((row, number) -> Renamings.number(row))
                        .single())
                .ifPresent(it -> log("unit-renamed", "unit=%d renaming=%d".formatted(unit.value(), it)));
    }

    /** What must be done before the unit ends, besides that nobody works there. @throws NotAdministrator */
    @Transactional(readOnly = true)
    public List<Left> left(UnitId unit) {
        List<Left> left = new ArrayList<>();
        boolean form = asking.to("unit-ended", "name", () -> db.sql("select access.form_ends_in(:unit)")
                .param("unit", unit.value())
                .query(Boolean.class)
                .single());
        if (form) left.add(new Left("form", 1));
        for (StillOpen room : rooms) {
            int many = room.in(unit);
            if (many > 0) left.add(new Left(room.what(), many));
        }
        return left;
    }

    /** Ends a unit now: it is offered nowhere, and nobody and nothing comes into it. @throws UnitNotEmpty if somebody works there or something is left */
    public void end(UnitId unit) {
        boolean ended = asking.to("unit-ended", "name", () -> db.sql("select access.end_unit(:unit)")
                .param("unit", unit.value())
                .query(Boolean.class)
                .single());
        if (!ended || !left(unit).isEmpty()) throw new UnitNotEmpty();
        log("unit-ended", "unit=" + unit.value());
        events.publishEvent(new UnitEnded(unit));
    }

    private void log(String action, String detail) {
        asking.changed(new AccessChanged(action, null, null, null, detail));
    }
}
