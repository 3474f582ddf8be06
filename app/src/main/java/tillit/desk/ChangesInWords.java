package tillit.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Renamings;
import tillit.ground.access.Renamings.Renaming;
import tillit.ground.access.UserId;
import tillit.ground.audit.MasterChange;
import tillit.ground.audit.MasterChange.Said;
import tillit.ground.audit.MasterChange.State;
import tillit.ground.audit.MasterChanges;
import tillit.ground.audit.MasterChanges.Waiting;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.law.SwedishCalendar;
import tillit.ground.page.Wording;

/** The changes of accounts, roles and the like as people read of them, and how many wait for somebody to look. */
@Component
class ChangesInWords {

    private static final String TEXT = "desk.changes.";

    private final MasterChanges changes;
    private final Colleagues colleagues;
    private final Renamings renamings;
    private final FormTitles forms;
    private final SwedishCalendar calendar;
    private final Clock clock;
    private final int within;

    /** @param within working days, in which somebody looks; ours, so a setting of the installation */
    ChangesInWords(
            MasterChanges changes,
            Colleagues colleagues,
            Renamings renamings,
            FormTitles forms,
            Law law,
            Clock clock,
            @Value("${tillit.administration.changes-looked-at-within:5}") int within) {
        this.changes = changes;
        this.colleagues = colleagues;
        this.renamings = renamings;
        this.forms = forms;
        this.calendar = law.calendar();
        this.clock = clock;
        this.within = within;
    }

    /**
     * A change.
     *
     * @param before how it was; empty where there was nothing
     * @param now how it is; empty where the change says it all
     * @param mayReview whether the reader may say that it is right, or ask
     * @param mayAnswer whether the reader made it and is asked
     */
    record Line(
            long id,
            String address,
            Instant at,
            String when,
            String who,
            String kind,
            String what,
            String before,
            String now,
            String state,
            boolean late,
            boolean mayReview,
            boolean mayAnswer,
            List<Words> said) {}

    /** What somebody has said of a change. */
    record Words(String title, String by, Instant at, String note) {}

    /** How many wait, and how many have waited too long, in a sentence; empty when none waits. */
    Optional<Overdue> waiting(Wording wording) {
        Waiting waiting = changes.waiting(longAgo());
        if (waiting.all() == 0) return Optional.empty();
        String words = wording.say(TEXT + "waiting", waiting.all());
        return Optional.of(new Overdue(
                waiting.tooLong() == 0
                        ? words
                        : words + " " + wording.say(TEXT + "too-long", waiting.tooLong(), within),
                waiting.tooLong() > 0));
    }

    /** @param late whether some have waited too long */
    record Overdue(String words, boolean late) {}

    List<Line> lines(List<MasterChange> found, Wording wording) {
        Map<UserId, Colleague> names = colleagues.named(found.stream()
                .flatMap(it -> Stream.of(
                                it.by().stream(),
                                it.about().stream(),
                                it.said().stream().map(Said::by))
                        .flatMap(same -> same))
                .toList());
        Map<String, String> units = colleagues.everyUnit().stream()
                .collect(Collectors.toMap(it -> String.valueOf(it.id().value()), it -> it.name()));
        ChangeFacts.Known known = new ChangeFacts.Known(names, units, renamings(found), forms);
        return found.stream().map(it -> line(it, known, wording)).toList();
    }

    private Map<String, Renaming> renamings(List<MasterChange> found) {
        List<Long> numbers = found.stream()
                .flatMap(it -> Optional.ofNullable(it.facts().get("renaming")).stream())
                .map(Long::valueOf)
                .toList();
        return renamings.numbered(numbers).stream().collect(Collectors.toMap(it -> String.valueOf(it.id()), it -> it));
    }

    private Line line(MasterChange change, ChangeFacts.Known known, Wording wording) {
        ChangeFacts facts = new ChangeFacts(change.facts(), known, wording);
        return new Line(
                change.id(),
                "/changes/" + change.id(),
                change.at(),
                wording.moment(change.at()),
                change.by().map(known::name).orElseGet(() -> wording.say(TEXT + "nobody")),
                wording.say(TEXT + "kind." + change.kind()),
                facts.what(change),
                facts.before(change),
                facts.now(change),
                state(change, known, wording),
                change.state() != State.RIGHT && change.at().isBefore(longAgo()),
                !change.own() && change.state() != State.RIGHT,
                change.made() && change.state() == State.ASKED,
                change.said().stream().map(it -> words(it, known, wording)).toList());
    }

    private static Words words(Said said, ChangeFacts.Known known, Wording wording) {
        return new Words(wording.say(TEXT + "said." + said.verdict()), known.name(said.by()), said.at(), said.note());
    }

    private static String state(MasterChange change, ChangeFacts.Known known, Wording wording) {
        if (change.said().isEmpty()) return wording.say(TEXT + (change.own() ? "state.own" : "state.WAITS"));
        Said last = change.said().stream()
                .filter(it -> it.verdict() == change.state())
                .reduce((one, other) -> other)
                .orElseThrow();
        return wording.say(TEXT + "state." + change.state(), known.name(last.by()), wording.moment(last.at()));
    }

    /** The beginning of the day so many working days ago: what was done before that has waited too long. */
    private Instant longAgo() {
        LocalDate day = Stockholm.dayOf(clock.instant());
        for (int left = within; left > 0; ) {
            day = day.minusDays(1);
            if (!calendar.isClosed(day)) left--;
        }
        return day.atStartOfDay(Stockholm.ZONE).toInstant();
    }
}
