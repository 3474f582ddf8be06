package tillit.ground.notices;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.json.JsonMapper;

/** Text messages by a gateway that takes JSON over HTTP. */
final class TextMessagesByGateway implements TextMessages {

    private final NoticesProperties.Sms gateway;
    private final HttpClient http;
    private final JsonMapper json = new JsonMapper();

    TextMessagesByGateway(NoticesProperties.Sms gateway) {
        this.gateway = gateway;
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
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.uri())
                .timeout(gateway.answer())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        if (!gateway.secret().isBlank()) request.header(gateway.header(), gateway.secret());
        try {
            int status = http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            if (status / 100 != 2) throw new CannotSend("HTTP-" + status);
        } catch (IOException unreachable) {
            throw new CannotSend(unreachable.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotSend("stopped");
        }
    }
}
