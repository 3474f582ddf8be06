package tillit.ground.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A mail server and a gateway for text messages, both real and both on this machine, for a run of tests. What came is told by whom it came to. */
public final class PostOffice {

    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)); // any port that is free
    private static final HttpServer GATEWAY = gateway();
    private static final List<String> TEXTS = new CopyOnWriteArrayList<>();
    private static volatile int answer = 200;

    static {
        MAIL.start();
        GATEWAY.createContext("/send", PostOffice::take);
        GATEWAY.start();
    }

    private PostOffice() {}

    public static void open(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        properties.add("tillit.notices.mail.from", () -> "Tillit <tillit@kommunen.example>");
        properties.add("tillit.public-address", () -> "https://tillit.kommunen.example");
        properties.add(
                "tillit.notices.sms.url",
                () -> "http://127.0.0.1:" + GATEWAY.getAddress().getPort() + "/send");
        properties.add("tillit.notices.sms.secret", () -> "Bearer hemligt");
        properties.add("tillit.notices.tries", () -> 3);
    }

    /** What the gateway answers from now on. */
    public static void gatewayAnswers(int status) {
        answer = status;
    }

    /** The whole mails that came to that address, with all their headers, as the bytes came. */
    public static List<String> mailsTo(String address) {
        return Arrays.stream(MAIL.getReceivedMessages())
                .filter(it -> isTo(it, address))
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    /** The words of the mails that came to that address, without the headers. */
    public static List<String> wordsTo(String address) {
        List<String> words = new ArrayList<>();
        for (MimeMessage mail : MAIL.getReceivedMessages()) {
            if (isTo(mail, address)) words.add(words(mail));
        }
        return words;
    }

    /** What was posted to the gateway for that number: headers and body. */
    public static List<String> textsTo(String number) {
        return TEXTS.stream().filter(it -> it.contains('"' + number + '"')).toList();
    }

    /** The six digits in the last of these. */
    public static String codeIn(List<String> messages) {
        Matcher code = CODE.matcher(messages.getLast());
        if (!code.find()) throw new AssertionError("no code came");
        return code.group();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String words(MimeMessage mail) {
        try {
            return String.valueOf(mail.getContent()).strip();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (answer / 100 == 2) TEXTS.add(exchange.getRequestHeaders().getFirst("Authorization") + "\n" + body);
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    private static HttpServer gateway() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
