package tillit.casework.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.casework.printout.Times;
import tillit.ground.files.StoredFile;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** The documents of a case as they are printed: the latest version of each, and that one was taken out where one was. */
@Component
class DocumentContents implements Contents {

    private final Documents documents;

    DocumentContents(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        if (!chosen.has(Part.DOCUMENTS)) return List.of();
        return documents.of(id).stream()
                .filter(it -> chosen.covers(day(it)))
                .map(it -> leaf(it, wording))
                .toList();
    }

    private static LocalDate day(Document document) {
        return document.dated().orElseGet(() -> Stockholm.dayOf(document.filedAt()));
    }

    private static Leaf leaf(Document document, Wording wording) {
        StoredFile file = document.latest();
        return new Leaf(
                document.id().value(),
                Part.DOCUMENTS,
                day(document),
                document.filedAt(),
                document.title(),
                List.of(
                        new Fact(wording.say("journal.way"), wording.say("journal.way." + document.way())),
                        new Fact(wording.say("journal.print.filed"), Times.moment(document.filedAt(), wording)),
                        new Fact(
                                wording.say("journal.print.version"),
                                String.valueOf(document.versions().size()))),
                List.of(),
                List.of(),
                Optional.of(new Leaf.File(
                        file.id(),
                        file.name().shown(),
                        file.type().mime(),
                        file.sha256(),
                        file.bytes(),
                        file.mayBeOpened())));
    }
}
