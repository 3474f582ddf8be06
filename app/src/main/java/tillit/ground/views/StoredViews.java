package tillit.ground.views;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;

/** The views as rows: of the one who is signed in, and of nobody else. */
@Component
class StoredViews {

    private final JdbcClient db;
    private final Clock clock;

    StoredViews(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    List<View> mine() {
        return db.sql("""
                        select id, list, name, choices, opens
                          from views.view
                         where user_id = :me
                         order by list, lower(name), id
                        """).param("me", me()).query(View.class).list();
    }

    Optional<View> find(UUID id) {
        return mine().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    void add(View made) {
        db.sql("""
                        insert into views.view (id, municipality_id, user_id, list, name, choices, opens, made_at)
                        values (:id, :municipality, :me, :list, :name, :choices, :opens, :at)
                        """)
                .param("id", made.id())
                .param("municipality", Entry.me().municipality().value())
                .param("me", me())
                .param("list", made.list())
                .param("name", made.name())
                .param("choices", made.choices())
                .param("opens", made.opens())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void rename(UUID id, String name) {
        db.sql("update views.view set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    void remove(UUID id) {
        db.sql("delete from views.view where id = :id").param("id", id).update();
    }

    /** None of them opens the list. */
    void opensWithNothing(String list) {
        db.sql("update views.view set opens = false where user_id = :me and list = :list and opens")
                .param("me", me())
                .param("list", list)
                .update();
    }

    void opensWith(View view) {
        opensWithNothing(view.list());
        db.sql("update views.view set opens = true where id = :id")
                .param("id", view.id())
                .update();
    }

    private static int me() {
        return Entry.me().id().value();
    }
}
