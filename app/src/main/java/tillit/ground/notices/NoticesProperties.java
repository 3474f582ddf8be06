package tillit.ground.notices;

import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the house tells people; what nobody has configured is not sent. The times are ours, not the law's.
 *
 * @param quietFrom from when only what is urgent goes out to those who have chosen nothing
 * @param quietUntil until when
 * @param digestAt when those who have chosen nothing get their digest
 * @param codeLives how long a code may lie before it is typed
 * @param tries after how many tries a message is given up, and an urgent one counted for the administrator
 * @param mail the sender of mails; the server itself is {@code spring.mail.host} and its like
 * @param sms the gateway for text messages
 */
@ConfigurationProperties("tillit.notices")
record NoticesProperties(
        @DefaultValue("17:00") LocalTime quietFrom,
        @DefaultValue("08:00") LocalTime quietUntil,
        @DefaultValue("07:30") LocalTime digestAt,
        @DefaultValue("15m") Duration codeLives,
        @DefaultValue("10") int tries,
        @DefaultValue Mail mail,
        @DefaultValue Sms sms) {

    /** @param from the address that mails come from; empty: no mail is sent */
    record Mail(@DefaultValue("") String from) {}

    /**
     * A gateway that is spoken to over HTTP.
     *
     * @param url where a message is posted; empty: none is sent
     * @param header in which the secret is sent
     * @param secret as the gateway wants it, such as {@code Bearer ...}
     * @param body what is posted, JSON in which {@code {to}} and {@code {text}} are filled in, in quotation marks
     * @param answer how long it may take to answer
     */
    record Sms(
            @DefaultValue("") String url,
            @DefaultValue("Authorization") String header,
            @DefaultValue("") String secret,

            @DefaultValue("{\"to\": {to}, \"message\": {text}}")
            String body,

            @DefaultValue("10s") Duration answer) {

        boolean isConfigured() {
            return !url.isBlank();
        }

        URI uri() {
            return URI.create(url);
        }

        /** Shows no secret. */
        @Override
        public String toString() {
            return "Sms[" + (isConfigured() ? "configured" : "none") + "]";
        }
    }
}
