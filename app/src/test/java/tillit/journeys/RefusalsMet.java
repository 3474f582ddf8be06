package tillit.journeys;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import tillit.ground.access.Session;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Form;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/** Sends forms as somebody signed in does, and looks at each answer that refuses as the one who gets it: in both languages, with what was typed. */
final class RefusalsMet {

    /** No form's own words: what a button is called, and what a page keeps for itself. */
    private static final Set<String> UNTYPED = Set.of("then", "revision", "seen");

    /** As a revision: the one that the page holds. */
    static final String NOW = "now";

    private static final Pattern RAW = Pattern.compile("[{}]|\\b[a-z-]+\\.refusal\\.|\\?\\?\\?");

    /** What the reader is to do, or may not: some word of this kind stands in every refusal. */
    private static final Pattern SAYS_WHAT_TO_DO = Pattern.compile(
            "(?iU)\\b(skriv|välj|gör|läs|anteckna|fatta|avsluta|lämna|vänta|gå|svara|signera|lägg|ta|försök|be|skicka|pröva|avgör|låt|dela|inled|säg|kontrollera|korta|kryssa|öppna|prata|beskriv"
                    + "|write|choose|do|read|note|take|close|leave|wait|go|answer|sign|add|remove|try|ask|send|decide|let|divide|end|open|load|reload|put|say|check|make|shorten|describe|tick)\\b");

    private final MockMvc http;
    private final Texts texts;
    private final Set<Class<?>> met = new HashSet<>();
    private final List<String> faults = new ArrayList<>();

    RefusalsMet(MockMvc http, Texts texts) {
        this.http = http;
        this.texts = texts;
    }

    /** All that has been met, by name. */
    Set<String> met() {
        Set<String> names = new TreeSet<>();
        met.forEach(it -> names.add(name(it)));
        return names;
    }

    /** Those of the families that have not been met. */
    Set<String> unmet(List<Class<? extends Refusal>> families) {
        Set<String> every = new TreeSet<>();
        families.forEach(family -> Arrays.stream(family.getPermittedSubclasses())
                .map(RefusalsMet::name)
                .forEach(every::add));
        every.removeAll(met());
        return every;
    }

    /** One room after the other, so that all that is wrong is told at once. */
    void tries(Runnable room) {
        try {
            room.run();
        } catch (AssertionError | RuntimeException stopped) {
            faults.add(String.valueOf(stopped) + Arrays.toString(Arrays.copyOf(stopped.getStackTrace(), 6)));
        }
    }

    static String[] joined(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    /** What is wrong with the answers. */
    List<String> faults() {
        return faults;
    }

    static String name(Class<?> refusal) {
        return refusal.getName().replaceAll(".*\\.", "");
    }

    /** Sends what is refused by that name. @param fields name and value by turns */
    void refused(Class<? extends Refusal> by, Session who, String address, String... fields) {
        for (Language language : Language.values()) {
            MvcResult answer = sent(who, language, address, fields);
            List<Refusal> all = Optional.ofNullable(answer.getResolvedException())
                    .filter(Refusal.class::isInstance)
                    .map(it -> Refusals.of((Refusal) it))
                    .orElse(List.of());
            all.forEach(it -> met.add(it.getClass()));
            String where = name(by) + " " + language.tag() + " " + address.replaceAll("[0-9a-f-]{36}", "…");
            if (all.stream().noneMatch(by::isInstance))
                faults.add(where + ": " + answer.getResponse().getStatus() + " "
                        + all.stream().map(it -> name(it.getClass())).toList());
            else look(where, address, all, answer, texts.in(language), fields);
        }
    }

    /** Sends a day that cannot be read, which is asked for again where it was written. */
    void unread(Session who, String address, String field, String... others) {
        List<String> fields = new ArrayList<>(List.of(field, "förra veckan"));
        fields.addAll(List.of(others));
        MvcResult answer = sent(who, Language.SV, address, fields.toArray(String[]::new));
        if (answer.getResponse().getStatus() == HttpStatus.UNPROCESSABLE_CONTENT.value())
            stands("unread " + field, field, body(answer));
        else
            faults.add("a day that cannot be read in " + field + ": "
                    + answer.getResponse().getStatus());
    }

    /** Sends what is done. @return where one comes */
    String done(Session who, String address, String... fields) {
        MvcResult answer = sent(who, Language.SV, address, fields);
        if (answer.getResponse().getStatus() != HttpStatus.FOUND.value())
            throw new AssertionError(address + " was answered by "
                    + answer.getResponse().getStatus() + " " + answer.getResolvedException() + " "
                    + (answer.getResolvedException() instanceof Refusal it ? Refusals.of(it) : List.of()));
        return String.valueOf(answer.getResponse().getHeader("Location")).replaceAll("#.*", "");
    }

    /** What stands on a page. */
    String page(Session who, String address) {
        return body(sent(who, Language.SV, get(address)));
    }

    private void look(
            String where, String address, List<Refusal> all, MvcResult answer, Wording wording, String... fields) {
        String page = body(answer);
        if (answer.getResponse().getStatus() != HttpStatus.UNPROCESSABLE_CONTENT.value())
            faults.add(where + ": status " + answer.getResponse().getStatus());
        if (!page.contains("govuk-error-summary__title")) faults.add(where + ": no summary");
        for (Refusal each : all) {
            String key = each.field()
                    .map(it -> each.key() + "." + it)
                    .filter(wording::knows)
                    .orElse(each.key());
            String words = wording.say(
                    key,
                    each.about().stream()
                            .map(it -> it.in(wording.language().locale()))
                            .toArray());
            if (!wording.knows(key) || RAW.matcher(words).find()) faults.add(where + ": raw words " + words);
            if (isOfTheRoom(each) && !SAYS_WHAT_TO_DO.matcher(words).find())
                faults.add(where + ": says no way on: " + words);
            if (!page.contains(words)) faults.add(where + ": does not say: " + words);
            each.field().ifPresent(field -> stands(where, field, page));
        }
        for (int nth = 0; nth < fields.length; nth += 2) {
            if (!UNTYPED.contains(fields[nth]) && !isKept(fields[nth], fields[nth + 1], address, page))
                faults.add(where + ": has lost " + fields[nth] + " = "
                        + fields[nth + 1].substring(0, Math.min(40, fields[nth + 1].length())));
        }
    }

    /** Who has the mandate is another room's to tell, which is not on trial here. */
    private static boolean isOfTheRoom(Refusal refusal) {
        return refusal.getClass().getName().startsWith("tillit.casework.");
    }

    private void stands(String where, String field, String page) {
        String id = Form.id(field);
        long places = page.split("id=\"" + Pattern.quote(id) + "\"", -1).length - 1L;
        if (places != 1) faults.add(where + ": " + places + " places for #" + id);
        boolean isPart = page.contains("<span id=\"" + id + "\"");
        if (!isPart && !page.contains("id=\"" + id + "-error\"")) faults.add(where + ": nothing by the field " + id);
    }

    private static boolean isKept(String field, String value, String address, String page) {
        if (value.isBlank()) return true;
        List<String> tags = tags("<(?:input|textarea|select)[^>]*\\bname=\"" + Pattern.quote(field) + "\"[^>]*>", page);
        if (tags.isEmpty() || !page.contains("action=\"" + address + "\"") && !page.contains("formaction"))
            return !value.strip().contains(" ") || page.contains(value.strip());
        boolean chosen = tags.stream()
                .anyMatch(it ->
                        it.contains("type=\"radio\"") || it.contains("type=\"checkbox\"") || it.startsWith("<select"));
        if (!chosen) return page.contains(value.strip());
        Stream<String> options = Stream.concat(
                tags.stream(), tags("<option[^>]*value=\"" + Pattern.quote(value) + "\"[^>]*>", page).stream());
        boolean isChoice = tags.stream().anyMatch(it -> it.contains("value=\"" + value + "\""))
                || page.contains("<option value=\"" + value + "\"");
        return !isChoice
                || options.filter(it -> it.contains("value=\"" + value + "\""))
                        .anyMatch(it -> it.contains(" checked") || it.contains(" selected"));
    }

    private static List<String> tags(String pattern, String page) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(it -> it.group())
                .toList();
    }

    private MvcResult sent(Session who, Language language, String address, String... fields) {
        MockHttpServletRequestBuilder form = post(address);
        for (int nth = 0; nth < fields.length; nth += 2)
            form.param(fields[nth], fields[nth + 1].equals(NOW) ? revision(who, address) : fields[nth + 1]);
        return sent(who, language, form);
    }

    private String revision(Session who, String address) {
        return Pattern.compile("name=\"revision\" value=\"(\\d+)\"")
                .matcher(page(who, address.replaceFirst("/(signatures|minutes)$", "")))
                .results()
                .map(it -> it.group(1))
                .findFirst()
                .orElse("0");
    }

    private MvcResult sent(Session who, Language language, MockHttpServletRequestBuilder request) {
        try {
            return http.perform(request.with(csrf())
                            .cookie(
                                    new Cookie("tillit-session", who.token()),
                                    new Cookie("tillit-language", language.tag())))
                    .andReturn();
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static String body(MvcResult answer) {
        try {
            return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
