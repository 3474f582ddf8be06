package tillit.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Tells whoever started the demonstration where to look and whom to be. */
@Component
@Profile("demo")
class Greeting {

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @SuppressWarnings("SystemOut") // said to the person at the terminal
    void greet() {
        StringBuilder people = new StringBuilder();
        for (Staff person : Staff.everyone()) {
            people.append("    %-22s %s%n".formatted(person.fullName(), person.title()));
        }
        System.out.printf("""

                Tillit är i gång: http://localhost:%s
                Björkmåla och alla människor i det är påhittade. Bli någon av dem med ett klick:

                %s
                Ctrl-C stänger. Allt som har sparats finns kvar nästa gång.%n""", environment.getProperty("local.server.port", "8080"), people);
    }
}
