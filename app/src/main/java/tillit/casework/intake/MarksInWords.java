package tillit.casework.intake;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tillit.casework.intake.Mark.What;
import tillit.ground.page.Wording;

/** Puts what the system itself sees of a report into words, with the gravest first. */
final class MarksInWords {

    private static final Map<What, String> ICONS = Map.of(
            What.NEWS_FROM_SENDER, "pen",
            What.SIBLINGS, "people",
            What.MAY_BE_DUPLICATE, "twin",
            What.DUPLICATE, "twin",
            What.UNKNOWN_CHILD, "search",
            What.AMBIGUOUS_IDENTITY, "search");
    private static final Set<What> SECRET = Set.of(What.PROTECTED_IDENTITY, What.RESTRICTED_ACCESS);

    private final ReportPage page;
    private final Wording wording;

    MarksInWords(ReportPage page, Wording wording) {
        this.page = page;
        this.wording = wording;
    }

    List<tillit.ground.page.Mark> all() {
        return page.marks().stream().map(this::mark).toList();
    }

    private tillit.ground.page.Mark mark(Mark mark) {
        String key = "intake.mark." + mark.what().name();
        String words = wording.say(key, note(mark), page.about().size());
        if (mark.what() == What.OPEN_WITHOUT_DELAY) {
            return new tillit.ground.page.Mark(tillit.ground.page.Mark.Meaning.VIOLENCE, "alert", words);
        }
        if (SECRET.contains(mark.what()))
            return new tillit.ground.page.Mark(tillit.ground.page.Mark.Meaning.SECRET, "shield", words);
        return new tillit.ground.page.Mark(ICONS.getOrDefault(mark.what(), "info"), words);
    }

    private String note(Mark mark) {
        return mark.what() == What.LANGUAGE
                ? Locale.forLanguageTag(mark.note())
                        .getDisplayLanguage(wording.language().locale())
                : mark.note();
    }
}
