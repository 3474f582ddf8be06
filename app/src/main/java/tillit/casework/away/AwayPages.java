package tillit.casework.away;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.law.Refusals;
import tillit.ground.letters.Letter;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** Where whoever leads a unit makes a copy for when Tillit is away, and everybody finds the forms to write on by hand. */
@Controller
class AwayPages {

    private static final String PAGE = "/away";

    /** Ours: with the way that PDF makes a key of it, four words that belong to nobody's life are not guessed. */
    static final int SHORTEST = 20;

    /** Ours: a word said four times is guessed as fast as once. */
    static final int DIFFERENT = 10;

    private final CopyReading reading;
    private final CopyInWords words;
    private final EmptyForms forms;
    private final Press press;
    private final Colleagues colleagues;

    AwayPages(CopyReading reading, CopyInWords words, EmptyForms forms, Press press, Colleagues colleagues) {
        this.reading = reading;
        this.words = words;
        this.forms = forms;
        this.press = press;
        this.colleagues = colleagues;
    }

    /** What is typed. */
    record CopyForm(
            @Nullable Integer unit,
            @Nullable String passphrase,
            @Nullable String again) {}

    /** The page. @param leads whether the reader leads the unit, and may make a copy */
    record View(String unit, int id, boolean leads, List<Tab> tabs, List<String> made, List<Tab> forms) {}

    @GetMapping(PAGE)
    String page(@RequestParam Optional<Integer> unit, Wording wording, Model model) {
        List<Membership> all = units();
        Membership shown = all.stream()
                .filter(it -> unit.isEmpty() || it.unit().value() == unit.get())
                .findFirst()
                .orElseThrow(Missing::new);
        model.addAttribute(
                "away",
                new View(
                        shown.unitName(),
                        shown.unit().value(),
                        Entry.me().memberships().stream()
                                .anyMatch(it -> it.unit().equals(shown.unit()) && it.role() == Role.UNIT_MANAGER),
                        all.size() < 2
                                ? List.of()
                                : all.stream()
                                        .map(it -> new Tab(
                                                it.unitName(),
                                                PAGE + "?unit=" + it.unit().value()))
                                        .toList(),
                        reading.before(shown.unit()).stream()
                                .map(it -> made(it, wording))
                                .toList(),
                        Stream.of(PaperForm.values())
                                .map(it -> new Tab(wording.say(it.title()), PAGE + "/forms/" + it.file()))
                                .toList()));
        return "casework/away/away";
    }

    /** Answers with the copy itself. The passphrase is kept nowhere. */
    @PostMapping(PAGE + "/copies")
    @FormAt(PAGE)
    void copy(@ModelAttribute CopyForm form, Wording wording, HttpServletResponse response) throws IOException {
        String passphrase = passphrase(form);
        UnitId unit = new UnitId(form.unit() == null ? 0 : form.unit());
        try (Sealed made = made(unit, passphrase, wording)) {
            headed("tillit-" + unit.value() + ".pdf", made.bytes(), response);
            Files.copy(made.at(), response.getOutputStream());
        }
    }

    private Sealed made(UnitId unit, String passphrase, Wording wording) {
        Sealed made;
        int dossiers;
        try (Turn turn = press.turn(Duration.ZERO).orElseThrow(AwayRefusal.Busy::new)) {
            Copy copy = words.copy(reading.read(unit), wording);
            dossiers = copy.dossiers();
            made = press.pressLocked(
                    turn, new Letter("casework/away/copy", copy.title(), wording, Map.of("copy", copy)), passphrase);
        }
        try {
            reading.made(unit, made, dossiers);
            return made;
        } catch (RuntimeException notWritten) {
            made.close();
            throw notWritten;
        }
    }

    private static String passphrase(CopyForm form) {
        String passphrase = form.passphrase() == null ? "" : form.passphrase().strip();
        if (passphrase.length() < SHORTEST) Refusals.throwAny(List.of(new AwayRefusal.PassphraseTooShort()));
        if (passphrase.chars().distinct().count() < DIFFERENT)
            Refusals.throwAny(List.of(new AwayRefusal.PassphraseTooPlain()));
        if (!passphrase.equals(form.again() == null ? "" : form.again().strip()))
            Refusals.throwAny(List.of(new AwayRefusal.NotTheSame()));
        return passphrase;
    }

    /** An empty form. */
    @GetMapping(PAGE + "/forms/{name}")
    void form(@PathVariable String name, Wording wording, HttpServletResponse response) throws IOException {
        PaperForm form = PaperForm.of(name).orElseThrow(Missing::new);
        byte[] empty = forms.empty(form, wording);
        headed(form.file() + ".pdf", empty.length, response);
        response.getOutputStream().write(empty);
    }

    private static void headed(String name, long bytes, HttpServletResponse response) {
        response.setContentType("application/pdf");
        response.setContentLengthLong(bytes);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }

    private String made(Copies.Made made, Wording wording) {
        String by = colleagues.named(made.madeBy()).map(Colleague::name).orElseGet(() -> wording.say("away.somebody"));
        return wording.say("away.made", wording.moment(made.madeAt()), by, made.dossiers(), made.pages());
    }

    private static List<Membership> units() {
        Map<UnitId, Membership> units = new LinkedHashMap<>();
        Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .forEach(it -> units.putIfAbsent(it.unit(), it));
        return List.copyOf(units.values());
    }
}
