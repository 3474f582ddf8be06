package tillit.journeys;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tillit.casework.cases.CaseId;
import tillit.casework.coercion.CoercionRefusal;
import tillit.ground.access.Session;

/** A taking into care, and the care that follows, whose every step is refused for each reason for which it can be. */
final class RefusedCoercions {

    private static final String COURT = "Förvaltningsrätten i Linköping";

    private final RefusalsMet form;
    private final Session worker;
    private final CaseId socialCase;
    private final RefusedAppeals.Taking members;
    private String taking = "";

    /** @param members lets the committee take what is written */
    RefusedCoercions(RefusalsMet form, Session worker, CaseId socialCase, RefusedAppeals.Taking members) {
        this.form = form;
        this.worker = worker;
        this.socialCase = socialCase;
        this.members = members;
    }

    /** From the decision until the court has let it stand and has been asked for care. */
    void all() {
        String again = begun("take-into-care-at-once");
        members.taken(begun("take-into-care-at-once"), "what", "Tuva omhändertas.");
        taking = only();
        form.refused(
                CoercionRefusal.RunsAlready.class, worker, again, members("what", "Tuva omhändertas en gång till."));
        form.refused(
                CoercionRefusal.Runs.class,
                worker,
                "/cases/" + socialCase.value() + "/closings",
                "closing",
                "Tuva har det bra.");
        submitted();
        confirmed();
        members.taken(begun("apply-for-care"), "what", "Nämnden ansöker om vård av Tuva.");
    }

    /** When the four weeks have gone. */
    void tooLate() {
        String care = other();
        form.refused(CoercionRefusal.TooLate.class, worker, care + "/steps/applied", reached("2026-12-14", "8.05"));
        form.done(
                worker,
                care + "/steps/applied",
                reached("2026-12-08", "8.05")); // it had come in, and the day was wrong
        String granted = care + "/steps/granted";
        form.refused(
                CoercionRefusal.GroundMissing.class, worker, granted, "on", "2026-12-15", "words", "Rätten ger vård.");
        form.refused(
                CoercionRefusal.MinutesMissing.class,
                worker,
                care + "/steps/withdrawn",
                "on",
                "2026-12-15",
                "words",
                "Tuva är hos mormor nu.");
        String ends = begun("end-taking-into-care");
        form.done(worker, granted, "on", "2026-12-15", "grounds", "HOME_CONDITIONS");
        form.refused(CoercionRefusal.NotOfAge.class, worker, care + "/steps/ceased", "on", "2026-12-15");
        form.refused(CoercionRefusal.NotForACourt.class, worker, care + "/packages");
        form.refused(
                CoercionRefusal.NothingRuns.class, worker, ends, members("what", "Omhändertagandet av Tuva upphör."));
    }

    private void submitted() {
        String step = taking + "/steps/submitted";
        form.refused(CoercionRefusal.DayMissing.class, worker, step, "words", "Med bud till rätten.");
        form.refused(CoercionRefusal.TimeMissing.class, worker, step, "on", "2026-11-10", "court", COURT);
        form.refused(CoercionRefusal.CourtMissing.class, worker, step, "on", "2026-11-10", "time", "8.05");
        form.refused(CoercionRefusal.NotYet.class, worker, step, reached("2026-11-10", "23.30"));
        form.refused(CoercionRefusal.TooEarly.class, worker, step, reached("2026-11-01", "8.05"));
        form.refused(
                CoercionRefusal.TooLong.class,
                worker,
                step,
                "on",
                "2026-11-10",
                "time",
                "8.05",
                "court",
                "Förvaltningsrätten i ".repeat(20));
        form.refused(CoercionRefusal.NotNow.class, worker, taking + "/steps/confirmed", "on", "2026-11-10");
        String lapsed = taking + "/steps/lapsed";
        form.refused(CoercionRefusal.WordsMissing.class, worker, lapsed, "on", "2026-11-10");
        form.refused(
                CoercionRefusal.NotLapsed.class, worker, lapsed, "on", "2026-11-10", "words", "Hos mormor i kväll.");
        form.done(worker, step, reached("2026-11-10", "8.05"));
    }

    private void confirmed() {
        form.done(worker, taking + "/steps/executed", "on", "2026-11-10", "time", "8.05");
        form.done(worker, taking + "/steps/confirmed", "on", "2026-11-10");
        String given = taking + "/steps/time-given";
        form.refused(CoercionRefusal.UntilTooEarly.class, worker, given, "on", "2026-11-10", "until", "2026-11-10");
        form.refused(CoercionRefusal.DayMissing.class, worker, given, "on", "2026-11-10", "words", "Två veckor till.");
    }

    private static String[] reached(String on, String time) {
        return new String[] {"on", on, "time", time, "court", COURT};
    }

    private static String[] members(String... words) {
        return RefusalsMet.joined(words, "then", "members", "revision", RefusalsMet.NOW);
    }

    private String only() {
        return measures().findFirst().orElseThrow();
    }

    private String other() {
        return measures().filter(it -> !it.equals(taking)).findFirst().orElseThrow();
    }

    private Stream<String> measures() {
        return Pattern.compile("/coercion/[0-9a-f-]{36}")
                .matcher(form.page(worker, "/coercion/cases/" + socialCase.value()))
                .results()
                .map(MatchResult::group);
    }

    private String begun(String kind) {
        return form.done(worker, "/decision/cases/" + socialCase.value() + "/decisions", "kind", kind);
    }
}
