package tillit.casework.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Why;
import tillit.ground.page.Wording;

/** Puts something that is done with a report now and then into words. */
final class ActInWords {

    private static final Map<String, RuleId> RULES = Map.of(
            "extension",
            new RuleId("preliminary-assessment"),
            "hand-over",
            new RuleId("hand-over-report"),
            "confirmation",
            new RuleId("hand-over-report"),
            "hand-over-refusal",
            new RuleId("hand-over-report"),
            "reply.TRANSFER",
            Replies.Asked.TRANSFER.rule(),
            "reply.EVICTION",
            Replies.Asked.EVICTION.rule(),
            "reply.BIRTH_PLAN",
            Replies.Asked.BIRTH_PLAN.rule(),
            "reply.BIRTH",
            Replies.Asked.BIRTH.rule());

    private final ReportPage page;
    private final ReportView report;
    private final List<Choice> places;
    private final Law law;
    private final Wording wording;
    private final LocalDate today;

    /** @param places other units, or other municipalities: where it may go */
    ActInWords(ReportPage page, ReportView report, List<Choice> places, Law law, Wording wording, LocalDate today) {
        this.places = places;
        this.page = page;
        this.report = report;
        this.law = law;
        this.wording = wording;
        this.today = today;
    }

    /** Something done with one of those in it. */
    ActView about(ReportPage.SubjectPage whom, String what, String address) {
        return act(
                what,
                address,
                report.whom().address(),
                ReportInWords.named(whom, wording).heading(wording),
                what.equals("extension") ? until(whom) : "",
                what.equals("hand-over") ? places : List.of());
    }

    /** Something done with the whole of it. */
    ActView about(String what, String address) {
        String hint = what.equals("arrival")
                ? say("arrival.received.now", wording.moment(page.report().receivedAt()))
                : "";
        List<Choice> choices =
                switch (what) {
                    case "arrival" -> arrivals();
                    case "duplicate" -> same();
                    case "move" -> places;
                    default -> List.of();
                };
        return act(what, address, report.address(), report.heading(), hint, choices);
    }

    /** An answer to what the report asks for about one of those in it. */
    ReplyView reply(ReportPage.SubjectPage whom, Replies.Asked asked, String address) {
        String key = "reply." + asked.name();
        List<Choice> answers = asked == Replies.Asked.TRANSFER
                ? Stream.of(Replies.What.TRANSFER_ACCEPTED, Replies.What.TRANSFER_DECLINED)
                        .map(it -> new Choice(it.name(), say("reply.what." + it.name())))
                        .toList()
                : List.of();
        return new ReplyView(
                about(whom, key, address),
                whom.asked().contains(asked),
                answers,
                asked == Replies.Asked.BIRTH_PLAN ? "" : say(key + ".when"),
                say(key + ".label"),
                say(key + ".hint"),
                say(key + ".go"));
    }

    private ActView act(String what, String address, String back, String whom, String hint, List<Choice> choices) {
        String title = say(what + ".title");
        return new ActView(
                address,
                back,
                title,
                List.of(
                        new Crumb(say("inbox.title"), "/intake"),
                        new Crumb(report.crumbs().getLast().label(), back),
                        new Crumb(title)),
                report.secrets(),
                whom,
                say(what + ".words"),
                why(what),
                hint,
                choices,
                Arrays.stream(HandOvers.Way.values())
                        .map(way -> new Choice(way.name(), say("hand-over." + way.name())))
                        .toList());
    }

    private String until(ReportPage.SubjectPage whom) {
        return whom.duties().stream()
                .filter(duty -> duty.isOpen() && duty.rule().equals(RULES.get("extension")))
                .flatMap(duty -> duty.deadline().stream())
                .findFirst()
                .map(it -> say("extension.end.now", wording.weekday(it.latestOn())))
                .orElse("");
    }

    private List<Choice> arrivals() {
        return Stream.of(Arrival.values())
                .map(it -> new Choice(it.name(), say("arrival." + it.name()), hint("arrival." + it.name())))
                .toList();
    }

    private @Nullable String hint(String key) {
        String hint = "intake." + key + ".hint";
        return wording.knows(hint) ? wording.say(hint) : null;
    }

    private List<Choice> same() {
        return page.earlier().stream()
                .filter(it -> page.same().contains(it.report()))
                .map(it -> new Choice(
                        it.report().value().toString(),
                        say("duplicate.choice", InboxInWords.capital(wording.moment(it.receivedAt())), it.excerpt())))
                .distinct()
                .toList();
    }

    private @Nullable Why why(String what) {
        return Stream.ofNullable(RULES.get(what))
                .flatMap(rule -> law.rule(rule).stream())
                .flatMap(rule -> rule.on(today).stream())
                .map(rule -> Why.of(rule, wording))
                .findFirst()
                .orElse(null);
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake." + key, arguments);
    }
}
