package tillit.ground.access;

import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Founds the municipality that the start names, and shows its administrator's password once, on the console and nowhere
 * else: {@code tillit.admin} (user name), {@code tillit.municipality.code} and {@code tillit.municipality.name}. Started
 * again, it does nothing.
 */
@Component
@ConditionalOnProperty("tillit.admin")
class FirstAdministrator implements ApplicationRunner {

    private final Foundation foundation;
    private final Environment given;

    FirstAdministrator(Foundation foundation, Environment given) {
        this.foundation = foundation;
        this.given = given;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Username administrator = new Username(given.getRequiredProperty("tillit.admin"));
        MunicipalityId id = new MunicipalityId(given.getRequiredProperty("tillit.municipality.code", Integer.class));
        String name = given.getRequiredProperty("tillit.municipality.name");
        Optional<Handover> founded = foundation.found(id, name, administrator, administrator.value());
        founded.ifPresent(handover -> show(administrator, handover));
    }

    @SuppressWarnings("SystemOut") // the console of the one who starts it; a log is kept and read by others
    private static void show(Username administrator, Handover handover) {
        System.out.println("""

                Administratör / administrator: %s
                Engångslösenord / one-time password: %s
                Det visas bara nu. It is shown only now.
                """.formatted(administrator.value(), handover.secret()));
    }
}
