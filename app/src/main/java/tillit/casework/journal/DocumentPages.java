package tillit.casework.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.ground.access.PersonId;
import tillit.ground.files.FileId;
import tillit.ground.files.HandedIn;
import tillit.ground.files.Uploads;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** The documents of a case: filed, replaced by a newer version, taken out. They are opened at the address of their file. */
@Controller
class DocumentPages {

    private static final String LIST = "/journal/{id}/documents";
    private static final String ONE = LIST + "/{document}";

    /** What is said of what is filed. */
    record DocumentForm(
            @Nullable String title,
            @Nullable String way,
            @Nullable String day,
            @Nullable List<UUID> about) {}

    private final Documents documents;
    private final DocumentsInWords words;
    private final Uploads uploads;
    private final Cases cases;
    private final CaseHeads heads;
    private final Clock clock;

    DocumentPages(
            Documents documents, DocumentsInWords words, Uploads uploads, Cases cases, CaseHeads heads, Clock clock) {
        this.documents = documents;
        this.words = words;
        this.uploads = uploads;
        this.cases = cases;
        this.heads = heads;
        this.clock = clock;
    }

    /** The list of a case. */
    static String address(CaseId id) {
        return "/journal/" + id.value() + "/documents";
    }

    @GetMapping(LIST)
    @Transactional(noRollbackFor = Missing.class)
    String list(@PathVariable UUID id, Wording wording, Model model) {
        CaseId socialCase = new CaseId(id);
        List<Document> found = documents.of(socialCase);
        CaseHead head = documents.read(socialCase, heads.of(socialCase, wording));
        model.addAttribute("documents", words.list(socialCase, head, found, uploads.largest(), wording));
        return "casework/journal/documents";
    }

    @GetMapping(ONE)
    @Transactional(noRollbackFor = Missing.class)
    String one(@PathVariable UUID id, @PathVariable UUID document, Wording wording, Model model) {
        CaseId socialCase = new CaseId(id);
        Document found = documents.one(socialCase, new FileId(document));
        CaseHead head = heads.of(socialCase, wording).orElseThrow(Missing::new);
        model.addAttribute("document", words.one(socialCase, head, found, wording));
        return "casework/journal/document";
    }

    /** What is said of it is looked at first, so that a large file is not sent for nothing. */
    @PostMapping(LIST)
    @Done("journal.done.filed")
    String file(
            @PathVariable UUID id,
            @ModelAttribute DocumentForm form,
            @RequestParam(required = false) @Nullable List<MultipartFile> file) {
        CaseId socialCase = new CaseId(id);
        List<MultipartFile> chosen = chosen(file);
        Documents.Facts facts = facts(socialCase, form, !chosen.isEmpty());
        try (HandedIn handedIn = uploads.take(chosen)) {
            documents.file(socialCase, facts, handedIn.uploads());
        }
        return "redirect:" + address(socialCase);
    }

    @PostMapping(ONE + "/versions")
    @FormAt(ONE)
    @Done("journal.done.replaced")
    String replace(
            @PathVariable UUID id,
            @PathVariable UUID document,
            @RequestParam(required = false) @Nullable List<MultipartFile> file) {
        CaseId socialCase = new CaseId(id);
        List<MultipartFile> chosen = chosen(file);
        documents.one(socialCase, new FileId(document));
        if (chosen.isEmpty()) throw new JournalRefusal.FileMissing();
        try (HandedIn handedIn = uploads.take(chosen.subList(0, 1))) {
            documents.replace(
                    socialCase, new FileId(document), handedIn.uploads().getFirst());
        }
        return "redirect:" + address(socialCase) + "/" + document;
    }

    @PostMapping(ONE + "/removals")
    @FormAt(ONE)
    @Done("journal.done.taken-out")
    String takeOut(@PathVariable UUID id, @PathVariable UUID document, @RequestParam(defaultValue = "") String reason) {
        CaseId socialCase = new CaseId(id);
        documents.takeOut(socialCase, new FileId(document), reason);
        return "redirect:" + address(socialCase);
    }

    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> file) {
        return file == null
                ? List.of()
                : file.stream()
                        .filter(it -> it.getSize() > 0
                                || !Optional.ofNullable(it.getOriginalFilename())
                                        .orElse("")
                                        .isEmpty())
                        .toList();
    }

    private Documents.Facts facts(CaseId socialCase, DocumentForm form, boolean hasFile) {
        if (!cases.isSeen(socialCase)) throw new Missing();
        List<Refusal> wrong = new ArrayList<>();
        if (!hasFile) wrong.add(new JournalRefusal.FileMissing());
        Optional<Document.Way> way = Arrays.stream(Document.Way.values())
                .filter(it -> it.name().equals(form.way()))
                .findFirst();
        if (way.isEmpty()) wrong.add(new JournalRefusal.WayMissing());
        String title = form.title() == null ? "" : form.title();
        if (title.length() > Documents.LONGEST_TITLE) wrong.add(new JournalRefusal.TitleUnfit());
        String typed = form.day() == null ? "" : form.day();
        Optional<LocalDate> day = TypedMoment.dayOf(typed, Stockholm.dayOf(clock.instant()));
        if (day.isEmpty() && !typed.isBlank()) wrong.add(new JournalRefusal.DateUnreadable());
        List<PersonId> about = about(socialCase, form);
        if (about.isEmpty()) wrong.add(new JournalRefusal.NobodyConcerned());
        Refusals.throwAny(wrong);
        return new Documents.Facts(title, way.orElseThrow(), day, about);
    }

    private List<PersonId> about(CaseId socialCase, DocumentForm form) {
        Set<PersonId> there =
                cases.participants(socialCase).stream().map(Participant::person).collect(Collectors.toSet());
        return form.about() == null
                ? List.of()
                : form.about().stream()
                        .map(PersonId::new)
                        .filter(there::contains)
                        .distinct()
                        .toList();
    }
}
