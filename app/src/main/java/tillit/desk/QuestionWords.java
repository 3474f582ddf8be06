package tillit.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Words;
import tillit.ground.page.PlainText;

/** How a question or a heading is worded, in both languages. @param helpSv empty, as {@code helpEn}, where no help is needed */
record QuestionWords(
        @NotBlank(message = "desk.forms.words.sv.missing") @Size(max = 300, message = "desk.forms.words.long")
        String sv,

        @NotBlank(message = "desk.forms.words.en.missing") @Size(max = 300, message = "desk.forms.words.long")
        String en,

        @Nullable @Size(max = 1000, message = "desk.forms.help.long")
        String helpSv,

        @Nullable @Size(max = 1000, message = "desk.forms.help.long")
        String helpEn) {

    Words words() {
        return new Words(plain(sv), plain(en));
    }

    /** @throws WordsMissing if it is written in one language only */
    Optional<Words> help() {
        String swedish = plain(helpSv);
        String english = plain(helpEn);
        if (swedish.isEmpty() && english.isEmpty()) return Optional.empty();
        if (swedish.isEmpty()) throw new WordsMissing("help.sv", "helpSv");
        if (english.isEmpty()) throw new WordsMissing("help.en", "helpEn");
        return Optional.of(new Words(swedish, english));
    }

    /** The fields as they stand now. */
    static Map<String, String> fields(Words words, Optional<Words> help) {
        Map<String, String> values = new HashMap<>(Map.of("sv", words.sv(), "en", words.en()));
        help.ifPresent(it -> values.putAll(Map.of("helpSv", it.sv(), "helpEn", it.en())));
        return values;
    }

    private static String plain(@Nullable String words) {
        return PlainText.of(words);
    }
}
