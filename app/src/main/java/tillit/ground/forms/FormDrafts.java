package tillit.ground.forms;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
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
import tillit.ground.law.Stockholm;
import tillit.ground.law.Words;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;

/** A municipality's next version of a form, while its administrators write it; nobody is asked by it until it is adopted. */
@Component
@Transactional
public class FormDrafts {

    private final JdbcClient db;
    private final StoredDrafts stored;
    private final Forms forms;
    private final Audit audit;
    private final Texts texts;
    private final Clock clock;

    FormDrafts(JdbcClient db, StoredDrafts stored, Forms forms, Audit audit, Texts texts, Clock clock) {
        this.db = db;
        this.stored = stored;
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
        return stored.of(form);
    }

    /** Begins one from the latest version, also where that is not asked yet; the one there is stays. @throws FormRefused if it is no administrator who asks */
    public void begin(FormId form) {
        User me = administrator();
        FormDefinition latest = forms.latest(form);
        Words own = new Words(
                texts.in(Language.SV).say("forms.own-source"),
                texts.in(Language.EN).say("forms.own-source"));
        FormDefinition begun =
                new FormDefinition(form, latest.number(), latest.title(), latest.lead(), own, latest.sections());
        if (stored.add(begun, latest.number(), me)) note("form-draft-begun", form, "");
    }

    /** Throws it away. @throws Missing if there is none */
    public void discard(FormId form) {
        administrator();
        stored.remove(form);
        note("form-draft-discarded", form, "");
    }

    /** Asks the same in other words. @throws Missing if there is no such question */
    public void reword(FormId form, String question, Words words, Optional<Words> help) {
        change(form, "reworded=" + question, it -> Adapting.reworded(it, question, words, help));
    }

    /** Puts another heading and help above the questions of a section. @throws Missing if there is no such section */
    public void head(FormId form, String section, Words title, Optional<Words> help) {
        change(form, "headed=" + section, it -> Adapting.headed(it, section, title, help));
    }

    /** Asks more. @throws FormRefused if there are too few options, too many questions, or it waits for what is not asked before it */
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
     * From that day it is what is asked; what was begun by another version goes on by that one. Another person is to look at it.
     *
     * @param revision that the one who adopts has seen
     * @param from the first day; today at the earliest, and not before the latest version's
     * @return its number
     * @throws FormRefused if it was changed meanwhile, nothing is different, or the day has been
     */
    public int adopt(FormId form, int revision, LocalDate from, String reason) {
        User me = administrator();
        Draft draft = stored.hold(form);
        FormDefinition before = forms.latest(form);
        if (draft.basedOn() != before.number()) throw new FormRefused("newer-version");
        if (draft.revision() != revision) throw new FormRefused("changed-meanwhile");
        if (draft.form().sections().equals(before.sections())) throw new FormRefused("nothing-changed");
        refuseTooEarly(form, from);
        int number = Math.max(before.number() + 1, FormDefinition.OWN);
        db.sql("""
                        insert into forms.version (municipality_id, form, number, definition, reason, adopted_by, adopted_at, valid_from, replaces)
                        values (:municipality, :form, :number, :definition::jsonb, :reason, :by, :at, :from, :replaces)
                        """)
                .param("municipality", me.municipality().value())
                .param("form", form.value())
                .param("number", number)
                .param("definition", DefinitionJson.write(Adapting.ready(draft.form(), number)))
                .param("reason", reason.strip())
                .param("by", me.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .param("from", from)
                .param("replaces", before.number())
                .update();
        stored.remove(form);
        note(
                "form-version-adopted",
                form,
                " before-version=%d version=%d from=%s".formatted(before.number(), number, from));
        return number;
    }

    private void refuseTooEarly(FormId form, LocalDate from) {
        if (from.isBefore(Stockholm.dayOf(clock.instant()))) throw new FormRefused("day-has-been", null, "from");
        boolean before = forms.adopted(form).stream().anyMatch(it -> from.isBefore(it.from()));
        if (before) throw new FormRefused("before-the-latest", null, "from");
    }

    private void change(FormId form, String what, UnaryOperator<FormDefinition> change) {
        User me = administrator();
        Draft draft = stored.hold(form);
        FormDefinition changed;
        try {
            changed = change.apply(draft.form());
        } catch (Refusal refused) {
            audit.noteApart(
                    Noted.that("form-draft-changed", Outcome.REFUSED).with("form=" + form + " " + refused.key()));
            throw refused;
        }
        stored.save(changed, me);
        note("form-draft-changed", form, " " + what);
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
