package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.intake.Corpus.Document;
import tillit.casework.intake.Openings.GoesTo;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.duties.Duty;
import tillit.ground.law.Deadline;
import tillit.ground.law.Law;
import tillit.ground.law.Owed;
import tillit.ground.law.RuleVersion;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.Person;
import tillit.ground.people.Population;
import tools.jackson.databind.JsonNode;

/** All thirty reports of the corpus go in, in the order in which they came, into one town; what is expected of each is there afterwards. */
@SuppressWarnings("NullAway.Init") // made when the town is there
class CorpusTest extends IntakeTest {

    @Autowired
    Reports reports;

    @Autowired
    Law law;

    final SoftAssertions all = new SoftAssertions();
    final Map<String, ReportId> registered = new LinkedHashMap<>();
    Session trusted;
    Session adultOfficer;
    OpeningDecision openCase;

    @Override
    void whoLiveHere() {
        Population.moveTo(town, register);
    }

    @Test
    void everyReportOfTheCorpusIsTreatedAsTheLawWants() {
        trusted = town.workerForProtected(Role.UNIT_MANAGER, unit, investigators);
        adultOfficer = town.worker(Role.INTAKE_OFFICER, adults);
        theMattersThatExistBefore();
        List<Document> inOrder = Corpus.documents()
                .sorted((a, b) ->
                        a.receivedAt().toInstant().compareTo(b.receivedAt().toInstant()))
                .toList();
        assertThat(inOrder).hasSize(30);
        inOrder.forEach(this::goesIn);
        inOrder.forEach(this::isAsExpected);
        whatMustNotHappen();
        all.assertAll();
    }

    /** open-cases.csv: an investigation about Signe that has run since August, and one about Noel that was closed long ago. */
    private void theMattersThatExistBefore() {
        List<String> lines =
                Corpus.read("/corpus/reports/open-cases.csv").lines().skip(1).toList();
        for (String line : lines) {
            String[] cells = line.split(",");
            if (!cells[3].equals("investigation")) continue;
            clock.is(cells[2] + "T09:00:00");
            SubjectId signe = readyForDecision(
                    Report.about("Signe Ruuth", cells[1].substring(0, 8) + "-" + cells[1].substring(8))
                            .receivedAt(cells[2] + "T08:00:00+02:00"),
                    cells[1]);
            openCase = as(
                    manager,
                    () -> openings.open(
                            signe,
                            "Hon behöver mer.",
                            new GoesTo(null, investigator.user().id())));
            LocalDate due = duty(openCase.investigation().orElseThrow().value(), "child-investigation")
                    .deadline()
                    .orElseThrow()
                    .dueOn();
            all.assertThat(due).as("the open case").isEqualTo(cells[4]);
        }
    }

    private void goesIn(Document document) {
        OffsetDateTime at = document.receivedAt();
        clock.is(at.toInstant()
                .plusSeconds(60)
                .atZone(tillit.ground.law.Stockholm.ZONE)
                .toLocalDateTime()
                .toString());
        Intake.Registered done =
                as(whoReceives(document), () -> intake.register(Corpus.asTakenDown(document, unit, at)));
        registered.put(document.id(), done.report());
        if (document.expected().has("duplicate_of")) {
            ReportPage page = as(officer, () -> reports.page(done.report()));
            ReportId first = report(document.expected().get("duplicate_of").asString());
            all.assertThat(page.same()).as(document + " may be a duplicate of").containsExactly(first);
            all.assertThat(marks(page)).contains(Ticks.mark("duplicate"));
            does(officer, () -> duplicates.join(done.report(), first));
        }
    }

    /** What comes from another system comes as that system, which sees nothing; what is written or said comes through an officer. */
    private Session whoReceives(Document document) {
        Channel channel = Corpus.channel(document.channelAsWritten());
        boolean bySystem = channel == Channel.E_SERVICE || channel == Channel.WEB_FORM || channel == Channel.CHAT;
        boolean readFirst = document.id().startsWith("r22"); // an officer read that it is about an adult
        return bySystem && !readFirst ? town.deliverer(unit) : officer;
    }

    private void isAsExpected(Document document) {
        ReportPage page = as(reader(document), () -> reports.page(report(document.id())));
        received(document, page);
        reporter(document, page);
        flags(document, page);
        children(document, page);
        duties(document, page);
    }

    private Session reader(Document document) {
        return document.id().startsWith("r22") ? adultOfficer : trusted;
    }

    private void received(Document document, ReportPage page) {
        JsonNode expected = document.expected().get("received");
        OffsetDateTime instant = OffsetDateTime.parse(expected.get("instant").asString());
        all.assertThat(page.report().at())
                .as(document + " received, with its offset")
                .isEqualTo(instant);
        all.assertThat(page.report().at().getOffset()).as(document + " offset").isEqualTo(instant.getOffset());
        all.assertThat(page.report().arrivedOn())
                .as(document + " counts from")
                .isEqualTo(expected.get("local_date").asString());
        all.assertThat(page.report().written().text())
                .as(document + " word for word")
                .isEqualTo(document.text());
    }

    private void reporter(Document document, ReportPage page) {
        JsonNode expected = document.expected().get("reporter");
        all.assertThat(page.report().reporter()).as(document + " reporter").isEqualTo(Corpus.reporterClass(document));
        all.assertThat(page.report().reporter().mayGetFeedback())
                .as(document + " may get feedback")
                .isEqualTo(expected.get("may_get_feedback").asBoolean());
    }

    private void flags(Document document, ReportPage page) {
        Set<Mark> marks = marks(page);
        Ticks.flags(document).forEach(flag -> {
            if (Ticks.isSeenByTheSystem(flag)) {
                if (Ticks.mark(flag).what() == Mark.What.MAY_BE_DUPLICATE) return; // asked before the two were joined
                all.assertThat(marks).as(document + ": the system sees " + flag).contains(Ticks.mark(flag));
            } else {
                all.assertThat(page.report().signs())
                        .as(document + ": ticked " + flag)
                        .contains(Ticks.ticked(flag));
            }
        });
    }

    private static Set<Mark> marks(ReportPage page) {
        return new HashSet<>(page.marks());
    }

    private void children(Document document, ReportPage page) {
        List<JsonNode> expected =
                document.expected().get("children").valueStream().toList();
        if (expected.isEmpty()) {
            all.assertThat(page.about())
                    .as(document + " no child")
                    .noneMatch(it -> it.subject().facts().kind() == SubjectKind.CHILD);
            expected = List.of();
        } else {
            all.assertThat(page.about()).as(document + " children").hasSize(expected.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            child(document, expected.get(i), page.about().get(i));
        }
        document.expected().path("adults").valueStream().forEach(adult -> adult(document, adult, page));
    }

    private void child(Document document, JsonNode expected, ReportPage.SubjectPage child) {
        String who = document + " " + expected.get("ref").asString();
        all.assertThat(child.stored().word())
                .as(who + " identification")
                .isEqualTo(expected.get("identification").asString().toUpperCase(java.util.Locale.ROOT));
        boolean unborn = child.subject().facts().kind() == SubjectKind.UNBORN;
        JsonNode match = expected.get("register_match");
        if (!unborn)
            all.assertThat(child.person().map(CorpusTest::number))
                    .as(who + " match")
                    .isEqualTo(match.isNull() ? java.util.Optional.empty() : java.util.Optional.of(match.asString()));
        if (expected.has("candidates")) {
            all.assertThat(child.candidates().stream().map(CorpusTest::number).toList())
                    .as(who + " candidates")
                    .containsExactlyInAnyOrderElementsOf(expected.get("candidates")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
        if (expected.has("age_at_receipt") && child.age().isPresent()) {
            all.assertThat(child.age())
                    .as(who + " age")
                    .contains(expected.get("age_at_receipt").asInt());
        }
        all.assertThat(child.stored().confirmedBy())
                .as(who + " nobody is written on before a human has confirmed")
                .isEmpty();
    }

    private void adult(Document document, JsonNode expected, ReportPage page) {
        JsonNode match = expected.get("register_match");
        if (expected.get("role").asString().startsWith("guardian"))
            return; // the tenant is told by the family of the child that is confirmed
        ReportPage.SubjectPage adult = page.about().getFirst();
        if (!match.isNull())
            all.assertThat(adult.person().map(CorpusTest::number))
                    .as(document + " mother")
                    .contains(match.asString());
        if (expected.has("candidates")) {
            all.assertThat(adult.candidates().stream().map(CorpusTest::number))
                    .as(document + " candidates")
                    .containsExactly(expected.get("candidates").get(0).asString());
        }
    }

    private static String number(Person person) {
        return person.number().map(IdentityNumber::value).orElse("");
    }

    private void duties(Document document, ReportPage page) {
        boolean duplicate = document.expected().has("duplicate_of");
        ReportPage counted = duplicate
                ? as(trusted, () -> reports.page(page.report().duplicateOf().orElseThrow()))
                : page;
        if (duplicate)
            all.assertThat(page.about().stream()
                            .flatMap(it -> it.duties().stream())
                            .filter(Duty::isOpen))
                    .as("a duplicate owes nothing")
                    .isEmpty();
        List<JsonNode> expected =
                document.expected().get("duties").valueStream().toList();
        for (int i = 0; i < counted.about().size(); i++) {
            String ref = ref(document, i);
            Map<String, Duty> owed = counted.about().get(i).duties().stream()
                    .collect(Collectors.toMap(this::code, it -> it, (a, b) -> a));
            Set<String> wanted = new HashSet<>();
            for (JsonNode duty : expected) {
                if (!isFor(duty, ref, document)) continue;
                wanted.add(codeHere(duty));
                check(document, duty, owed, counted.about().get(i).subject().facts());
            }
            wanted.addAll(Set.of("UNBORN-PLAN-4W"));
            all.assertThat(owed.keySet())
                    .as(document + " owes nothing else for " + ref)
                    .isSubsetOf(wanted);
        }
    }

    private static String ref(Document document, int position) {
        JsonNode children = document.expected().get("children");
        return children.size() > position ? children.get(position).get("ref").asString() : "Solveig";
    }

    private static boolean isFor(JsonNode duty, String ref, Document document) {
        boolean mothers = document.id().startsWith("r03")
                && duty.get("for").get(0).asString().equals("mother");
        return mothers
                || duty.get("for").valueStream().anyMatch(it -> it.asString().equals(ref));
    }

    private static String codeHere(JsonNode duty) {
        return duty.get("rule").asString();
    }

    private String code(Duty duty) {
        return law.rule(duty.rule(), duty.ruleFrom()).code();
    }

    private void check(Document document, JsonNode expected, Map<String, Duty> owed, SubjectFacts facts) {
        String code = codeHere(expected);
        String what = document + " " + code + " for " + facts.kind();
        if (code.equals("CHILD-INVEST-4M")) {
            fourMonths(what, expected, facts);
        } else if (facts.kind() == SubjectKind.UNBORN && code.equals("CHILD-PROTECT-SAMEDAY")) {
            LocalDate plan = Objects.requireNonNull(owed.get("UNBORN-PLAN-4W"))
                    .deadline()
                    .orElseThrow()
                    .dueOn();
            all.assertThat(plan).as(what + " planned before the birth").isEqualTo("2026-08-05");
        } else {
            Duty duty = owed.get(code);
            all.assertThat(duty).as(what).isNotNull();
            if (duty == null) return;
            days(what, expected, duty.deadline().orElse(null));
            all.assertThat(law.rule(duty.rule(), duty.ruleFrom()).citations())
                    .as(what + " source")
                    .isNotEmpty();
            source(what, expected, law.rule(duty.rule(), duty.ruleFrom()));
        }
    }

    /** The four months run when an investigation is opened: shown for opening on the day the report came, or for the one that runs. */
    private void fourMonths(String what, JsonNode expected, SubjectFacts facts) {
        if (facts.running() != null) {
            Duty duty = dutiesOfRunning(facts.running().investigation());
            days(what, expected, duty.deadline().orElse(null));
            return;
        }
        Owed owed = law.startedBy("investigation-opened", facts.receivedAt(), Set.of("child")).stream()
                .filter(it -> it.rule().code().equals("CHILD-INVEST-4M"))
                .findFirst()
                .orElseThrow();
        days(what, expected, owed.deadline().orElse(null));
    }

    private Duty dutiesOfRunning(UUID investigation) {
        return as(trusted, () -> duties.of(investigation)).stream()
                .filter(it -> it.rule().value().equals("child-investigation"))
                .findFirst()
                .orElseThrow();
    }

    private void days(String what, JsonNode expected, @Nullable Deadline deadline) {
        JsonNode due = expected.get("due");
        if (due == null || due.isNull()) {
            all.assertThat(deadline).as(what + " has no fixed day").isNull();
            return;
        }
        all.assertThat(deadline).as(what + " has a day").isNotNull();
        if (deadline == null) return;
        all.assertThat(deadline.dueOn()).as(what + " due").isEqualTo(due.asString());
        JsonNode latest = expected.get("latest");
        all.assertThat(deadline.latestOn())
                .as(what + " latest")
                .isEqualTo(latest == null ? due.asString() : latest.asString());
        if (expected.has("due_instant")) {
            Instant instant =
                    OffsetDateTime.parse(expected.get("due_instant").asString()).toInstant();
            all.assertThat(deadline.dueAt()).as(what + " due instant").isEqualTo(instant);
        }
    }

    private void source(String what, JsonNode expected, RuleVersion rule) {
        String act = expected.get("source").asString().replaceAll(".*?(\\d{4}:\\d+).*", "$1");
        String cited = rule.citations().stream().map(it -> it.swedish()).collect(Collectors.joining("; "));
        if (act.matches("\\d{4}:\\d+"))
            all.assertThat(cited).as(what + " source").contains(act);
    }

    private void whatMustNotHappen() {
        r05And06();
        Document r13 = Corpus.documents()
                .filter(it -> it.id().startsWith("r13"))
                .findFirst()
                .orElseThrow();
        all.assertThat(as(trusted, () -> reports.page(report(r13.id())))
                        .about()
                        .getFirst()
                        .duties())
                .as("r13 no own fourteen days")
                .noneMatch(it -> it.rule().value().equals("preliminary-assessment"));
        all.assertThat(as(officer, () -> subjects.in(report("r09"))))
                .as("r09 is hidden from the ordinary officer")
                .isEmpty();
        all.assertThat(as(investigator, () -> subjects.in(report("r14"))))
                .as("r14 has reached the one who carries the case")
                .hasSize(1);
        all.assertThat(as(officer, () -> subjects.in(report("r22"))))
                .as("r22 lies with the unit for adults")
                .isEmpty();
        all.assertThat(as(officer, () -> reporters.reveal(report("r12"), "Prov: ingenting ska finnas")))
                .as("r12 nothing is known")
                .isEmpty();
        long people = administratorCount(
                "select count(*) from people.person where municipality_id = :town and not in_register");
        all.assertThat(people).as("no person was made up").isZero();
    }

    private void r05And06() {
        for (String id : List.of("r05", "r06")) {
            Set<PersonId> matched = as(trusted, () -> subjects.in(report(id))).stream()
                    .flatMap(it -> it.facts().person().stream())
                    .collect(Collectors.toSet());
            all.assertThat(matched).as(id + " is not matched by itself").isEmpty();
        }
    }

    private ReportId report(String shortId) {
        return registered.entrySet().stream()
                .filter(it -> it.getKey().startsWith(shortId))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private long administratorCount(String sql) {
        return org.springframework.jdbc.core.simple.JdbcClient.create(administrator)
                .sql(sql)
                .param("town", town.id().value())
                .query(Long.class)
                .single();
    }
}
