package tillit.casework.commission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.commission.CommissionPart.What;
import tillit.casework.decision.Measure;
import tillit.casework.decision.MeasureEvent;
import tillit.casework.decision.MeasureId;
import tillit.casework.decision.Measures;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.Provider;
import tillit.ground.access.Providers;
import tillit.ground.access.Stamp;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/**
 * What we do with commissions: place them, take them back, and read what providers tell. What was said by word of mouth is written afterwards, with when and with
 * whom. REQ-EASY-ORDER.
 */
@Component
@Transactional
class Commissions {

    static final int LONGEST = 100_000;
    private static final int LONGEST_NAME = 200;

    private final StoredCommissions stored;
    private final StoredSteps steps;
    private final Offered offered;
    private final Measures measures;
    private final Providers providers;
    private final Dossiers dossiers;
    private final CommissionLog log;

    Commissions(
            StoredCommissions stored,
            StoredSteps steps,
            Offered offered,
            Measures measures,
            Providers providers,
            Dossiers dossiers,
            CommissionLog log) {
        this.stored = stored;
        this.steps = steps;
        this.offered = offered;
        this.measures = measures;
        this.providers = providers;
        this.dossiers = dossiers;
        this.log = log;
    }

    /**
     * Commissions a measure. The provider sees the parts that were chosen, as they stand now, from this moment until it is done.
     *
     * @throws Missing if the measure does not exist for the one who asks
     * @throws CommissionRefusal all that is missing or cannot be
     */
    public CommissionId place(MeasureId id, Asked asked) {
        Measure measure = measures.find(id).orElseThrow(Missing::new);
        Map<What, String> may = offered.of(measure);
        Refusals.throwAny(faults(measure, asked, may));
        Stamp stamp = dossiers.stampOf(measure.socialCase().dossier()).orElseThrow(Missing::new);
        Commission it = begun(measure, asked);
        stored.add(stamp, it);
        parts(asked, may).forEach((what, words) -> stored.add(stamp, it, new CommissionPart(what, words)));
        LocalDate on = Optional.ofNullable(it.spokenAt()).map(Stockholm::dayOf).orElse(log.today());
        log.step(stamp, it, CommissionStep.What.PLACED, false, on, "");
        if (measure.state() == Measure.State.GRANTED || measure.state() == Measure.State.INTERRUPTED)
            measures.write(id, MeasureEvent.What.ORDERED, on, name(it));
        log.happened(
                stamp,
                it.id(),
                "commission-placed",
                Ids.next(),
                it.placedAt(),
                Map.of("commission-answer-day", it.answerBy()));
        return it.id();
    }

    /**
     * Writes down what the provider has answered otherwise than here, as on the telephone.
     *
     * @param acknowledged whether it carries it out; null where that is not chosen
     * @param from the day in Sweden from which it does, or on which it declined
     * @throws CommissionRefusal what is missing, or that it has been answered
     */
    public void answered(CommissionId id, @Nullable Boolean acknowledged, @Nullable LocalDate from, String words) {
        Commission it = stored.hold(id).orElseThrow(Missing::new);
        if (it.state() != Commission.State.PLACED) throw new CommissionRefusal.NotNow();
        List<Refusal> found = new ArrayList<>();
        if (acknowledged == null) found.add(new CommissionRefusal.AnswerMissing());
        found.addAll(day(it, from, "answeredOn", Boolean.TRUE.equals(acknowledged)));
        if (words.isBlank()) found.add(new CommissionRefusal.WordsMissing("answered"));
        if (words.length() > LONGEST) found.add(new CommissionRefusal.TooLong("answered"));
        Refusals.throwAny(found);
        LocalDate on = Optional.ofNullable(from).orElseThrow();
        boolean takes = Boolean.TRUE.equals(acknowledged);
        Stamp stamp = stored.stampOf(id);
        CommissionStep.What what = takes ? CommissionStep.What.ACKNOWLEDGED : CommissionStep.What.DECLINED;
        log.step(stamp, it, what, false, on, words);
        if (takes) stored.acknowledged(id, on);
        else stored.ends(id, Commission.State.DECLINED, on);
        log.happened(stamp, id, CommissionLog.act(what), Ids.next(), log.now(), Map.of());
        if (!takes) log.publish(stamp, id, "commission-read", Ids.next(), log.now(), Map.of());
    }

    /** Takes it back: from now its provider sees nothing of it. @throws CommissionRefusal if it has ended, or without a reason */
    public void withdraw(CommissionId id, String why) {
        Commission it = stored.hold(id).orElseThrow(Missing::new);
        if (!it.runs()) throw new CommissionRefusal.NotNow();
        if (why.isBlank()) throw new CommissionRefusal.WordsMissing("withdrawn");
        if (why.length() > LONGEST) throw new CommissionRefusal.TooLong("withdrawn");
        Stamp stamp = stored.stampOf(id);
        log.step(stamp, it, CommissionStep.What.WITHDRAWN, false, log.today(), why);
        stored.ends(id, Commission.State.WITHDRAWN, log.today());
        log.happened(stamp, id, "commission-withdrawn", Ids.next(), log.now(), Map.of());
    }

    /**
     * Says that what the provider has told is read. Where it has begun, the measure has begun that day, unless somebody has written so already.
     *
     * @throws CommissionRefusal if there is nothing to read
     */
    public void read(CommissionId id) {
        Commission it = stored.hold(id).orElseThrow(Missing::new);
        if (steps.read(id, Entry.me().id(), log.now()) == 0) throw new CommissionRefusal.NotNow();
        it.started().ifPresent(since -> begins(it, since));
        log.publish(stored.stampOf(id), id, "commission-read", Ids.next(), log.now(), Map.of());
        log.read(it.socialCase(), "commission-told-read", id);
    }

    private void begins(Commission it, LocalDate since) {
        measures.find(it.measure())
                .filter(measure ->
                        measure.state() == Measure.State.GRANTED || measure.state() == Measure.State.INTERRUPTED)
                .filter(measure -> !since.isBefore(measure.waitsSince().orElse(measure.grantedOn())))
                .ifPresent(measure -> measures.write(
                        measure.id(),
                        measure.state() == Measure.State.GRANTED
                                ? MeasureEvent.What.STARTED
                                : MeasureEvent.What.RESUMED,
                        since,
                        name(it)));
    }

    private String name(Commission it) {
        return providers.find(it.provider()).map(Provider::name).orElseThrow(Missing::new);
    }

    private Commission begun(Measure measure, Asked asked) {
        return new Commission(
                new CommissionId(Ids.next()),
                measure.socialCase(),
                measure.person(),
                measure.id(),
                measure.kind(),
                Optional.ofNullable(asked.provider()).orElseThrow(),
                Commission.State.PLACED,
                log.now(),
                Entry.me().id(),
                asked.spoken() ? asked.spokenAt() : null,
                asked.spoken() ? asked.spokenWith().strip() : null,
                Optional.ofNullable(asked.answerBy()).orElseThrow(),
                null,
                null,
                null,
                null);
    }

    private static Map<What, String> parts(Asked asked, Map<What, String> may) {
        Map<What, String> parts = new LinkedHashMap<>();
        parts.put(What.TASK, asked.task());
        asked.parts()
                .forEach(it -> parts.put(it, Optional.ofNullable(may.get(it)).orElseThrow()));
        if (!asked.other().isBlank()) parts.put(What.OTHER, asked.other());
        parts.put(What.CONTACT, asked.contact());
        return parts;
    }

    private List<Refusal> faults(Measure measure, Asked asked, Map<What, String> may) {
        List<Refusal> found = new ArrayList<>();
        if (measure.state() == Measure.State.ENDED) found.add(new CommissionRefusal.MeasureEnded());
        provider(measure, asked).ifPresent(found::add);
        if (asked.task().isBlank()) found.add(new CommissionRefusal.TaskMissing());
        if (!may.keySet().containsAll(asked.parts())) found.add(new CommissionRefusal.PartNotOffered());
        if (asked.contact().isBlank()) found.add(new CommissionRefusal.ContactMissing());
        Map<String, String> words = new LinkedHashMap<>();
        words.put("task", asked.task());
        words.put("other", asked.other());
        words.put("contact", asked.contact());
        words.forEach((field, it) -> {
            if (it.length() > LONGEST) found.add(new CommissionRefusal.TooLong(field));
        });
        found.addAll(offered.stopped(measure, words));
        if (asked.answerBy() == null) found.add(new CommissionRefusal.AnswerDayMissing());
        else if (asked.answerBy().isBefore(log.today())) found.add(new CommissionRefusal.AnswerDayPassed());
        if (asked.spoken()) found.addAll(spoken(measure, asked));
        return found;
    }

    private Optional<Refusal> provider(Measure measure, Asked asked) {
        if (asked.provider() == null
                || providers.find(asked.provider()).filter(it -> !it.hasEnded()).isEmpty())
            return Optional.of(new CommissionRefusal.ProviderMissing());
        return stored.of(measure.id()).stream()
                .filter(it -> it.runs() && it.provider().equals(asked.provider()))
                .findFirst()
                .map(_ -> new CommissionRefusal.AskedAlready());
    }

    private List<Refusal> spoken(Measure measure, Asked asked) {
        List<Refusal> found = new ArrayList<>();
        Instant at = asked.spokenAt();
        if (at == null) found.add(new CommissionRefusal.SpokenHalf("spoken.day"));
        else if (at.isAfter(log.now()) || Stockholm.dayOf(at).isBefore(measure.grantedOn()))
            found.add(new CommissionRefusal.SpokenWrongly());
        if (asked.spokenWith().isBlank()) found.add(new CommissionRefusal.SpokenHalf("spokenWith"));
        if (asked.spokenWith().length() > LONGEST_NAME) found.add(new CommissionRefusal.TooLong("spokenWith"));
        return found;
    }

    /** A day from which it is carried out may be one to come; all else has happened. */
    private List<Refusal> day(Commission it, @Nullable LocalDate on, String field, boolean mayCome) {
        if (on == null) return List.of(new CommissionRefusal.DayMissing(field));
        if (!mayCome && on.isAfter(log.today())) return List.of(new CommissionRefusal.NotYet(field));
        return on.isBefore(asked(it)) ? List.of(new CommissionRefusal.TooEarly(field)) : List.of();
    }

    /** The day on which the provider was asked first. */
    static LocalDate asked(Commission it) {
        return Stockholm.dayOf(Optional.ofNullable(it.spokenAt()).orElse(it.placedAt()));
    }
}
