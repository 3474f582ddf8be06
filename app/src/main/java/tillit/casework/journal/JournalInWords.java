package tillit.casework.journal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Stretch;
import tillit.ground.page.Wording;

/** Puts a journal into words, for one reader. */
final class JournalInWords {

    private final JournalDesk.Journal journal;
    private final List<JournalDesk.Other> others;
    private final Aging aging;
    private final Wording wording;

    JournalInWords(JournalDesk.Journal journal, List<JournalDesk.Other> others, Aging aging, Wording wording) {
        this.journal = journal;
        this.others = others;
        this.aging = aging;
        this.wording = wording;
    }

    /** @param draft the id of what is written on the page, also where nothing has been written yet */
    JournalView view(NoteId draft, UUID window, UUID save) {
        return new JournalView(
                address(),
                journal.head(),
                journal.head().to(say("title")),
                others(others, wording),
                write(draft, window, save),
                lines(Draft.State.OPEN, true),
                lines(Draft.State.OPEN, false),
                lines(Draft.State.DISCARDED, true),
                journal.notes().stream().map(this::line).toList(),
                say("none"),
                stretch());
    }

    static String others(List<JournalDesk.Other> others, Wording wording) {
        return others.stream()
                .map(it -> wording.say("journal.other", it.name(), wording.moment(it.since())))
                .collect(Collectors.joining(" "));
    }

    private String address() {
        return "/journal/" + journal.id().value();
    }

    private String address(NoteId draft) {
        return address() + "/drafts/" + draft.value();
    }

    private JournalView.Write write(NoteId draft, UUID window, UUID save) {
        Optional<JournalDesk.Open> open = journal.open();
        return new JournalView.Write(
                address(draft),
                journal.corrected().isPresent() ? say("write.correction") : say("write"),
                journal.corrected().map(it -> it.id().value().toString()).orElse(null),
                journal.corrected()
                        .map(it -> say("corrects", titleOf(it), happened(it)))
                        .orElse(""),
                window.toString(),
                String.valueOf(Entry.me().id().value()),
                save.toString(),
                Base64.getEncoder().encodeToString(journal.writerKey()),
                open.map(it -> say("saved", wording.second(it.draft().savedAt())))
                        .orElseGet(() -> say("unsaved")),
                open.isPresent() ? "saved" : "typing",
                kinds(),
                people(),
                open.map(it -> it.former().stream().map(this::former).toList()).orElse(List.of()));
    }

    private JournalView.Former former(Drafts.Former former) {
        return new JournalView.Former(say("former.until", wording.moment(former.until())), former.body());
    }

    private List<Choice> kinds() {
        List<Choice> kinds = new ArrayList<>();
        kinds.add(new Choice("", say("kind.choose")));
        JournalDesk.kinds().forEach(it -> kinds.add(new Choice(it.name(), say("kind." + it.name()))));
        return kinds;
    }

    private List<Choice> people() {
        return journal.people().stream()
                .filter(it -> journal.names().containsKey(it.person()))
                .map(it -> new Choice(it.person().value().toString(), nameAndPart(it)))
                .toList();
    }

    private String nameAndPart(Participant participant) {
        String name = called(participant.person());
        return participant.part() == Part.SELF
                ? name
                : say(
                        "person",
                        name,
                        wording.say("cases.part." + participant.part().name()));
    }

    private String called(PersonId person) {
        String name = journal.names().getOrDefault(person, "");
        return name.isBlank() ? wording.say("cases.unnamed") : name;
    }

    private List<JournalView.DraftLine> lines(Draft.State state, boolean mine) {
        UserId me = Entry.me().id();
        return journal.drafts().stream()
                .filter(it -> it.state() == state && it.author().equals(me) == mine)
                .filter(it -> journal.open()
                        .filter(open -> open.draft().id().equals(it.id()))
                        .isEmpty())
                .map(this::line)
                .toList();
    }

    private JournalView.DraftLine line(Draft draft) {
        String by = journal.colleagues().getOrDefault(draft.author(), say("somebody"));
        return new JournalView.DraftLine(
                address(draft.id()),
                draft.author().equals(Entry.me().id())
                        ? say("draft", wording.moment(draft.begunAt()))
                        : say("draft.of", by),
                aging.words(draft, wording),
                aging.isLong(draft));
    }

    private JournalView.NoteLine line(Note note) {
        return switch (note) {
            case Note.Gone gone -> gone(gone);
            case Note.Signed signed -> signed(signed);
        };
    }

    private JournalView.NoteLine gone(Note.Gone gone) {
        String words = say("gone", name(gone.by()), wording.moment(gone.at()));
        return new JournalView.NoteLine(
                anchor(gone.id()),
                say("gone.title", gone.number()),
                "",
                "",
                words,
                null,
                List.of(),
                null,
                null,
                null,
                "");
    }

    private JournalView.NoteLine signed(Note.Signed note) {
        String here = address() + "/notes/" + note.id().value();
        return new JournalView.NoteLine(
                anchor(note.id()),
                titleOf(note),
                happened(note),
                note.body(),
                seal(note),
                note.corrects().map(JournalInWords::anchor).orElse(null),
                note.correctedBy().stream()
                        .map(it -> new JournalView.Corrected(anchor(it), say("corrected")))
                        .toList(),
                address() + "?corrects=" + note.id().value(),
                here + "/moves",
                journal.isOfAChild() && note.signedBy().equals(Entry.me().id()) ? here + "/shares" : null,
                besides(note));
    }

    private String besides(Note.Signed note) {
        List<String> names = journal.besides().getOrDefault(note.id(), List.of());
        return names.isEmpty() ? "" : say("besides", String.join(", ", names));
    }

    private String titleOf(Note.Signed note) {
        String kind = say("kind." + note.kind().name());
        String title = note.heading().isBlank() ? kind : say("titled", kind, note.heading());
        return note.corrects().isPresent() ? say("correction", title) : title;
    }

    private String happened(Note.Signed note) {
        String day = wording.day(note.happenedOn());
        return note.happenedAt()
                .map(it -> say(
                        "happened.at",
                        day,
                        wording.time(note.happenedOn()
                                .atTime(it)
                                .atZone(Stockholm.ZONE)
                                .toInstant())))
                .orElse(day);
    }

    private String seal(Note.Signed note) {
        Map<PersonId, String> names = journal.names();
        String about = note.about().stream()
                .map(it -> names.containsKey(it) ? called(it) : say("hidden"))
                .collect(Collectors.joining(", "));
        String signed = say("seal", about, name(note.signedBy()), wording.moment(note.signedAt()), written(note));
        return note.came()
                .map(it -> signed + " " + say("came", name(it.by()), wording.moment(it.at())))
                .orElse(signed);
    }

    /** When it was begun, where that was another day than when it was signed; and that it was written another day than it happened. */
    private String written(Note.Signed note) {
        boolean sameDay = Stockholm.dayOf(note.begunAt()).equals(Stockholm.dayOf(note.signedAt()));
        String begun = sameDay ? "" : say("begun", wording.moment(note.begunAt()));
        boolean later = Stockholm.dayOf(note.begunAt()).isAfter(note.happenedOn());
        return later ? (begun + " " + say("later")).strip() : begun;
    }

    private String name(UserId id) {
        return journal.colleagues().getOrDefault(id, say("somebody"));
    }

    private Stretch stretch() {
        int first = journal.all() == 0 ? 0 : journal.skipped() + 1;
        int last = journal.skipped() + journal.notes().size();
        return new Stretch(
                first,
                last,
                journal.all(),
                page(journal.skipped() - JournalDesk.PAGE),
                last < journal.all() ? page(last) : null);
    }

    private @Nullable String page(int skipped) {
        if (skipped < 0) return null;
        return address() + (skipped == 0 ? "" : "?from=" + skipped);
    }

    private static String anchor(NoteId id) {
        return "note-" + id.value();
    }

    private String say(String key, Object... arguments) {
        return wording.say("journal." + key, arguments);
    }
}
