package tillit.ground.forms;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Entry;
import tillit.ground.access.User;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Words;
import tillit.ground.page.Language;
import tillit.ground.page.Missing;
import tillit.ground.page.Texts;

/** A municipality's next version of a form, while its administrators write it; nobody is asked by it until it is adopted. */
@Component
@Transactional
public class FormDrafts {

    private final JdbcClient db;
    private final Forms forms;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    FormDrafts(JdbcClient db, Forms forms, Audit audit, Texts texts, Clock clock) {
        this.db = db;
        this.forms = forms;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param basedOn the version it was begun from @param revision one more at each change */
    public record Draft(FormDefinition form, int basedOn, int revision) {}

    /** The draft of that form; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<Draft> of(FormId form) {
        return found(form, "");
    }

    /** Begins one from the version in force; the one there is stays. @throws FormRefused if it is no administrator who asks */
    public void begin(FormId form) {
        User me = administrator();
        FormDefinition current = forms.current(form);
        Words own = new Words(
                texts.in(Language.SV).say("forms.own-source"),
                texts.in(Language.EN).say("forms.own-source"));
        FormDefinition begun =
                new FormDefinition(form, current.number(), current.title(), current.lead(), own, current.sections());
        int added = db.sql("""
                        insert into forms.draft (municipality_id, form, based_on, definition, changed_by, changed_at)
                        values (:municipality, :form, :based, :definition::jsonb, :by, :at)
                            on conflict (municipality_id, form) do nothing
                        """)
                .param("municipality", me.municipality().value())
                .param("form", form.value())
                .param("based", current.number())
                .param("definition", DefinitionJson.write(begun))
                .param("by", me.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (added > 0) note("form-draft-begun", form, "");
    }

    /** Throws it away. @throws Missing if there is none */
    public void discard(FormId form) {
        administrator();
        remove(form);
        note("form-draft-discarded", form, "");
    }

    /** Asks the same in other words. @throws Missing if there is no such question */
    public void reword(FormId form, String question, Words words, Optional<Words> help) {
        change(form, "reworded=" + question, it -> Adapting.reworded(it, question, words, help));
    }

    /** Asks more. @throws FormRefused if there are too few options, or too many questions */
    public void add(FormId form, NewQuestion question) {
        change(form, "added", it -> Adapting.with(it, question));
    }

    /** Asks it one place earlier in its section. @throws FormRefused if it waits for the one before it */
    public void up(FormId form, String question) {
        change(form, "up=" + question, it -> Adapting.moved(it, question, -1));
    }

    /** Asks it one place later in its section. @throws FormRefused if the one after it waits for it */
    public void down(FormId form, String question) {
        change(form, "down=" + question, it -> Adapting.moved(it, question, 1));
    }

    /** Asks it no more. @throws FormRefused if a rule of law wants the answer, or another question waits for it */
    public void remove(FormId form, String question) {
        change(form, "removed=" + question, it -> Adapting.without(it, question));
    }

    /**
     * From now on it is what is asked; what was begun by another version goes on by that one. Another person is to look at it.
     *
     * @param revision that the one who adopts has seen
     * @return its number
     * @throws FormRefused if it was changed meanwhile, or nothing is different
     */
    public int adopt(FormId form, int revision, String reason) {
        User me = administrator();
        Draft draft = found(form, "for update").orElseThrow(Missing::new);
        FormDefinition before = forms.current(form);
        if (draft.basedOn() != before.number()) throw new FormRefused("newer-version");
        if (draft.revision() != revision) throw new FormRefused("changed-meanwhile");
        if (draft.form().sections().equals(before.sections())) throw new FormRefused("nothing-changed");
        int number = Math.max(before.number() + 1, FormDefinition.OWN);
        db.sql("""
                        insert into forms.version (municipality_id, form, number, definition, reason, adopted_by, adopted_at)
                        values (:municipality, :form, :number, :definition::jsonb, :reason, :by, :at)
                        """)
                .param("municipality", me.municipality().value())
                .param("form", form.value())
                .param("number", number)
                .param("definition", DefinitionJson.write(Adapting.ready(draft.form(), number)))
                .param("reason", reason.strip())
                .param("by", me.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        remove(form);
        note("form-version-adopted", form, " before-version=%d version=%d".formatted(before.number(), number));
        return number;
    }

    private void change(FormId form, String what, UnaryOperator<FormDefinition> change) {
        User me = administrator();
        Draft draft = found(form, "for update").orElseThrow(Missing::new);
        FormDefinition changed;
        try {
            changed = change.apply(draft.form());
        } catch (Refusal refused) {
            audit.noteApart(
                    Noted.that("form-draft-changed", Outcome.REFUSED).with("form=" + form + " " + refused.key()));
            throw refused;
        }
        db.sql("""
                        update forms.draft
                           set definition = :definition::jsonb, revision = revision + 1, changed_by = :by, changed_at = :at
                         where form = :form
                        """)
                .param("definition", DefinitionJson.write(changed))
                .param("by", me.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("form", form.value())
                .update();
        note("form-draft-changed", form, " " + what);
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

    private void remove(FormId form) {
        int gone = db.sql("delete from forms.draft where form = :form")
                .param("form", form.value())
                .update();
        if (gone == 0) throw new Missing();
    }

    private static User administrator() {
        User me = Entry.me();
        if (!me.administrator()) throw new FormRefused("not-administrator");
        return me;
    }

    private void note(String action, FormId form, String more) {
        audit.note(Noted.that(action, Outcome.DONE).with("form=" + form + more));
    }
}
