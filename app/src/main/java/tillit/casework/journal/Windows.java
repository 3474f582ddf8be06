package tillit.casework.journal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each open window last sent of a draft and was last answered. What is new in a window is what differs from that. */
@Component
class Windows {

    private final JdbcClient db;
    private final JsonMapper json;

    Windows(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** @param save the last one that came @param nth its number @param sent what it brought @param answered what stood in the draft after it */
    record Window(UUID id, UUID save, long nth, Words sent, Words answered) {

        /** Whether a save has been taken in already, or an even later one of the same window. */
        boolean isPast(Save it) {
            return it.id().equals(save) || it.nth() > 0 && it.nth() <= nth;
        }

        /** What the window shows if it has taken over what it was answered after that save. */
        Words shownIf(UUID took) {
            return took.equals(save) ? answered : sent;
        }
    }

    Optional<Window> find(NoteId draft, UUID window) {
        return db.sql("""
                        select save_id, nth, sent::text, answered::text
                          from journal.draft_window
                         where draft_id = :draft and window_id = :window
                        """)
                .param("draft", draft.value())
                .param("window", window)
                .query((row, number) -> new Window(
                        window,
                        row.getObject("save_id", UUID.class),
                        row.getLong("nth"),
                        json.readValue(row.getString("sent"), Words.class),
                        json.readValue(row.getString("answered"), Words.class)))
                .optional();
    }

    /** The words are the note's now; which save each window sent last is still known, so that one that comes late is passed over. */
    void forgetWords(NoteId draft) {
        db.sql("""
                update journal.draft_window
                   set sent = :none::jsonb, answered = :none::jsonb
                 where draft_id = :draft
                """)
                .param("draft", draft.value())
                .param("none", json.writeValueAsString(Words.NONE))
                .update();
    }

    void keep(Draft draft, Window window) {
        db.sql("""
                insert into journal.draft_window (draft_id, window_id, dossier_id, label_id, municipality_id, author_id, save_id, nth, sent, answered)
                values (:draft, :window, :dossier, :label, :municipality, :author, :save, :nth, :sent::jsonb, :answered::jsonb)
                on conflict (draft_id, window_id) do update set save_id = excluded.save_id, nth = excluded.nth, sent = excluded.sent, answered = excluded.answered
                """)
                .param("draft", draft.id().value())
                .param("window", window.id())
                .param("dossier", draft.stamp().dossier().value())
                .param("label", draft.stamp().label())
                .param("municipality", draft.stamp().municipality().value())
                .param("author", draft.author().value())
                .param("save", window.save())
                .param("nth", window.nth())
                .param("sent", json.writeValueAsString(window.sent()))
                .param("answered", json.writeValueAsString(window.answered()))
                .update();
    }
}
