package tillit.ground.audit;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.ground.access.AccessChangeRefused;
import tillit.ground.access.AccessChanged;
import tillit.ground.access.Founded;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PasswordChosen;
import tillit.ground.access.SignInRefused;
import tillit.ground.access.SignedIn;
import tillit.ground.access.SignedOut;
import tillit.ground.access.UserId;

/**
 * Writes down who comes in, who goes, who was not let in, and every change of who may see. What happens at the door is
 * written as the door, in its transaction, since nobody is signed in there.
 */
@Component
class AccessLog {

    private final Audit audit;
    private final JdbcClient door;

    AccessLog(Audit audit, @Qualifier("door") JdbcClient door) {
        this.audit = audit;
        this.door = door;
    }

    @EventListener
    void on(SignedIn in) {
        atTheDoor(in.who(), in.municipality(), "sign-in", Outcome.DONE, "how=" + word(in.how()));
    }

    @EventListener
    void on(SignedOut out) {
        atTheDoor(out.who(), out.municipality(), "sign-out", Outcome.DONE, "");
    }

    @EventListener
    void on(SignInRefused refused) {
        atTheDoor(
                refused.who(), refused.municipality(), "sign-in", Outcome.REFUSED, "reason=" + word(refused.reason()));
    }

    /** Nobody is signed in when it happens: it is done by whoever starts the process. */
    @EventListener
    void on(Founded founded) {
        atTheDoor(
                null,
                founded.municipality(),
                "municipality-founded",
                Outcome.DONE,
                "user=" + founded.administrator().value());
    }

    @EventListener
    void on(PasswordChosen chosen) {
        atTheDoor(chosen.who(), chosen.municipality(), "password-chosen", Outcome.DONE, "first=" + chosen.first());
    }

    @EventListener
    void on(AccessChanged changed) {
        UserId whose = changed.whose();
        UUID dossier = changed.dossier() == null ? null : changed.dossier().value();
        UUID person = changed.person() == null ? null : changed.person().value();
        String detail = whose == null ? changed.detail() : ("user=" + whose.value() + " " + changed.detail()).strip();
        audit.note(new Noted(changed.action(), Outcome.DONE, dossier, person, detail));
    }

    @EventListener
    void on(AccessChangeRefused refused) {
        audit.noteApart(Noted.that(refused.action(), Outcome.REFUSED));
    }

    private void atTheDoor(
            @Nullable UserId who,
            @Nullable MunicipalityId municipality,
            String action,
            Outcome outcome,
            String detail) {
        door.sql("""
                insert into audit.entry (user_id, municipality_id, action, outcome, detail)
                values (:user, :municipality, :action, :outcome, :detail)
                """)
                .param("user", who == null ? null : who.value())
                .param("municipality", municipality == null ? null : municipality.value())
                .param("action", action)
                .param("outcome", outcome.name())
                .param("detail", detail)
                .update();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
