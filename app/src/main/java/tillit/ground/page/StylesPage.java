package tillit.ground.page;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of parts, in the demonstration only: what there is to build with, and a form that can be refused. */
@Controller
@Profile("demo")
class StylesPage {

    /** A form with a field of each kind. */
    record StylesForm(
            @NotBlank(message = "page.styles.number.missing")
            String number,

            @NotBlank String channel,
            @NotNull @Valid TypedMoment received,

            @NotNull(message = "page.styles.protect.missing")
            String protect,

            @NotEmpty List<String> about,
            @NotBlank String words) {}

    private final Clock clock;

    StylesPage(Clock clock) {
        this.clock = clock;
    }

    @GetMapping("/styles")
    String styles(Wording wording, Form form, Model model) {
        model.addAttribute("styles", Styles.of(wording, clock));
        model.addAttribute("form", form.beginningWith(Map.of("number", Styles.NUMBER)));
        return "ground/page/styles";
    }

    @PostMapping("/styles/examples")
    @FormAt("/styles")
    String example(@Valid @ModelAttribute StylesForm form) {
        return "redirect:/styles#done";
    }
}
