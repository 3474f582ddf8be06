package tillit.casework.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.audit.Looked;
import tillit.ground.duties.Duty;
import tillit.ground.page.Choice;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** Puts what stands beside a report into words: who reported and when, who is responsible, who has looked. */
final class AsideInWords {

    private final ReportPage page;
    private final Map<UserId, String> names;
    private final Wording wording;

    /** @param names of everyone who has looked or acted */
    AsideInWords(ReportPage page, Map<UserId, String> names, Wording wording) {
        this.page = page;
        this.names = names;
        this.wording = wording;
    }

    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>(reporter());
        facts.addAll(arrival());
        facts.addAll(corrections());
        return facts;
    }

    private List<Fact> reporter() {
        StoredReport report = page.report();
        String who =
                report.from().isBlank() ? say("reporter." + report.reporter().name()) : from(report);
        String identity = say("report.reporter.identity");
        return List.of(
                new Fact(say("report.reporter.who"), who),
                report.reporter() == ReporterClass.ANONYMOUS
                        ? new Fact(identity, say("report.reporter.none"))
                        : Fact.hidden(identity, say("report.reporter.apart")),
                new Fact(say("report.feedback"), say("report.feedback." + wish(report.wantsFeedback()))));
    }

    private List<Fact> arrival() {
        StoredReport report = page.report();
        String way = say("channel." + report.channel().name())
                .toLowerCase(wording.language().locale());
        String came = say("report.received.way", wording.moment(report.receivedAt()), way);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("report.received"), InboxInWords.capital(came)));
        if (report.isEnteredLater())
            facts.add(new Fact(say("report.later"), InboxInWords.capital(wording.moment(report.registeredAt()))));
        facts.add(new Fact(say("report.counts"), wording.weekday(report.arrivedOn())));
        return facts;
    }

    /** What was corrected in the time of arrival, and who has opened who reported. */
    private List<Fact> corrections() {
        List<Fact> facts = new ArrayList<>();
        page.corrections()
                .forEach(it -> facts.add(new Fact(
                        say("report.corrected"),
                        say("report.corrected.words", wording.moment(it.was()), it.reason()))));
        page.openings()
                .forEach(it -> facts.add(new Fact(
                        say("reporter.opened"),
                        say("reporter.opened.words", name(it.by()), wording.moment(it.at()), it.reason()))));
        return facts;
    }

    private String from(StoredReport report) {
        String from = InboxInWords.capital(report.from());
        return report.reporter() == ReporterClass.MANDATED ? say("report.reporter.mandated", from) : from;
    }

    private static String wish(@Nullable Boolean wants) {
        return wants == null ? "unknown" : wants ? "yes" : "no";
    }

    /** @param each who carries each one, where it is about several */
    ReportView.Owner owner(List<Colleague> others, List<Fact> each) {
        UserId me = Entry.me().id();
        return new ReportView.Owner(
                page.carriedBy().isEmpty() ? say("report.owner.nobody") : names(page.carriedBy(), wording),
                each,
                me.value(),
                !isMine(me),
                others.stream()
                        .map(it -> new Choice(String.valueOf(it.id().value()), it.name()))
                        .toList());
    }

    /** Whether there is nothing left in it that one could take. */
    private boolean isMine(UserId me) {
        return page.carriedBy().stream().anyMatch(it -> it.id().equals(me))
                && page.about().stream()
                        .filter(it -> it.duties().stream().anyMatch(Duty::isOpen))
                        .map(it -> page.carriers()
                                .getOrDefault(it.subject().facts().id(), List.of()))
                        .allMatch(carriers ->
                                carriers.stream().anyMatch(it -> it.id().equals(me)));
    }

    /** Their names in a row; the reader's own is not said. */
    static String names(List<Colleague> colleagues, Wording wording) {
        UserId me = Entry.me().id();
        return colleagues.stream()
                .map(it -> it.id().equals(me) ? wording.say("intake.report.looked.you") : it.name())
                .collect(Collectors.joining(", "));
    }

    /** Each person's reading or act once, the latest time: who has looked, not how often. */
    List<ReportView.Look> looks() {
        Set<String> seen = new HashSet<>();
        return page.looked().stream()
                .filter(line -> seen.add(line.userId() + what(line)))
                .map(this::look)
                .toList();
    }

    private ReportView.Look look(Looked line) {
        UserId who = new UserId(line.userId());
        return new ReportView.Look(
                who.equals(Entry.me().id()) ? say("report.looked.you") : name(who), wording.ago(line.at()), what(line));
    }

    private String what(Looked line) {
        String action = "intake.looked." + line.action();
        String what = wording.knows(action) ? wording.say(action) : say("report.looked.other");
        return switch (line.outcome()) {
            case DONE, READ, FOUND, NOT_FOUND -> what;
            case REFUSED -> say("report.looked.refused", what);
        };
    }

    private String name(UserId id) {
        return Optional.ofNullable(names.get(id))
                .orElseGet(() -> say(id.value() == 0 ? "report.looked.tillit" : "report.looked.somebody"));
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake." + key, arguments);
    }
}
