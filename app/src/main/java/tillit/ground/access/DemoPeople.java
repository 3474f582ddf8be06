package tillit.ground.access;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The people of the demonstration, whom a visitor becomes with one click. Not even there without the profile {@code demo};
 * and the database lets in only users of made-up municipalities who were added as such.
 */
@Component
@Profile("demo")
public class DemoPeople {

    private final JdbcClient db;
    private final Doorkeeper door;

    DemoPeople(@Qualifier("door") JdbcClient db, Doorkeeper door) {
        this.db = db;
        this.door = door;
    }

    /** Somebody made up. */
    public record DemoPerson(UserId id, String municipality, String name, String title) {}

    /** All of them, by municipality, in the order they were added. */
    public List<DemoPerson> all() {
        return db.sql("""
                        select id, municipality, name, title
                          from access.demo_people()
                         order by municipality, id
                        """)
                .query((row, number) -> new DemoPerson(
                        new UserId(row.getInt("id")),
                        row.getString("municipality"),
                        row.getString("name"),
                        row.getString("title")))
                .list();
    }

    /** Comes in as one of them; empty if that is somebody else. */
    public Optional<Session> become(UserId id, Visit visit) {
        return door.open(id, How.DEMO, visit);
    }
}
