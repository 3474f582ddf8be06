package tillit.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.page.Wording;

/** How the commonest things are done, each with the words that stand on its button, and whom one asks. The same for everybody who is signed in. */
@Controller
class HelpPages {

    private static final String TEXT = "desk.help.";
    private static final int MOST_STEPS = 5;

    /** The ten commonest tasks, in the order of the day; and the words on what one presses in each, in the order of its steps. */
    private static final List<String> TASKS = List.of(
            "day", "report", "protection", "investigation", "feedback", "find", "note", "paper", "hand-over", "unit");

    private static final Map<String, List<String>> BUTTONS = Map.of(
            "day", List.of("desk.sign-in.go", "desk.nav.day"),
            "report", List.of("desk.nav.intake", "intake.inbox.new", "intake.registration.go"),
            "protection", List.of("desk.nav.day", "intake.protection.sign"),
            "investigation", List.of("intake.decision.title", "intake.outcome.OPENED", "intake.decision.go"),
            "feedback", List.of("intake.report.feedback", "intake.feedback.go"),
            "find", List.of("page.search.go"),
            "note", List.of("desk.nav.cases", "journal.title", "journal.write", "journal.sign"),
            "paper", List.of("journal.documents", "journal.file.add", "journal.file.go"),
            "hand-over", List.of("cases.offer.link", "cases.offer.make.go", "desk.nav.day"),
            "unit", List.of("desk.nav.unit"));

    private final Colleagues colleagues;

    HelpPages(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    /** @param heads whom one asks: those who lead the reader's units; empty if there are none */
    record Help(List<HowTo> tasks, List<String> heads) {}

    /** How one thing is done, step by step. */
    record HowTo(String id, String title, List<String> steps) {}

    @GetMapping("/help")
    String help(Wording wording, Model model) {
        model.addAttribute(
                "help", new Help(TASKS.stream().map(it -> howTo(it, wording)).toList(), heads(wording)));
        return "desk/help";
    }

    private static HowTo howTo(String task, Wording wording) {
        Object[] buttons = Optional.ofNullable(BUTTONS.get(task)).orElse(List.of()).stream()
                .map(wording::say)
                .toArray();
        List<String> steps = new ArrayList<>();
        for (int step = 1; step <= MOST_STEPS && wording.knows(TEXT + task + "." + step); step++)
            steps.add(wording.say(TEXT + task + "." + step, buttons));
        return new HowTo(task, wording.say(TEXT + task), steps);
    }

    private List<String> heads(Wording wording) {
        return Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER)
                .map(it -> it.unit())
                .distinct()
                .flatMap(unit -> colleagues.leading(unit).stream())
                .distinct()
                .filter(it -> !it.id().equals(Entry.me().id()))
                .map(it -> wording.say(TEXT + "head", it.name()))
                .toList();
    }
}
