package tillit.casework.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** What can be kept as it was written. Text is never corrected: it is stored as it is, or refused with its field. */
final class Wordings {

    /** Fifty pages of a diary go in; what is larger is no report but an attachment. */
    static final int MOST_BYTES = 1 << 20;

    /** A school class and its teachers; more in one report is a mistake. */
    static final int MOST_SUBJECTS = 40;

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    private Wordings() {}

    static List<Refusal> faults(Written written) {
        List<Refusal> found = new ArrayList<>(words(written.text(), "text"));
        if (found.isEmpty() && written.text().isBlank()) found.add(new IntakeRefusal.Missing("text"));
        if (found.isEmpty() && written.text().getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            found.add(new IntakeRefusal.TooLong("text"));
        }
        if (!LANGUAGE.matcher(written.language()).matches()) found.add(new IntakeRefusal.NoLanguage("language"));
        for (int i = 0; i < written.attachments().size(); i++) {
            found.addAll(words(written.attachments().get(i), "attachments[" + i + "]", 300));
        }
        return found;
    }

    static List<Refusal> faults(ReporterAsWritten reporter) {
        ReporterAsWritten.Identity who = reporter.identity();
        if (who == null) return List.of();
        if (reporter.kind() == ReporterClass.ANONYMOUS && !who.saysNothing()) {
            return List.of(new IntakeRefusal.AnonymousHasNoName("reporter.name"));
        }
        List<Refusal> found = new ArrayList<>(words(who.name(), "reporter.name", 500));
        found.addAll(words(who.organisation(), "reporter.organisation", 500));
        found.addAll(words(who.post(), "reporter.post", 200));
        found.addAll(words(who.number(), "reporter.personalNumber", 100));
        found.addAll(words(who.phone(), "reporter.phone", 100));
        found.addAll(words(who.mail(), "reporter.mail", 320));
        found.addAll(words(who.address(), "reporter.address", 500));
        return found;
    }

    static List<Refusal> faults(SubjectAsWritten subject, String field) {
        List<Refusal> found = new ArrayList<>(words(subject.name(), field + ".name", 500));
        found.addAll(words(subject.number(), field + ".personalNumber", 100));
        found.addAll(words(subject.address(), field + ".address", 500));
        found.addAll(words(subject.age(), field + ".age", 100));
        if (subject.expectedBirth() != null && subject.about() != About.UNBORN) {
            found.add(new IntakeRefusal.OnlyForUnborn(field + ".expectedBirth"));
        }
        return found;
    }

    static List<Refusal> faults(Observation seen, String field) {
        return words(seen.note(), field + ".note", 500);
    }

    /** What a person who signs must have written: some words, and words that can be kept. */
    static List<Refusal> required(@Nullable String text, String field, Refusal missing) {
        if (text == null || text.isBlank()) return List.of(missing);
        return words(text, field, 100_000);
    }

    static List<Refusal> words(String text, String field, int longest) {
        List<Refusal> found = words(text, field);
        return found.isEmpty() && text.length() > longest ? List.of(new IntakeRefusal.TooLong(field)) : found;
    }

    private static List<Refusal> words(String text, String field) {
        if (text.indexOf('\0') >= 0) return List.of(new IntakeRefusal.Unstorable(field));
        return hasLoneSurrogate(text) ? List.of(new IntakeRefusal.BrokenText(field)) : List.of();
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints()
                .anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }
}
