package tillit.ground.notices;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Text messages by a gateway that takes JSON over HTTP. */
final class TextMessagesByGateway implements TextMessages {

    private final NoticesProperties.Sms gateway;
    private final HttpClient http;
    private final JsonMapper json = new JsonMapper();

    /** @throws IllegalStateException if a message could never be posted there; it says which setting, and never the secret */
    TextMessagesByGateway(NoticesProperties.Sms gateway) {
        this.gateway = gateway;
        checked("tillit.notices.sms.url is no http or https address", () -> HttpRequest.newBuilder(gateway.uri()));
        checked("tillit.notices.sms.header or .secret cannot stand in a header", this::request);
        if (!gateway.body().contains("{to}") || !gateway.body().contains("{text}"))
            throw new IllegalStateException("tillit.notices.sms.body has no {to} or no {text}");
        this.http = HttpClient.newBuilder()
                .connectTimeout(gateway.answer())
                .followRedirects(HttpClient.Redirect.NEVER) // the secret goes where it was configured and nowhere else
                .build();
    }

    @Override
    public boolean areThere() {
        return true;
    }

    @Override
    public void send(String to, String text) throws CannotSend {
        String body = gateway.body()
                .replace("{to}", json.writeValueAsString(to))
                .replace("{text}", json.writeValueAsString(text));
        HttpRequest request = request()
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) throw new CannotSend("HTTP-" + status);
        } catch (IOException unreachable) {
            throw new CannotSend(unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotSend("stopped");
        }
    }

    private HttpRequest.Builder request() {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.uri())
                .timeout(gateway.answer())
                .header("Content-Type", "application/json");
        return gateway.secret().isBlank() ? request : request.header(gateway.header(), gateway.secret());
    }

    private static void checked(String wrong, Supplier<HttpRequest.Builder> made) {
        try {
            HttpRequest.Builder unused = made.get();
        } catch (IllegalArgumentException refused) {
            throw new IllegalStateException(wrong); // the cause's words hold the value
        }
    }
}
