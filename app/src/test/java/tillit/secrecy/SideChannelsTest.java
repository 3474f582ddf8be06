package tillit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tillit.ground.access.CalendarKeys;
import tillit.ground.access.Session;

/**
 * All that reaches somebody while something comes to be that is hidden from them (N2): every page with every header over a real connection, the stream
 * that stays open, the calendar, what is downloaded and printed. Before and after, each byte is the same.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "tillit.live.alive=2s")
class SideChannelsTest extends SecrecyTest {

    /** Each has a place of work, or an office, with lists of their own. */
    private static final List<Reader> WATCHING = List.of(
            Reader.OWN_UNIT, Reader.OTHER_UNIT, Reader.OTHER_MUNICIPALITY, Reader.DISQUALIFIED, Reader.ADMINISTRATOR);

    /** What is asked for by its address alone, and in {@link Routes} tells nothing of anybody. */
    private static final List<String> BESIDES = List.of(
            "/changes/table",
            "/account/notices",
            "/away/forms/nothing",
            "/views/00000000-0000-7000-8000-000000000000/list",
            "/changes/9000000000000000000",
            "/nowhere",
            "/files/no-id",
            "/health");

    /** Headers that tell the time and when a connection has been used a hundred times. */
    private static final Set<String> OF_THE_CONNECTION = Set.of("date", "connection", "keep-alive");

    private static final String PASSPHRASE = "sju-sjuka-sjöman-skötte-sju";

    @LocalServerPort
    int port;

    @Autowired
    CalendarKeys keys;

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<Reader, Listening> streams = new EnumMap<>(Reader.class);
    private final Map<Reader, String> calendars = new EnumMap<>(Reader.class);

    @AfterAll
    void hangUp() throws IOException {
        for (Listening stream : streams.values()) stream.close();
        client.close();
    }

    @Test
    void whatIsHiddenReachesNobodyByAnyWay() throws Exception {
        for (Reader reader : WATCHING) calendars.put(reader, as(reader, tx -> keys.give()));
        List<String> leaks = new ArrayList<>();
        for (Secret secret : List.of(Secret.OPEN, Secret.PROTECTED_PERSONS, Secret.PROTECTED)) {
            List<Reader> kept =
                    WATCHING.stream().filter(it -> !it.mayKnow(secret)).toList();
            listen(kept);
            listen(List.of(Reader.OWN_UNIT_PERMITTED));
            Clues none = town.beforehand(secret);
            Map<Reader, Map<String, String>> before = new EnumMap<>(Reader.class);
            for (Reader reader : kept) before.put(reader, pressed(reader, secret));
            for (Reader reader : kept) before.get(reader).putAll(shown(reader, none));
            for (Reader reader : kept) streams.get(reader).mark();
            String seen = page(Reader.OWN_UNIT_PERMITTED, "/unit");

            Clues every = town.comes(secret);

            Map<Reader, Map<String, String>> after = new EnumMap<>(Reader.class);
            for (Reader reader : kept) {
                String said = streams.get(reader).saidSinceTheMark();
                if (!said.replaceAll("event:alive\ndata:\n\n", "").isEmpty())
                    leaks.add(reader + ", " + secret + ", stream: " + said);
                after.put(reader, shown(reader, every));
            }
            for (Reader reader : kept) after.get(reader).putAll(pressed(reader, secret));
            for (Reader reader : kept) {
                before.get(reader).forEach((way, was) -> {
                    String is = after.get(reader).getOrDefault(way, "");
                    if (!was.equals(is)) leaks.add(leak(reader, secret, way, was, is));
                });
            }
            if (secret == Secret.PROTECTED_PERSONS) continue;
            assertThat(page(Reader.OWN_UNIT_PERMITTED, "/unit"))
                    .as("whoever may know is shown it")
                    .isNotEqualTo(seen);
            assertThat(streams.get(Reader.OWN_UNIT_PERMITTED).saidSinceTheMark())
                    .as("and hears it")
                    .contains("event:change");
        }
        assertThat(leaks).isEmpty();
    }

    private void listen(List<Reader> readers) throws Exception {
        for (Reader reader : readers) {
            Session session = town.session(reader).orElseThrow();
            if (session.user().memberships().isEmpty()) streams.put(reader, Listening.toNothing());
            if (!streams.containsKey(reader)) streams.put(reader, Listening.to(client, port, session.token()));
            streams.get(reader).mark();
        }
    }

    /** Every page that is asked for, with the clues that one has. */
    private Map<String, String> shown(Reader reader, Clues clues) throws Exception {
        Map<String, String> all = new TreeMap<>();
        all.put("calendar", page(reader, "/calendar/" + calendars.get(reader) + ".ics"));
        for (Map.Entry<String, Route> each : Routes.all().entrySet()) {
            if (!each.getKey().startsWith("GET ") || each.getKey().equals("GET /desk/live")) continue;
            if (each.getValue() instanceof Route.Shows shows)
                all.put(each.getKey(), clues.hide(page(reader, OverHttp.path(shows, clues))));
        }
        for (String address : BESIDES) all.put(address, page(reader, address));
        return all;
    }

    /**
     * What is downloaded, printed and searched in a case of one's own, and the copy for when the system is away. Each pressing leaves its line, so that
     * everybody presses before anybody looks, and again when all have looked.
     */
    private Map<String, String> pressed(Reader reader, Secret secret) throws Exception {
        Map<String, String> all = new TreeMap<>();
        Session session = town.session(reader).orElseThrow();
        if (!session.user().memberships().isEmpty()) {
            String unit = "" + session.user().memberships().getFirst().unit().value();
            all.put(
                    "the copy for when the system is away",
                    sent(
                            session,
                            post("/away/copies")
                                    .param("unit", unit)
                                    .param("passphrase", PASSPHRASE)
                                    .param("again", PASSPHRASE)));
        }
        if (reader != Reader.OWN_UNIT || secret == Secret.OPEN) return all;
        Clues own = town.lately(Secret.OPEN);
        all.put("a file", page(reader, "/files/" + own.file()));
        all.put("a document", page(reader, "/journal/" + own.socialCase() + "/documents/" + own.document()));
        all.put(
                "a search in the file",
                sent(session, post("/journal/{id}/search", own.socialCase()).param("q", "hungrigt")));
        all.put(
                "a printed file",
                sent(
                        session,
                        post("/printout/{id}", own.socialCase())
                                .param("parts", "NOTES", "ASSESSMENTS", "DECISIONS", "DOCUMENTS", "REPORTS")
                                .param("reason", "Ska läsas på papper.")));
        return all;
    }

    private String page(Reader reader, String path) throws Exception {
        HttpResponse<byte[]> answer =
                OverHttp.get(client, port, town.session(reader).orElseThrow().token(), path);
        String headers = new TreeMap<>(answer.headers().map())
                .entrySet().stream()
                        .filter(it -> !OF_THE_CONNECTION.contains(it.getKey()))
                        .map(it -> it.getKey() + ": " + it.getValue())
                        .collect(Collectors.joining("\n"));
        return OverHttp.withoutTokens(answer.statusCode() + "\n" + headers + "\n" + OverHttp.text(answer.body()));
    }

    private String sent(Session session, MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse answer = http.perform(
                        request.with(csrf()).cookie(new Cookie("tillit-session", session.token())))
                .andReturn()
                .getResponse();
        String type = String.valueOf(answer.getContentType());
        String headers = answer.getHeaderNames().stream()
                .sorted()
                .filter(it -> !type.equals("application/pdf") || !it.equals("Content-Length")) // packed anew each time
                .map(it -> it + ": " + answer.getHeaders(it))
                .collect(Collectors.joining("\n"));
        String body =
                type.equals("application/pdf") ? words(answer.getContentAsByteArray()) : answer.getContentAsString();
        assertThat(answer.getStatus()).as(body).isEqualTo(200);
        return OverHttp.withoutTokens(headers + "\n" + body);
    }

    private static String words(byte[] pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf, PASSPHRASE)) {
            return read.getNumberOfPages() + " pages\n" + new PDFTextStripper().getText(read);
        }
    }
}
