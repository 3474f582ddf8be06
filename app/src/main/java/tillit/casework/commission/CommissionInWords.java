package tillit.casework.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.access.UserId;
import tillit.ground.law.Law;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Wording;

/** Puts commissions into words, for one reader. */
@Component
class CommissionInWords {

    private final Law law;
    private final CommissionLog log;

    CommissionInWords(Law law, CommissionLog log) {
        this.law = law;
        this.log = log;
    }

    /** What is commissioned: the kind of measure, as it begins a line. */
    String title(String kind, Wording wording) {
        String named = named(kind, wording);
        return named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1);
    }

    /** The same within a sentence. */
    String named(String kind, Wording wording) {
        return law.measures().stream()
                .filter(it -> it.id().equals(kind))
                .findFirst()
                .map(it -> it.words().in(wording.language().locale()))
                .orElse(kind);
    }

    /** How far it has come, with the day. */
    String state(Commission it, Wording wording) {
        String key = "commission.state." + it.state() + (it.isLate(log.today()) ? ".late" : "");
        LocalDate day =
                switch (it.state()) {
                    case PLACED -> it.answerBy();
                    case ACKNOWLEDGED -> it.startsOn();
                    case RUNNING -> it.startedOn();
                    case DECLINED, DONE, WITHDRAWN -> it.endedOn();
                    case ENDED -> Optional.ofNullable(it.lastDay()).orElse(it.endedOn());
                };
        return wording.say(key, day == null ? "" : wording.day(day));
    }

    CommissionView.OfCase ofCase(CommissionDesk.Page page, Wording wording) {
        Commission it = page.commission();
        String measure = "/decision/measures/" + it.measure().value();
        String kind = title(it.kind(), wording);
        String title = wording.say("commission.title", page.provider());
        List<Crumb> crumbs = new ArrayList<>(page.head().crumbs());
        crumbs.add(new Crumb(kind, measure));
        crumbs.add(new Crumb(title));
        boolean unread = page.steps().stream().anyMatch(CommissionStep::isUnread);
        boolean open = page.isOpen() && it.runs();
        return new CommissionView.OfCase(
                page.head(),
                new CommissionView(
                        CommissionPages.address(it.id()),
                        crumbs,
                        title,
                        state(it, wording),
                        it.isLate(log.today()),
                        next(page, unread, wording),
                        placed(page, wording),
                        page.parts().stream().map(part -> said(part, wording)).toList(),
                        page.steps().stream()
                                .map(step -> told(step, page.names(), wording))
                                .toList(),
                        new CommissionView.May(
                                open && it.state() == Commission.State.PLACED,
                                open,
                                unread,
                                false,
                                false,
                                false,
                                false)),
                measure,
                kind,
                Stream.of("true", "false")
                        .map(answer -> new Choice(answer, wording.say("commission.answer." + answer)))
                        .toList());
    }

    CommissionView ofProvider(ProviderDesk.Page page, Wording wording) {
        Commission it = page.commission();
        Commission.State state = it.state();
        boolean begun = state == Commission.State.ACKNOWLEDGED || state == Commission.State.RUNNING;
        String title = title(it.kind(), wording);
        return new CommissionView(
                ProviderPages.address(it.id()),
                List.of(new Crumb(wording.say("commission.provider.title"), ProviderPages.ALL), new Crumb(title)),
                title,
                state(it, wording),
                it.isLate(log.today()),
                wording.say("commission.provider.next." + state),
                List.of(wording.say("commission.provider.placed", wording.moment(it.placedAt()))),
                page.parts().stream().map(part -> said(part, wording)).toList(),
                page.steps().stream()
                        .map(step -> theirOwn(step, page.names(), wording))
                        .toList(),
                new CommissionView.May(
                        state == Commission.State.PLACED,
                        false,
                        false,
                        state == Commission.State.PLACED || state == Commission.State.ACKNOWLEDGED,
                        state == Commission.State.ACKNOWLEDGED,
                        begun,
                        state == Commission.State.RUNNING));
    }

    CommissionView.Row row(Commission it, String address, String whom, String number, boolean unread, Wording wording) {
        return new CommissionView.Row(
                address, title(it.kind(), wording), whom, state(it, wording), number, it.isLate(log.today()), unread);
    }

    /** What may go along, each with the words that would go. */
    List<Choice> parts(Map<CommissionPart.What, String> offered, Wording wording) {
        return offered.entrySet().stream()
                .map(it -> new Choice(it.getKey().name(), label(it.getKey(), wording), it.getValue()))
                .toList();
    }

    String label(CommissionPart.What what, Wording wording) {
        return wording.say("commission.part." + what);
    }

    private String next(CommissionDesk.Page page, boolean unread, Wording wording) {
        if (unread) return wording.say("commission.next.unread");
        Commission it = page.commission();
        if (it.state() == Commission.State.PLACED && !page.canRead())
            return wording.say("commission.next.PLACED.alone");
        return wording.say("commission.next." + it.state());
    }

    private static List<String> placed(CommissionDesk.Page page, Wording wording) {
        Commission it = page.commission();
        List<String> said = new ArrayList<>();
        said.add(wording.say(
                "commission.placed",
                wording.moment(it.placedAt()),
                page.names().getOrDefault(it.placedBy(), wording.say("cases.looked.somebody"))));
        if (it.spokenAt() != null)
            said.add(wording.say(
                    "commission.spoken",
                    wording.moment(it.spokenAt()),
                    Optional.ofNullable(it.spokenWith()).orElse("")));
        return said;
    }

    private CommissionView.Said said(CommissionPart part, Wording wording) {
        return new CommissionView.Said(label(part.what(), wording), part.words());
    }

    /** As its provider reads what it has told itself. */
    private static CommissionView.Told theirOwn(CommissionStep step, Map<UserId, String> names, Wording wording) {
        String who = names.getOrDefault(step.by(), wording.say("cases.looked.somebody"));
        return new CommissionView.Told(
                wording.say("commission.provider.step." + step.what(), wording.day(step.on())),
                wording.say("commission.by.ours", who, wording.moment(step.at())),
                step.words(),
                false);
    }

    private static CommissionView.Told told(CommissionStep step, Map<UserId, String> names, Wording wording) {
        String who = names.getOrDefault(step.by(), wording.say("cases.looked.somebody"));
        return new CommissionView.Told(
                wording.say("commission.step." + step.what(), wording.day(step.on())),
                wording.say(
                        step.theirs() ? "commission.by.theirs" : "commission.by.ours", who, wording.moment(step.at())),
                step.words(),
                step.isUnread());
    }
}
