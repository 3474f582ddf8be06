package tillit.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Absences;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.law.SwedishCalendar;
import tillit.ground.page.Wording;

/** The questions about cases that wait for somebody, and the answers that have come back. */
@Component
public class OfferDesk {

    private final StoredOffers offers;
    private final CaseHeads heads;
    private final Colleagues colleagues;
    private final Absences absences;
    private final SwedishCalendar calendar;
    private final int answeredWithin;
    private final Clock clock;

    /** @param answeredWithin working days after which the manager is told; a setting of the installation */
    OfferDesk(
            StoredOffers offers,
            CaseHeads heads,
            Colleagues colleagues,
            Absences absences,
            Law law,
            @Value("${tillit.cases.offers-answered-within:3}") int answeredWithin,
            Clock clock) {
        this.offers = offers;
        this.heads = heads;
        this.colleagues = colleagues;
        this.absences = absences;
        this.calendar = law.calendar();
        this.answeredWithin = answeredWithin;
        this.clock = clock;
    }

    /**
     * What a day has of questions about cases.
     *
     * @param toAnswer what waits for the reader's yes or no
     * @param answers what others have answered, until it has been seen
     * @param unanswered what has waited for long in the units that the reader leads
     */
    public record OfTheDay(List<Line> toAnswer, List<Line> answers, List<Line> unanswered) {}

    /**
     * A question about a case.
     *
     * @param address of the page on which it is answered
     * @param seen where it is said that the answer has been seen
     * @param whom whose case it is
     * @param words who asks what, in a sentence
     * @param said what the one who asked or answered wrote; may be empty
     */
    public record Line(String address, String seen, String whom, String words, String said) {}

    /** What waits for the reader. @param toAnswer questions @param answered what others have answered, until it has been seen */
    public record Waiting(List<OfferId> toAnswer, List<OfferId> answered) {}

    /** The reader's own questions and answers, by their ids alone. Leaves no line. */
    @Transactional(readOnly = true)
    public Waiting mine() {
        UserId me = Entry.me().id();
        return new Waiting(
                offers.waitingFor(me).stream().map(Offer::id).toList(),
                offers.answeredTo(me).stream().map(Offer::id).toList());
    }

    /** Another word when a question that waits for the one who asks has come or gone, or an answer to them, and else the same. Leaves no line. */
    @Transactional(readOnly = true)
    public String mark() {
        UserId me = Entry.me().id();
        return Stream.concat(offers.waitingFor(me).stream(), offers.answeredTo(me).stream())
                .map(it -> it.id().value() + (it.isOpen() ? "?" : "!"))
                .collect(Collectors.joining(","));
    }

    /** The reader's own, and for whoever leads a unit those that wait there. */
    @Transactional(readOnly = true)
    public OfTheDay ofTheDay(Wording wording) {
        UserId me = Entry.me().id();
        List<Offer> mine = offers.waitingFor(me);
        List<Offer> led = Leading.units().isEmpty()
                ? List.of()
                : offers.waitingIn(Leading.units(), clock.instant()).stream()
                        .filter(it -> !mine.contains(it))
                        .toList();
        Map<UserId, ?> away =
                absences.today(led.stream().flatMap(it -> it.carrier().stream()).toList());
        List<Offer> instead = led.stream()
                .filter(it -> it.isAskedFor() && !it.by().equals(me))
                .filter(it ->
                        it.carrier().isEmpty() || away.containsKey(it.carrier().get()))
                .toList();
        Instant since = longAgo();
        List<Offer> old = led.stream()
                .filter(it -> !instead.contains(it) && !it.at().isAfter(since))
                .toList();
        return new OfTheDay(
                lines(Stream.concat(mine.stream(), instead.stream()).toList(), wording),
                lines(offers.answeredTo(me), wording),
                lines(old, wording));
    }

    /** Who has been asked about a case, in a sentence; empty where nobody has. */
    @Transactional(readOnly = true)
    public String standing(CaseId id, Wording wording) {
        return offers.openIn(id).map(it -> words(it, wording)).orElse("");
    }

    /** In one sentence how it stands. */
    String words(Offer offer, Wording wording) {
        String to = name(offer.to(), wording);
        String by = name(offer.by(), wording);
        String asked = wording.moment(offer.at());
        return switch (offer.stage()) {
            case Offer.Offered waits -> wording.say("cases.offer.offered", by, to, asked);
            case Offer.AskedFor waits -> wording.say("cases.offer.asked-for", by, asked);
            case Offer.Accepted yes -> over("accepted", yes, to, wording);
            case Offer.Declined no -> over("declined", no, to, wording);
            case Offer.Withdrawn gone -> over("withdrawn", gone, to, wording);
            case Offer.Overtaken gone -> over("overtaken", gone, to, wording);
        };
    }

    private String over(String how, Offer.Over over, String to, Wording wording) {
        return wording.say("cases.offer." + how, name(over.by(), wording), to, wording.moment(over.at()));
    }

    private List<Line> lines(List<Offer> some, Wording wording) {
        List<Line> lines = new ArrayList<>();
        for (Offer offer : some) {
            heads.of(offer.socialCase(), wording).ifPresent(head -> lines.add(line(offer, head, wording)));
        }
        return lines;
    }

    private Line line(Offer offer, CaseHead head, Wording wording) {
        String page = "/cases/" + offer.socialCase().value() + "/hand-over";
        return new Line(
                page,
                page + "/" + offer.id().value() + "/readings",
                wording.say("cases.list.number", head.crumbs().getLast().label(), head.name()),
                words(offer, wording),
                said(offer));
    }

    static String said(Offer offer) {
        return offer.stage() instanceof Offer.Declined no ? no.reason() : offer.words();
    }

    private String name(UserId id, Wording wording) {
        return Optional.of(id)
                .flatMap(colleagues::named)
                .map(Colleague::name)
                .orElseGet(() -> wording.say("cases.looked.somebody"));
    }

    private Instant longAgo() {
        LocalDate day = Stockholm.dayOf(clock.instant());
        for (int left = answeredWithin; left > 0; left--) {
            day = calendar.weekdayOnOrBefore(day.minusDays(1));
        }
        return Stockholm.endOf(day);
    }
}
