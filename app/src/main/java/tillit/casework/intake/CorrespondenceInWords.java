package tillit.casework.intake;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;
import tillit.ground.page.Wording;

/** Puts what we and whoever sent a report have written to each other into words. */
final class CorrespondenceInWords {

    private final ReportPage page;
    private final Map<UserId, String> names;
    private final Wording wording;

    /** @param names of everyone who has asked or read */
    CorrespondenceInWords(ReportPage page, Map<UserId, String> names, Wording wording) {
        this.page = page;
        this.names = names;
        this.wording = wording;
    }

    /** Everyone whose name stands in it. */
    static Stream<UserId> people(ReportPage page) {
        return page.said().stream()
                .flatMap(it -> Stream.of(it.askedBy(), it.readBy()).flatMap(Stream::ofNullable));
    }

    ReportView.Correspondence view(String address) {
        return new ReportView.Correspondence(
                page.said().stream().map(this::line).toList(),
                page.report().senderReturns() ? address + "/questions" : "",
                address + "/readings");
    }

    private ReportView.Correspondence.Line line(Correspondence.Line line) {
        boolean mine = line.askedBy() != null;
        String when = wording.moment(line.at());
        return new ReportView.Correspondence.Line(
                line.id().toString(),
                mine ? say("sender.asked", name(line.askedBy()), when) : say("sender.wrote", when),
                when,
                line.words(),
                new AttachmentInWords(wording).all(page.attached().to(line.id())),
                about(line),
                mine,
                line.isNews());
    }

    private String about(Correspondence.Line line) {
        if (line.anew()) return say("sender.anew", line.files());
        if (line.readBy() == null || line.readAt() == null) return "";
        return say("sender.read", name(line.readBy()), wording.moment(line.readAt()));
    }

    private String name(@Nullable UserId who) {
        return who == null ? "" : names.getOrDefault(who, say("sender.somebody"));
    }

    private String say(String key, Object... arguments) {
        return wording.say("intake." + key, arguments);
    }
}
