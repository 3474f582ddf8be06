package tillit.desk;

import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.Entry;
import tillit.ground.duties.EscalationId;
import tillit.ground.duties.Escalations;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.views.Welcome;

/** The page that the day begins with. */
@Controller
class MyDayPages {

    private final Days days;
    private final Escalations escalations;
    private final Welcome welcome;

    MyDayPages(Days days, Escalations escalations, Welcome welcome) {
        this.days = days;
        this.escalations = escalations;
        this.welcome = welcome;
    }

    /** Somebody who works in no unit administers, and has no day here. */
    @GetMapping("/")
    String day(Wording wording, Model model) {
        if (Waits.units().isEmpty()) {
            return Entry.me().administrator() ? "redirect:/administration" : "redirect:/account";
        }
        model.addAttribute("day", days.mine(wording));
        return "desk/day";
    }

    /** Whoever is new has seen what meets them. */
    @PostMapping("/welcome/endings")
    @FormAt("/")
    @Done("desk.done.welcomed")
    String seen() {
        welcome.seen();
        return "redirect:/";
    }

    @PostMapping("/escalations/{id}/acknowledgement")
    @FormAt("/")
    @Done("desk.done.known")
    String acknowledge(@PathVariable UUID id) {
        try {
            escalations.acknowledge(new EscalationId(id));
        } catch (NoSuchElementException notTold) {
            throw new Missing();
        }
        return "redirect:/";
    }
}
