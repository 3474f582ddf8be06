package tillit.ground.forms;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.User;
import tillit.ground.forms.FormDrafts.Draft;
import tillit.ground.page.Missing;

/** The drafts as the database keeps them: one for each form. */
@Component
class StoredDrafts {

    private final JdbcClient db;
    private final Clock clock;

    StoredDrafts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<Draft> of(FormId form) {
        return found(form, "");
    }

    /** The same, and nobody else changes it before this transaction ends. */
    Draft hold(FormId form) {
        return found(form, "for update").orElseThrow(Missing::new);
    }

    /** @return whether there was none before, so that this is the one */
    boolean add(FormDefinition begun, int basedOn, User by) {
        return db.sql("""
                        insert into forms.draft (municipality_id, form, based_on, definition, changed_by, changed_at)
                        values (:municipality, :form, :based, :definition::jsonb, :by, :at)
                            on conflict (municipality_id, form) do nothing
                        """)
                        .param("municipality", by.municipality().value())
                        .param("form", begun.id().value())
                        .param("based", basedOn)
                        .param("definition", DefinitionJson.write(begun))
                        .param("by", by.id().value())
                        .param("at", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    void save(FormDefinition changed, User by) {
        db.sql("""
                        update forms.draft
                           set definition = :definition::jsonb, revision = revision + 1, changed_by = :by, changed_at = :at
                         where form = :form
                        """)
                .param("definition", DefinitionJson.write(changed))
                .param("by", by.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("form", changed.id().value())
                .update();
    }

    /** @throws Missing if there is none */
    void remove(FormId form) {
        int gone = db.sql("delete from forms.draft where form = :form")
                .param("form", form.value())
                .update();
        if (gone == 0) throw new Missing();
    }

    private Optional<Draft> found(FormId form, String how) {
        return db.sql("""
                        select definition::text as definition, based_on, revision
                          from forms.draft
                         where form = :form
                        """ + how)
                .param("form", form.value())
                .query((row, number) -> new Draft(
                        DefinitionJson.read(row.getString("definition")),
                        row.getInt("based_on"),
                        row.getInt("revision")))
                .optional();
    }
}
