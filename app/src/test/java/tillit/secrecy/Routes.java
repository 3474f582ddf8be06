package tillit.secrecy;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tillit.ground.access.Ids;

/** What is expected of each address, by its method and path. */
final class Routes {

    private static final String REPORT = "/intake/reports/{id}";
    private static final String CHILD = "/intake/reports/{id}/subjects/{subject}";
    private static final String WHY = "Det finns skäl för det.";

    private final Map<String, Route> routes = new TreeMap<>();

    private Routes() {
        desk();
        reports();
        children();
        requests();
        cases();
        journal();
        letters();
        investigated();
        ruled();
        coerced();
        appealed();
        commissioned();
        askedFor();
        applied();
        systems();
        administration();
        publicOrOwn();
    }

    static Map<String, Route> all() {
        return new Routes().routes;
    }

    private void desk() {
        shows("GET /", _ -> get("/"));
        shows("GET /unit", _ -> get("/unit"));
        shows("GET /unit/duties", _ -> get("/unit/duties"));
        shows("GET /people/persons/{id}", it -> get("/people/persons/{id}", it.person()));
        shows(
                "GET /people/persons/{id}/disqualification",
                it -> get("/people/persons/{id}/disqualification", it.person()));
        onPersons("POST /people/persons/{id}/disqualification", it -> post(
                        "/people/persons/{id}/disqualification", it.person())
                .param("who", String.valueOf(it.colleague())));
        onPersons("POST /people/persons/{id}/disqualification-endings", it -> post(
                        "/people/persons/{id}/disqualification-endings", it.person())
                .param("who", String.valueOf(it.colleague())));
        shows("GET /people/search", _ -> get("/people/search"));
        shows("POST /people/search", it -> post("/people/search").param("q", it.number()));
        does(
                "POST /escalations/{id}/acknowledgement",
                it -> post("/escalations/{id}/acknowledgement", it.escalation()));
        shows("GET /files/{id}", it -> get("/files/{id}", it.file()));
        shows("GET /law/rules/{id}", _ -> get("/law/rules/protection-assessment"));
        never("GET /law", _ -> get("/law"));
        shows("GET /law/rules", _ -> get("/law/rules"));
    }

    private void reports() {
        shows("GET /intake", _ -> get("/intake"));
        shows("GET /desk/live", _ -> get("/desk/live"));
        shows("GET /intake/reports/new", _ -> get("/intake/reports/new"));
        shows("GET " + REPORT, it -> get(REPORT, it.assessed()));
        for (String page : new String[] {"moves", "arrival-corrections", "duplicates", "reporter-openings"}) {
            shows("GET " + REPORT + "/" + page, it -> get(REPORT + "/" + page, it.open()));
        }
        does("POST " + REPORT + "/assignments", it -> post(REPORT + "/assignments", it.open())
                .param("to", it.colleague() + ""));
        does("POST " + REPORT + "/moves", it -> post(REPORT + "/moves", it.sent())
                .param("to", it.otherUnit() + ""));
        does("POST " + REPORT + "/arrival-corrections", it -> post(REPORT + "/arrival-corrections", it.open())
                .param("receivedAt.day", "2026-03-01")
                .param("receivedAt.time", "08:00")
                .param("arrival", "AS_RECEIVED")
                .param("reason", WHY));
        does("POST " + REPORT + "/duplicates", it -> post(REPORT + "/duplicates", it.open())
                .param("first", it.sent().toString()));
        does("POST " + REPORT + "/readings", it -> post(REPORT + "/readings", it.open()));
        does("POST " + REPORT + "/questions", it -> post(REPORT + "/questions", it.open())
                .param("question", WHY));
        does("POST " + REPORT + "/reporter-openings", it -> post(REPORT + "/reporter-openings", it.open())
                .param("reason", WHY));
    }

    private void children() {
        shows("GET " + CHILD, it -> get(CHILD, it.assessed(), it.assessedChild()));
        shows("GET " + CHILD + "/extensions", open("extensions"));
        shows("GET " + CHILD + "/searches", open("searches"));
        shows("GET " + CHILD + "/hand-overs", open("hand-overs"));
        shows(
                "GET " + CHILD + "/hand-over-confirmations",
                it -> get(CHILD + "/hand-over-confirmations", it.sent(), it.sentChild()));
        shows(
                "GET " + CHILD + "/hand-over-refusals",
                it -> get(CHILD + "/hand-over-refusals", it.sent(), it.sentChild()));
        shows(
                "GET " + CHILD + "/protection-corrections",
                it -> get(CHILD + "/protection-corrections", it.assessed(), it.assessedChild()));
        shows("POST " + CHILD + "/searches", it -> toOpen("searches", it).param("number", it.number()));
        does("POST " + CHILD + "/identifications", it -> toOpen("identifications", it)
                .param("who", "unsure"));
        does(
                "POST " + CHILD + "/new-people",
                it -> toOpen("new-people", it).param("given", "Ny").param("family", "Någon"));
        does("POST " + CHILD + "/protection-assessments", it -> protection(toOpen("protection-assessments", it)));
        does(
                "POST " + CHILD + "/protection-corrections",
                it -> protection(post(CHILD + "/protection-corrections", it.assessed(), it.assessedChild())));
        does("POST " + CHILD + "/preliminary-assessments", it -> toOpen("preliminary-assessments", it)
                .param("contacts", "Talat med skolan.")
                .param("childsView", "Vill ha hjälp.")
                .param("meeting", "HELD"));
        does("POST " + CHILD + "/opening-decisions", it -> toOpen("opening-decisions", it)
                .param("outcome", "NOT_OPENED")
                .param("reasons", WHY));
        does(
                "POST " + CHILD + "/extensions",
                it -> toOpen("extensions", it).param("newEnd", "2026-04-09").param("reasons", WHY));
        does("POST " + CHILD + "/feedback-requests", it -> toOpen("feedback-requests", it));
        does("POST " + CHILD + "/feedback", it -> post(CHILD + "/feedback", it.assessed(), it.assessedChild())
                .param("answer", "OPENED")
                .param("way", "PHONE"));
        shows(
                "GET " + CHILD + "/feedback-letter",
                it -> get(CHILD + "/feedback-letter", it.assessed(), it.assessedChild()));
        does(
                "POST " + CHILD + "/hand-overs",
                it -> toOpen("hand-overs", it).param("to", "9902").param("way", "COURIER"));
        does("POST " + CHILD + "/hand-over-confirmations", it -> post(
                        CHILD + "/hand-over-confirmations", it.sent(), it.sentChild())
                .param("reference", "Dnr 17"));
        does("POST " + CHILD + "/hand-over-refusals", it -> post(
                        CHILD + "/hand-over-refusals", it.sent(), it.sentChild())
                .param("because", WHY));
    }

    private void requests() {
        for (String page : new String[] {"transfer-answers", "eviction-confirmations", "birth-plans", "births"}) {
            shows("GET " + CHILD + "/" + page, open(page));
            does("POST " + CHILD + "/" + page, it -> toOpen(page, it)
                    .param("answer", "TRANSFER_ACCEPTED")
                    .param("happened.day", "2026-03-09")
                    .param("happened.time", "08:00")
                    .param("words", WHY));
        }
        shows(
                "GET /intake/investigations/{id}/feedback",
                it -> get("/intake/investigations/{id}/feedback", it.investigation()));
        shows("GET /investigation/{id}/notices", it -> get("/investigation/{id}/notices", it.investigation()));
        does("POST /investigation/{id}/notices", it -> post("/investigation/{id}/notices", it.investigation())
                .param("told", "true")
                .param("words", WHY));
    }

    private void cases() {
        shows("GET /cases", _ -> get("/cases"));
        shows("GET /cases?whose=unit", _ -> get("/cases").param("whose", "unit"));
        shows("GET /cases/{id}", it -> get("/cases/{id}", it.socialCase()));
        does("POST /cases/{id}/assignments", it -> post("/cases/{id}/assignments", it.socialCase())
                .param("to", it.colleague() + ""));
        String asking = "/cases/{id}/hand-over";
        shows("GET " + asking, it -> get(asking, it.socialCase()));
        does("POST /cases/{id}/offers", it -> post("/cases/{id}/offers", it.socialCase())
                .param("to", it.colleague() + ""));
        does("POST /cases/{id}/requests", it -> post("/cases/{id}/requests", it.socialCase()));
        for (String act : new String[] {"/refusals", "/withdrawals", "/acceptances", "/readings"}) {
            String address = asking + "/{offer}" + act;
            does("POST " + address, it -> post(address, it.socialCase(), it.offer())
                    .param("reason", WHY));
        }
        ownLists();
        family();
        shows("GET /cases/loads/{user}", it -> get("/cases/loads/{user}", it.colleague()));
        tellsNothing(
                "what one leads or has oneself, and the same words for what is hidden as for what is nowhere: LoadsTest",
                "POST /cases/loads/{user}");
        shows("GET /on-call", _ -> get("/on-call"));
        tellsNothing(
                "of who works where, which everybody in the municipality knows: OnCallTest",
                "POST /on-call",
                "POST /on-call/{id}/endings");
        shows("GET /colleagues", _ -> get("/colleagues"));
        tellsNothing(
                "of who works where, which everybody in the municipality knows: AbsencesTest",
                "POST /colleagues/absences",
                "POST /colleagues/absences/{id}/endings");
    }

    private void ownLists() {
        String reminders = "/matters/{id}/reminders";
        String one = "/reminders/{id}";
        String parking = "/matters/{id}/parking";
        shows("GET " + reminders, it -> get(reminders, it.socialCase()));
        shows("GET " + one, it -> get(one, it.reminder()));
        shows("GET " + parking, it -> get(parking, it.socialCase()));
        does("POST " + reminders, it -> reminder(post(reminders, it.socialCase())));
        does("POST " + one, it -> reminder(post(one, it.reminder())));
        does("POST " + one + "/completions", it -> post(one + "/completions", it.reminder()));
        tellsNothing("as when one is done, which then is gone: RemindersTest", "POST " + one + "/removals");
        does("POST " + parking, it -> post(parking, it.socialCase()).param("onEvent", "true"));
        does("POST " + parking + "/endings", it -> post(parking + "/endings", it.socialCase()));
        shows("GET /views", _ -> get("/views"));
        tellsNothing(
                "one's own choices of what a list shows, in which nobody is named; another's is not there: ViewsTest",
                "GET /views/{id}/list",
                "POST /views",
                "POST /views/{id}/names",
                "POST /views/{id}/removals",
                "POST /views/{id}/openings");
    }

    private static MockHttpServletRequestBuilder reminder(MockHttpServletRequestBuilder to) {
        return to.param("note", "Ring skolan.").param("day", "2030-03-01");
    }

    private void family() {
        String map = "/cases/{id}/family";
        shows("GET " + map, it -> get(map, it.socialCase()));
        does("POST " + map + "/network", it -> post(map + "/network", it.socialCase())
                .param("name", "Mormor")
                .param("part", "GRANDPARENT"));
        tellsNothing(
                "only rows of a case that one sees, and guardians whom one may meet: FamilyMapTest",
                "GET " + map + "/for/{guardian}",
                "POST " + map + "/network/{near}/marks",
                "POST " + map + "/network/{near}/endings");
        String wrong = "/cases/{id}/wrong-person";
        shows("GET " + wrong, it -> get(wrong, it.socialCase()));
        for (String page : new String[] {"/{how}/searches", "/{how}/corrections"}) {
            shows("GET " + wrong + page, it -> get(wrong + page, it.socialCase(), "NUMBER"));
        }
        shows("POST " + wrong + "/{how}/searches", it -> post(wrong + "/{how}/searches", it.socialCase(), "NUMBER")
                .param("q", it.number()));
        tellsNothing(
                "only by whoever carries a case that one sees: WrongPersonTest",
                "GET " + wrong + "/{how}/corrections/{right}",
                "POST " + wrong + "/{how}/corrections",
                "POST " + wrong + "/{how}/corrections/{right}",
                "POST " + wrong + "/gone-out/{thing}");
    }

    private void journal() {
        String journal = "/journal/{id}";
        String draft = journal + "/drafts/{draft}";
        shows("GET " + journal, it -> get(journal, it.socialCase()));
        shows("GET " + journal + "/search", it -> get(journal + "/search", it.socialCase()));
        shows("POST " + journal + "/search", it -> post(journal + "/search", it.socialCase())
                .param("q", "a"));
        shows("GET " + draft, it -> get(draft, it.socialCase(), it.draft()));
        shows(
                "GET " + journal + "/notes/{note}/moves",
                it -> get(journal + "/notes/{note}/moves", it.socialCase(), it.note()));
        does("POST " + draft, it -> written(post(draft, it.socialCase(), it.draft()), it));
        for (String act : new String[] {"/saves", "/signatures", "/disposals"}) {
            does("POST " + draft + act, it -> written(post(draft + act, it.socialCase(), Ids.next()), it));
        }
        tellsNothing(
                "only what a writer has left is taken over, by whoever carries the case now or leads its unit: LeftDraftsTest",
                "POST " + draft + "/takings");
        does("POST " + draft + "/restorations", it -> post(draft + "/restorations", it.socialCase(), it.thrown()));
        tellsNothing(
                "for whoever wrote the note alone: ThreeSiblingsTest",
                "GET " + journal + "/notes/{note}/shares",
                "POST " + journal + "/notes/{note}/shares");
        does("POST " + journal + "/notes/{note}/moves", it -> post(
                        journal + "/notes/{note}/moves", it.socialCase(), it.note())
                .param("number", it.caseNumber()));
        String documents = journal + "/documents";
        String document = documents + "/{document}";
        shows("GET " + documents, it -> get(documents, it.socialCase()));
        shows("GET " + document, it -> get(document, it.socialCase(), it.document()));
        does("POST " + documents, it -> post(documents, it.socialCase())
                .param("way", "CAME_IN")
                .param("about", it.person().toString()));
        does("POST " + document + "/versions", it -> post(document + "/versions", it.socialCase(), it.document()));
        does("POST " + document + "/removals", it -> post(document + "/removals", it.socialCase(), it.document())
                .param("reason", WHY));
        shows("GET /printout/{id}", it -> get("/printout/{id}", it.socialCase()));
        shows("GET /printout/{id}/copy", it -> get("/printout/{id}/copy", it.socialCase()));
        shows(
                "GET /printout/{id}/copy/look",
                it -> get("/printout/{id}/copy/look?to=OTHER&parts=NOTES", it.socialCase()));
        tellsNothing("carries what was chosen to the next page, and reads nothing", "POST /printout/{id}/copy");
        does("POST /printout/{id}/copy/look", it -> post("/printout/{id}/copy/look", it.socialCase())
                .param("to", "OTHER")
                .param("parts", "NOTES"));
        does("POST /printout/{id}", it -> post("/printout/{id}", it.socialCase())
                .param("parts", "NOTES")
                .param("reason", WHY));
        shows("GET /away", _ -> get("/away"));
        tellsNothing(
                "holds what its maker may see, which the words in it show: AwayCopyTest; the forms are empty",
                "POST /away/copies",
                "GET /away/forms/{name}");
        tellsNothing(
                "of a unit and its passphrase, for whoever leads it, and about nobody: HourlyCopyTest",
                "POST /away/hourly",
                "POST /away/hourly/endings");
        tellsNothing(
                "of a unit and about nobody: nothing of any person can be written there: OpenAccessTest",
                "GET /openaccess",
                "GET /openaccess/new",
                "POST /openaccess/new",
                "GET /openaccess/offerings/{id}",
                "POST /openaccess/offerings/{id}/counts",
                "POST /openaccess/offerings/{id}/endings",
                "GET /openaccess/offerings/{id}/table",
                "GET /openaccess/counts/{id}",
                "POST /openaccess/counts/{id}");
        tellsNothing("what one's own forms must carry, as every page of them says", "GET /journal/token");
    }

    private void letters() {
        String list = "/dispatch/{id}";
        String draft = list + "/drafts/{draft}";
        String letter = list + "/letters/{letter}";
        shows("GET " + list, it -> get(list, it.socialCase()));
        shows("GET " + draft, it -> get(draft, it.socialCase(), it.letterDraft()));
        shows("GET " + draft + "/preview", it -> get(draft + "/preview", it.socialCase(), it.letterDraft()));
        shows(
                "GET " + draft + "/previews/{nth:[0-9]{1,3}}",
                it -> get(draft + "/previews/0", it.socialCase(), it.letterDraft()));
        shows("GET " + letter, it -> get(letter, it.socialCase(), it.letter()));
        shows("GET " + letter + "/pdf", it -> get(letter + "/pdf", it.socialCase(), it.letter()));
        does("POST " + list + "/drafts", it -> post(list + "/drafts", it.socialCase())
                .param("kind", "own-letter"));
        for (String act : new String[] {"", "/previews", "/seals"}) {
            does("POST " + draft + act, it -> post(draft + act, it.socialCase(), it.letterDraft())
                    .param("body", WHY));
        }
        tellsNothing("as when one saves it, which then is gone: LettersTest", "POST " + draft + "/disposals");
        does("POST " + letter + "/sendings", it -> post(letter + "/sendings", it.socialCase(), it.letter())
                .param("way", "READ_UP")
                .param("day", "2026-03-10"));
        does("POST " + letter + "/receipts", it -> post(letter + "/receipts", it.socialCase(), it.letter())
                .param("way", "TOLD_US")
                .param("day", "2026-03-10"));
        does("POST " + letter + "/replacements", it -> post(letter + "/replacements", it.socialCase(), it.letter()));
    }

    private void investigated() {
        String investigation = "/investigation/{id}";
        for (String page : new String[] {"", "/extension", "/findings", "/communication"}) {
            shows("GET " + investigation + page, it -> get(investigation + page, it.investigation()));
        }
        String paper = investigation + "/papers/{kind}";
        shows("GET " + paper, it -> get(paper, it.investigation(), "document"));
        shows("GET " + paper + "/changes", it -> get(paper + "/changes", it.investigation(), "document"));
        for (String act : new String[] {"", "/saves"}) {
            does("POST " + paper + act, it -> post(paper + act, it.investigation(), "document"));
        }
        does("POST " + paper + "/replacements", it -> post(paper + "/replacements", it.investigation(), "plan"));
        does("POST " + paper + "/beginnings", it -> post(paper + "/beginnings", it.investigation(), "document")
                .param("form", "child-investigation"));
        does("POST " + investigation + "/extension", it -> post(investigation + "/extension", it.investigation())
                .param("newEnd", "2026-10-30")
                .param("reasons", WHY));
        does("POST " + investigation + "/findings", it -> post(investigation + "/findings", it.investigation())
                .param("source", "Skolan")
                .param("ground", "DUTY")
                .param("onDay", "2026-03-09")
                .param("words", WHY));
        does("POST " + investigation + "/letters", it -> post(investigation + "/letters", it.investigation()));
        String communication = investigation + "/communication";
        does("POST " + communication, it -> post(communication, it.investigation())
                .param("given", "false")
                .param("party", it.party().toString())
                .param("leftOut", "CANNOT_WAIT")
                .param("reason", WHY));
        does("POST " + communication + "/comments", it -> post(communication + "/comments", it.investigation())
                .param("answered", it.communication().toString())
                .param("cameOn", "2026-03-10")
                .param("how", "ORAL")
                .param("words", WHY));
    }

    private void coerced() {
        String list = "/coercion/cases/{id}";
        String one = "/coercion/{id}";
        shows("GET " + list, it -> get(list, it.socialCase()));
        shows("GET " + one, it -> get(one, it.coercion()));
        shows("GET " + one + "/steps/{what}", it -> get(one + "/steps/executed", it.coercion()));
        shows("GET /coercion/packages/{id}", it -> get("/coercion/packages/{id}", it.courtPackage()));
        does("POST " + one + "/steps/{what}", it -> post(one + "/steps/executed", it.coercion())
                .param("on", "2026-03-10")
                .param("time", "8"));
        does("POST " + one + "/letters", it -> post(one + "/letters", it.coercion()));
        does("POST " + one + "/packages", it -> post(one + "/packages", it.coercion()));
    }

    private void ruled() {
        String list = "/decision/cases/{id}";
        String decision = "/decision/decisions/{id}";
        String measure = "/decision/measures/{id}";
        shows("GET " + list, it -> get(list, it.socialCase()));
        shows("GET " + decision, it -> get(decision, it.decision()));
        shows("GET /decision/measures", _ -> get("/decision/measures"));
        shows("GET /decision/late", _ -> get("/decision/late"));
        never(
                "GET /decision/late/table",
                _ -> get("/decision/late/table")); // nothing in the town has waited so long: LateMeasuresTest
        String quarter = "/decision/late/{quarter}";
        shows("GET " + quarter, _ -> get(quarter, "2026-1"));
        tellsNothing("of what its sender sees on the page alone: LateReportsTest", "POST " + quarter + "/reports");
        does("POST " + quarter + "/ends", it -> post(quarter + "/ends", "2025-4")
                .param("measures", it.measure().toString())
                .param("toldOn", "2026-03-10"));
        shows("GET " + measure, it -> get(measure, it.measure()));
        does("POST " + list + "/decisions", it -> post(list + "/decisions", it.socialCase())
                .param("kind", "grant-relief"));
        for (String act : new String[] {"", "/saves"}) {
            does("POST " + decision + act, it -> post(decision + act, it.decision())
                    .param("revision", "2")
                    .param("what", WHY));
        }
        does("POST " + decision + "/consents", it -> post(decision + "/consents", it.decision())
                .param("consentOf", it.person().toString())
                .param("consentGiven", "true")
                .param("consentOn", "2026-03-10")
                .param("consentHow", WHY));
        does("POST " + decision + "/removals", it -> post(decision + "/removals", it.decision())
                .param("reason", WHY));
        does("POST " + decision + "/returns", it -> post(decision + "/returns", it.proposed())
                .param("remark", WHY));
        does("POST " + decision + "/signatures", it -> post(decision + "/signatures", it.proposed())
                .param("revision", "2"));
        // nothing is taken down here, so that it is still there to be taken back
        does("POST " + decision + "/minutes", it -> post(decision + "/minutes", it.waiting())
                .param("revision", "2"));
        does("POST " + decision + "/withdrawals", it -> post(decision + "/withdrawals", it.waiting()));
        does("POST " + decision + "/notices", it -> post(decision + "/notices", it.taken())
                .param("told", it.person().toString())
                .param("toldOn", "2026-03-10")
                .param("toldHow", WHY));
        does("POST " + decision + "/exceptions", it -> post(decision + "/exceptions", it.taken())
                .param("untold", it.party().toString())
                .param("untoldGround", "CANNOT_BE_REACHED")
                .param("untoldReason", WHY));
        does("POST " + decision + "/letters", it -> post(decision + "/letters", it.taken()));
        does("POST " + measure + "/events", it -> post(measure + "/events", it.measure())
                .param("what", "STARTED")
                .param("on", "2026-03-10")
                .param("words", WHY));
        does("POST " + measure + "/endings", it -> post(measure + "/endings", it.measure()));
        does("POST /cases/{id}/closings", it -> post("/cases/{id}/closings", it.socialCase())
                .param("closing", WHY));
    }

    private void appealed() {
        String registration = "/appeal/decisions/{id}";
        String appeal = "/appeal/appeals/{id}";
        shows("GET /appeal", _ -> get("/appeal"));
        shows("GET /appeal/cases/{id}", it -> get("/appeal/cases/{id}", it.socialCase()));
        shows("GET " + registration, it -> get(registration, it.taken()));
        shows("GET " + appeal, it -> get(appeal, it.appeal()));
        does("POST " + registration, it -> post(registration, it.taken())
                .param("who", "OTHER")
                .param("name", "Någon annan")
                .param("arrived.day", "2026-03-10")
                .param("arrived.time", "07.00")
                .param("way", "LETTER")
                .param("wants", WHY));
        for (String act : new String[] {"/dismissals", "/changes"})
            does("POST " + appeal + act, it -> post(appeal + act, it.appeal()));
        does("POST " + appeal + "/judgements", it -> post(appeal + "/judgements", it.appeal())
                .param("judged", "IN_TIME")
                .param("rightPerson", "true"));
        does("POST " + appeal + "/reconsiderations", it -> post(appeal + "/reconsiderations", it.appeal())
                .param("stands", WHY));
        does("POST " + appeal + "/outcomes", it -> post(appeal + "/outcomes", it.appeal())
                .param("wholly", "true")
                .param("changed", WHY));
        does("POST " + appeal + "/letters", it -> post(appeal + "/letters", it.appeal()));
        does("POST " + appeal + "/forwardings", it -> post(appeal + "/forwardings", it.appeal())
                .param("court", "Förvaltningsrätten i Linköping")
                .param("forwardedOn", "2026-03-10")
                .param("enclosures", "APPEAL", "DECISION"));
        does("POST " + appeal + "/rulings", it -> post(appeal + "/rulings", it.appeal())
                .param("rulingCourt", "Förvaltningsrätten i Linköping")
                .param("interim", "true")
                .param("ruledOn", "2026-03-10")
                .param("cameOn", "2026-03-10")
                .param("result", "CARRIED_OUT_MEANWHILE")
                .param("effect", WHY)
                .param("against", "false"));
        String answers = appeal + "/rulings/{ruling}/answers";
        does("POST " + answers, it -> post(answers, it.appeal(), it.courtRuling())
                .param("ours", "ACCEPTED")
                .param("why", WHY));
        does("POST " + appeal + "/instances", it -> post(appeal + "/instances", it.appeal())
                .param("further", "Kammarrätten i Jönköping")
                .param("furtherOn", "2026-03-10"));
        does("POST " + appeal + "/endings", it -> post(appeal + "/endings", it.appeal())
                .param("ending", WHY));
        does("POST " + appeal + "/withdrawals", it -> post(appeal + "/withdrawals", it.appeal())
                .param("withdrawnOn", "2026-03-10")
                .param("withdrawn", WHY));
    }

    private void commissioned() {
        String placing = "/commission/measures/{id}";
        String page = "/commission/commissions/{id}";
        shows("GET /commission", _ -> get("/commission"));
        shows("GET " + placing, it -> get(placing, it.measure()));
        shows("GET " + page, it -> get(page, it.commission()));
        shows("GET /provider", _ -> get("/provider"));
        shows("GET /provider/commissions/{id}", it -> get("/provider/commissions/{id}", it.commission()));
        does("POST " + placing, it -> post(placing, it.measure())
                .param("task", WHY)
                .param("contact", WHY)
                .param("answerBy", "2026-03-20"));
        does("POST " + page + "/answers", it -> post(page + "/answers", it.commission())
                .param("answer", "true")
                .param("answeredOn", "2026-03-10")
                .param("answered", WHY));
        does("POST " + page + "/readings", it -> post(page + "/readings", it.commission()));
        does("POST " + page + "/withdrawals", it -> post(page + "/withdrawals", it.commission())
                .param("withdrawn", WHY));
        tellsNothing(
                "for the provider that was asked, and for nobody else: CommissionTest",
                "POST /provider/commissions/{id}/acknowledgements",
                "POST /provider/commissions/{id}/refusals",
                "POST /provider/commissions/{id}/starts",
                "POST /provider/commissions/{id}/reports",
                "POST /provider/commissions/{id}/endings",
                "POST /provider/sign-out");
    }

    private void applied() {
        String registration = "/application/people/{id}";
        String page = "/application/applications/{id}";
        shows("GET /application", _ -> get("/application"));
        shows("GET /application/cases/{id}", it -> get("/application/cases/{id}", it.socialCase()));
        shows("GET " + registration, it -> get(registration, it.person()));
        shows("GET " + page, it -> get(page, it.application()));
        onPersons("POST " + registration, it -> post(registration, it.person())
                .param("applicant", "REPRESENTATIVE")
                .param("name", WHY)
                .param("capacity", WHY)
                .param("arrived.day", "2026-03-10")
                .param("arrived.time", "07.00")
                .param("way", "VISIT")
                .param("what", WHY));
        does("POST " + page + "/openings", it -> post(page + "/openings", it.application()));
        does("POST " + page + "/delays", it -> post(page + "/delays", it.application())
                .param("reasons", WHY));
        does("POST " + page + "/tellings", it -> post(page + "/tellings", it.application())
                .param("toldOn", "2026-03-10")
                .param("how", "MAIL"));
        does("POST " + page + "/letters", it -> post(page + "/letters", it.application()));
        does("POST " + page + "/requests", it -> post(page + "/requests", it.application())
                .param("requestedOn", "2026-03-10"));
        does("POST " + page + "/decisions", it -> post(page + "/decisions", it.application())
                .param("decision", it.taken().toString()));
        does("POST " + page + "/withdrawals", it -> post(page + "/withdrawals", it.application())
                .param("withdrawnOn", "2026-03-10")
                .param("withdrawn", WHY));
    }

    private void askedFor() {
        String registration = "/disclosure/cases/{id}/requests";
        String page = "/disclosure/requests/{id}";
        shows("GET /disclosure", _ -> get("/disclosure"));
        shows("GET /disclosure/cases/{id}", it -> get("/disclosure/cases/{id}", it.socialCase()));
        shows("GET " + registration, it -> get(registration, it.socialCase()));
        shows("GET " + page, it -> get(page, it.disclosure()));
        does("POST " + registration, it -> post(registration, it.socialCase())
                .param("who", "ANONYMOUS")
                .param("arrived.day", "2026-03-10")
                .param("arrived.time", "07.00")
                .param("way", "MAIL")
                .param("what", WHY)
                .param("scope", "WHOLE")
                .param("wanted", "COPY"));
        does("POST " + page + "/tests", it -> post(page + "/tests", it.disclosure()));
        does("POST " + page + "/answers", it -> post(page + "/answers", it.disclosure())
                .param("outcome", "WHOLE")
                .param("answeredOn", "2026-03-10")
                .param("how", "HERE"));
        does("POST " + page + "/decision-requests", it -> post(page + "/decision-requests", it.disclosure())
                .param("askedOn", "2026-03-10"));
        does("POST " + page + "/decisions", it -> post(page + "/decisions", it.disclosure())
                .param("decidedOn", "2026-03-10")
                .param("decidedBy", WHY)
                .param("delegation", WHY));
        does("POST " + page + "/receipts", it -> post(page + "/receipts", it.disclosure())
                .param("receivedOn", "2026-03-10"));
        does("POST " + page + "/appeals", it -> post(page + "/appeals", it.disclosure())
                .param("appealed.day", "2026-03-10")
                .param("appealed.time", "07.00")
                .param("wants", WHY));
        does("POST " + page + "/judgements", it -> post(page + "/judgements", it.disclosure())
                .param("judged", "NOT_BEGUN"));
        does("POST " + page + "/dismissals", it -> post(page + "/dismissals", it.disclosure())
                .param("dismissedOn", "2026-03-10")
                .param("dismissed", WHY));
        does("POST " + page + "/forwardings", it -> post(page + "/forwardings", it.disclosure())
                .param("court", "Kammarrätten i Jönköping")
                .param("forwardedOn", "2026-03-10")
                .param("stands", WHY));
        does("POST " + page + "/rulings", it -> post(page + "/rulings", it.disclosure())
                .param("result", "UPHELD")
                .param("ruledOn", "2026-03-10")
                .param("cameOn", "2026-03-10")
                .param("effect", WHY));
        does("POST " + page + "/releases", it -> post(page + "/releases", it.disclosure())
                .param("releasedOn", "2026-03-10")
                .param("releasedHow", "HERE"));
        does("POST " + page + "/withdrawals", it -> post(page + "/withdrawals", it.disclosure())
                .param("withdrawnOn", "2026-03-10")
                .param("withdrawn", WHY));
    }

    private static MockHttpServletRequestBuilder written(MockHttpServletRequestBuilder to, Clues clues) {
        return to.param("kind", "CHILD_TALK")
                .param("happened.day", "2026-03-01")
                .param("about", clues.person().toString())
                .param("body", "Barnet säger att det är hungrigt.");
    }

    private void systems() {
        shows("GET /api/v1/concern-reports/{receipt}", it -> get("/api/v1/concern-reports/{receipt}", it.receipt()));
        tellsNothing(
                "hands in what the sender knows; CorpusTest and BadInputTest show what it is told",
                "POST /api/v1/concern-reports",
                "POST /intake/reports",
                "POST /intake/reports?more");
        tellsNothing("one's own numbers, and nobody else's: SentCountsTest", "PUT /api/v1/sent-counts/{date}");
        tellsNothing("the description of the API", "GET /api/openapi", "GET /api/openapi.yaml");
    }

    private void administration() {
        for (String page : new String[] {
            "",
            "/units",
            "/units/new",
            "/people",
            "/people/new",
            "/systems",
            "/systems/new",
            "/providers",
            "/delegation-orders",
            "/delegation-orders/new",
            "/letterhead",
            "/forms",
            "/reporting"
        }) {
            never("GET /administration" + page, _ -> get("/administration" + page));
        }
        shows("GET /administration/accounts/{id}", it -> get("/administration/accounts/{id}", it.colleague()));
        shows(
                "GET /administration/accounts/{id}/secrets",
                it -> get("/administration/accounts/{id}/secrets", it.colleague()));
        shows(
                "GET /administration/accounts/{id}/names",
                it -> get("/administration/accounts/{id}/names", it.colleague()));
        tellsNothing(
                "of an administrator's own municipality, who sees no dossier: AdministrationTest, AdministrationJourneyTest",
                "POST /administration/units",
                "POST /administration/providers",
                "GET /administration/providers/{id}",
                "POST /administration/providers/{id}/people",
                "POST /administration/providers/{id}/endings",
                "POST /administration/providers/{id}/people/{user}/passwords",
                "POST /administration/providers/{id}/people/{user}/closures",
                "POST /administration/providers/{id}/people/{user}/reopenings",
                "GET /administration/units/{id}",
                "POST /administration/units/{id}/names",
                "GET /administration/units/{id}/endings",
                "POST /administration/units/{id}/endings",
                "POST /administration/accounts/{id}/names",
                "POST /administration/people",
                "POST /administration/systems",
                "POST /administration/delegation-orders",
                "GET /administration/letterhead/preview",
                "POST /administration/letterhead",
                "GET /administration/forms/{form}",
                "GET /administration/forms/{form}/versions/{number}",
                "POST /administration/forms/{form}/drafts",
                "GET /administration/forms/{form}/draft",
                "POST /administration/forms/{form}/draft/removals",
                "GET /administration/forms/{form}/draft/new-question",
                "POST /administration/forms/{form}/draft/new-question",
                "GET /administration/forms/{form}/draft/questions/{question}",
                "POST /administration/forms/{form}/draft/questions/{question}",
                "POST /administration/forms/{form}/draft/questions/{question}/ups",
                "POST /administration/forms/{form}/draft/questions/{question}/downs",
                "POST /administration/forms/{form}/draft/questions/{question}/removals",
                "GET /administration/forms/{form}/draft/sections/{section}",
                "POST /administration/forms/{form}/draft/sections/{section}",
                "GET /administration/forms/{form}/draft/trial",
                "POST /administration/forms/{form}/draft/trial",
                "POST /administration/forms/{form}/draft/trial/answers",
                "POST /administration/reporting",
                "POST /administration/reporting/days",
                "POST /administration/reporting/days/{day}/removals",
                "POST /administration/accounts/{id}/roles",
                "GET /administration/accounts/{id}/units/{unit}/roles/{role}/endings",
                "POST /administration/accounts/{id}/units/{unit}/roles/{role}/endings",
                "POST /administration/accounts/{id}/secrets",
                "POST /administration/accounts/{id}/closures",
                "POST /administration/accounts/{id}/reopenings",
                "POST /administration/accounts/{id}/protected-permissions",
                "POST /administration/accounts/{id}/protected-permission-endings");
        shows("GET /help", _ -> get("/help"));
        shows("GET /changes", _ -> get("/changes"));
        tellsNothing(
                "lines of the log that are about no dossier: MasterChangesTest, ChangesJourneyTest",
                "GET /changes/table",
                "GET /changes/{id}",
                "POST /changes/reviews",
                "POST /changes/{id}/questions",
                "POST /changes/{id}/answers");
    }

    private void publicOrOwn() {
        tellsNothing(
                "one's own way in and account: SignInTest, FrontDoorTest and SignInJourneyTest",
                "GET /sign-in",
                "POST /sign-in",
                "GET /sign-in/first",
                "POST /sign-in/first",
                "POST /sign-in/passkey",
                "POST /sign-in/passkey/question",
                "POST /sign-out",
                "POST /api/token",
                "GET /account",
                "POST /welcome/endings",
                "POST /account/password",
                "POST /account/passkeys",
                "POST /account/passkeys/question",
                "POST /account/passkeys/{id}/removal",
                "POST /account/sessions/{id}/ending",
                "GET /account/notices",
                "POST /account/notices",
                "POST /account/notices/addresses/{way}",
                "POST /account/notices/addresses/{way}/confirmations",
                "POST /account/notices/addresses/{way}/removals",
                "POST /account/calendar",
                "POST /account/calendar/endings");
        tellsNothing(
                "numbers of one's own days, to whoever knows the secret; nothing of what its owner may not see: CalendarTest",
                "GET /calendar/{key}.ics");
        tellsNothing(
                "for everybody, and reads no dossier without its code: SendersTest and ReportingJourneyTest",
                "GET /reporting",
                "GET /reporting/sent",
                "GET /reporting/{municipality:[0-9]{1,4}}",
                "GET /reporting/{municipality:[0-9]{1,4}}/report",
                "POST /reporting/{municipality:[0-9]{1,4}}/report",
                "POST /reporting/{municipality:[0-9]{1,4}}/report?do=send",
                "GET /reporting/{municipality:[0-9]{1,4}}/sent",
                "POST /reporting/{municipality:[0-9]{1,4}}/sent",
                "POST /reporting/{municipality:[0-9]{1,4}}/sent/answers",
                "POST /reporting/{municipality:[0-9]{1,4}}/sent/additions");
        tellsNothing(
                "how pages look, and what is said when something fails",
                "POST /page/language",
                "POST /page/theme",
                "* /error",
                "GET /health");
    }

    private static Route.Request open(String page) {
        return it -> get(CHILD + "/" + page, it.open(), it.openChild());
    }

    private static MockHttpServletRequestBuilder toOpen(String page, Clues clues) {
        return post(CHILD + "/" + page, clues.open(), clues.openChild());
    }

    private static MockHttpServletRequestBuilder protection(MockHttpServletRequestBuilder to) {
        return to.param("immediate", "false")
                .param("grounds", "Skolan ser barnet.")
                .param("ownWords", "Jag vill hem.")
                .param("steps", "Samtal i dag.")
                .param("violence", "false");
    }

    private void shows(String address, Route.Request asked) {
        routes.put(address, new Route.Shows(asked, false));
    }

    private void never(String address, Route.Request asked) {
        routes.put(address, new Route.Shows(asked, true));
    }

    private void does(String address, Route.Request sent) {
        routes.put(address, new Route.Does(sent, false));
    }

    private void onPersons(String address, Route.Request sent) {
        routes.put(address, new Route.Does(sent, true));
    }

    private void tellsNothing(String why, String... addresses) {
        for (String address : addresses) routes.put(address, new Route.TellsNothing(why));
    }
}
