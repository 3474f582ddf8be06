package tillit.casework.journal;

import java.util.List;
import java.util.UUID;
import tillit.ground.page.Wording;

/** Puts what was found in a file into words, for one reader. */
final class FoundInWords {

    private final FileSearch.Found found;
    private final List<String> words;
    private final Wording wording;

    FoundInWords(FileSearch.Found found, List<String> words, Wording wording) {
        this.found = found;
        this.words = words;
        this.wording = wording;
    }

    FoundView view(UUID socialCase) {
        String journal = "/journal/" + socialCase;
        return new FoundView(
                journal + "/search",
                journal,
                found.head(),
                found.head().to(wording.say("journal.search.title")),
                !words.isEmpty(),
                says(),
                found.notes().stream()
                        .limit(FileSearch.MOST)
                        .map(note -> hit(journal, note))
                        .toList());
    }

    private String says() {
        boolean more = found.notes().size() > FileSearch.MOST;
        return wording.say(
                more ? "journal.search.more" : "journal.search.found",
                Math.min(found.notes().size(), FileSearch.MOST));
    }

    private FoundView.Hit hit(String journal, Note.Signed note) {
        String kind = wording.say("journal.kind." + note.kind().name());
        String title = note.heading().isBlank() ? kind : wording.say("journal.titled", kind, note.heading());
        int skipped = (found.all() - note.number()) / JournalDesk.PAGE * JournalDesk.PAGE;
        return new FoundView.Hit(
                journal + (skipped == 0 ? "" : "?from=" + skipped) + "#note-"
                        + note.id().value(),
                Excerpt.of(title, words),
                wording.day(note.happenedOn()),
                Excerpt.of(note.body(), words),
                wording.say(
                        "journal.search.signed",
                        found.signers().getOrDefault(note.signedBy(), wording.say("journal.somebody")),
                        wording.moment(note.signedAt())));
    }
}
