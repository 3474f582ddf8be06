package tillit.ground.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Founds the municipality that the start names, and shows its administrator's password once, on the console and nowhere
 * else. Started again, it does nothing. The folder of the installation is marked, so that the demonstration keeps out.
 */
@Component
@ConditionalOnProperty("tillit.administrator")
class FirstAdministrator implements ApplicationRunner {

    private static final String MARK = "founded";

    private final Foundation foundation;
    private final String administrator;
    private final MunicipalityId id;
    private final String municipality;
    private final Path home;

    /**
     * @param administrator first name and surname
     * @param code the municipality's, by Statistics Sweden
     */
    FirstAdministrator(
            Foundation foundation,
            @Value("${tillit.administrator}") String administrator,
            @Value("${tillit.municipality.code:9900}") int code,
            @Value("${tillit.municipality.name:Kommunen}") String municipality,
            @Value("${tillit.database.home:.tillit}") Path home) {
        this.foundation = foundation;
        this.administrator = administrator;
        this.id = new MunicipalityId(code);
        this.municipality = municipality;
        this.home = home;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Username username =
                new Username(administrator.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "."));
        foundation.found(id, municipality, username, administrator).ifPresent(handover -> show(username, handover));
        Path mark = home.resolve(MARK);
        if (Files.isDirectory(home) && Files.notExists(mark)) Files.createFile(mark);
    }

    @SuppressWarnings("SystemOut") // the console of the one who starts it; a log is kept and read by others
    private static void show(Username administrator, Handover handover) {
        System.out.println("""

                Användarnamn / user name: %s
                Engångslösenord / one-time password: %s
                Det visas bara nu. It is shown only now.
                """.formatted(administrator.value(), handover.secret()));
    }
}
