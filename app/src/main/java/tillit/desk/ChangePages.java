package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.desk.ChangesInWords.Line;
import tillit.ground.access.Administration;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.audit.MasterChange.Kind;
import tillit.ground.audit.MasterChanges;
import tillit.ground.audit.MasterChanges.Asked;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Where administrators and heads of units look at what has been changed about who may see and decide. No case is seen from here. */
@Controller
class ChangePages {

    private static final String PAGE = "/changes";

    private final MasterChanges changes;
    private final ChangesInWords inWords;
    private final FormTitles forms;
    private final Colleagues colleagues;
    private final Administration administration;
    private final Clock clock;

    ChangePages(
            MasterChanges changes,
            ChangesInWords inWords,
            FormTitles forms,
            Colleagues colleagues,
            Administration administration,
            Clock clock) {
        this.changes = changes;
        this.inWords = inWords;
        this.forms = forms;
        this.colleagues = colleagues;
        this.administration = administration;
        this.clock = clock;
    }

    /** Which are asked for, as the address has it. @param all also those that are looked at @param who did it, or it is about them */
    record Filter(
            @Nullable Kind kind,
            @Nullable Integer who,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate from,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate to,

            @Nullable Boolean all) {

        Asked asked() {
            return new Asked(
                    Optional.ofNullable(kind),
                    Optional.ofNullable(who).map(UserId::new),
                    Optional.ofNullable(from)
                            .map(it -> it.atStartOfDay(Stockholm.ZONE).toInstant()),
                    Optional.ofNullable(to)
                            .map(it ->
                                    it.plusDays(1).atStartOfDay(Stockholm.ZONE).toInstant()),
                    !Boolean.TRUE.equals(all));
        }

        Map<String, String> values() {
            Map<String, String> values = new HashMap<>();
            values.put("kind", kind == null ? "" : kind.name());
            values.put("who", who == null ? "" : who.toString());
            values.put("from", from == null ? "" : from.toString());
            values.put("to", to == null ? "" : to.toString());
            values.put("all", String.valueOf(Boolean.TRUE.equals(all)));
            return values;
        }
    }

    /**
     * The list.
     *
     * @param administrator whether the reader administers, and comes from that page
     * @param alone whether nobody else administers, so that the heads of units are those who look
     * @param more whether there are more than are shown
     */
    record Listed(
            List<Line> lines,
            boolean administrator,
            boolean alone,
            boolean more,
            List<Choice> kinds,
            List<Choice> people,
            List<Choice> which) {

        boolean tickable() {
            return lines.stream().anyMatch(Line::mayReview);
        }
    }

    /** Those that are right. */
    record Ticks(
            @NotEmpty(message = "desk.changes.none-ticked") List<Long> changes) {}

    /** A question, or an answer. */
    record Note(@Nullable String note) {

        String words() {
            return note == null ? "" : note;
        }
    }

    @GetMapping(PAGE)
    String list(@ModelAttribute Filter filter, Wording wording, Model model) {
        if (!changes.areMineToLookAt()) throw new Missing();
        var found = changes.read(filter.asked());
        List<Line> lines = inWords.lines(found.subList(0, Math.min(found.size(), MasterChanges.MOST)), wording);
        model.addAttribute("filter", Form.blank().beginningWith(filter.values()));
        model.addAttribute(
                "listed",
                new Listed(
                        lines,
                        Entry.me().administrator(),
                        isAlone(),
                        found.size() > MasterChanges.MOST,
                        kinds(wording),
                        people(wording),
                        which(wording)));
        return "desk/changes";
    }

    @PostMapping(PAGE + "/reviews")
    @FormAt(PAGE)
    @Done("desk.done.changes-right")
    String right(@Valid @ModelAttribute Ticks ticks) {
        changes.areRight(ticks.changes());
        return "redirect:" + PAGE;
    }

    @GetMapping(PAGE + "/{id}")
    String one(@PathVariable long id, Wording wording, Model model) {
        var change = changes.one(id).orElseThrow(Missing::new);
        model.addAttribute("change", inWords.lines(List.of(change), wording).getFirst());
        forms.changes(change, wording).ifPresent(it -> model.addAttribute("asked", it));
        return "desk/change";
    }

    @PostMapping(PAGE + "/{id}/questions")
    @FormAt(PAGE + "/{id}")
    @Done("desk.done.change-asked")
    String ask(@PathVariable long id, @ModelAttribute Note question) {
        changes.ask(id, question.words());
        return "redirect:" + PAGE + "/" + id;
    }

    @PostMapping(PAGE + "/{id}/answers")
    @FormAt(PAGE + "/{id}")
    @Done("desk.done.change-answered")
    String answer(@PathVariable long id, @ModelAttribute Note answer) {
        changes.answer(id, answer.words());
        return "redirect:" + PAGE + "/" + id;
    }

    /** All that the filter finds, as a table that a spreadsheet opens; the log says that it was taken out. */
    @GetMapping(PAGE + "/table")
    ResponseEntity<byte[]> table(@ModelAttribute Filter filter, Wording wording) {
        if (!changes.areMineToLookAt()) throw new Missing();
        List<Line> lines = inWords.lines(changes.takeOut(filter.asked()), wording);
        String name = wording.say("desk.changes.file", Stockholm.dayOf(clock.instant()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(ChangeTable.of(lines, wording).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the reader is the only one who administers. */
    private boolean isAlone() {
        return Entry.me().administrator()
                && administration.accounts().stream()
                                .filter(it -> it.active() && it.administrator())
                                .count()
                        == 1;
    }

    private static List<Choice> kinds(Wording wording) {
        return Stream.concat(
                        Stream.of(new Choice("", wording.say("desk.changes.filter.any"))),
                        Arrays.stream(Kind.values())
                                .map(it -> new Choice(it.name(), wording.say("desk.changes.kind." + it))))
                .toList();
    }

    private List<Choice> people(Wording wording) {
        return Stream.concat(
                        Stream.of(new Choice("", wording.say("desk.changes.filter.anybody"))),
                        colleagues.everybody().stream()
                                .map(it -> new Choice(String.valueOf(it.id().value()), it.name())))
                .toList();
    }

    private static List<Choice> which(Wording wording) {
        return List.of(
                new Choice("false", wording.say("desk.changes.filter.waiting")),
                new Choice("true", wording.say("desk.changes.filter.all")));
    }
}
