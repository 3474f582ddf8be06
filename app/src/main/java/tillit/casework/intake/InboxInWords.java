package tillit.casework.intake;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tillit.casework.intake.InboxRow.InboxSubject;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.duties.DutyInWords;
import tillit.ground.page.Choice;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Mark;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** Puts an inbox into words, for one reader. */
final class InboxInWords {

    /** What is this long has probably been cut: the database keeps the first 240 characters. */
    private static final int CUT = 230;

    private final InboxPage page;
    private final Wording wording;
    private final Clock clock;

    InboxInWords(InboxPage page, Wording wording, Clock clock) {
        this.page = page;
        this.wording = wording;
        this.clock = clock;
    }

    InboxView view(Set<String> only, String who, Membership shown, List<Membership> units) {
        InboxPage.Counts counts = page.counts();
        boolean narrowed = !only.isEmpty() || !who.equals("all");
        String empty = narrowed && counts.all() > 0 ? "inbox.filtered" : "inbox.empty";
        return new InboxView(
                say("inbox.lead", counts.all(), counts.unassessed()),
                chips(only),
                List.of(owner("all"), owner("me"), owner("nobody")),
                who,
                shown.unit().value(),
                units.stream().map(InboxInWords::tab).toList(),
                page.rows().stream().map(this::row).toList(),
                more(only, who, shown),
                say(empty + ".title"),
                say(empty + ".words"),
                say("inbox.as-of", wording.time(clock.instant())));
    }

    private List<InboxView.Chip> chips(Set<String> only) {
        InboxPage.Counts counts = page.counts();
        return List.of(
                chip("unread", counts.unread(), only),
                chip("protection", counts.unassessed(), only),
                chip("violence", counts.violence(), only),
                chip("several", counts.several(), only),
                chip("duplicate", counts.maybeDuplicate(), only),
                chip("unidentified", counts.unidentified(), only));
    }

    private InboxView.Chip chip(String value, long number, Set<String> only) {
        return new InboxView.Chip(value, say("inbox.only." + value), (int) number, only.contains(value));
    }

    private Choice owner(String value) {
        return new Choice(value, say("inbox.owner." + value));
    }

    private static Tab tab(Membership unit) {
        return new Tab(unit.unitName(), "/intake?unit=" + unit.unit().value());
    }

    private @Nullable String more(Set<String> only, String who, Membership shown) {
        return page.next()
                .map(last -> UriComponentsBuilder.fromPath("/intake")
                        .queryParam("unit", shown.unit().value())
                        .queryParam("only", only)
                        .queryParam("who", who)
                        .queryParam("after", last.value())
                        .encode()
                        .toUriString())
                .orElse(null);
    }

    private InboxView.Row row(InboxRow row) {
        ClockFace face = row.next().map(DutyInWords::face).orElse(null);
        return new InboxView.Row(
                "/intake/reports/" + row.report().value(),
                meta(row),
                Named.heading(row.about().stream().map(InboxSubject::named).toList(), wording),
                excerpt(row.excerpt().strip()),
                marks(row),
                face,
                state(row),
                owner(row.carriedBy()));
    }

    private String excerpt(String begins) {
        if (begins.isEmpty()) return "";
        return say("inbox.excerpt", begins.length() < CUT ? begins : begins + " …");
    }

    private String meta(InboxRow row) {
        String when = capital(wording.ago(row.receivedAt()));
        String channel = say("channel." + row.channel().name());
        if (!row.from().isBlank()) return say("inbox.meta", when, channel, row.from());
        boolean apart = row.reporter() == ReporterClass.PRIVATE || row.reporter() == ReporterClass.GUARDIAN;
        return apart
                ? say("inbox.meta.apart", when, channel)
                : say(
                        "inbox.meta.class",
                        when,
                        channel,
                        say("reporter." + row.reporter().name()));
    }

    private List<Mark> marks(InboxRow row) {
        List<Mark> marks = new ArrayList<>();
        if (row.unread()) marks.add(new Mark(Mark.Meaning.NEW, "dot", say("mark.unread")));
        if (row.violence()) marks.add(new Mark(Mark.Meaning.VIOLENCE, "alert", say("mark.violence")));
        if (row.news()) marks.add(new Mark("pen", say("mark.NEWS_FROM_SENDER")));
        long children = row.about().stream()
                .filter(it -> it.kind() != SubjectKind.ADULT)
                .count();
        if (children > 1) marks.add(new Mark("people", say("mark.children", children)));
        if (row.about().stream().anyMatch(it -> !it.identified())) {
            marks.add(new Mark("search", say("mark.unidentified")));
        }
        if (!row.maybeDuplicateOf().isEmpty()) marks.add(new Mark("twin", say("mark.duplicate")));
        if (row.about().stream().anyMatch(InboxSubject::joins)) marks.add(new Mark("info", say("mark.running")));
        if (row.about().stream().anyMatch(it -> it.kind() == SubjectKind.UNBORN)) {
            marks.add(new Mark("info", say("mark.unborn")));
        }
        if (row.about().stream().anyMatch(it -> it.kind() == SubjectKind.NEWBORN)) {
            marks.add(new Mark("info", say("mark.newborn")));
        }
        return marks;
    }

    private List<String> state(InboxRow row) {
        List<String> state = new ArrayList<>();
        if (row.unassessed() > 0) state.add(say("inbox.state.protection", row.unassessed()));
        if (row.violence() && row.about().stream().anyMatch(it -> !it.joins() && isOpen(it.state()))) {
            state.add(say("inbox.state.violence"));
        }
        long assessed = count(row, "ASSESSED");
        if (assessed > 0) state.add(say("inbox.state.decision", assessed));
        if (count(row, "UNDECIDED") > 0) state.add(say("inbox.state.undecided"));
        if (count(row, "HAND_OVER_SENT") > 0) state.add(say("inbox.state.sent"));
        return state;
    }

    private static boolean isOpen(String state) {
        return state.equals("ARRIVED") || state.equals("ASSESSED");
    }

    private static long count(InboxRow row, String state) {
        return row.about().stream().filter(it -> it.state().equals(state)).count();
    }

    private String owner(List<Colleague> carriedBy) {
        if (carriedBy.isEmpty()) return say("inbox.owner.none");
        return carriedBy.stream()
                .map(it -> it.id().equals(Entry.me().id()) ? say("inbox.owner.you") : it.name())
                .collect(Collectors.joining(", "));
    }

    static String capital(String sentence) {
        return sentence.isEmpty() ? sentence : Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake." + key, arguments);
    }
}
