package tillit.casework.cases;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** The people around the one whose case it is, for those who work in it; and for each guardian what may be shown. */
@Controller
class FamilyPages {

    private static final String PAGE = "/cases/{id}/family";

    /** Somebody as typed. @param shown whether a guardian may be shown this person */
    record NearForm(
            @Nullable String name,
            Near.@Nullable Part part,
            @Nullable String ownWords,
            @Nullable String phone,
            @Nullable String note,

            @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
            LocalDate since,

            @Nullable String number,
            @Nullable Boolean shown) {

        Network.Written written() {
            return new Network.Written(
                    typed(name),
                    part,
                    typed(ownWords),
                    typed(phone),
                    typed(note),
                    since,
                    typed(number),
                    !Boolean.TRUE.equals(shown));
        }

        private static String typed(@Nullable String words) {
            return words == null ? "" : words.strip();
        }
    }

    private final FamilyMap map;
    private final Network network;
    private final Cases cases;

    FamilyPages(FamilyMap map, Network network, Cases cases) {
        this.map = map;
        this.network = network;
        this.cases = cases;
    }

    @GetMapping(PAGE)
    @Transactional(noRollbackFor = Missing.class)
    String page(@PathVariable UUID id, Wording wording, Model model) {
        model.addAttribute("shown", map.all(new CaseId(id), wording));
        return "casework/cases/familyMap";
    }

    @GetMapping(PAGE + "/for/{guardian}")
    @Transactional(noRollbackFor = Missing.class)
    String forGuardian(@PathVariable UUID id, @PathVariable UUID guardian, Wording wording, Model model) {
        model.addAttribute("shown", map.forGuardian(new CaseId(id), guardian, wording));
        return "casework/cases/familyMap";
    }

    /** Whoever is protected closes the case, perhaps to the one who wrote it down. */
    @PostMapping(PAGE + "/network")
    @FormAt(PAGE)
    @Done("cases.done.near-added")
    String add(@PathVariable UUID id, @ModelAttribute NearForm form) {
        network.add(new CaseId(id), form.written());
        return cases.isSeen(new CaseId(id)) ? "redirect:/cases/" + id + "/family" : "redirect:/cases";
    }

    @PostMapping(PAGE + "/network/{near}/marks")
    @FormAt(PAGE)
    @Done("cases.done.near-marked")
    String mark(@PathVariable UUID id, @PathVariable UUID near, @RequestParam(defaultValue = "true") boolean onlyUs) {
        network.mark(new CaseId(id), near, onlyUs);
        return "redirect:/cases/" + id + "/family";
    }

    @PostMapping(PAGE + "/network/{near}/endings")
    @FormAt(PAGE)
    @Done("cases.done.near-ended")
    String end(@PathVariable UUID id, @PathVariable UUID near) {
        network.end(new CaseId(id), near);
        return "redirect:/cases/" + id + "/family";
    }
}
