package tillit.ground.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of every room: in both languages, none forgotten, none in a template. */
class TextsTest {

    private static final Path TEXTS = Path.of("src", "main", "resources", "text");
    private static final Path TEMPLATES = Path.of("src", "main", "jte");
    private static final Path JAVA = Path.of("src", "main", "java");

    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(keys("sv")).isNotEmpty().isEqualTo(keys("en"));
    }

    @Test
    void everyTextBelongsToTheRoomOfItsFile() {
        assertThat(bundles("sv")).allSatisfy(file -> {
            String room = file.getFileName().toString().split("[-_]")[0];
            assertThat(read(file).stringPropertyNames())
                    .allMatch(key -> key.startsWith(room + "."), "begins with " + room);
        });
    }

    @Test
    void everyTextCanBeFilledIn() {
        Stream.of("sv", "en").flatMap(TextsTest::bundles).forEach(file -> assertThat(read(file))
                .allSatisfy((key, text) -> {
                    assertThat((String) text)
                            .as("%s in %s", key, file)
                            .isNotBlank()
                            .doesNotContain("'");
                    assertThat(new MessageFormat((String) text)).isNotNull();
                }));
    }

    @Test
    void bothLanguagesAskForTheSameThings() {
        Properties english = all("en");
        assertThat(all("sv")).allSatisfy((key, text) -> assertThat(asked(english.getProperty((String) key, "")))
                .as("what %s is filled with", key)
                .isEqualTo(asked((String) text)));
    }

    @Test
    void noTextThatIsUsedIsMissing() {
        Set<String> rooms = keys("sv").stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
        Pattern literal = Pattern.compile("\"((?:" + String.join("|", rooms) + ")(?:\\.[A-Za-z0-9-]+)+)\"");
        Set<String> written = keys("sv");
        assertThat(files(TEMPLATES, ".jte").flatMap(file -> used(file, literal).filter(key -> !written.contains(key))))
                .isEmpty();
        Pattern said = Pattern.compile("(?:say|super|message = |text = )\\(?\\s*" + literal.pattern());
        assertThat(files(JAVA, ".java").flatMap(file -> used(file, said).filter(key -> !written.contains(key))))
                .isEmpty();
    }

    @Test
    void noTemplateHasATextOfItsOwn() {
        assertThat(files(TEMPLATES, ".jte").flatMap(TextsTest::wordsIn)).isEmpty();
    }

    /** The letters of a template that stand outside tags, expressions and what JTE reads; and those of attributes that are read aloud. */
    private static Stream<String> wordsIn(Path template) {
        String code = text(template)
                .replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?m)^\\s*@(import|param).*$", "")
                .replaceAll("<!DOCTYPE html>", "");
        String read = withoutExpressions(code);
        String attributes = Pattern.compile("(?:aria-label|title|alt|placeholder)=\"([^\"]*)\"")
                .matcher(read)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.joining(" "));
        String text = read.replaceAll("(?s)<[^>]*>", " ").replaceAll("&\\w+;", " ");
        return Pattern.compile("\\p{L}{2,}")
                .matcher(text + " " + attributes)
                .results()
                .map(word -> template + ": " + word.group());
    }

    /** Leaves out {@code ${...}}, {@code !{...}} and {@code @if(...)}: what stands between matching brackets. */
    private static String withoutExpressions(String code) {
        StringBuilder left = new StringBuilder();
        for (int at = 0; at < code.length(); ) {
            int end = endOfExpression(code, at);
            if (end > at) {
                left.append(contents(code.substring(at, end)));
                at = end;
            } else {
                left.append(code.charAt(at++));
            }
        }
        return left.toString();
    }

    /** A call of a part may hold content of its own, between {@code @`} and {@code `}; that is read like a template. */
    private static String contents(String expression) {
        int begin = expression.indexOf("@`");
        if (begin < 0) return "";
        int end = expression.lastIndexOf('`');
        return end <= begin + 1
                ? ""
                : withoutExpressions(expression
                        .substring(begin + 2, end)
                        .replaceAll("`[^`<]*@`", " ")
                        .replace("`", " "));
    }

    private static int endOfExpression(String code, int at) {
        var begins = Pattern.compile(
                        "[$!]\\{|\\$unsafe\\{|@(?:if|elseif|for|template[\\w.]*)\\(|@(?:else|endif|endfor)")
                .matcher(code);
        if (!begins.find(at) || begins.start() != at) return at;
        char last = begins.group().charAt(begins.group().length() - 1);
        if (last != '{' && last != '(') return begins.end();
        int depth = 1;
        int end = begins.end();
        for (boolean quoted = false; end < code.length() && depth > 0; end++) {
            char sign = code.charAt(end);
            if (sign == '"' && last == '{') quoted = !quoted;
            if (quoted) continue;
            if (sign == '{' || sign == '(') depth++;
            if (sign == '}' || sign == ')') depth--;
        }
        return end;
    }

    private static Stream<String> used(Path file, Pattern pattern) {
        return pattern.matcher(text(file)).results().map(it -> it.group(1)).filter(key -> !key.endsWith("."));
    }

    private static Set<String> asked(String text) {
        return Pattern.compile("\\{(\\d)")
                .matcher(text)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keys(String language) {
        return new TreeSet<>(all(language).stringPropertyNames());
    }

    private static Properties all(String language) {
        Properties all = new Properties();
        bundles(language).forEach(file -> all.putAll(read(file)));
        return all;
    }

    private static Stream<Path> bundles(String language) {
        return files(TEXTS, "_" + language + ".properties");
    }

    private static Properties read(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
