package tillit.journeys;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.appeal.AppealRefusal;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Session;

/** An appeal that is refused for every reason for which one can be: when it comes, on its way to the court, there, and at its end. */
final class RefusedAppeals {

    private static final String COURT = "Förvaltningsrätten i Linköping";
    private static final String WANTS = "Vi vill ha en kontaktfamilj.";

    private final RefusalsMet form;
    private final Session worker;
    private final Session leader;
    private final CaseId socialCase;
    private final JdbcClient db;
    private final Taking taking;

    /** Lets somebody take a decision that has been written. */
    interface Taking {

        void taken(String decision, String... words);
    }

    RefusedAppeals(
            RefusalsMet form,
            Session worker,
            Session leader,
            CaseId socialCase,
            DataSource administrator,
            Taking taking) {
        this.form = form;
        this.worker = worker;
        this.leader = leader;
        this.socialCase = socialCase;
        this.db = JdbcClient.create(administrator);
        this.taking = taking;
    }

    /** @param decision that is appealed @param one a guardian who was told of it @param other and the other one */
    void inTime(String decision, String one, String other) {
        String registration = "/appeal/decisions/" + decision.replaceAll(".*/", "");
        coming(registration, one);
        String changed = come(registration, other, "2026-11-10");
        String appeal = come(registration, one, "2026-11-10");
        judged(appeal);
        reconsidered(appeal);
        forwarded(appeal);
        changedOtherwise(changed);
        ruled(appeal);
        form.refused(
                AppealRefusal.Runs.class,
                worker,
                "/cases/" + socialCase.value() + "/closings",
                "closing",
                "Tuva har det bra.");
    }

    /** One that came too late, and one in a case that is closed. */
    void late(String decision, String one, String other) {
        String registration = "/appeal/decisions/" + decision.replaceAll(".*/", "");
        String late = come(registration, one, "2026-12-14");
        form.done(
                worker,
                late + "/judgements",
                "judged",
                "LATE",
                "rightPerson",
                "true",
                "judgedWords",
                "Stämpeln säger den 14.");
        form.refused(AppealRefusal.IsLate.class, worker, late + "/forwardings", handing("APPEAL", "DECISION"));
        closed();
        form.refused(AppealRefusal.CaseClosed.class, worker, late + "/dismissals");
    }

    /** It was closed before the appeal came, and nobody is asked to close one in which something runs. */
    private void closed() {
        db.sql("""
                        insert into cases.closing (dossier_id, label_id, municipality_id, reason, closed_by, closed_at)
                        select dossier_id, label_id, municipality_id, 'Behovet finns inte längre.', :by, opened_at
                          from cases.social_case
                         where dossier_id = :case
                        """)
                .param("by", worker.user().id().value())
                .param("case", socialCase.value())
                .update();
        db.sql("update cases.social_case set closed_at = opened_at where dossier_id = :case")
                .param("case", socialCase.value())
                .update();
    }

    private void coming(String registration, String one) {
        form.refused(AppealRefusal.WhoMissing.class, worker, registration, "wants", WANTS);
        form.refused(AppealRefusal.NameMissing.class, worker, registration, "who", "OTHER", "wants", WANTS);
        form.refused(AppealRefusal.MomentMissing.class, worker, registration, "who", one, "wants", WANTS);
        form.refused(
                AppealRefusal.ChoiceMissing.class,
                worker,
                registration,
                arrival(one, "2026-11-10", "news", "Farmor orkar inte."));
        form.refused(
                AppealRefusal.WordsMissing.class, worker, registration, arrival(one, "2026-11-10", "way", "LETTER"));
        form.refused(AppealRefusal.NotYet.class, worker, registration, arrival(one, "2026-12-24", "wants", WANTS));
        form.refused(AppealRefusal.TooEarly.class, worker, registration, arrival(one, "2026-11-01", "wants", WANTS));
        form.refused(
                AppealRefusal.TooLong.class,
                worker,
                registration,
                arrival("OTHER", "2026-11-10", "name", "Nämnden och ".repeat(30)));
    }

    private String come(String registration, String who, String on) {
        return form.done(worker, registration, arrival(who, on, "way", "LETTER", "wants", WANTS));
    }

    private void judged(String appeal) {
        String judgements = appeal + "/judgements";
        form.refused(AppealRefusal.ChoiceMissing.class, worker, judgements, "judgedWords", "Stämpeln säger den 10.");
        form.refused(AppealRefusal.NotAsCounted.class, worker, judgements, judgement("LATE", "Stämpeln säger den 10."));
        form.refused(
                AppealRefusal.NotInTimeAtCourt.class,
                worker,
                judgements,
                judgement("REACHED_COURT", "Rätten fick det först."));
        form.refused(AppealRefusal.TimeNotJudged.class, worker, appeal + "/forwardings", handing("APPEAL", "DECISION"));
        form.refused(AppealRefusal.NotNow.class, worker, appeal + "/endings", "ending", "Tuva får en kontaktfamilj.");
        form.done(worker, judgements, judgement("IN_TIME", ""));
    }

    private void reconsidered(String appeal) {
        form.refused(
                AppealRefusal.NotReconsidered.class, worker, appeal + "/forwardings", handing("APPEAL", "DECISION"));
        String change = form.done(worker, appeal + "/changes");
        form.refused(
                AppealRefusal.BeingDecided.class,
                worker,
                appeal + "/reconsiderations",
                "stands",
                "Inget nytt som ändrar bilden.");
        form.done(worker, change + "/removals", "reason", "Det blev inget.");
        form.refused(AppealRefusal.WordsMissing.class, worker, appeal + "/reconsiderations", "stands", " ");
        form.done(worker, appeal + "/reconsiderations", "stands", "Inget nytt som ändrar bilden.");
    }

    private void forwarded(String appeal) {
        String forwardings = appeal + "/forwardings";
        form.refused(AppealRefusal.DayMissing.class, worker, forwardings, "court", COURT, "enclosures", "APPEAL");
        form.refused(AppealRefusal.EnclosureMissing.class, worker, forwardings, handing("APPEAL"));
        form.done(worker, forwardings, handing("APPEAL", "DECISION"));
    }

    private void changedOtherwise(String appeal) {
        form.done(worker, appeal + "/judgements", judgement("IN_TIME", ""));
        String change = form.done(worker, appeal + "/changes");
        taking.taken(change, "what", "Kontaktfamilj var tredje helg.");
        form.refused(
                AppealRefusal.ChoiceMissing.class, worker, appeal + "/outcomes", "changed", "De ville ha varannan.");
        form.done(worker, appeal + "/outcomes", "wholly", "false", "changed", "De ville ha varannan.");
        form.refused(
                AppealRefusal.NewDecisionMissing.class, worker, appeal + "/forwardings", handing("APPEAL", "DECISION"));
    }

    private void ruled(String appeal) {
        String rulings = appeal + "/rulings";
        form.refused(AppealRefusal.DayMissing.class, worker, rulings, "rulingCourt", COURT, "number", "1234-26");
        form.refused(
                AppealRefusal.TooEarly.class,
                worker,
                rulings,
                ruling("ruledOn", "2026-11-01", "cameOn", "2026-11-10", "against", "true"));
        form.done(worker, rulings, ruling("ruledOn", "2026-11-10", "cameOn", "2026-11-10", "against", "true"));
        form.refused(
                AppealRefusal.RulingUnanswered.class,
                worker,
                appeal + "/endings",
                "ending",
                "Tuva får en kontaktfamilj.");
        Matcher answers = Pattern.compile(Pattern.quote(appeal) + "/rulings/[0-9a-f-]{36}/answers")
                .matcher(form.page(leader, appeal));
        if (!answers.find()) throw new AssertionError("nothing to answer");
        form.refused(
                AppealRefusal.ChoiceMissing.class, worker, answers.group(), "why", "Nämnden, § 41: vi godtar det.");
        form.refused(
                AppealRefusal.WordsMissing.class,
                worker,
                answers.group(),
                "ours",
                "APPEALED",
                "why",
                "Nämnden, § 41: vi överklagar.");
    }

    private static String[] arrival(String who, String on, String... more) {
        return RefusalsMet.joined(new String[] {"who", who, "arrived.day", on, "arrived.time", "7.40"}, more);
    }

    private static String[] judgement(String judged, String words) {
        return new String[] {"judged", judged, "rightPerson", "true", "judgedWords", words};
    }

    private static String[] handing(String... enclosures) {
        String[] fields = {"court", COURT, "forwardedOn", "2026-11-10"};
        for (String each : enclosures) fields = RefusalsMet.joined(fields, "enclosures", each);
        return fields;
    }

    private static String[] ruling(String... more) {
        return RefusalsMet.joined(
                new String[] {
                    "rulingCourt",
                    COURT,
                    "number",
                    "1234-26",
                    "interim",
                    "false",
                    "result",
                    "UPHELD",
                    "effect",
                    "Tuva ska få en kontaktfamilj."
                },
                more);
    }
}
