package tillit.casework.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note as its form sends it. Nothing in it is demanded, so that all of it can be kept.
 *
 * @param window which window sends it
 * @param took the save whose answer that window shows
 * @param save an id for this time, so that a second press changes nothing
 * @param writer who wrote it, as the page knows: somebody else may have signed in since in the same browser
 * @param nth the number of this time, where a script counts
 */
record NoteForm(
        @Nullable String kind,
        @Nullable String heading,
        @Nullable Happened happened,
        @Nullable List<UUID> about,
        @Nullable String body,
        @Nullable UUID window,
        @Nullable UUID took,
        @Nullable UUID save,
        @Nullable Long nth,
        @Nullable UUID corrects,
        @Nullable Integer writer) {

    /** When, as it was typed. */
    record Happened(@Nullable String day, @Nullable String time) {}

    Words words() {
        return new Words(
                typed(kind),
                typed(heading),
                happened == null ? "" : typed(happened.day()),
                happened == null ? "" : typed(happened.time()),
                about == null ? List.of() : about,
                typed(body));
    }

    /** What is to be kept. A form without ids is a window of its own, which shows nothing yet. */
    Save toKeep(UUID fresh) {
        UUID from = window == null ? fresh : window;
        return new Save(
                save == null ? fresh : save,
                from,
                nth == null ? 0 : Math.max(0, nth),
                took == null ? from : took,
                words());
    }

    /** Whether it was written by somebody else than the one who sends it now. */
    boolean isAnothers(int me) {
        return writer != null && writer != me;
    }

    Optional<NoteId> correcting() {
        return Optional.ofNullable(corrects).map(NoteId::new);
    }

    private static String typed(@Nullable String field) {
        return field == null ? "" : field;
    }
}
