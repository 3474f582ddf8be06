package tillit.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.DemoPeople;
import tillit.ground.access.Session;
import tillit.ground.access.SessionCookie;
import tillit.ground.access.UserId;
import tillit.ground.access.Visit;
import tillit.ground.page.Missing;

/** One click in the demonstration. Elsewhere this address does not exist. */
@Controller
@Profile("demo")
class DemoSignIn {

    private final DemoPeople people;

    DemoSignIn(DemoPeople people) {
        this.people = people;
    }

    @PostMapping("/demo/sign-in")
    String become(
            @RequestParam int user,
            @RequestParam(defaultValue = "") String next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Session session = people.become(new UserId(user), Visit.of(request)).orElseThrow(Missing::new);
        SessionCookie.give(session, request, response);
        return "redirect:" + Whereabouts.after(session, next);
    }
}
