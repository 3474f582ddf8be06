package tillit.casework.away;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.UnitId;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Wording;

/** Where whoever leads a unit asks for a copy each hour, and ends it. */
@Controller
class HourlyPages {

    private final HourlyAsking asking;

    HourlyPages(HourlyAsking asking) {
        this.asking = asking;
    }

    /** What is typed. */
    record HourlyForm(
            @Nullable Integer unit,
            @Nullable String hourlyPassphrase,
            @Nullable String hourlyAgain) {}

    @PostMapping("/away/hourly")
    @FormAt("/away")
    @Done("away.done.hourly")
    String ask(@ModelAttribute HourlyForm form, Wording wording) {
        int unit = form.unit() == null ? 0 : form.unit();
        Passphrase passphrase = Passphrase.typed(
                new Passphrase.Typed("hourlyPassphrase", form.hourlyPassphrase()),
                new Passphrase.Typed("hourlyAgain", form.hourlyAgain()));
        asking.ask(new UnitId(unit), passphrase, wording.language());
        return "redirect:/away?unit=" + unit;
    }

    @PostMapping("/away/hourly/endings")
    @FormAt("/away")
    @Done("away.done.hourly-ended")
    String end(@RequestParam(defaultValue = "0") int unit) {
        asking.end(new UnitId(unit));
        return "redirect:/away?unit=" + unit;
    }
}
