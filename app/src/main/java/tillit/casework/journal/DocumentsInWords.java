package tillit.casework.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.Participant;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.files.Condition;
import tillit.ground.files.StoredFile;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;
import tillit.ground.people.People;

/** Puts documents into words. */
@Component
class DocumentsInWords {

    private static final long KILO = 1024;

    private final Cases cases;
    private final People people;
    private final Colleagues colleagues;

    DocumentsInWords(Cases cases, People people, Colleagues colleagues) {
        this.cases = cases;
        this.people = people;
        this.colleagues = colleagues;
    }

    DocumentsView list(CaseId id, CaseHead head, List<Document> found, DataSize most, Wording wording) {
        String address = DocumentPages.address(id);
        List<Participant> participants = cases.participants(id);
        Map<PersonId, String> names = names(participants);
        return new DocumentsView(
                address,
                head,
                head.to(wording.say("journal.documents")),
                found.stream()
                        .map(it -> new DocumentsView.Line(
                                address + "/" + it.id().value(),
                                it.title(),
                                facts(it, names, wording),
                                version(it.latest(), wording)))
                        .toList(),
                Arrays.stream(Document.Way.values())
                        .map(it -> new Choice(it.name(), wording.say("journal.way." + it)))
                        .toList(),
                participants.stream()
                        .filter(it -> names.containsKey(it.person()))
                        .map(it -> new Choice(it.person().value().toString(), called(it, names, wording)))
                        .toList(),
                wording.say("journal.file.most", wording.number(most.toMegabytes())));
    }

    DocumentsView.One one(CaseId id, CaseHead head, Document document, Wording wording) {
        String back = DocumentPages.address(id);
        return new DocumentsView.One(
                back + "/" + document.id().value(),
                back,
                head,
                head.to(document.title()),
                document.title(),
                facts(document, names(cases.participants(id)), wording),
                document.versions().stream().map(it -> version(it, wording)).toList(),
                document.latest().takenOut() == null);
    }

    private Map<PersonId, String> names(List<Participant> participants) {
        return people.names(participants.stream().map(Participant::person).toList());
    }

    private static String called(Participant participant, Map<PersonId, String> names, Wording wording) {
        String name = called(participant.person(), names, wording);
        return participant.part() == Part.SELF
                ? name
                : wording.say(
                        "journal.person",
                        name,
                        wording.say("cases.part." + participant.part().name()));
    }

    private static String called(PersonId person, Map<PersonId, String> names, Wording wording) {
        if (!names.containsKey(person)) return wording.say("journal.hidden");
        String name = names.get(person);
        return name.isBlank() ? wording.say("cases.unnamed") : name;
    }

    private String facts(Document document, Map<PersonId, String> names, Wording wording) {
        String about =
                document.about().stream().map(it -> called(it, names, wording)).collect(Collectors.joining(", "));
        String dated = document.dated()
                .map(it -> wording.say("journal.dated", wording.day(it)))
                .orElse("");
        return wording.say(
                        "journal.document.facts",
                        wording.say("journal.way." + document.way()),
                        about,
                        name(document.filedBy(), wording),
                        wording.moment(document.filedAt()),
                        dated)
                .strip();
    }

    private DocumentsView.Version version(StoredFile file, Wording wording) {
        List<String> words = new ArrayList<>();
        words.add(wording.say(
                "journal.file",
                file.type().endings().getFirst().toUpperCase(Locale.ROOT),
                size(file.bytes(), wording),
                name(file.keptBy(), wording),
                wording.moment(file.keptAt())));
        words.add(wording.say("files.checked." + file.checked()));
        if (file.condition() != Condition.SOUND) words.add(wording.say("files.condition." + file.condition()));
        StoredFile.TakenOut gone = file.takenOut();
        return new DocumentsView.Version(
                file.name().shown(),
                file.mayBeOpened() ? "/files/" + file.id().value() : null,
                String.join(". ", words),
                gone == null
                        ? ""
                        : wording.say(
                                "journal.file.gone",
                                name(gone.by(), wording),
                                wording.moment(gone.at()),
                                gone.reason()));
    }

    private static String size(long bytes, Wording wording) {
        if (bytes < KILO) return wording.say("journal.file.bytes", wording.number(bytes));
        if (bytes < KILO * KILO)
            return wording.say("journal.file.kilobytes", wording.number(Math.ceilDiv(bytes, KILO)));
        return wording.say("journal.file.megabytes", wording.number(Math.ceilDiv(bytes, KILO * KILO)));
    }

    private String name(UserId id, Wording wording) {
        return colleagues.named(id).map(Colleague::name).orElseGet(() -> wording.say("journal.somebody"));
    }
}
