package tillit.casework.printout;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Printouts.Copied;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.letters.Sealed;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Form;
import tillit.ground.page.PdfAnswer;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** Where one chooses what of a file is printed, and says why it leaves. */
@Controller
class PrintoutPages {

    private static final String PAGE = "/printout/{id}";

    /** What is typed. */
    record PrintoutForm(
            @Nullable List<String> parts,
            @Nullable String from,
            @Nullable String to,
            @Nullable String reason) {}

    /** The page. @param copy where one is made for somebody @param made what has been printed before */
    record View(
            String address,
            String copy,
            String back,
            CaseHead head,
            List<Crumb> crumbs,
            List<Choice> parts,
            List<Line> made) {}

    /** That it was printed once. */
    record Line(String words, String reason, String sha256) {}

    private final Printing printing;
    private final FilePress press;
    private final Colleagues colleagues;
    private final Clock clock;

    PrintoutPages(Printing printing, FilePress press, Colleagues colleagues, Clock clock) {
        this.printing = printing;
        this.press = press;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String choose(@PathVariable UUID id, Wording wording, Form form, Model model) {
        Printing.Before before = printing.before(new CaseId(id), wording);
        model.addAttribute(
                "printout",
                new View(
                        "/printout/" + id,
                        "/printout/" + id + "/copy",
                        "/journal/" + id,
                        before.head(),
                        before.head().to(wording.say("printout.title")),
                        parts(wording),
                        before.made().stream()
                                .map(it -> line(it, before.copies().get(it.id()), wording))
                                .toList()));
        List<String> usual = Arrays.stream(Part.values())
                .filter(Part::isUsual)
                .map(Part::name)
                .toList();
        model.addAttribute("form", form.beginningWith("parts", usual));
        return "casework/printout/choose";
    }

    /** Answers with the document itself, which nothing on the way keeps. */
    @PostMapping(PAGE)
    void print(@PathVariable UUID id, @ModelAttribute PrintoutForm form, Wording wording, HttpServletResponse response)
            throws IOException {
        CaseId socialCase = new CaseId(id);
        String number =
                printing.before(socialCase, wording).head().crumbs().getLast().label();
        Chosen chosen = chosen(form);
        try (Sealed made = press.file(socialCase, chosen, plain(form.reason()), wording)) {
            answer(response, made, number.replaceAll("[^A-Za-z0-9-]", "-"));
        }
    }

    /** Sends a document that nothing on the way keeps. */
    static void answer(HttpServletResponse response, Sealed made, String name) throws IOException {
        PdfAnswer.headedToSave(name, made.bytes(), response);
        java.nio.file.Files.copy(made.at(), response.getOutputStream());
    }

    private Chosen chosen(PrintoutForm form) {
        List<Refusal> wrong = new ArrayList<>();
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (form.parts() != null) form.parts().forEach(it -> Part.of(it).ifPresent(parts::add));
        if (parts.isEmpty()) wrong.add(new PrintoutRefusal.NothingChosen());
        Optional<LocalDate> from = day(form.from(), "from", wrong);
        Optional<LocalDate> to = day(form.to(), "to", wrong);
        if (from.isPresent() && to.filter(from.get()::isAfter).isPresent())
            wrong.add(new PrintoutRefusal.EndsBeforeItBegins("to"));
        String reason = plain(form.reason());
        if (reason.isEmpty()) wrong.add(new PrintoutRefusal.ReasonMissing());
        if (reason.length() > Printing.LONGEST_REASON) wrong.add(new PrintoutRefusal.ReasonTooLong());
        Refusals.throwAny(wrong);
        return new Chosen(parts, from, to);
    }

    private Optional<LocalDate> day(@Nullable String typed, String field, List<Refusal> wrong) {
        String plain = plain(typed);
        if (plain.isEmpty()) return Optional.empty();
        Optional<LocalDate> day = TypedMoment.dayOf(plain, Stockholm.dayOf(clock.instant()));
        if (day.isEmpty()) wrong.add(new PrintoutRefusal.DayUnreadable(field));
        return day;
    }

    private static List<Choice> parts(Wording wording) {
        return Arrays.stream(Part.values()).map(it -> choice(it, wording)).toList();
    }

    static Choice choice(Part part, Wording wording) {
        String key = "printout.part." + part;
        return wording.knows(key + ".hint")
                ? new Choice(part.name(), wording.say(key), wording.say(key + ".hint"))
                : new Choice(part.name(), wording.say(key));
    }

    private static String copied(Copied copy, Wording wording) {
        return ". " + wording.say("printout.copied", copy.recipient(), copy.leftOut());
    }

    private Line line(Printouts.Printout made, @Nullable Copied copy, Wording wording) {
        String by =
                colleagues.named(made.madeBy()).map(Colleague::name).orElseGet(() -> wording.say("printout.somebody"));
        return new Line(
                wording.say("printout.made", wording.moment(made.madeAt()), by, made.pages())
                        + (copy == null ? "" : copied(copy, wording)),
                made.reason(),
                made.sha256());
    }

    private static String plain(@Nullable String typed) {
        return typed == null ? "" : typed.replace("\0", "").strip();
    }
}
