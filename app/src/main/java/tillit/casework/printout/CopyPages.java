package tillit.casework.printout;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.letters.Sealed;
import tillit.ground.page.Asks;
import tillit.ground.page.Form;
import tillit.ground.page.Missing;
import tillit.ground.page.PlainText;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** Where a copy of a file is made for somebody: who, what, and then a look at all that tells of others. */
@Controller
class CopyPages {

    private static final String PAGE = "/printout/{id}/copy";
    private static final String LOOK = PAGE + "/look";
    private static final String OTHER = "OTHER";
    private static final int LONGEST_NAME = 200;

    private final CopyPress press;
    private final CopyInWords words;
    private final Printing printing;
    private final Others others;
    private final Clock clock;

    CopyPages(CopyPress press, CopyInWords words, Printing printing, Others others, Clock clock) {
        this.press = press;
        this.words = words;
        this.printing = printing;
        this.others = others;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String choose(@PathVariable UUID id, Wording wording, Form form, Model model) {
        CaseId socialCase = new CaseId(id);
        Printing.Before before = printing.before(socialCase, wording);
        model.addAttribute("copy", words.choosing(before.head(), socialCase, others.inCase(socialCase), wording));
        List<String> usual = Arrays.stream(Part.values())
                .filter(Part::isUsual)
                .map(Part::name)
                .toList();
        model.addAttribute("form", form.beginningWith("parts", usual));
        return "casework/printout/copy";
    }

    /** Changes nothing: what is chosen stands in the address of the next page, as ids and days. */
    @PostMapping(PAGE)
    @Asks
    String chosen(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        List<Refusal> wrong = new ArrayList<>();
        if (recipient(first(typed, "to")).isEmpty()) wrong.add(new PrintoutRefusal.NobodyChosen());
        if (parts(typed.get("parts")).isEmpty()) wrong.add(new PrintoutRefusal.NothingChosen());
        Optional<LocalDate> from = day(first(typed, "from"), "from", wrong);
        Optional<LocalDate> until = day(first(typed, "until"), "until", wrong);
        if (from.isPresent() && until.filter(from.get()::isAfter).isPresent())
            wrong.add(new PrintoutRefusal.EndsBeforeItBegins("until"));
        Refusals.throwAny(wrong);
        UriComponentsBuilder next = UriComponentsBuilder.fromPath("/printout/" + id + "/copy/look")
                .queryParam("to", first(typed, "to"))
                .queryParam(
                        "parts",
                        parts(typed.get("parts")).stream().map(Part::name).toArray());
        from.ifPresent(it -> next.queryParam("from", it));
        until.ifPresent(it -> next.queryParam("until", it));
        return "redirect:" + next.toUriString();
    }

    @GetMapping(LOOK)
    String look(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> chosen,
            Wording wording,
            Form form,
            Model model) {
        MultiValueMap<String, String> now =
                form.refused() ? new org.springframework.util.LinkedMultiValueMap<>(form.typed()) : chosen;
        if (recipient(first(now, "to")).isEmpty() || parts(now.get("parts")).isEmpty())
            return "redirect:/printout/" + id + "/copy";
        CopyPress.Order order = order(id, now);
        Looking.Found found = press.look(order, wording);
        model.addAttribute("look", words.looking(found, order, now, wording));
        return "casework/printout/look";
    }

    /** Answers with the copy itself, which nothing on the way keeps. */
    @PostMapping(LOOK)
    void make(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            Wording wording,
            HttpServletResponse response)
            throws IOException {
        CopyPress.Order order = order(id, typed);
        List<Refusal> wrong = new ArrayList<>();
        if (order.to().name().isBlank() || order.to().name().length() > LONGEST_NAME)
            wrong.add(new PrintoutRefusal.NameMissing());
        if (order.reason().isEmpty()) wrong.add(new PrintoutRefusal.ReasonMissing());
        if (order.reason().length() > Printing.LONGEST_REASON) wrong.add(new PrintoutRefusal.ReasonTooLong());
        Refusals.throwAny(wrong);
        try (Sealed made = press.make(order, answers(typed), first(typed, "seen"), wording)) {
            PrintoutPages.answer(response, made, "kopia-" + id);
        }
    }

    private CopyPress.Order order(UUID id, MultiValueMap<String, String> typed) {
        CaseId socialCase = new CaseId(id);
        UUID person = recipient(first(typed, "to")).orElseThrow(Missing::new).orElse(null);
        List<Refusal> wrong = new ArrayList<>();
        Chosen chosen = new Chosen(
                parts(typed.get("parts")),
                day(first(typed, "from"), "from", wrong),
                day(first(typed, "until"), "until", wrong));
        Refusals.throwAny(wrong);
        String name = person == null
                ? PlainText.of(first(typed, "name")).strip()
                : Optional.ofNullable(others.inCase(socialCase).get(new PersonId(person)))
                        .orElseThrow(Missing::new);
        return new CopyPress.Order(
                socialCase,
                chosen,
                new Recipient(person == null ? null : new PersonId(person), name),
                PlainText.of(first(typed, "reason")).strip());
    }

    /** Empty if nobody is chosen; an empty one inside for somebody who is not in the case. */
    private static Optional<Optional<UUID>> recipient(String typed) {
        if (typed.equals(OTHER)) return Optional.of(Optional.empty());
        try {
            return Optional.of(Optional.of(UUID.fromString(typed)));
        } catch (IllegalArgumentException nobody) {
            return Optional.empty();
        }
    }

    private static Set<Part> parts(@Nullable List<String> typed) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (typed != null) typed.forEach(it -> Part.of(it).ifPresent(parts::add));
        parts.remove(Part.DRAFTS); // what nobody has signed is for nobody else
        return parts;
    }

    private static List<Answer> answers(MultiValueMap<String, String> typed) {
        List<Answer> answers = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : typed.entrySet()) {
            if (!each.getKey().startsWith("what-")) continue;
            String leaf = each.getKey().substring("what-".length());
            Arrays.stream(Answer.What.values())
                    .filter(it -> it.name().equals(each.getValue().getFirst()))
                    .findFirst()
                    .flatMap(what -> recipient(leaf)
                            .flatMap(it -> it)
                            .map(it -> new Answer(
                                    it,
                                    what,
                                    PlainText.of(first(typed, "why-" + leaf)).strip())))
                    .ifPresent(answers::add);
        }
        typed.getOrDefault("out", List.of()).stream()
                .flatMap(it -> recipient(it).flatMap(id -> id).stream())
                .forEach(it -> answers.add(new Answer(
                        it,
                        Answer.What.LEFT_OUT,
                        PlainText.of(first(typed, "outWhy")).strip())));
        return answers;
    }

    private Optional<LocalDate> day(String typed, String field, List<Refusal> wrong) {
        if (typed.isBlank()) return Optional.empty();
        Optional<LocalDate> day = TypedMoment.dayOf(typed.strip(), Stockholm.dayOf(clock.instant()));
        if (day.isEmpty()) wrong.add(new PrintoutRefusal.DayUnreadable(field));
        return day;
    }

    private static String first(MultiValueMap<String, String> typed, String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("");
    }
}
