package tillit.ground.notices;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What has been configured wrong is said when the house opens, without the secret; and whatever goes wrong in sending is a message that did not go. */
class CouriersTest {

    private static final String BODY = "{\"to\": {to}, \"message\": {text}}";

    @Test
    void aGatewayThatNothingCanBePostedToIsRefusedAtTheStartAndItsSecretIsNotTold() {
        assertThatCode(() -> gateway("https://sms.example/send", "Authorization", BODY))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> gateway("sms.example/send", "Authorization", BODY))
                .hasMessageContaining("tillit.notices.sms.url");
        assertThatThrownBy(() -> gateway("https://sms .example", "Authorization", BODY))
                .hasMessageContaining("tillit.notices.sms.url");
        assertThatThrownBy(() -> gateway("https://sms.example/send", "Not a header", BODY))
                .hasMessageContaining("tillit.notices.sms.header")
                .hasMessageNotContaining("hemligt")
                .hasNoCause();
        assertThatThrownBy(() -> gateway("https://sms.example/send", "Authorization", "{}"))
                .hasMessageContaining("tillit.notices.sms.body");
    }

    @Test
    void aSenderThatIsNoAddressIsRefusedAtTheStart() {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        assertThatCode(() -> MailByServer.from("Tillit <tillit@kommunen.example>", server))
                .doesNotThrowAnyException();
        for (String none : new String[] {"", "tillit", "Tillit <>"}) {
            assertThatThrownBy(() -> MailByServer.from(none, server)).hasMessageContaining("tillit.notices.mail.from");
        }
    }

    @Test
    void whateverGoesWrongInSendingIsAMessageThatDidNotGo() {
        Couriers couriers = new Couriers(new NoMail(), new TextMessages() {
            @Override
            public boolean areThere() {
                return true;
            }

            @Override
            public void send(String to, String text) {
                throw new IllegalArgumentException(to);
            }
        });
        assertThatThrownBy(() -> couriers.send(Way.SMS, "+46701234567", "", "", new UUID(0, 1)))
                .isInstanceOf(CannotSend.class)
                .hasMessage("IllegalArgumentException")
                .hasNoCause();
    }

    private static TextMessagesByGateway gateway(String url, String header, String body) {
        return new TextMessagesByGateway(
                new NoticesProperties.Sms(url, header, "hemligt", body, Duration.ofSeconds(1)));
    }
}
