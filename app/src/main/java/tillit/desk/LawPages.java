package tillit.desk;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.duties.Duties;
import tillit.ground.duties.DutyInWords;
import tillit.ground.law.Law;
import tillit.ground.law.Rule;
import tillit.ground.law.RuleId;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Every rule that Tillit goes by, and one rule with all its versions side by side. The rules are public law and hold no secret; whom they touch is shown only to those who may see it. */
@Controller
class LawPages {

    private final Law law;
    private final Duties duties;
    private final Whom whom;
    private final DutyInWords inWords;

    LawPages(Law law, Duties duties, Whom whom, DutyInWords inWords) {
        this.law = law;
        this.duties = duties;
        this.whom = whom;
        this.inWords = inWords;
    }

    @GetMapping("/law")
    String law() {
        return "redirect:/law/rules";
    }

    @GetMapping("/law/rules")
    String rules(@RequestParam(name = "q", defaultValue = "") String asked, Wording words, Model model) {
        model.addAttribute("rules", LawRules.asked(law, asked, words));
        return "desk/lawRules";
    }

    @GetMapping("/law/rules/{id}")
    String rule(@PathVariable String id, Wording words, Model model) {
        Rule rule = named(id).orElseThrow(Missing::new);
        LawVersions versions = new LawVersions(law, words);
        model.addAttribute(
                "rule",
                new LawRule(
                        LawRules.line(rule, words),
                        versions.heads(rule),
                        versions.compared(rule),
                        law.situationsOf(rule).stream()
                                .map(it -> it.says().in(words.language().locale()))
                                .toList(),
                        LawTouched.by(rule, duties, whom, inWords, words)));
        return "desk/lawRule";
    }

    /** What is no name of a rule is not there, whatever it is. */
    private Optional<Rule> named(String id) {
        try {
            return law.rule(new RuleId(id));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
