package tillit.casework.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Wording;

/**
 * What to call somebody in a report on a page: the register's name where one knows who it is, otherwise what was written.
 *
 * @param name of an expected child, and of a newborn that has none yet, the mother's; may be empty
 * @param years the age, if the register says it
 * @param age the age as it was written, otherwise
 * @param place the address as it was written, for one without a name
 */
record Named(SubjectKind kind, String name, @Nullable Integer years, String age, String place) {

    /** A newborn: by its own name if one knows it, otherwise by its mother's. */
    static Named newborn(String own, String mother) {
        return own.isBlank()
                ? new Named(SubjectKind.NEWBORN, mother, null, "", "")
                : new Named(SubjectKind.CHILD, own, 0, "", "");
    }

    /** The name that a question uses: {@code Theo}. */
    String called(Wording wording) {
        if (kind.wasExpected() || name.isBlank()) {
            return wording.say(kind == SubjectKind.ADULT ? "intake.called.person" : "intake.called.child");
        }
        return name.strip().split("\\s+")[0];
    }

    /** {@code Theo Wallenius, 10 år}. */
    String heading(Wording wording) {
        return ageInWords(wording)
                .map(years -> wording.say("intake.list", shown(wording), years))
                .orElse(shown(wording));
    }

    /** All of them in one line: {@code Theo och Maja Wallenius, 10 och 6 år}. */
    static String heading(List<Named> all, Wording wording) {
        boolean sameFamily = all.size() > 1
                && all.stream().allMatch(it -> it.years != null && !it.family().isEmpty())
                && all.stream().map(Named::family).distinct().count() == 1;
        if (!sameFamily) {
            return joined(all.stream().map(it -> it.heading(wording)).toList(), wording);
        }
        String given = joined(all.stream().map(Named::given).toList(), wording);
        String ages = joined(all.stream().map(it -> String.valueOf(it.years)).toList(), wording);
        return wording.say("intake.name-ages", given, all.getFirst().family(), ages);
    }

    /** Their names alone, for the way here. */
    static String names(List<Named> all, Wording wording) {
        return joined(all.stream().map(it -> it.shown(wording)).toList(), wording);
    }

    private String shown(Wording wording) {
        if (kind == SubjectKind.UNBORN) {
            return name.isBlank() ? wording.say("intake.unnamed.unborn") : wording.say("intake.expected-by", name);
        }
        if (kind == SubjectKind.NEWBORN) {
            return name.isBlank()
                    ? wording.say("intake.unnamed.newborn")
                    : wording.say("intake.newborn-of", name.strip());
        }
        if (!name.isBlank()) return name.strip();
        String unnamed = wording.say(kind == SubjectKind.ADULT ? "intake.unnamed.adult" : "intake.unnamed.child");
        return place.isBlank() ? unnamed : wording.say("intake.unnamed.at", unnamed, place.strip());
    }

    private Optional<String> ageInWords(Wording wording) {
        if (kind.wasExpected()) return Optional.empty();
        if (years != null) return Optional.of(wording.say("intake.years", years));
        return Optional.of(age.strip())
                .filter(it -> !it.isEmpty())
                .map(it -> it.matches("[0-9]+") ? wording.say("intake.years", it) : it);
    }

    private String family() {
        int last = name.strip().lastIndexOf(' ');
        return last < 0 ? "" : name.strip().substring(last + 1);
    }

    private String given() {
        int last = name.strip().lastIndexOf(' ');
        return last < 0 ? name : name.strip().substring(0, last);
    }

    private static String joined(List<String> all, Wording wording) {
        if (all.size() == 1) return all.getFirst();
        String first = all.stream().limit(all.size() - 1L).collect(Collectors.joining(", "));
        return wording.say("intake.and", first, all.getLast());
    }
}
