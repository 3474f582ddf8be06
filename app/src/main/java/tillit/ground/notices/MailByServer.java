package tillit.ground.notices;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mails by the server that {@code spring.mail} names. */
record MailByServer(JavaMailSender server, InternetAddress from) implements Postman {

    /** @param from an address, with or without a name @throws IllegalStateException if it is none */
    static MailByServer from(String from, JavaMailSender server) {
        try {
            InternetAddress address = new InternetAddress(from, true);
            if (address.getAddress().indexOf('@') > 0) return new MailByServer(server, address);
        } catch (AddressException none) {
            throw new IllegalStateException(MISSING, none);
        }
        throw new IllegalStateException(MISSING);
    }

    private static final String MISSING = "tillit.notices.mail.from is missing or no address: mails need a sender";

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public void send(String to, String subject, String text, String id) throws CannotSend {
        try {
            server.send(mime -> {
                MimeMessageHelper mail = new MimeMessageHelper(mime, StandardCharsets.UTF_8.name());
                mail.setFrom(from);
                mail.setTo(to);
                mail.setSubject(subject);
                mail.setText(text);
                mime.setHeader("Message-ID", "<" + id + domain() + ">");
                mime.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence answers it
            });
        } catch (MailException refused) {
            throw new CannotSend(refused.getClass().getSimpleName());
        }
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@'));
    }
}
