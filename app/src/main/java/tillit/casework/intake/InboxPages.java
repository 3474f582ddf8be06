package tillit.casework.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.views.Views;

/** What waits at the desk. */
@Controller
class InboxPages {

    /** Ours: more at once is not read. */
    private static final int ROWS = 50;

    private final Inbox inbox;
    private final Views views;
    private final Clock clock;

    InboxPages(Inbox inbox, Views views, Clock clock) {
        this.inbox = inbox;
        this.views = views;
        this.clock = clock;
    }

    @GetMapping("/intake")
    String inbox(
            @RequestParam Optional<Integer> unit,
            @RequestParam(defaultValue = "") Set<String> only,
            @RequestParam(defaultValue = "all") String who,
            @RequestParam Optional<UUID> after,
            Wording wording,
            HttpServletRequest request,
            Model model) {
        Optional<String> opening = views.opening(ViewedInbox.ID, request);
        if (opening.isPresent()) return "redirect:" + opening.get();
        List<Membership> units = units();
        Membership shown = units.stream()
                .filter(it -> unit.isEmpty() || it.unit().value() == unit.get())
                .findFirst()
                .orElseThrow(Missing::new);
        InboxPage page = inbox.of(
                shown.unit(), filter(only, who), after.map(ReportId::new).orElse(null), ROWS);
        model.addAttribute("views", views.above(ViewedInbox.ID, request, wording));
        model.addAttribute("inbox", new InboxInWords(page, wording, clock).view(only, who, shown, units));
        return "casework/intake/inbox";
    }

    private static InboxFilter filter(Set<String> only, String who) {
        InboxFilter.Whose whose =
                switch (who) {
                    case "me" -> InboxFilter.Whose.MINE;
                    case "nobody" -> InboxFilter.Whose.NOBODYS;
                    default -> InboxFilter.Whose.ALL;
                };
        return new InboxFilter(
                only.contains("protection"),
                only.contains("violence"),
                only.contains("several"),
                only.contains("duplicate"),
                only.contains("unidentified"),
                only.contains("unread"),
                whose);
    }

    /** Each unit once, whatever one does there. */
    private static List<Membership> units() {
        Set<UnitId> seen = new HashSet<>();
        return Entry.me().memberships().stream()
                .filter(it -> it.role() != Role.DELIVERER && seen.add(it.unit()))
                .toList();
    }
}
