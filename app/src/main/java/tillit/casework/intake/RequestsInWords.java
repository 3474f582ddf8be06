package tillit.casework.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.duties.DutyInWords;
import tillit.ground.page.ClockFace;
import tillit.ground.page.Wording;

/** Puts what a report asks for beside a decision into words: what is still to be done, and what was. */
final class RequestsInWords {

    private static final Map<Replies.Asked, String> PAGES = Map.of(
            Replies.Asked.TRANSFER, "transfer-answers",
            Replies.Asked.EVICTION, "eviction-confirmations",
            Replies.Asked.BIRTH_PLAN, "birth-plans",
            Replies.Asked.BIRTH, "births");

    private final ReportPage.SubjectPage page;
    private final Map<UserId, String> names;
    private final Wording wording;

    /** @param names of everyone who has done something */
    RequestsInWords(ReportPage.SubjectPage page, Map<UserId, String> names, Wording wording) {
        this.page = page;
        this.names = names;
        this.wording = wording;
    }

    /** The page on which it is done, under that of the one in the report. */
    static String page(Replies.Asked asked) {
        return PAGES.getOrDefault(asked, "");
    }

    /** What is to be done first, and then what was done. */
    List<SubjectView.Request> all() {
        Stream<SubjectView.Request> open =
                Stream.of(Replies.Asked.values()).filter(page.asked()::contains).map(this::open);
        return Stream.concat(open, page.replies().stream().map(this::done)).toList();
    }

    private SubjectView.Request open(Replies.Asked asked) {
        SubjectFacts facts = page.subject().facts();
        String address = ReportViews.address(facts.report().value(), facts.id().value()) + "/" + page(asked);
        return new SubjectView.Request(
                say(asked, "title"), say(asked, "words"), face(asked), address, say(asked, "open"), new Stage.Now());
    }

    private @Nullable ClockFace face(Replies.Asked asked) {
        return page.duties().stream()
                .filter(duty -> duty.isOpen() && duty.rule().equals(asked.rule()))
                .map(DutyInWords::face)
                .findFirst()
                .orElse(null);
    }

    private SubjectView.Request done(Replies.Reply reply) {
        Replies.Asked asked = reply.what().asked();
        Stage.Done done = new Stage.Done(
                by(reply.by(), reply.at()),
                List.of(
                        new Stage.Passage(
                                say("what"), say("what." + reply.what().name()), false),
                        new Stage.Passage(say("when"), wording.moment(reply.happenedAt()), false),
                        new Stage.Passage(say(asked, "label"), reply.words(), true)));
        return new SubjectView.Request(say(asked, "title"), "", null, null, "", done);
    }

    private String by(UserId who, Instant at) {
        String when = wording.moment(at);
        if (who.equals(Entry.me().id())) return say("by-you", when);
        return say("by", names.getOrDefault(who, wording.say("intake.report.looked.somebody")), when);
    }

    private String say(Replies.Asked asked, String key) {
        return say(asked.name() + "." + key);
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake.reply." + key, arguments);
    }
}
