package tillit.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import tillit.ground.access.CalendarKeys;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;

/** One's days in another calendar: a secret address, shown once, that is read without signing in. */
@Controller
class CalendarPages {

    private final CalendarKeys keys;
    private final CalendarFeed feed;
    private final Whereabouts whereabouts;

    CalendarPages(CalendarKeys keys, CalendarFeed feed, Whereabouts whereabouts) {
        this.keys = keys;
        this.feed = feed;
        this.whereabouts = whereabouts;
    }

    /** What is shown once. */
    record NewAddress(String address) {}

    /** An address that is nobody's, was taken back, or whose owner has left answers as one that never was. */
    @GetMapping("/calendar/{key}.ics")
    ResponseEntity<String> read(@PathVariable String key) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(keys.opened(key, feed::written).orElseThrow(Missing::new));
    }

    @PostMapping("/account/calendar")
    @FormAt("/account/notices")
    String give(HttpServletRequest request, Model model) {
        model.addAttribute(
                "given",
                new NewAddress(
                        whereabouts.of(request).map(URI::toString).orElse("") + "/calendar/" + keys.give() + ".ics"));
        return "desk/calendarAddress";
    }

    @PostMapping("/account/calendar/endings")
    @FormAt("/account/notices")
    @Done("desk.done.calendar-ended")
    String takeBack() {
        keys.takeBack();
        return "redirect:/account/notices";
    }
}
