package tillit.ground.notices;

import java.nio.charset.StandardCharsets;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Mails by the server that {@code spring.mail} names. */
record MailByServer(JavaMailSender server, String from) implements Postman {

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
                mime.setHeader("Message-ID", "<" + id + from.substring(from.lastIndexOf('@')) + ">");
                mime.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: nobody's absence answers it
            });
        } catch (MailException refused) {
            throw new CannotSend(refused.getClass().getSimpleName());
        }
    }
}
