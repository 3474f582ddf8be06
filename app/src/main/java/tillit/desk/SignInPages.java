package tillit.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.DemoPeople;
import tillit.ground.access.DemoPeople.DemoPerson;
import tillit.ground.access.Entry;
import tillit.ground.access.Password;
import tillit.ground.access.Session;
import tillit.ground.access.SessionCookie;
import tillit.ground.access.SignIn;
import tillit.ground.access.SignIn.Answer;
import tillit.ground.access.Visit;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;

/** The way in and the way out. */
@Controller
class SignInPages {

    private final SignIn signIn;
    private final ObjectProvider<DemoPeople> demo;
    private final ObjectProvider<Filling> filling;
    private final Whereabouts whereabouts;

    SignInPages(
            SignIn signIn, ObjectProvider<DemoPeople> demo, ObjectProvider<Filling> filling, Whereabouts whereabouts) {
        this.signIn = signIn;
        this.demo = demo;
        this.filling = filling;
        this.whereabouts = whereabouts;
    }

    /**
     * What the page is about.
     *
     * @param notice the key of what has happened, empty when nothing has
     * @param passkeys whether this is a place where passkeys work
     * @param people of the demonstration; nobody elsewhere
     * @param filled how much of their history is there, of a hundred; empty when all is, and elsewhere
     */
    record Welcome(String notice, boolean passkeys, List<DemoPerson> people, OptionalInt filled) {}

    /** Name and password, and where one was going. */
    record Names(
            @Nullable String username,
            @Nullable String password,
            @Nullable String next) {}

    /** The first time: what one was given, and what one chooses. */
    record First(
            @Nullable String username,
            @Nullable String given,
            @Nullable String chosen,
            @Nullable String again) {}

    @GetMapping("/sign-in")
    String page(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(required = false) String expired,
            @RequestParam(required = false) String out,
            Form form,
            HttpServletRequest request,
            Model model) {
        DemoPeople made = demo.getIfAvailable();
        String notice = expired != null ? "desk.sign-in.expired" : out != null ? "desk.sign-in.out" : "";
        model.addAttribute(
                "welcome",
                new Welcome(
                        notice,
                        whereabouts.of(request).isPresent(),
                        made == null ? List.of() : made.all(),
                        filling.stream().map(Filling::percent).findFirst().orElseGet(OptionalInt::empty)));
        model.addAttribute("form", form.beginningWith(Map.of("next", next)));
        return "desk/signIn";
    }

    @PostMapping("/sign-in")
    @FormAt("/sign-in")
    String come(@ModelAttribute Names names, HttpServletRequest request, HttpServletResponse response, Model model) {
        Answer answer = signIn.withPassword(given(names.username()), given(names.password()), Visit.of(request));
        if (answer instanceof Answer.ChoosePassword) {
            model.addAttribute("form", Form.blank().beginningWith(Map.of("username", given(names.username()))));
            return "desk/firstPassword";
        }
        return "redirect:" + in(answer, names.next(), request, response);
    }

    @GetMapping("/sign-in/first")
    String first() {
        return "desk/firstPassword";
    }

    @PostMapping("/sign-in/first")
    @FormAt("/sign-in/first")
    String choose(@ModelAttribute First first, HttpServletRequest request, HttpServletResponse response) {
        if (!given(first.chosen()).equals(given(first.again()))) throw new NotTheSame();
        Password chosen = new Password(given(first.chosen()));
        Answer answer =
                signIn.withFirstPassword(given(first.username()), given(first.given()), chosen, Visit.of(request));
        return "redirect:" + in(answer, "", request, response);
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        Entry.current().ifPresent(signIn::out);
        SessionCookie.take(request, response);
        return "redirect:/sign-in?out";
    }

    private static String in(
            Answer answer, @Nullable String next, HttpServletRequest request, HttpServletResponse response) {
        Session session =
                switch (answer) {
                    case Answer.Welcome welcome -> welcome.session();
                    case Answer.TooMany many -> throw new NotLetIn("desk.refusal.too-many-tries");
                    case Answer.Wrong wrong -> throw new NotLetIn("desk.refusal.wrong-password");
                    case Answer.ChoosePassword choose -> throw new NotLetIn("desk.refusal.wrong-password");
                };
        SessionCookie.give(session, request, response);
        return Whereabouts.after(session, next);
    }

    static String given(@Nullable String field) {
        return field == null ? "" : field;
    }
}
