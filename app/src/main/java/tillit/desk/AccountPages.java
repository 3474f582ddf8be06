package tillit.desk;

import static tillit.desk.SignInPages.given;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.Entry;
import tillit.ground.access.Passkeys;
import tillit.ground.access.Passkeys.MyPasskey;
import tillit.ground.access.Password;
import tillit.ground.access.Sessions;
import tillit.ground.access.Sessions.MySession;
import tillit.ground.access.SignIn;
import tillit.ground.access.User;
import tillit.ground.access.Visit;
import tillit.ground.page.Done;
import tillit.ground.page.FormAt;

/** One's own account: who one is here, where one is signed in, and by what. */
@Controller
class AccountPages {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Whereabouts whereabouts;

    AccountPages(SignIn signIn, Sessions sessions, Passkeys passkeys, Whereabouts whereabouts) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.whereabouts = whereabouts;
    }

    /**
     * What the page is about.
     *
     * @param done the key of what has just been done, empty when nothing
     * @param canAdd whether this is a place where passkeys work
     */
    record Account(User user, List<MySession> sessions, List<MyPasskey> passkeys, boolean canAdd, String done) {}

    /** The old password, and what one chooses in its place. */
    record NewPassword(
            @Nullable String old,
            @Nullable String chosen,
            @Nullable String again) {}

    @GetMapping("/account")
    String page(@RequestParam(required = false) String changed, HttpServletRequest request, Model model) {
        String done = changed == null ? "" : "desk.account.password.changed";
        boolean canAdd = whereabouts.of(request).isPresent();
        model.addAttribute("account", new Account(Entry.me(), sessions.mine(), passkeys.mine(), canAdd, done));
        return "desk/account";
    }

    @PostMapping("/account/password")
    @FormAt("/account")
    String change(@ModelAttribute NewPassword password, HttpServletRequest request) {
        String chosen = given(password.chosen());
        if (!chosen.equals(given(password.again()))) throw new NotTheSame();
        boolean changed = signIn.changePassword(given(password.old()), new Password(chosen), Visit.of(request));
        if (!changed) throw new WrongOldPassword();
        return "redirect:/account?changed";
    }

    @PostMapping("/account/sessions/{id}/ending")
    @FormAt("/account")
    @Done("desk.done.session")
    String end(@PathVariable UUID id) {
        sessions.end(id);
        return "redirect:/account";
    }

    @PostMapping("/account/passkeys/{id}/removal")
    @FormAt("/account")
    @Done("desk.done.passkey")
    String takeAway(@PathVariable UUID id) {
        passkeys.takeAway(id);
        return "redirect:/account";
    }
}
