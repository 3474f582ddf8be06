package tillit.casework.printout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.casework.printout.FilePress.Bound;
import tillit.ground.access.Entry;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** Puts a printed file into words: its front page, its chapters, and what is bound in. */
@Component
class PrintingInWords {

    private static final long KILO = 1024;

    /** What no printed file has in it. */
    private static final List<String> NEVER =
            List.of("unseen", "versions", "investigation", "reports", "case", "drafts");

    /**
     * @param bound what was tried to bind in, in the order in which it will stand
     * @param own how many pages stand before that; 0 while nobody knows
     */
    PrintedFile file(Printing.Read read, Chosen chosen, String reason, List<Bound> bound, int own, Wording wording) {
        int enclosed = bound.stream().mapToInt(Bound::pages).sum();
        String number = read.head().crumbs().getLast().label();
        return new PrintedFile(
                wording.say("printout.file.title", number),
                read.head().kicker(),
                Stream.of(read.head().name(), read.head().number())
                        .filter(it -> !it.isBlank())
                        .collect(Collectors.joining(", ")),
                front(read, chosen, reason, own + enclosed, wording),
                notices(read, chosen, wording),
                chapters(read, wording),
                bound(read, bound, own, wording));
    }

    /** The same as a copy for somebody, which says nothing of why it was made or of what its maker must think of. */
    PrintedFile copy(Printing.Read read, Chosen chosen, CopyFront copy, List<Bound> bound, int own, Wording wording) {
        PrintedFile file = file(read, chosen, "", bound, own, wording);
        String reason = wording.say("printout.reason");
        List<Fact> front = new ArrayList<>(List.of(new Fact(wording.say("printout.copy.to"), copy.to())));
        file.front().stream().filter(it -> !it.label().equals(reason)).forEach(front::add);
        return new PrintedFile(
                wording.say(
                        "printout.copy.title", read.head().crumbs().getLast().label()),
                file.kicker(),
                file.whom(),
                front,
                copyNotices(chosen, copy, wording),
                file.chapters(),
                file.bound());
    }

    private static List<PrintedFile.Notice> copyNotices(Chosen chosen, CopyFront copy, Wording wording) {
        List<PrintedFile.Notice> notices = new ArrayList<>();
        notices.add(new PrintedFile.Notice(
                wording.say("printout.notice.secret"), wording.say("printout.copy.secret.words")));
        if (copy.isShortened())
            notices.add(new PrintedFile.Notice(
                    wording.say("printout.copy.shortened"), wording.say("printout.copy.shortened.words")));
        List<String> lines = left(chosen, Part.DRAFTS::equals, wording);
        if (!lines.isEmpty())
            notices.add(new PrintedFile.Notice(
                    wording.say("printout.missing"), wording.say("printout.copy.missing.words"), lines));
        return notices;
    }

    private static List<Fact> front(Printing.Read read, Chosen chosen, String reason, int pages, Wording wording) {
        String parts = Arrays.stream(Part.values())
                .filter(chosen::has)
                .map(it -> wording.say("printout.part." + it))
                .collect(Collectors.joining(", "));
        return List.of(
                new Fact(wording.say("printout.by"), Entry.me().name()),
                new Fact(wording.say("printout.at"), Times.moment(read.at(), wording)),
                new Fact(wording.say("printout.reason"), reason),
                new Fact(wording.say("printout.parts"), parts),
                new Fact(wording.say("printout.days"), days(chosen, wording)),
                new Fact(wording.say("printout.pages"), wording.number(pages)));
    }

    private static String days(Chosen chosen, Wording wording) {
        Optional<String> from = chosen.from().map(wording::fullDay);
        Optional<String> to = chosen.to().map(wording::fullDay);
        if (from.isEmpty() && to.isEmpty()) return wording.say("printout.days.all");
        return wording.say("printout.days.some", from.orElse("–"), to.orElse("–"));
    }

    private static List<PrintedFile.Notice> notices(Printing.Read read, Chosen chosen, Wording wording) {
        List<String> notices = new ArrayList<>();
        if (read.isProtected()) notices.add("protected");
        notices.add("secret");
        notices.add(chosen.has(Part.REPORTS) ? "reports" : "reporter");
        if (chosen.has(Part.DRAFTS)) notices.add("drafts");
        return Stream.concat(
                        notices.stream()
                                .map(it -> new PrintedFile.Notice(
                                        wording.say("printout.notice." + it),
                                        wording.say("printout.notice." + it + ".words"))),
                        Stream.of(missing(chosen, wording)))
                .toList();
    }

    /** What a reader could believe to be there: what was not chosen, and what is printed for nobody. Never how much of it there is. */
    private static PrintedFile.Notice missing(Chosen chosen, Wording wording) {
        List<String> lines = new ArrayList<>(left(chosen, _ -> false, wording));
        NEVER.forEach(it -> lines.add(wording.say("printout.missing." + it)));
        return new PrintedFile.Notice(wording.say("printout.missing"), wording.say("printout.missing.words"), lines);
    }

    /** @param unsaid what its reader is not told that there may be */
    private static List<String> left(Chosen chosen, Predicate<Part> unsaid, Wording wording) {
        List<String> lines = new ArrayList<>();
        String left = Arrays.stream(Part.values())
                .filter(it -> !chosen.has(it) && !unsaid.test(it))
                .map(it -> wording.say("printout.part." + it))
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) lines.add(wording.say("printout.missing.left", left));
        if (chosen.from().isPresent() || chosen.to().isPresent())
            lines.add(wording.say("printout.missing.days", days(chosen, wording)));
        return lines;
    }

    private static List<PrintedFile.Chapter> chapters(Printing.Read read, Wording wording) {
        List<PrintedFile.Chapter> chapters = new ArrayList<>();
        for (Part part : Part.values()) {
            List<Leaf> leaves =
                    read.leaves().stream().filter(it -> chapterOf(it) == part).toList();
            if (!leaves.isEmpty())
                chapters.add(new PrintedFile.Chapter("part-" + part, wording.say("printout.part." + part), leaves));
        }
        return chapters;
    }

    private static Part chapterOf(Leaf leaf) {
        return leaf.isDraft() ? Part.NOTES : leaf.part();
    }

    private static List<PrintedFile.Bound> bound(Printing.Read read, List<Bound> bound, int own, Wording wording) {
        Map<UUID, String> places = new HashMap<>();
        int page = own + 1;
        for (Bound each : bound) {
            String at = each.pages() > 0 ? String.valueOf(page) : wording.say("printout.unreadable");
            places.put(each.leaf().id(), at);
            page += each.pages();
        }
        return read.leaves().stream()
                .flatMap(leaf -> leaf.file().stream()
                        .map(file -> new PrintedFile.Bound(
                                leaf.title().equals(file.name())
                                        ? file.name()
                                        : leaf.title() + " (" + file.name() + ")",
                                places.getOrDefault(
                                        leaf.id(), wording.say(file.open() ? "printout.apart" : "printout.closed")),
                                size(file.bytes(), wording),
                                file.sha256())))
                .toList();
    }

    private static String size(long bytes, Wording wording) {
        return wording.say("printout.kilobytes", wording.number(Math.max(1, Math.ceilDiv(bytes, KILO))));
    }
}
