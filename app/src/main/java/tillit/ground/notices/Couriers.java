package tillit.ground.notices;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** By whom it is sent that goes out, and on which ways anything can be. */
@Component
public class Couriers {

    private final Postman postman;
    private final TextMessages texts;

    Couriers(Postman postman, TextMessages texts) {
        this.postman = postman;
        this.texts = texts;
    }

    /** The ways that the installation has; none if nobody has configured one. */
    public Set<Way> ways() {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        if (postman.isThere()) ways.add(Way.MAIL);
        if (texts.areThere()) ways.add(Way.SMS);
        return ways;
    }

    /** Sends it now. @param subject of a mail @throws CannotSend if nobody took it, whatever went wrong */
    void send(Way way, String to, String subject, String text, UUID message) throws CannotSend {
        try {
            switch (way) {
                case MAIL -> postman.send(to, subject, text, message.toString());
                case SMS -> texts.send(to, text);
            }
        } catch (RuntimeException unforeseen) {
            throw new CannotSend(unforeseen.getClass().getSimpleName()); // its words may hold an address
        }
    }
}
