package tillit.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.notices.OnCall;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.TypedMoment;
import tillit.ground.page.Wording;

/** Where it is said who is on call, by whoever leads the unit or administers the municipality, and seen by all who work there. */
@Controller
class OnCallPages {

    private static final String PAGE = "/on-call";

    private final OnCall onCall;
    private final Rosters rosters;
    private final Clock clock;

    OnCallPages(OnCall onCall, Rosters rosters, Clock clock) {
        this.onCall = onCall;
        this.rosters = rosters;
        this.clock = clock;
    }

    /** Who is, and from when until when. @param who the unit and the one who works there */
    record OnCallForm(
            @NotBlank(message = "desk.on-call.who.missing") String who,

            @NotNull @Valid TypedMoment from,

            @NotNull @Valid TypedMoment to) {

        UnitId unit() {
            return new UnitId(part(0));
        }

        UserId user() {
            return new UserId(part(1));
        }

        /** What no form of ours sends is nobody. */
        private int part(int number) {
            if (!who.matches("[0-9]{1,9}-[0-9]{1,9}")) throw new Missing();
            return Integer.parseInt(who.split("-")[number]);
        }
    }

    @GetMapping(PAGE)
    String page(Wording wording, Model model) {
        model.addAttribute("onCall", rosters.page(wording).orElseThrow(Missing::new));
        return "desk/onCall";
    }

    @PostMapping(PAGE)
    @Done("desk.done.on-call")
    String say(@Valid @ModelAttribute OnCallForm form) {
        onCall.say(form.unit(), form.user(), form.from().at(clock), form.to().at(clock));
        return "redirect:" + PAGE;
    }

    @PostMapping("/on-call/{id}/endings")
    @FormAt(PAGE)
    @Done("desk.done.on-call-ended")
    String end(@PathVariable UUID id) {
        onCall.end(id);
        return "redirect:" + PAGE;
    }
}
