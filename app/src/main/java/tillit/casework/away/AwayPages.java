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
import tillit.ground.letters.Letter;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.PdfAnswer;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** Where whoever leads a unit makes a copy for when Tillit is away, and everybody finds the forms to write on by hand. */
@Controller
class AwayPages {

    private static final String PAGE = "/away";

    private final CopyReading reading;
    private final CopyInWords words;
    private final EmptyForms forms;
    private final Press press;
    private final Colleagues colleagues;
    private final AwayCopies hourly;

    AwayPages(
            CopyReading reading,
            CopyInWords words,
            EmptyForms forms,
            Press press,
            Colleagues colleagues,
            AwayCopies hourly) {
        this.reading = reading;
        this.words = words;
        this.forms = forms;
        this.press = press;
        this.colleagues = colleagues;
        this.hourly = hourly;
    }

    /** What is typed. */
    record CopyForm(
            @Nullable Integer unit,
            @Nullable String passphrase,
            @Nullable String again) {}

    /**
     * The page.
     *
     * @param leads whether the reader leads the unit, and may make a copy
     * @param hourly how it goes with those that are made by themselves; null where none are
     */
    record View(
            String unit,
            int id,
            boolean leads,
            List<Tab> tabs,
            AwayCopies.@Nullable Going hourly,
            List<String> made,
            List<Tab> forms) {}

    @GetMapping(PAGE)
    String page(@RequestParam Optional<Integer> unit, Form form, Wording wording, Model model) {
        List<Membership> all = units();
        String asked = unit.map(String::valueOf).orElseGet(() -> form.value("unit"));
        Membership shown = all.stream()
                .filter(it ->
                        asked.isEmpty() || asked.equals(String.valueOf(it.unit().value())))
                .findFirst()
                .orElseThrow(Missing::new);
        model.addAttribute("away", view(shown, all, wording));
        return "casework/away/away";
    }

    private View view(Membership shown, List<Membership> all, Wording wording) {
        UnitId unit = shown.unit();
        return new View(
                shown.unitName(),
                unit.value(),
                CopyReading.ledByMe(unit).isPresent(),
                all.size() < 2
                        ? List.of()
                        : all.stream()
                                .map(it -> new Tab(
                                        it.unitName(),
                                        PAGE + "?unit=" + it.unit().value()))
                                .toList(),
                hourly.of(unit, wording).orElse(null),
                reading.before(unit).stream().map(it -> made(it, wording)).toList(),
                Stream.of(PaperForm.values())
                        .map(it -> new Tab(wording.say(it.title()), PAGE + "/forms/" + it.file()))
                        .toList());
    }

    /** Answers with the copy itself. The passphrase is kept nowhere. */
    @PostMapping(PAGE + "/copies")
    @FormAt(PAGE)
    void copy(@ModelAttribute CopyForm form, Wording wording, HttpServletResponse response) throws IOException {
        Passphrase passphrase = Passphrase.typed(
                new Passphrase.Typed("passphrase", form.passphrase()), new Passphrase.Typed("again", form.again()));
        UnitId unit = new UnitId(form.unit() == null ? 0 : form.unit());
        try (Sealed made = made(unit, passphrase, wording)) {
            PdfAnswer.headedToSave("tillit-" + unit.value(), made.bytes(), response);
            Files.copy(made.at(), response.getOutputStream());
        }
    }

    private Sealed made(UnitId unit, Passphrase passphrase, Wording wording) {
        Sealed made;
        int dossiers;
        try (Turn turn = press.turn(Duration.ZERO).orElseThrow(AwayRefusal.Busy::new)) {
            Copy copy = words.copy(reading.read(unit), Entry.me().name(), wording);
            dossiers = copy.dossiers();
            made = press.pressLocked(
                    turn,
                    new Letter("casework/away/copy", copy.title(), wording, Map.of("copy", copy)),
                    passphrase.words());
        }
        try {
            reading.made(unit, made, dossiers, false);
            return made;
        } catch (RuntimeException notWritten) {
            made.close();
            throw notWritten;
        }
    }

    /** An empty form. */
    @GetMapping(PAGE + "/forms/{name}")
    void form(@PathVariable String name, Wording wording, HttpServletResponse response) throws IOException {
        PaperForm form = PaperForm.of(name).orElseThrow(Missing::new);
        byte[] empty = forms.empty(form, wording);
        PdfAnswer.saved(form.file(), empty, response);
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
