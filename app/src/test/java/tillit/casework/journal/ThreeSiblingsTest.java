package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static tillit.casework.printout.Printed.text;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Part;
import tillit.casework.cases.SocialCase;
import tillit.casework.investigation.Finding;
import tillit.casework.investigation.Findings;
import tillit.casework.investigation.Investigations;
import tillit.casework.printout.Printed;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.files.Upload;
import tillit.ground.files.Uploads;
import tillit.ground.letters.Vera;
import tillit.ground.letters.Written;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.Population;
import tillit.ground.people.Resident;

/**
 * Three siblings whose guardians live apart: what one of them gets of one child's file tells nothing of the others, and nothing of where the other one lives. OSL
 * (2009:400) 21 kap., 26 kap. 1 §.
 */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class ThreeSiblingsTest extends JournalTest {

    private static final String NOEL = "201808012395";
    private static final String ALMA = "202102012388";
    private static final String INES = "202410022384";
    private static final String SAMIRA = "199301012382";
    private static final String PATRIK = "199001032391";
    private static final String HIS_STREET = "Stationsgatan 77";

    @Autowired
    MockMvc http;

    @Autowired
    ApplicationContext house;

    @Autowired
    Entries entries;

    private CaseId noels;
    private CaseId almas;
    private CaseId iness;
    private PersonId samira;
    private Session maker;

    @BeforeEach
    void apart() {
        Entry.as(town.administrator(), () -> register.take(residents()));
        maker = nadja;
        noels = of(NOEL);
        almas = of(ALMA);
        iness = of(INES);
        samira = person(SAMIRA);
        note(noels, "Noel var glad i dag. PLANTERAT-NOEL.");
        note(almas, "PLANTERAT-ALMA: Alma grät på natten.");
        note(iness, "PLANTERAT-INES: Ines väger för lite.");
    }

    @Test
    void aCopyForOneGuardianTellsNothingOfTheOthersOrOfWhereTheOtherOneLives() throws Exception {
        note(
                noels,
                "Noel har det bra hos pappa på Stations-\ngatan 77, inte.\nNoel bor varannan vecka på stationsgatan\n77, uppgång B.");
        note(noels, "Pappa nås på 070 - 174 06 05 eller patrik.d@example.se. Hans nummer är 900103 2391.");
        note(noels, "Det var Ines' dag. INES var med. Noel lekte med henne.");
        note(noels, "Mamma Samira på Rönnstigen 7 hämtade.");
        String seen = look(samira);
        assertThat(seen)
                .contains("Adress: Patrik Delorme", "Personnummer: Patrik Delorme", "Telefon eller e-post")
                .contains("Syskon som mottagaren inte är vårdnadshavare för: Ines Delorme")
                .doesNotContain("Adress: Samira")
                .doesNotContain("Syskon som mottagaren inte är vårdnadshavare för: Alma");

        MvcResult refused = made(samira, seen, Map.of());
        assertThat(refused.getResponse().getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
        assertThat(body(refused)).contains("Välj vad som görs med den här delen");

        byte[] copy = pdf(made(samira, seen, Map.of("BLACKED", "")));
        String text = text(copy);
        assertThat(text)
                .contains("PLANTERAT-NOEL", "Till Samira Delorme", "█████", "Rönnstigen 7", "Noel lekte med henne")
                .contains("få ett skriftligt beslut som går att överklaga")
                .doesNotContain("PLANTERAT-ALMA", "PLANTERAT-INES", "Alma", "Ines", "Partsinsyn")
                .doesNotContainIgnoringCase("stationsgatan")
                .doesNotContainIgnoringCase("gatan 77")
                .doesNotContainIgnoringCase("ines")
                .doesNotContain("070", "patrik.d", "2391");
        for (String secret : List.of("Stationsgatan", "stationsgatan", "PLANTERAT-ALMA", "PLANTERAT-INES", "900103"))
            assertThat(holds(copy, secret)).as(secret).isFalse();
        assertThat(inside(copy))
                .as("what it keeps of itself, its bookmarks and every stream of it")
                .contains("Kopia ur akt")
                .doesNotContainIgnoringCase("stationsgatan")
                .doesNotContain("PLANTERAT-ALMA", "PLANTERAT-INES", "900103", "patrik.d");
        assertThat(Vera.asPdfA2a(copy)).isEmpty();
        assertThat(Vera.asPdfUa1(copy)).isEmpty();
        assertThat(as(nadja, () -> new Printed(house).reasons(noels))).containsExactly("Partsinsyn, begärd i dag.");
        assertThat(kept(nadja)).isEqualTo("1 Samira Delorme, 3 BLACKED 26 kap. 1 § OSL");
        assertThat(kept(elsewhere)).isEqualTo("0 , 0 ");
    }

    /** What a reader finds of the copies, from under the application. */
    private String kept(Session reader) {
        return as(reader, () -> house.getBean(JdbcClient.class)
                .sql("""
                        select (select count(*) || ' ' || coalesce(string_agg(recipient, '/'), '') from printout.copy) || ', '
                            || (select count(*) || ' ' || coalesce(string_agg(distinct what || ' ' || reason, '/'), '') from printout.answer)
                        """)
                .query(String.class)
                .single());
    }

    /** What the guardians' own words say in the investigation, and what came in on paper: the address of one of them stands in both. */
    @Test
    void whatWasCollectedAndWhatIsBoundInIsLookedThroughToo() throws Exception {
        found(noels, "PLANTERAT-FYND. Patrik har flyttat till Stationsgatan.");
        found(almas, "PLANTERAT-FYND-ALMA");
        found(iness, "PLANTERAT-FYND-INES");
        filed(noels, "intyg.pdf", Written.on("Patrik bor i dag", "med Noel på Stations-", "gatan 77 i Norrbacka."));
        filed(noels, "skannat.pdf", Written.behindAPicture("Noel trivs i skolan."));
        filed(noels, "skola.pdf", Written.on("PLANTERAT-INTYG: Noel trivs."));
        filed(almas, "alma.pdf", Written.on("PLANTERAT-INTYG-ALMA"));
        String seen = look(samira);
        assertThat(seen)
                .contains("Gatan där Patrik Delorme bor")
                .contains("Adress: Patrik Delorme")
                .contains("Det står i en inhäftad handling och kan inte strykas över")
                .contains("En bild, eller en sida som är en bild")
                .contains("skola.pdf");
        assertThat(fields(seen, "BLACKED")).as("the finding alone").hasSize(1);
        assertThat(fields(seen, "LEFT_OUT")).as("it, and two papers").hasSize(3);
        MockHttpServletRequestBuilder form = form(samira, seen);
        fields(seen, "LEFT_OUT")
                .forEach(it -> form.param(it, fields(seen, "BLACKED").contains(it) ? "BLACKED" : "LEFT_OUT")
                        .param(it.replace("what-", "why-"), "26 kap. 1 § OSL"));
        byte[] copy = pdf(sent(form));
        assertThat(text(copy))
                .contains("PLANTERAT-NOEL", "PLANTERAT-FYND.", "PLANTERAT-INTYG", "█████")
                .doesNotContain("PLANTERAT-FYND-", "PLANTERAT-INTYG-ALMA")
                .doesNotContainIgnoringCase("stationsgatan")
                .doesNotContain("Stations-", "gatan 77", "trivs i skolan", "skannat");
        assertThat(inside(copy)).doesNotContain("PLANTERAT-FYND-", "PLANTERAT-INTYG-ALMA", "skannat");
    }

    @Test
    void whereSomebodyProtectedLivesNeverLeavesWhateverIsAnswered() throws Exception {
        note(noels, "Noel har det bra hos pappa på Stations-\ngatan 77.");
        JdbcClient.create(administrator)
                .sql(
                        "update people.person set street = :street, street_norm = '', protection = 'PROTECTED_REGISTRATION' where number = :number and municipality_id = :town")
                .param("street", HIS_STREET)
                .param("number", PATRIK)
                .param("town", town.id().value())
                .update();
        maker = town.workerForProtected(
                Role.SOCIAL_WORKER, nadja.user().memberships().getFirst().unit());
        String seen = look(samira);
        assertThat(seen).contains("Här står var någon med skyddade uppgifter bor");
        assertThat(fields(seen, "STANDS")).isEmpty();
        assertThat(fields(seen, "BLACKED")).isEmpty();
        String field = fields(seen, "LEFT_OUT").getFirst();
        assertThat(body(sent(form(samira, seen)
                        .param(field, "STANDS")
                        .param(field.replace("what-", "why-"), "Hon vet redan."))))
                .contains("Välj vad som görs med den här delen")
                .contains("Hon vet redan.");
        assertThat(text(pdf(made(samira, seen, Map.of("LEFT_OUT", "")))))
                .contains("PLANTERAT-NOEL")
                .doesNotContain("Stations", "gatan 77");
    }

    @Test
    void whatAGuardianShouldNotReadIsLeftOutAlsoWhereItTellsOfNobodyElse() throws Exception {
        NoteId secret = note(noels, "Noel berättar att mamma slår honom.");
        String seen = look(samira);
        assertThat(fields(seen, "LEFT_OUT")).isEmpty();
        MockHttpServletRequestBuilder form =
                form(samira, seen).param("out", secret.value().toString());
        assertThat(body(sent(form))).contains("Skriv varför");
        assertThat(text(pdf(sent(form.param("outWhy", "12 kap. 3 § OSL: han far illa om hon läser det.")))))
                .contains("PLANTERAT-NOEL", "Något är utelämnat")
                .doesNotContain("slår honom", "far illa om hon");
    }

    @Test
    void aNoteAboutAllOfThemStandsInTheFileOfEachInWordsOfItsOwn() throws Exception {
        NoteId written = note(noels, "Hembesök. Alla var glada. PLANTERAT-GEMENSAMT. Noel viskade något.");
        String page = "/journal/" + noels.value() + "/notes/" + written.value() + "/shares";
        assertThat(body(sent(get(page))))
                .contains("Alma Delorme", "Ines Delorme")
                .contains("Hembesök. Alla var glada. PLANTERAT-GEMENSAMT. Noel viskade något.");
        assertThat(body(sent(post(page)))).contains("Kryssa i minst ett syskon");
        String telling = body(sent(post(page)
                .param("in-" + almas.value(), "yes")
                .param("words-" + almas.value(), "Hembesök. Alla var glada i Noels rum.")
                .param("in-" + iness.value(), "yes")
                .param("words-" + iness.value(), "Hembesök. PLANTERAT-GEMENSAMT. Ines sov.")));
        assertThat(telling).contains("Här nämns ett annat barn").contains("Ines sov.");
        assertThat(bodies(almas)).as("all or none").noneMatch(it -> it.contains("Hembesök"));
        assertThat(bodies(iness)).noneMatch(it -> it.contains("Hembesök"));

        MvcResult done = sent(post(page)
                .param("in-" + almas.value(), "yes")
                .param("words-" + almas.value(), "Hembesök. PLANTERAT-GEMENSAMT. Alma ritade.")
                .param("in-" + iness.value(), "yes")
                .param("words-" + iness.value(), "Hembesök. PLANTERAT-GEMENSAMT. Ines sov."));
        assertThat(done.getResponse().getStatus()).isEqualTo(HttpStatus.FOUND.value());
        assertThat(bodies(almas)).contains("Hembesök. PLANTERAT-GEMENSAMT. Alma ritade.");
        assertThat(bodies(iness)).contains("Hembesök. PLANTERAT-GEMENSAMT. Ines sov.");
        assertThat(body(sent(get("/journal/" + almas.value()))))
                .contains("Står också hos: Ines Delorme, Noel Delorme")
                .doesNotContain("Noel viskade");
        assertThat(body(sent(post(page)
                        .param("in-" + almas.value(), "yes")
                        .param("words-" + almas.value(), "En gång till."))))
                .contains("Anteckningen står redan i den akten");

        String seen = look(samira);
        assertThat(text(pdf(made(samira, seen, Map.of("LEFT_OUT", "")))))
                .contains("PLANTERAT-GEMENSAMT", "Noel viskade")
                .doesNotContain("Står också", "Alma ritade", "Ines sov", "Alma", "Ines");
    }

    @Test
    void whoeverSeesOneFileOnlyLearnsNothingOfTheOthersFromWhatStandsInSeveral() throws Exception {
        NoteId written = note(noels, "Hembesök.");
        String page = "/journal/" + noels.value() + "/notes/" + written.value() + "/shares";
        sent(post(page).param("in-" + almas.value(), "yes").param("words-" + almas.value(), "Hembesök."));
        JdbcClient.create(administrator)
                .sql(
                        "insert into access.conflict (user_id, person_id, declared_at, declared_by) values (:amir, :alma, now(), :amir)")
                .param("amir", amir.user().id().value())
                .param("alma", person(ALMA).value())
                .update();
        assertThat(rows(nadja)).isEqualTo(1);
        assertThat(rows(amir)).isZero();
        assertThat(rows(elsewhere)).isZero();
        JdbcClient.create(administrator)
                .sql(
                        "insert into access.conflict (user_id, person_id, declared_at, declared_by) values (:birgitta, :noel, now(), :birgitta)")
                .param("birgitta", birgitta.user().id().value())
                .param("noel", person(NOEL).value())
                .update();
        assertThat(rows(birgitta))
                .as("who sees only the file in which it was let stand")
                .isZero();
        assertThat(as(birgitta, () -> house.getBean(Notes.class).in(almas, 50, 0)))
                .anyMatch(it -> it.id().value().version() == 7
                        && it instanceof Note.Signed signed
                        && signed.body().equals("Hembesök."));
        maker = amir;
        assertThat(body(sent(get("/journal/" + noels.value()))))
                .contains("Hembesök.")
                .doesNotContain("Står också hos");
        assertThat(sent(get(page)).getResponse().getStatus())
                .as("only the writer lets it stand elsewhere")
                .isEqualTo(HttpStatus.NOT_FOUND.value());
    }

    private int rows(Session reader) {
        return as(reader, () -> house.getBean(JdbcClient.class)
                .sql("select count(*) from journal.shared_note")
                .query(Integer.class)
                .single());
    }

    private List<String> bodies(CaseId socialCase) {
        return as(nadja, () -> house.getBean(Notes.class).in(socialCase, 50, 0)).stream()
                .filter(Note.Signed.class::isInstance)
                .map(it -> ((Note.Signed) it).body())
                .toList();
    }

    @Test
    void whatIsWrittenSinceOneLookedIsLookedAtFirst() throws Exception {
        String seen = look(samira);
        note(noels, "Pappa bor på Stationsgatan 77.");
        MvcResult refused = made(samira, seen, Map.of());
        assertThat(body(refused)).contains("Akten har ändrats sedan du tittade");
        String again = body(refused);
        assertThat(again).contains("Adress: Patrik Delorme");
        assertThat(text(pdf(made(samira, again, Map.of("LEFT_OUT", "")))))
                .contains("PLANTERAT-NOEL")
                .doesNotContain("Stationsgatan");
    }

    @Test
    void whoeverDoesNotSeeTheCaseMakesNoCopyOfIt() throws Exception {
        MvcResult answer = http.perform(get("/printout/{id}/copy", noels.value())
                        .cookie(new Cookie("tillit-session", elsewhere.token())))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(HttpStatus.NOT_FOUND.value());
    }

    private void found(CaseId socialCase, String words) {
        does(nadja, () -> house.getBean(Findings.class)
                .add(
                        transaction.execute(status -> {
                            SocialCase of = cases.find(socialCase).orElseThrow();
                            return house.getBean(Investigations.class)
                                    .open(of.stamp(), of.person(), Ids.next(), clock.instant(), null);
                        }),
                        new Findings.Collected(
                                "Skolan", Finding.Ground.DUTY, "", LocalDate.parse("2026-11-09"), words, null, false)));
    }

    private void filed(CaseId socialCase, String name, byte[] content) throws IOException {
        Documents.Facts facts = new Documents.Facts(
                "",
                Document.Way.CAME_IN,
                Optional.of(LocalDate.parse("2026-11-09")),
                List.of(as(nadja, () -> cases.participants(socialCase))
                        .getFirst()
                        .person()));
        try (Upload upload = house.getBean(Uploads.class).take(name, "", new ByteArrayInputStream(content))) {
            does(nadja, () -> house.getBean(Documents.class).file(socialCase, facts, List.of(upload)));
        }
    }

    private List<Resident> residents() {
        return Population.residents(town.id()).stream()
                .filter(it -> it.name().family().equals("Delorme"))
                .map(it -> it.number().value().equals(PATRIK) ? with(it, HIS_STREET, it.guardians()) : it)
                .map(it -> it.number().value().equals(INES)
                        ? with(it, HIS_STREET, List.of(IdentityNumber.stored(PATRIK)))
                        : it)
                .toList();
    }

    private static Resident with(Resident it, String street, List<IdentityNumber> guardians) {
        return new Resident(
                it.number(),
                it.name(),
                it.sex(),
                it.birthDate(),
                street,
                it.town(),
                it.residence(),
                it.protection(),
                it.status(),
                guardians);
    }

    private CaseId of(String number) {
        PersonId child = person(number);
        return as(nadja, () -> {
            CaseId id = cases.openFor(
                            child,
                            CaseKind.CHILD,
                            nadja.user().memberships().getFirst().unit(),
                            false,
                            clock.instant())
                    .id();
            List.of(SAMIRA, PATRIK)
                    .forEach(it -> cases.takesPart(
                            cases.find(id).orElseThrow().stamp(), person(it), Part.GUARDIAN, clock.instant()));
            return id;
        });
    }

    private NoteId note(CaseId socialCase, String words) {
        NoteId id = new NoteId(Ids.next());
        does(
                nadja,
                () -> entries.sign(
                        socialCase,
                        id,
                        Optional.empty(),
                        new Entries.Entry(
                                NoteKind.TALK,
                                LocalDate.parse("2026-11-09"),
                                LocalTime.of(8, 0),
                                List.of(cases.participants(socialCase)
                                        .getFirst()
                                        .person()),
                                words)));
        return id;
    }

    private String look(PersonId to) throws Exception {
        MvcResult chosen = sent(post("/printout/{id}/copy", noels.value())
                .param("to", to.value().toString())
                .param("parts", "NOTES", "DOCUMENTS", "LETTERS", "DECISIONS", "INVESTIGATION"));
        String next = String.valueOf(chosen.getResponse().getHeader("Location"));
        assertThat(next).doesNotContain("Samira");
        return body(sent(get(next)));
    }

    /** @param page that has been looked at @param answers what is done with each part: the first that is offered of these, and why */
    private MvcResult made(PersonId to, String page, Map<String, String> answers) throws Exception {
        MockHttpServletRequestBuilder form = form(to, page);
        answers.forEach((what, _) -> fields(page, what).forEach(name -> {
            form.param(name, what);
            form.param(name.replace("what-", "why-"), "26 kap. 1 § OSL");
        }));
        return sent(form);
    }

    private MockHttpServletRequestBuilder form(PersonId to, String page) {
        return post("/printout/{id}/copy/look", noels.value())
                .param("to", to.value().toString())
                .param("parts", "NOTES", "DOCUMENTS", "LETTERS", "DECISIONS", "INVESTIGATION")
                .param("seen", all(page, "name=\"seen\" value=\"([0-9a-f]+)\"").getFirst())
                .param("reason", "Partsinsyn, begärd i dag.");
    }

    private static List<String> fields(String page, String what) {
        return all(page, "name=\"(what-[0-9a-f-]+)\" value=\"" + what + "\"");
    }

    private static List<String> all(String page, String pattern) {
        return new ArrayList<>(Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult it) -> it.group(1))
                .toList());
    }

    private MvcResult sent(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.with(csrf()).cookie(new Cookie("tillit-session", maker.token())))
                .andReturn();
    }

    private static byte[] pdf(MvcResult answer) {
        assertThat(answer.getResponse().getContentType())
                .as(answer.getResponse().getStatus() + " " + answer.getResolvedException())
                .isEqualTo("application/pdf");
        return answer.getResponse().getContentAsByteArray();
    }

    private static String body(MvcResult answer) throws Exception {
        return HtmlUtils.htmlUnescape(answer.getResponse().getContentAsString());
    }

    /** Whether these words stand among the bytes as they are, in any of the ways in which a document writes letters. */
    private static boolean holds(byte[] document, String words) {
        String bytes = new String(document, StandardCharsets.ISO_8859_1);
        return List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE).stream()
                .anyMatch(it -> bytes.contains(new String(words.getBytes(it), StandardCharsets.ISO_8859_1)));
    }

    /** All that a document holds beside what is drawn with its fonts: every stream opened, and every string in it. */
    private static String inside(byte[] document) throws IOException {
        StringBuilder all = new StringBuilder();
        try (PDDocument read = Loader.loadPDF(document)) {
            for (COSObjectKey key : read.getDocument().getXrefTable().keySet()) {
                COSBase found = read.getDocument().getObjectFromPool(key).getObject();
                if (found instanceof COSStream stream)
                    all.append(new String(stream.createInputStream().readAllBytes(), StandardCharsets.UTF_8));
                strings(found, all);
            }
        }
        return all.toString();
    }

    private static void strings(COSBase found, StringBuilder all) {
        switch (found) {
            case COSString words -> all.append(words.getString()).append('\n');
            case COSName name -> all.append(name.getName()).append('\n');
            case COSArray several -> several.forEach(it -> strings(it, all));
            case COSDictionary named ->
                named.entrySet().forEach(it -> {
                    all.append(it.getKey().getName()).append('\n');
                    strings(it.getValue(), all);
                });
            case null, default -> {}
        }
    }
}
