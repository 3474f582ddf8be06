package tillit.casework.commission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Stamp;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/**
 * What a provider does with what it has been asked: it acknowledges or declines, says when it began, tells how it goes, and that it is done; from then on it sees
 * nothing of it. It sees neither the case nor what is owed in it: that hears of what it tells when it has told it.
 */
@Component
@Transactional
class ProviderAnswers {

    private final StoredCommissions stored;
    private final CommissionLog log;
    private final ApplicationEventPublisher events;

    ProviderAnswers(StoredCommissions stored, CommissionLog log, ApplicationEventPublisher events) {
        this.stored = stored;
        this.log = log;
        this.events = events;
    }

    /** It carries it out from that day. @throws CommissionRefusal if it has answered, or without a day @throws Missing if it is not the caller's, or is done */
    void acknowledge(CommissionId id, @Nullable LocalDate from, String words) {
        Commission it = held(id, Commission.State.PLACED);
        List<Refusal> found = new ArrayList<>(day(it, from, "startsOn", true));
        if (words.length() > Commissions.LONGEST) found.add(new CommissionRefusal.TooLong("startWords"));
        Refusals.throwAny(found);
        LocalDate on = Optional.ofNullable(from).orElseThrow();
        stored.acknowledged(id, on);
        tell(it, CommissionStep.What.ACKNOWLEDGED, on, words.strip());
    }

    /** It does not carry it out. @throws CommissionRefusal if it has begun, or without a reason */
    void decline(CommissionId id, String why) {
        Commission it = held(id, Commission.State.PLACED, Commission.State.ACKNOWLEDGED);
        words(why, "declined");
        tell(it, CommissionStep.What.DECLINED, log.today(), why);
        stored.ends(id, Commission.State.DECLINED, log.today());
    }

    /** It has begun. @throws CommissionRefusal if it has not been acknowledged, or has begun already */
    void start(CommissionId id, @Nullable LocalDate since) {
        Commission it = held(id, Commission.State.ACKNOWLEDGED);
        Refusals.throwAny(day(it, since, "startedOn", false));
        LocalDate on = Optional.ofNullable(since).orElseThrow();
        stored.runs(id, on);
        tell(it, CommissionStep.What.STARTED, on, "");
    }

    /** How it goes. @throws CommissionRefusal if it has not been acknowledged, or without words */
    void report(CommissionId id, String words) {
        Commission it = held(id, Commission.State.ACKNOWLEDGED, Commission.State.RUNNING);
        words(words, "report");
        tell(it, CommissionStep.What.REPORTED, log.today(), words);
    }

    /** It is done, with how it went; the caller sees nothing of it any more. @throws CommissionRefusal if it has not begun, or something is missing */
    void done(CommissionId id, @Nullable LocalDate on, String words) {
        Commission it = held(id, Commission.State.RUNNING);
        List<Refusal> found = new ArrayList<>(day(it, on, "doneOn", false));
        if (words.isBlank()) found.add(new CommissionRefusal.WordsMissing("done"));
        if (words.length() > Commissions.LONGEST) found.add(new CommissionRefusal.TooLong("done"));
        Refusals.throwAny(found);
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        tell(it, CommissionStep.What.DONE, day, words);
        stored.ends(id, Commission.State.DONE, day);
    }

    private Commission held(CommissionId id, Commission.State... may) {
        Commission it = stored.hold(id).orElseThrow(Missing::new);
        if (!List.of(may).contains(it.state())) throw new CommissionRefusal.NotNow();
        return it;
    }

    private void tell(Commission it, CommissionStep.What what, LocalDate on, String words) {
        Stamp stamp = stored.stampOf(it.id());
        log.step(stamp, it, what, true, on, words);
        events.publishEvent(new CarriedOn.Told(it.id(), it.socialCase()));
    }

    private static void words(String words, String field) {
        if (words.isBlank()) throw new CommissionRefusal.WordsMissing(field);
        if (words.length() > Commissions.LONGEST) throw new CommissionRefusal.TooLong(field);
    }

    private List<Refusal> day(Commission it, @Nullable LocalDate on, String field, boolean mayCome) {
        if (on == null) return List.of(new CommissionRefusal.DayMissing(field));
        if (!mayCome && on.isAfter(log.today())) return List.of(new CommissionRefusal.NotYet(field));
        LocalDate earliest = it.started().orElse(Commissions.asked(it));
        return on.isBefore(earliest) ? List.of(new CommissionRefusal.TooEarly(field)) : List.of();
    }
}
