package tillit.journeys;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.cases.CaseId;
import tillit.casework.decision.DecisionRefusal;
import tillit.casework.decision.MeasureRefusal;
import tillit.casework.dispatch.DispatchRefusal;
import tillit.casework.investigation.InvestigationRefusal;
import tillit.ground.access.PersonId;
import tillit.ground.access.Session;

/** A decision that is refused for every reason for which one can be, and the measure that comes of it. */
final class RefusedDecisions {

    private static final String[] WHOLE = {
        "what",
        "Kontaktfamilj en helg i månaden.",
        "from",
        "2026-11-10",
        "reasons",
        "Utredningen visar behovet.",
        "bestInterests",
        "Tuva har sagt att hon behöver någon.",
        "information",
        "Fick veta det i skolan.",
        "views",
        "Jag vill vara hos någon med hund.",
        "weight",
        "Hon är tolv år och mogen."
    };

    private static final String LONG = "a".repeat(1_000_001);

    private final RefusalsMet form;
    private final Session worker;
    private final Session colleague;
    private final Session leader;
    private final CaseId socialCase;
    private final PersonId child;
    private final JdbcClient db;

    RefusedDecisions(
            RefusalsMet form,
            Session worker,
            Session colleague,
            Session leader,
            CaseId socialCase,
            PersonId child,
            DataSource administrator) {
        this.form = form;
        this.worker = worker;
        this.colleague = colleague;
        this.leader = leader;
        this.socialCase = socialCase;
        this.child = child;
        this.db = JdbcClient.create(administrator);
    }

    /** Before the document is signed. */
    void first() {
        String closes = begun(socialCase, "close-investigation-without-measure");
        form.refused(DecisionRefusal.DocumentMissing.class, worker, closes, signing("what", "Avslutas."));
        form.done(worker, closes + "/removals", "reason", "Det blev inget.");
    }

    /** @param answered lets the parties answer @param consented lets the guardians consent to a decision @param another a case about another child */
    void all(Runnable answered, Consumer<String> consented, CaseId another) {
        String grant = begun(socialCase, "grant-contact-family");
        missing(grant);
        answered.run();
        closing();
        proposed(grant);
        members();
        String taken = granted(grant, consented);
        form.refused(
                DecisionRefusal.WordsOfAnother.class, worker, begun(another, "grant-contact-person"), signing(WHOLE));
        String closes = begun(another, "close-investigation-without-measure");
        form.refused(DecisionRefusal.NothingToClose.class, worker, closes, signing("what", "Avslutas."));
        told(taken);
        String ends = measure();
        consented(begun(socialCase, "grant-relief"));
        end(ends);
    }

    private void missing(String id) {
        form.refused(
                DecisionRefusal.WordsMissing.class, worker, "/decision/cases/" + socialCase.value() + "/decisions");
        form.refused(DecisionRefusal.WhatMissing.class, worker, id, signing());
        form.refused(DecisionRefusal.ReasonsMissing.class, worker, id, signing("what", "Kontaktfamilj."));
        form.refused(DecisionRefusal.ChildMissing.class, worker, id, signing("views", "Hon vill ha en hund."));
        form.refused(DecisionRefusal.DayMissing.class, worker, id, signing());
        form.refused(DecisionRefusal.ConsentMissing.class, worker, id, signing());
        form.refused(DecisionRefusal.NotCommunicated.class, worker, id, signing());
        form.refused(DecisionRefusal.DayUnreadable.class, worker, id, signing("from", "någon gång i maj"));
        form.refused(
                DecisionRefusal.EndsBeforeItBegins.class,
                worker,
                id,
                signing("from", "2026-12-01", "to", "2026-11-01"));
        form.refused(
                DecisionRefusal.TooLong.class, worker, id, "what", LONG, "then", "save", "revision", RefusalsMet.NOW);
        form.refused(
                DecisionRefusal.NotForMembers.class,
                worker,
                id,
                "what",
                "Familj.",
                "then",
                "members",
                "revision",
                RefusalsMet.NOW);
        form.refused(
                DecisionRefusal.NobodyToRead.class,
                worker,
                id,
                "what",
                "Kontaktfamilj.",
                "then",
                "propose",
                "revision",
                RefusalsMet.NOW);
        form.refused(DecisionRefusal.WordsMissing.class, worker, id + "/removals");
        form.refused(
                DecisionRefusal.NotYet.class,
                worker,
                id + "/consents",
                "consentOn",
                "2026-12-24",
                "consentHow",
                "Muntligt.");
        String apart = begun(socialCase, "grant-contact-family");
        form.done(worker, apart, "reasons", "Nadjas skäl för det.", "revision", "1");
        form.refused(
                DecisionRefusal.ColleagueWrote.class,
                colleague,
                apart,
                "reasons",
                "Amirs skäl för det.",
                "revision",
                "1");
        db.sql("update decision.decision set kind = 'contact-restriction' where id = :id::uuid")
                .param("id", id(apart))
                .update();
        form.refused(
                DecisionRefusal.ContactTermsMissing.class,
                worker,
                apart,
                signing("contactHow", "Efter överenskommelse"));
        form.done(worker, apart + "/removals", "reason", "Det blev inget.");
    }

    private void closing() {
        String with = begun(socialCase, "close-investigation-with-measures");
        form.refused(DecisionRefusal.NothingGranted.class, worker, with, signing("what", "Avslutas."));
        form.done(worker, with + "/removals", "reason", "Det blev inget.");
        form.refused(
                DecisionRefusal.OwnWords.class,
                worker,
                begun(socialCase, "place-in-hvb"),
                signing("what", "Placering på Björkliden."));
    }

    private void proposed(String id) {
        form.done(worker, id, whole("then", "propose", "who", who(leader)));
        form.refused(DecisionRefusal.NotWritten.class, worker, id, "reasons", "Ett skäl till, som kom på kvällen.");
        form.refused(DecisionRefusal.OwnProposal.class, worker, id + "/returns", "remark", "Skriv mer om helgerna.");
        form.refused(DecisionRefusal.WordsMissing.class, leader, id + "/returns");
    }

    private void members() {
        String id = begun(socialCase, "police-assistance");
        form.done(worker, id, whole("then", "members"));
        form.refused(
                DecisionRefusal.MinutesMissing.class,
                worker,
                id + "/minutes",
                "on",
                "2026-11-10",
                "revision",
                RefusalsMet.NOW);
        form.refused(
                DecisionRefusal.NotYet.class,
                worker,
                id + "/minutes",
                "minutes",
                "Utskottet § 12",
                "on",
                "2026-12-24",
                "revision",
                RefusalsMet.NOW);
        form.refused(
                DecisionRefusal.BeforeTheCase.class,
                worker,
                id + "/minutes",
                "minutes",
                "Utskottet § 12",
                "on",
                "2025-11-10",
                "revision",
                RefusalsMet.NOW);
        form.done(
                worker, id + "/minutes", "minutes", "Utskottet § 12", "on", "2026-11-10", "revision", RefusalsMet.NOW);
    }

    private String granted(String id, Consumer<String> consented) {
        consented.accept(id);
        form.refused(DecisionRefusal.WrittenSince.class, leader, id + "/signatures", "revision", "1");
        form.done(leader, id + "/signatures", "revision", RefusalsMet.NOW);
        form.refused(
                DecisionRefusal.SomethingGranted.class,
                worker,
                begun(socialCase, "close-investigation-without-measure"),
                signing("what", "Avslutas utan insats."));
        return id;
    }

    private void told(String id) {
        form.refused(
                DecisionRefusal.BeforeTheDecision.class,
                worker,
                id + "/notices",
                "toldOn",
                "2026-11-01",
                "toldHow",
                "Muntligt vid mötet.");
        form.refused(DecisionRefusal.DayMissing.class, worker, id + "/notices", "toldHow", "Muntligt vid mötet.");
        form.unread(worker, id + "/notices", "toldOn", "toldHow", "Muntligt vid mötet.");
        untold(id);
        String letter = form.done(worker, id + "/letters") + "/previews";
        form.refused(
                DispatchRefusal.NotAParty.class,
                worker,
                letter,
                "to",
                child.value().toString(),
                "language",
                "sv",
                "unsigned",
                "no");
        form.refused(
                DispatchRefusal.SpeaksForNobody.class,
                worker,
                letter,
                "name",
                "Advokat Berit Ek",
                "address",
                "Storgatan 1\n123 45 Björkmåla");
        db.sql("""
                update dispatch.letterhead set contact_sv = '08-465 004 00'
                 where id = (select municipality_id from access.dossier where id = :case)
                """).param("case", socialCase.value()).update();
        form.refused(
                DispatchRefusal.NowhereToAppeal.class,
                worker,
                letter,
                "to",
                child.value().toString(),
                "name",
                "",
                "address",
                "");
    }

    private void untold(String id) {
        String untold = id + "/exceptions";
        form.refused(DecisionRefusal.WordsMissing.class, worker, untold, "untoldReason", "Svarar inte på brev.");
        Matcher who = Pattern.compile("name=\"untold\" value=\"([^\"]+)\"").matcher(form.page(worker, id));
        if (!who.find()) throw new AssertionError("nobody is left to tell");
        String[] exception = {
            "untold", who.group(1), "untoldGround", "CANNOT_BE_REACHED", "untoldReason", "Svarar inte på brev."
        };
        form.done(worker, untold, exception);
        form.refused(DecisionRefusal.ToldAlready.class, worker, untold, exception);
    }

    private String measure() {
        String page = "/decision/measures/"
                + db.sql("select id from decision.measure where dossier_id = :case")
                        .param("case", socialCase.value())
                        .query(UUID.class)
                        .single();
        String events = page + "/events";
        form.refused(MeasureRefusal.WhatMissing.class, worker, events);
        form.refused(MeasureRefusal.DayMissing.class, worker, events, "what", "STARTED", "words", "Första helgen.");
        form.refused(MeasureRefusal.WordsMissing.class, worker, events, "what", "STARTED", "on", "2026-11-10");
        form.refused(MeasureRefusal.TooLong.class, worker, events, "what", "STARTED", "words", LONG);
        form.refused(MeasureRefusal.NotYet.class, worker, events, "what", "STARTED", "on", "2026-12-24");
        form.refused(MeasureRefusal.TooEarly.class, worker, events, "what", "STARTED", "on", "2026-11-01");
        form.refused(
                MeasureRefusal.PlannedInThePast.class, worker, events, "what", "FOLLOW_UP_PLANNED", "on", "2026-11-09");
        form.unread(worker, events, "on", "words", "De kom tillbaka.");
        form.refused(MeasureRefusal.NotNow.class, worker, events, "what", "RESUMED", "words", "De kom tillbaka.");
        String ends = form.done(worker, page + "/endings");
        form.refused(DecisionRefusal.ResultMissing.class, worker, ends, signing("what", "Insatsen avslutas."));
        String none = begun(socialCase, "end-measure");
        form.refused(DecisionRefusal.NoMeasure.class, worker, none, signing("what", "Något avslutas."));
        form.done(worker, none + "/removals", "reason", "Det blev inget.");
        return ends;
    }

    private void consented(String id) {
        form.refused(DecisionRefusal.WordsMissing.class, worker, id + "/consents");
    }

    private void end(String ends) {
        String closing = "/cases/" + socialCase.value() + "/closings";
        form.refused(DecisionRefusal.MeasureRuns.class, worker, closing, "closing", "Tuva har det bra.");
        form.refused(DecisionRefusal.OnItsWay.class, worker, closing, "closing", "Tuva har det bra.");
        form.refused(InvestigationRefusal.Runs.class, worker, closing, "closing", "Tuva har det bra.");
        db.sql("""
                        update decision.measure
                           set state = 'ENDED', waits_since = null, ended_on = '2026-11-10', ended_by = decision_id, result = 'Det gick bra.'
                         where dossier_id = :case
                        """).param("case", socialCase.value()).update();
        form.refused(DecisionRefusal.MeasureEnded.class, worker, ends, signing("what", "Insatsen avslutas igen."));
        String closes = begun(socialCase, "close-investigation-with-measures");
        form.done(worker, closes, whole("then", "propose", "who", who(leader)));
        form.done(leader, closes + "/signatures", "revision", RefusalsMet.NOW);
        Matcher investigation = Pattern.compile("/investigation/[0-9a-f-]{36}")
                .matcher(form.page(worker, "/cases/" + socialCase.value()) + form.page(worker, closes));
        if (!investigation.find()) throw new AssertionError("no way to the investigation");
        form.refused(
                InvestigationRefusal.Ended.class,
                worker,
                investigation.group() + "/communication",
                "given",
                "true",
                "what",
                "Hela utredningen, fem sidor.");
    }

    private String begun(CaseId in, String kind) {
        return form.done(worker, "/decision/cases/" + in.value() + "/decisions", "kind", kind);
    }

    private static String who(Session session) {
        return String.valueOf(session.user().id().value());
    }

    private static String id(String address) {
        return address.replaceAll(".*/", "");
    }

    private static String[] signing(String... fields) {
        return RefusalsMet.joined(fields, "then", "sign", "revision", RefusalsMet.NOW);
    }

    private static String[] whole(String... more) {
        return RefusalsMet.joined(RefusalsMet.joined(WHOLE, more), "revision", RefusalsMet.NOW);
    }
}
