package tillit.casework.printout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tillit.ground.letters.Binding.Sheet;
import tillit.ground.page.Fact;
import tillit.ground.people.Mentions;

/** Finds in a part of a file what tells of another, and makes it unreadable. */
final class Spotter {

    /** Always as long, so that its length tells nothing. */
    static final String BLACK = "█████";

    private static final int AROUND = 60;
    private static final int MOST = 20; // of one kind in one part: a human who has seen so many knows what it is

    private Spotter() {}

    /** Every word of it, but those of what is bound in. */
    static String words(Leaf leaf) {
        return texts(leaf).collect(Collectors.joining("\n"));
    }

    /** @param bound each page that is bound in with it */
    static List<Spot> in(Leaf leaf, List<Sheet> bound, List<Sign> signs) {
        List<Spot> spots = new ArrayList<>();
        signs.forEach(sign -> {
            texts(leaf).flatMap(it -> found(sign, it, false)).limit(MOST).forEach(spots::add);
            bound.stream()
                    .flatMap(it -> found(sign, Mentions.plain(it.words()), true))
                    .limit(MOST)
                    .forEach(spots::add);
        });
        if (bound.stream().anyMatch(Sheet::isToBeSeen)) spots.add(unplaced(Sign.Kind.PICTURE, true));
        if (leaf.part() == Part.REPORTS) spots.add(unplaced(Sign.Kind.REPORT, false));
        return spots;
    }

    /** The same with all that tells made unreadable. */
    static Leaf blacked(Leaf leaf, List<Sign> signs) {
        UnaryOperator<String> black = words -> {
            String left = Mentions.plain(words);
            for (Sign sign : signs) left = sign.pattern().matcher(left).replaceAll(BLACK);
            return left;
        };
        return new Leaf(
                leaf.id(),
                leaf.part(),
                leaf.day(),
                leaf.at(),
                black.apply(leaf.title()),
                leaf.facts().stream()
                        .map(it -> new Fact(black.apply(it.label()), black.apply(it.value())))
                        .toList(),
                leaf.passages().stream()
                        .map(it -> new Leaf.Passage(black.apply(it.label()), black.apply(it.words())))
                        .toList(),
                leaf.corrections().stream().map(it -> blacked(it, signs)).toList(),
                leaf.file().map(it -> it.called(black.apply(it.name()))));
    }

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /** What is known to be there, and not where. */
    static Spot unplaced(Sign.Kind kind, boolean isBound) {
        return new Spot(new Sign(kind, "", NOTHING), "", "", "", isBound);
    }

    private static Stream<String> texts(Leaf leaf) {
        Stream<String> own = Stream.of(
                        Stream.of(leaf.title()),
                        leaf.facts().stream().flatMap(it -> Stream.of(it.label(), it.value())),
                        leaf.passages().stream().flatMap(it -> Stream.of(it.label(), it.words())),
                        leaf.file().map(Leaf.File::name).stream())
                .flatMap(it -> it)
                .map(Mentions::plain);
        return Stream.concat(own, leaf.corrections().stream().flatMap(Spotter::texts));
    }

    private static Stream<Spot> found(Sign sign, String text, boolean isBound) {
        return sign.pattern().matcher(text).results().map(it -> spot(sign, text, it, isBound));
    }

    private static Spot spot(Sign sign, String text, MatchResult it, boolean isBound) {
        int from = Math.max(0, it.start() - AROUND);
        int to = Math.min(text.length(), it.end() + AROUND);
        return new Spot(
                sign,
                (from > 0 ? "…" : "") + text.substring(from, it.start()),
                it.group(),
                text.substring(it.end(), to) + (to < text.length() ? "…" : ""),
                isBound);
    }

    /** The first of these that stands in the text. */
    static Optional<Sign> standing(List<Sign> signs, String text) {
        return signs.stream().filter(it -> it.pattern().matcher(text).find()).findFirst();
    }
}
