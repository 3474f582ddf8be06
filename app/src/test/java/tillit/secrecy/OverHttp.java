package tillit.secrecy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;

/** Asks as a browser or a program does, over a connection. */
final class OverHttp {

    /** What is another each time for reasons of its own: the tokens of a form and of the browser's session. */
    private static final String TOKEN =
            "name=\"_csrf\" value=\"[^\"]*\"|\"X-CSRF-TOKEN\": ?\"[^\"]*\"|(XSRF-TOKEN|JSESSIONID)=[^;]*";

    private OverHttp() {}

    static HttpResponse<byte[]> get(HttpClient client, int port, String token, String path)
            throws IOException, InterruptedException {
        return client.send(asked(port, token, path).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    static HttpRequest.Builder asked(int port, String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Cookie", "tillit-session=" + token)
                .header("Authorization", "Bearer " + token);
    }

    static String path(Route.Shows shows, Clues clues) {
        MockHttpServletRequest asked = shows.asked().with(clues).buildRequest(new MockServletContext());
        return asked.getQueryString() == null
                ? asked.getRequestURI()
                : asked.getRequestURI() + "?" + asked.getQueryString();
    }

    static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }

    static String withoutTokens(String answer) {
        return answer.replaceAll(TOKEN, "");
    }
}
