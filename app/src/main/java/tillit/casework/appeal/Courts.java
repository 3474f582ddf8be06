package tillit.casework.appeal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Ids;
import tillit.ground.access.Stamp;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;

/** Appeals at the court: handed over with what belongs to them, ruled upon, taken further or let be. FL 46 §, FPL 6 a §. */
@Component
public class Courts {

    private static final int LONGEST_NAME = 200;

    private final StoredAppeals stored;
    private final StoredRulings rulings;
    private final Appeals appeals;
    private final Reconsiderations reconsiderations;
    private final AppealLog log;

    Courts(
            StoredAppeals stored,
            StoredRulings rulings,
            Appeals appeals,
            Reconsiderations reconsiderations,
            AppealLog log) {
        this.stored = stored;
        this.rulings = rulings;
        this.appeals = appeals;
        this.reconsiderations = reconsiderations;
        this.log = log;
    }

    /**
     * Writes down that it has gone to the court with what belongs to it. After that the decision is not changed here.
     *
     * @param words what the court is told beside: that the one who appeals may be no party, say, or what else goes along
     * @throws Missing if it does not exist for the one who writes
     * @throws AppealRefusal what must be answered first, and all that is missing
     */
    @Transactional
    public void forward(
            AppealId id, String court, @Nullable LocalDate on, List<Appeal.Enclosure> enclosures, String words) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        Refusals.throwAny(before(appeal));
        List<Refusal> found = new ArrayList<>(named(court, "court"));
        found.addAll(appeals.day(on, "forwardedOn", appeal));
        if (!enclosures.contains(Appeal.Enclosure.APPEAL) || !enclosures.contains(Appeal.Enclosure.DECISION))
            found.add(new AppealRefusal.EnclosureMissing());
        else if (appeal.reconsidered() == Appeal.Reconsidered.CHANGED_OTHERWISE
                && !enclosures.contains(Appeal.Enclosure.NEW_DECISION))
            found.add(new AppealRefusal.NewDecisionMissing());
        boolean explains = enclosures.contains(Appeal.Enclosure.OTHER) || Boolean.FALSE.equals(appeal.rightPerson());
        if (explains && words.isBlank()) found.add(new AppealRefusal.WordsMissing("note"));
        if (words.length() > Appeals.LONGEST) found.add(new AppealRefusal.TooLong("note"));
        Refusals.throwAny(found);
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        Stamp stamp = log.stamp(appeal.socialCase());
        stored.forwarded(id, court.strip(), day, enclosures);
        log.happened(stamp, id, AppealStep.What.FORWARDED, day, words, "appeal-forwarded");
        log.publish(stamp, id.value(), "appeal-forwarded", log.noon(day));
    }

    private List<Refusal> before(Appeal appeal) {
        return switch (appeal.state()) {
            case ARRIVED -> List.of(new AppealRefusal.TimeNotJudged());
            case LATE -> List.of(new AppealRefusal.IsLate());
            case FORWARDED, RULED, ENDED -> List.of(new AppealRefusal.NotNow());
            case TIMELY -> {
                if (appeal.change().filter(reconsiderations::isWritten).isPresent())
                    yield List.of(new AppealRefusal.BeingDecided());
                boolean answered = appeal.reconsidered() == Appeal.Reconsidered.STANDS
                        || appeal.reconsidered() == Appeal.Reconsidered.CHANGED_OTHERWISE;
                yield answered ? List.of() : List.of(new AppealRefusal.NotReconsidered());
            }
        };
    }

    /**
     * Writes down what the court has ruled. If it went against us, the time within which we may appeal runs from the day on which it was given, not from that on
     * which it came.
     *
     * @throws Missing if the appeal does not exist for the one who writes
     * @throws AppealRefusal if it does not lie with a court, and all that is missing
     */
    @Transactional
    public RulingId ruled(AppealId id, CourtRuling.Said said) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        if (appeal.state() != Appeal.State.FORWARDED) throw new AppealRefusal.NotNow();
        Refusals.throwAny(faults(appeal, said));
        Stamp stamp = log.stamp(appeal.socialCase());
        CourtRuling ruling = new CourtRuling(new RulingId(Ids.next()), id, said, null);
        LocalDate given = Optional.ofNullable(said.ruledOn()).orElseThrow();
        LocalDate came = Optional.ofNullable(said.cameOn()).orElseThrow();
        rulings.add(stamp, ruling);
        if (ruling.isFinal()) stored.ruled(id);
        log.happened(stamp, id, AppealStep.What.RULED, came, said.effect(), "court-judgment-received");
        log.publish(
                stamp,
                ruling.id().value(),
                "court-judgment-received",
                log.noon(came),
                Boolean.TRUE.equals(said.against()) ? Set.of("against-us") : Set.of(),
                Map.of("judgment-day", given));
        return ruling.id();
    }

    /**
     * Says what we do about a ruling that went against us. One that ended the case at that court and that we appeal goes to the next one.
     *
     * @param next which court is to try it; wanted where we appeal
     * @throws Missing if the ruling does not exist for the one who says so
     * @throws AppealRefusal if nothing is to be said about it, or something is missing
     */
    @Transactional
    public void answer(RulingId id, CourtRuling.@Nullable Answer ours, String next, String words) {
        CourtRuling ruling = rulings.find(id).orElseThrow(Missing::new);
        Appeal appeal = stored.hold(ruling.appeal()).orElseThrow(Missing::new);
        if (!appeal.runs() || !ruling.waitsForUs()) throw new AppealRefusal.NotNow();
        List<Refusal> found = new ArrayList<>();
        if (ours == null) found.add(new AppealRefusal.ChoiceMissing("ours"));
        boolean appealed = ours == CourtRuling.Answer.APPEALED;
        if (appealed) found.addAll(named(next, "next"));
        if (words.isBlank()) found.add(new AppealRefusal.WordsMissing("why"));
        if (words.length() > Appeals.LONGEST) found.add(new AppealRefusal.TooLong("why"));
        Refusals.throwAny(found);
        Stamp stamp = log.stamp(appeal.socialCase());
        rulings.answered(id, Optional.ofNullable(ours).orElseThrow());
        if (appealed && appeal.state() == Appeal.State.RULED) stored.goesFurther(appeal.id(), next.strip());
        String act = appealed ? "court-judgment-appealed" : "court-judgment-accepted";
        AppealStep.What step = appealed ? AppealStep.What.WE_APPEALED : AppealStep.What.WE_ACCEPTED;
        log.happened(stamp, appeal.id(), step, log.today(), words, act);
        log.publish(stamp, id.value(), act, log.now());
    }

    /**
     * Writes down that the other side has appealed what the court ruled: the same appeal goes to the next court.
     *
     * @throws Missing if the appeal does not exist for the one who writes
     * @throws AppealRefusal if the court has not ruled, or something is missing
     */
    @Transactional
    public void goesFurther(AppealId id, String next, @Nullable LocalDate on, String words) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        if (appeal.state() != Appeal.State.RULED) throw new AppealRefusal.NotNow();
        List<Refusal> found = new ArrayList<>(named(next, "further"));
        found.addAll(appeals.day(on, "furtherOn", appeal));
        if (words.length() > Appeals.LONGEST) found.add(new AppealRefusal.TooLong("furtherWords"));
        Refusals.throwAny(found);
        LocalDate day = Optional.ofNullable(on).orElseThrow();
        stored.goesFurther(id, next.strip());
        Stamp stamp = log.stamp(appeal.socialCase());
        log.happened(stamp, id, AppealStep.What.PARTY_APPEALED, day, words, "court-judgment-appealed-by-party");
    }

    /**
     * Says that what the court ruled stands, so that the appeal has come to its end.
     *
     * @throws Missing if the appeal does not exist for the one who says so
     * @throws AppealRefusal if the court has not ruled, if what went against us is not answered, or no words say how it ended
     */
    @Transactional
    public void rulingStands(AppealId id, String words) {
        Appeal appeal = stored.hold(id).orElseThrow(Missing::new);
        if (appeal.state() != Appeal.State.RULED) throw new AppealRefusal.NotNow();
        if (rulings.of(id).stream().anyMatch(CourtRuling::waitsForUs)) throw new AppealRefusal.RulingUnanswered();
        if (words.isBlank()) throw new AppealRefusal.WordsMissing("ending");
        if (words.length() > Appeals.LONGEST) throw new AppealRefusal.TooLong("ending");
        stored.ends(id, Appeal.End.RULED);
        Stamp stamp = log.stamp(appeal.socialCase());
        log.happened(stamp, id, AppealStep.What.RULING_STANDS, log.today(), words, "court-judgment-stands");
    }

    /** What courts have ruled about it, what came last first; nothing about one that the reader does not see. */
    @Transactional(readOnly = true)
    public List<CourtRuling> of(AppealId id) {
        return rulings.of(id);
    }

    private List<Refusal> faults(Appeal appeal, CourtRuling.Said said) {
        List<Refusal> found = new ArrayList<>(named(said.court(), "rulingCourt"));
        if (said.number().length() > LONGEST_NAME) found.add(new AppealRefusal.TooLong("number"));
        if (said.interim() == null) found.add(new AppealRefusal.ChoiceMissing("interim"));
        found.addAll(appeals.day(said.ruledOn(), "ruledOn", appeal));
        found.addAll(appeals.day(said.cameOn(), "cameOn", appeal));
        if (said.ruledOn() != null && said.cameOn() != null && said.cameOn().isBefore(said.ruledOn()))
            found.add(new AppealRefusal.TooEarly("cameOn"));
        if (said.result() == null) found.add(new AppealRefusal.ChoiceMissing("result"));
        if (said.effect().isBlank()) found.add(new AppealRefusal.WordsMissing("effect"));
        if (said.effect().length() > Appeals.LONGEST) found.add(new AppealRefusal.TooLong("effect"));
        if (said.against() == null) found.add(new AppealRefusal.ChoiceMissing("against"));
        return found;
    }

    private static List<Refusal> named(String court, String field) {
        if (court.isBlank()) return List.of(new AppealRefusal.WordsMissing(field));
        return court.length() > LONGEST_NAME ? List.of(new AppealRefusal.TooLong(field)) : List.of();
    }
}
