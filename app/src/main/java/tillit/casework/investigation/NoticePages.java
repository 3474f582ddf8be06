package tillit.casework.investigation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.Colleagues;
import tillit.ground.access.UserId;
import tillit.ground.law.Law;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.Wording;

/** Those whom an investigation concerns are told of it, or it is written down why not yet. */
@Controller
class NoticePages {

    /** Whether they have been told, and who and how; or why not yet. */
    record NoticeForm(@Nullable Boolean told, @Nullable String words) {

        void faults() {
            List<Refusal> found = new ArrayList<>();
            if (told == null) found.add(new NoticeRefusal.ToldOrNot());
            if (said().isBlank()) found.add(new NoticeRefusal.WordsMissing());
            Refusals.throwAny(found);
        }

        String said() {
            return words == null ? "" : words.strip();
        }
    }

    private final Notices notices;
    private final Colleagues colleagues;
    private final Law law;
    private final Clock clock;

    NoticePages(Notices notices, Colleagues colleagues, Law law, Clock clock) {
        this.notices = notices;
        this.colleagues = colleagues;
        this.law = law;
        this.clock = clock;
    }

    /** The page of an investigation's notices. */
    static String address(InvestigationId id) {
        return "/investigation/" + id.value() + "/notices";
    }

    @GetMapping("/investigation/{id}/notices")
    String notices(@PathVariable UUID id, Wording wording, Model model) {
        Notices.NoticePage page = notices.page(new InvestigationId(id));
        model.addAttribute(
                "notice", new NoticeInWords(page, names(page), law, wording, Stockholm.dayOf(clock.instant())).view());
        return "casework/investigation/notices";
    }

    @PostMapping("/investigation/{id}/notices")
    @Done("investigation.done.told")
    String write(@PathVariable UUID id, @ModelAttribute NoticeForm form, HttpServletRequest request) {
        InvestigationId investigation = new InvestigationId(id);
        form.faults();
        if (Boolean.TRUE.equals(form.told())) notices.given(investigation, form.said());
        else {
            notices.deferred(investigation, form.said());
            Deed.rather(request, "investigation.done.deferred");
        }
        return "redirect:" + address(investigation);
    }

    private Map<UserId, String> names(Notices.NoticePage page) {
        Map<UserId, String> names = new HashMap<>();
        page.notices().stream().map(Notices.Notice::by).distinct().forEach(id -> colleagues
                .named(id)
                .ifPresent(it -> names.put(id, it.name())));
        return names;
    }
}
