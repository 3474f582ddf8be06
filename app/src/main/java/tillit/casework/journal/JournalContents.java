package tillit.casework.journal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.casework.printout.Times;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;
import tillit.ground.people.People;

/** The journal of a case as it is printed: the signed notes with their three times, each correction beside what it corrects, and one's own drafts. */
@Component
class JournalContents implements Contents {

    private static final int ALL = 20_000; // more than is printed; whoever asks refuses long before

    private final Notes notes;
    private final Drafts drafts;
    private final Cases cases;
    private final People people;
    private final Colleagues colleagues;

    JournalContents(Notes notes, Drafts drafts, Cases cases, People people, Colleagues colleagues) {
        this.notes = notes;
        this.drafts = drafts;
        this.cases = cases;
        this.people = people;
        this.colleagues = colleagues;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        List<Leaf> leaves = new ArrayList<>();
        Map<PersonId, String> names = people.names(
                cases.participants(id).stream().map(Participant::person).toList());
        if (chosen.has(Part.NOTES)) {
            List<Note> all = notes.in(id, ALL, 0);
            leaves.addAll(signed(all, chosen, names, wording));
            leaves.addAll(gone(all, wording));
        }
        if (chosen.has(Part.DRAFTS)) leaves.addAll(mine(id, chosen, wording));
        return leaves;
    }

    private List<Leaf> signed(List<Note> every, Chosen chosen, Map<PersonId, String> names, Wording wording) {
        Map<NoteId, Note.Signed> all = new HashMap<>();
        every.forEach(it -> {
            if (it instanceof Note.Signed signed) all.put(signed.id(), signed);
        });
        Map<UserId, String> signers = signers(all);
        return all.values().stream()
                .filter(it -> chosen.covers(it.happenedOn()))
                .filter(it -> it.corrects()
                        .map(all::get)
                        .filter(first -> chosen.covers(first.happenedOn()))
                        .isEmpty())
                .map(it -> leaf(it, all, names, signers, wording))
                .toList();
    }

    /** The places of those that belong in another file: on which day they happened is not known here, so they stand there whatever days are chosen. */
    private static List<Leaf> gone(List<Note> every, Wording wording) {
        List<Leaf> leaves = new ArrayList<>();
        for (Note note : every) {
            if (!(note instanceof Note.Gone left)) continue;
            leaves.add(new Leaf(
                    left.id().value(),
                    Part.NOTES,
                    Stockholm.dayOf(left.at()),
                    left.at(),
                    wording.say("journal.print.gone", String.valueOf(left.number()), Times.moment(left.at(), wording)),
                    List.of(),
                    List.of(),
                    List.of(),
                    Optional.empty()));
        }
        return leaves;
    }

    private Leaf leaf(
            Note.Signed note,
            Map<NoteId, Note.Signed> all,
            Map<PersonId, String> names,
            Map<UserId, String> signers,
            Wording wording) {
        return new Leaf(
                note.id().value(),
                Part.NOTES,
                note.happenedOn(),
                note.signedAt(),
                title(note, all, wording),
                facts(note, names, signers, wording),
                List.of(new Leaf.Passage("", note.body())),
                note.correctedBy().stream()
                        .flatMap(it -> Optional.ofNullable(all.get(it)).stream())
                        .sorted(Comparator.comparing(Note.Signed::signedAt))
                        .map(it -> leaf(it, all, names, signers, wording))
                        .toList(),
                Optional.empty());
    }

    private static String title(Note.Signed note, Map<NoteId, Note.Signed> all, Wording wording) {
        String kind = wording.say("journal.kind." + note.kind().name());
        String titled = note.heading().isBlank() ? kind : wording.say("journal.titled", kind, note.heading());
        String title = wording.say("journal.print.numbered", String.valueOf(note.number()), titled);
        return note.corrects()
                .map(it -> wording.say(
                        "journal.print.correction",
                        title,
                        Optional.ofNullable(all.get(it))
                                .map(first -> String.valueOf(first.number()))
                                .orElse("–")))
                .orElse(title);
    }

    private static List<Fact> facts(
            Note.Signed note, Map<PersonId, String> names, Map<UserId, String> signers, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        String somebody = wording.say("journal.somebody");
        facts.add(new Fact(
                wording.say("journal.print.happened"), Times.day(note.happenedOn(), note.happenedAt(), wording)));
        facts.add(new Fact(wording.say("journal.print.written"), Times.moment(note.begunAt(), wording)));
        facts.add(new Fact(
                wording.say("journal.print.signed"),
                Times.moment(note.signedAt(), wording) + ", " + signers.getOrDefault(note.signedBy(), somebody)));
        facts.add(new Fact(
                wording.say("journal.print.about"),
                note.about().stream().map(it -> called(it, names, wording)).collect(Collectors.joining(", "))));
        note.came()
                .map(it -> new Fact(wording.say("journal.print.came"), Times.moment(it.at(), wording)))
                .ifPresent(facts::add);
        return facts;
    }

    private static String called(PersonId person, Map<PersonId, String> names, Wording wording) {
        if (!names.containsKey(person)) return wording.say("journal.hidden");
        String name = names.get(person);
        return name.isBlank() ? wording.say("cases.unnamed") : name;
    }

    private Map<UserId, String> signers(Map<NoteId, Note.Signed> all) {
        return colleagues
                .named(all.values().stream()
                        .map(Note.Signed::signedBy)
                        .distinct()
                        .toList())
                .values()
                .stream()
                .collect(Collectors.toMap(Colleague::id, Colleague::name));
    }

    /** Nobody prints what another has begun. */
    private List<Leaf> mine(CaseId id, Chosen chosen, Wording wording) {
        UserId me = Entry.me().id();
        return drafts.in(id).stream()
                .filter(it -> it.author().equals(me) && it.state() == Draft.State.OPEN)
                .filter(it -> chosen.covers(Stockholm.dayOf(it.begunAt())))
                .map(it -> draft(it, drafts.words(it.id()), wording))
                .toList();
    }

    private static Leaf draft(Draft draft, Words words, Wording wording) {
        String heading = words.heading().isBlank() ? "" : ": " + words.heading();
        return new Leaf(
                draft.id().value(),
                Part.DRAFTS,
                Stockholm.dayOf(draft.begunAt()),
                draft.begunAt(),
                wording.say("journal.print.draft") + heading,
                List.of(new Fact(wording.say("journal.print.written"), Times.moment(draft.begunAt(), wording))),
                List.of(new Leaf.Passage("", words.body())),
                List.of(),
                Optional.empty());
    }
}
