package tillit.casework.away;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
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

    private final CopyReading reading;
    private final CopyInWords words;
    private final Forms forms;
    private final Press press;
    private final Colleagues colleagues;

    AwayPages(CopyReading reading, CopyInWords words, Forms forms, Press press, Colleagues colleagues) {
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
        String passphrase = form.passphrase() == null ? "" : form.passphrase().strip();
        if (passphrase.length() < SHORTEST) Refusals.throwAny(List.of(new AwayRefusal.PassphraseTooShort()));
        if (!passphrase.equals(form.again() == null ? "" : form.again().strip()))
            Refusals.throwAny(List.of(new AwayRefusal.NotTheSame()));
        UnitId unit = new UnitId(form.unit() == null ? 0 : form.unit());
        CopyReading.Read read = reading.read(unit);
        Copy copy = words.copy(read, wording);
        Letter letter = new Letter("casework/away/copy", copy.title(), wording, Map.of("copy", copy));
        try (Sealed made = press.pressLocked(letter, passphrase)) {
            reading.made(unit, made, copy.dossiers());
            send(made, "tillit-" + unit.value() + ".pdf", response);
        }
    }

    /** An empty form. */
    @GetMapping(PAGE + "/forms/{name}")
    void form(@PathVariable String name, Wording wording, HttpServletResponse response) throws IOException {
        PaperForm form = PaperForm.of(name).orElseThrow(Missing::new);
        try (Sealed made = press.press(forms.letter(form, wording))) {
            send(made, form.file() + ".pdf", response);
        }
    }

    private static void send(Sealed made, String name, HttpServletResponse response) throws IOException {
        response.setContentType("application/pdf");
        response.setContentLengthLong(made.bytes());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        Files.copy(made.at(), response.getOutputStream());
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
