package tillit.secrecy;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.intake.Arrival;
import tillit.casework.intake.Arrivals;
import tillit.casework.intake.Assessments;
import tillit.casework.intake.Came;
import tillit.casework.intake.Channel;
import tillit.casework.intake.Confirmations;
import tillit.casework.intake.FeedbackDesk;
import tillit.casework.intake.HandOvers;
import tillit.casework.intake.Intake;
import tillit.casework.intake.Observation;
import tillit.casework.intake.Openings;
import tillit.casework.intake.PreliminaryAssessment;
import tillit.casework.intake.ProtectionAssessment;
import tillit.casework.intake.Replies;
import tillit.casework.intake.ReportAsReceived;
import tillit.casework.intake.ReportId;
import tillit.casework.intake.ReporterAsWritten;
import tillit.casework.intake.ReporterClass;
import tillit.casework.intake.Reporters;
import tillit.casework.intake.Sign;
import tillit.casework.intake.SubjectAsWritten;
import tillit.casework.intake.SubjectId;
import tillit.casework.intake.Written;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Notices;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Guests;
import tillit.ground.access.Ids;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.PersonId;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Stamp;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Duties;
import tillit.ground.duties.DutyId;
import tillit.ground.duties.MovableClock;
import tillit.ground.duties.Sweeping;
import tillit.ground.files.Files;
import tillit.ground.files.Samples;
import tillit.ground.files.StoredFile;
import tillit.ground.files.Upload;
import tillit.ground.files.Uploads;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.mandate.Orders;
import tillit.ground.people.Population;
import tillit.ground.people.Protection;
import tillit.ground.people.Register;
import tillit.ground.people.Resident;

/** A municipality with units, people at work and a population, in which one secret after the other comes to be. */
final class SecretTown {

    private static final Set<String> FAMILIES = Set.of("Åkerlind", "Wallenius", "Ahlbäck", "Aydemir");
    private static final Set<String> PROTECTED = Set.of("Lönnerholm", "Al-Khouri", "Adeyemi");

    /** Another municipality, made up as the town is. */
    private static final MunicipalityId GRANHULT = new MunicipalityId(9902);

    /** What a secret is about: three children, by name and number. */
    private record Child(String name, String number) {}

    private static final List<Child> IN_HIDING = List.of(
            new Child("Isak Lönnerholm", "20150902-2396"),
            new Child("Lina Al-Khouri", "20130401-2386"),
            new Child("Daniel Adeyemi", "20170601-2398"));

    private static final Map<Secret, List<Child>> CHILDREN = Map.of(
            Secret.OPEN,
            List.of(
                    new Child("Tuva Åkerlind", "20140502-2383"),
                    new Child("Theo Wallenius", "20151201-2392"),
                    new Child("Sixten Ahlbäck", "20190902-2392")),
            Secret.PROTECTED_PERSONS,
            IN_HIDING,
            Secret.PROTECTED,
            IN_HIDING);

    /** Somebody who does not live here and is not in the register's copy. */
    private static final Child NO_CHILD = new Child("Ingen Alls", "20120301-2396");

    /** What no unit and no user has. */
    private static final int NOWHERE = 2_000_000_000;

    /** The rooms in which a secret is made. */
    record Rooms(
            Intake intake,
            Confirmations confirmations,
            Assessments assessments,
            Openings openings,
            HandOvers handOvers,
            FeedbackDesk feedback,
            Reporters reporters,
            Arrivals arrivals,
            Replies replies,
            Notices notices,
            Guests guests,
            Uploads uploads,
            Files files,
            Dossiers dossiers,
            Duties duties,
            Register register,
            DelegationOrders orders,
            Sweeping sweeping,
            MovableClock clock,
            TransactionTemplate transaction,
            MockMvc http,
            Ruled ruled,
            @Qualifier("administratorDataSource") DataSource administrator) {}

    private final Rooms rooms;
    private final JdbcClient db;
    private final Town town;
    private final Town elsewhere;
    private final UnitId unit;
    private final UnitId otherUnit;
    private final Session administrator;
    private final Session investigator;
    private final Map<Reader, Session> readers = new EnumMap<>(Reader.class);
    private final Map<Secret, Clues> lately = new EnumMap<>(Secret.class);
    private int secrets;

    SecretTown(Rooms rooms) throws Exception {
        this.rooms = rooms;
        this.db = JdbcClient.create(rooms.administrator());
        rooms.clock().is("2026-03-10T10:30:00");
        town = Town.build(rooms.administrator());
        elsewhere = Town.build(rooms.administrator());
        unit = town.unit("Mottagning barn och unga", Takes.CHILD_REPORTS);
        otherUnit = town.unit("Mottagning norr", Takes.CHILD_REPORTS);
        UnitId farAway = elsewhere.unit("Mottagning barn och unga", Takes.CHILD_REPORTS);
        readers.put(Reader.OWN_UNIT_PERMITTED, town.workerForProtected(Role.UNIT_MANAGER, unit));
        readers.put(Reader.OWN_UNIT, town.worker(Role.UNIT_MANAGER, unit));
        readers.put(Reader.OTHER_UNIT, town.workerForProtected(Role.UNIT_MANAGER, otherUnit));
        readers.put(Reader.OTHER_MUNICIPALITY, elsewhere.workerForProtected(Role.UNIT_MANAGER, farAway));
        readers.put(Reader.DISQUALIFIED, town.workerForProtected(Role.UNIT_MANAGER, unit));
        readers.put(Reader.ADMINISTRATOR, town.administrator());
        readers.put(Reader.OTHER_SYSTEM, town.deliverer(otherUnit));
        readers.put(Reader.SENDER, town.deliverer(unit));
        readers.put(Reader.ASKED, town.provider("Delorme familjehem"));
        investigator = town.workerForProtected(Role.SOCIAL_WORKER, unit);
        Orders.adoptIn(town, rooms.orders());
        Orders.adoptIn(elsewhere, rooms.orders());
        administrator = readers.get(Reader.ADMINISTRATOR);
        letIn(town, administrator, FAMILIES, false);
        letIn(elsewhere, elsewhere.administrator(), Set.of("Åkerlind", "Aydemir"), false);
        CHILDREN.get(Secret.OPEN).forEach(this::disqualify);
        somethingOfTheirOwn(Reader.OTHER_UNIT, otherUnit);
        somethingOfTheirOwn(Reader.OTHER_MUNICIPALITY, farAway);
    }

    Optional<Session> session(Reader reader) {
        return Optional.ofNullable(readers.get(reader));
    }

    MunicipalityId municipality() {
        return town.id();
    }

    /** Those of somebody who knows nothing but whom it will be about. */
    Clues beforehand(Secret secret) {
        if (secret == Secret.TOWN) return guessed(NO_CHILD, Ids.next(), Ids.next(), NOWHERE, NOWHERE, secret);
        Child child = CHILDREN.get(secret).getFirst();
        if (secret == Secret.PROTECTED_PERSONS)
            return guessed(child, Ids.next(), Ids.next(), unit.value(), colleague(), secret);
        UUID awaited = person(CHILDREN.get(secret).get(1));
        return guessed(child, person(child), awaited, unit.value(), colleague(), secret);
    }

    /** Those of somebody who asks in the same way for what is nowhere. */
    Clues nothing(Secret secret) {
        return guessed(NO_CHILD, Ids.next(), Ids.next(), unit.value(), colleague(), secret);
    }

    private Clues guessed(Child child, UUID person, UUID awaited, int there, int somebody, Secret secret) {
        return new Clues(
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                person,
                awaited,
                child.number(),
                child.name(),
                secret == Secret.PROTECTED ? "BU-2026-0002" : "BU-2026-0001",
                "ABCD-EFGH-JKMN",
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                Ids.next(),
                there,
                somebody,
                otherUnit.value());
    }

    /** The secret comes to be, and with it the clues of one who has got hold of everything. */
    Clues comes(Secret secret) throws Exception {
        Clues all =
                switch (secret) {
                    case OPEN, PROTECTED -> reportsAndACase(secret);
                    case PROTECTED_PERSONS -> protectedPersons();
                    case TOWN -> guessed(NO_CHILD, Ids.next(), Ids.next(), unit.value(), colleague(), secret);
                };
        lately.put(secret, all);
        return all;
    }

    private Clues protectedPersons() {
        letIn(town, administrator, PROTECTED, true);
        Population.residents(town.id()).stream()
                .filter(it -> PROTECTED.contains(it.name().family()))
                .forEach(
                        it -> disqualify(new Child(it.name().full(), it.number().value())));
        Child child = CHILDREN.get(Secret.PROTECTED_PERSONS).getFirst();
        return guessed(child, person(child), Ids.next(), unit.value(), colleague(), Secret.PROTECTED_PERSONS);
    }

    private Clues reportsAndACase(Secret secret) throws Exception {
        Session by = readers.get(secret == Secret.PROTECTED ? Reader.OWN_UNIT_PERMITTED : Reader.OWN_UNIT);
        List<Child> children = CHILDREN.get(secret);
        secrets++;
        rooms.clock().is("2026-03-0" + (1 + secrets) + "T09:00:00");
        UUID assessed = reported(by, children.get(0));
        UUID assessedChild = subject(assessed);
        String receipt = handedIn(children.get(1));
        UUID open = reportOf(receipt);
        UUID sent = reported(by, children.get(2));
        UUID sentChild = subject(sent);
        as(by, () -> rooms.guests()
                .letIn(
                        new DossierId(open),
                        by.user().id(),
                        Guests.Kind.STAND_IN,
                        "Vikarie den här veckan",
                        inTwentyDays()));
        confirmAndAssess(by, assessedChild, children.get(0));
        decide(by, assessedChild);
        as(by, () -> {
            rooms.arrivals()
                    .correct(
                            new ReportId(assessed),
                            OffsetDateTime.parse("2026-03-0" + (1 + secrets) + "T08:30:00+01:00"),
                            Arrival.AS_RECEIVED,
                            "Den kom en halvtimme tidigare.");
            return rooms.reporters().reveal(new ReportId(assessed), "Ska återkopplas per telefon.");
        });
        UUID socialCase = one(
                "select dossier_id from investigation.investigation where person_id = :it", person(children.get(0)));
        UUID note = writes(by, socialCase, person(children.get(0)), "/signatures");
        UUID draft = writes(readers.get(Reader.OWN_UNIT_PERMITTED), socialCase, person(children.get(0)), "/saves");
        if (secret == Secret.OPEN) writes(by, socialCase, person(children.get(0)), "/saves");
        UUID thrown = writes(readers.get(Reader.OWN_UNIT_PERMITTED), socialCase, person(children.get(0)), "/disposals");
        UUID document = filed(by, socialCase, person(children.get(0)));
        confirmAndAssess(by, sentChild, children.get(2));
        as(by, () -> rooms.handOvers().send(new SubjectId(sentChild), GRANHULT, HandOvers.Way.SECURE_MESSAGE));
        rooms.clock().is("2026-03-10T10:30:00");
        rooms.sweeping().now();
        UUID duty = one(
                "select id from duties.duty where subject_id = :it and rule_id = 'protection-assessment'",
                subject(open));
        as(by, () -> rooms.duties()
                .giveTo(new DutyId(duty), Optional.of(by.user().id())));
        UUID investigation = one("select id from investigation.investigation where dossier_id = :it", socialCase);
        as(by, () -> {
            rooms.replies()
                    .write(
                            new SubjectId(subject(open)),
                            Replies.What.TRANSFER_DECLINED,
                            "Nej, inte nu.",
                            rooms.clock().instant());
            rooms.notices().deferred(new InvestigationId(investigation), "Barnet kan råka illa ut om det sägs nu.");
        });
        UUID file = handedInWith(by, assessed);
        opens(by, assessed);
        Ruled.Made made =
                rooms.ruled().made(investigator, readers.get(Reader.OWN_UNIT_PERMITTED), socialCase, investigation);
        UUID commission = commissioned(made.measure());
        UUID disclosure = documentsRefused(socialCase);
        UUID application = appliedFor(person(children.get(0)), socialCase);
        return new Clues(
                assessed,
                assessedChild,
                open,
                subject(open),
                sent,
                sentChild,
                socialCase,
                investigation,
                note,
                draft,
                thrown,
                document,
                duty,
                db.sql("select id from duties.escalation where duty_id = :it and manager_id = :manager")
                        .param("it", duty)
                        .param("manager", colleague())
                        .query(UUID.class)
                        .single(),
                person(children.get(0)),
                person(children.get(1)),
                children.get(0).number(),
                children.get(0).name(),
                db.sql("select number from cases.social_case where dossier_id = :it")
                        .param("it", socialCase)
                        .query(String.class)
                        .single(),
                receipt,
                file,
                askedFor(socialCase),
                reminded(by, socialCase),
                sealed(socialCase, person(children.get(0))),
                letterBegun(socialCase, person(children.get(0))),
                made.party(),
                made.communication(),
                made.decision(),
                made.proposed(),
                made.waiting(),
                made.taken(),
                made.measure(),
                commission,
                made.coercion(),
                made.courtPackage(),
                made.appeal(),
                made.courtRuling(),
                disclosure,
                application,
                unit.value(),
                colleague(),
                otherUnit.value());
    }

    private UUID commissioned(UUID measure) throws Exception {
        String provider = String.valueOf(db.sql("select provider_id from access.user_account where id = :it")
                .param("it", readers.get(Reader.ASKED).user().id().value())
                .query(Integer.class)
                .single());
        writes(
                post("/commission/measures/{id}", measure)
                        .param("provider", provider)
                        .param("task", "Träffa barnet två eftermiddagar i veckan.")
                        .param("parts", "DECISION")
                        .param("contact", "Enheten, 0123-45 67 89")
                        .param("answerBy", "2026-03-20"),
                HttpStatus.FOUND);
        return one("select id from commission.commission where measure_id = :it", measure);
    }

    private UUID appliedFor(UUID person, UUID socialCase) throws Exception {
        writes(
                post("/application/people/{id}", person)
                        .param("applicant", "REPRESENTATIVE")
                        .param("name", "Påhittad Ulla Ombud")
                        .param("capacity", "ombud med fullmakt")
                        .param("arrived.day", "2026-03-10")
                        .param("arrived.time", "07.00")
                        .param("way", "LETTER")
                        .param("what", "Avlastning i en annan familj.")
                        .param("support", "Tolk på arabiska."),
                HttpStatus.FOUND);
        UUID id = one("select id from application.application where dossier_id = :it", socialCase);
        String page = "/application/applications/{id}/";
        writes(post(page + "delays", id).param("reasons", "Intyget saknas."), HttpStatus.FOUND);
        writes(post(page + "tellings", id).param("toldOn", "2026-03-10").param("how", "VISIT"), HttpStatus.FOUND);
        return id;
    }

    private UUID documentsRefused(UUID socialCase) throws Exception {
        String at = "/disclosure/cases/{id}/requests";
        writes(
                post(at, socialCase)
                        .param("who", "OTHER")
                        .param("name", "Påhittad Göran Ek")
                        .param("arrived.day", "2026-03-10")
                        .param("arrived.time", "07.00")
                        .param("way", "MAIL")
                        .param("what", "Allt som står om barnet.")
                        .param("scope", "WHOLE")
                        .param("wanted", "COPY"),
                HttpStatus.FOUND);
        UUID id = one("select id from disclosure.request where dossier_id = :it", socialCase);
        String page = "/disclosure/requests/{id}/";
        writes(
                post(page + "answers", id)
                        .param("outcome", "REFUSED")
                        .param("answeredOn", "2026-03-10")
                        .param("provision", "26 kap. 1 §")
                        .param("reasons", "Det kan inte lämnas ut utan att barnet lider men.")
                        .param("toldThem", "true")
                        .param("asksWritten", "true"),
                HttpStatus.FOUND);
        writes(
                post(page + "decisions", id)
                        .param("decidedOn", "2026-03-10")
                        .param("decidedBy", "Påhittad Ines Holm")
                        .param("delegation", "Punkt 2.4"),
                HttpStatus.FOUND);
        writes(
                post(page + "appeals", id)
                        .param("appealed.day", "2026-03-10")
                        .param("appealed.time", "07.00")
                        .param("wants", "Jag vill ha allt."),
                HttpStatus.FOUND);
        return id;
    }

    private UUID sealed(UUID socialCase, UUID to) throws Exception {
        UUID draft = letterBegun(socialCase, to);
        String at = "/dispatch/%s/drafts/%s".formatted(socialCase, draft);
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"")
                .matcher(writes(get(at + "/preview"), HttpStatus.OK).getContentAsString());
        if (!seen.find()) throw new AssertionError("nothing to seal");
        writes(post(at + "/seals").param("seen", seen.group(1)), HttpStatus.FOUND);
        return one("select id from dispatch.letter where dossier_id = :it", socialCase);
    }

    private UUID letterBegun(UUID socialCase, UUID to) throws Exception {
        String address = writes(post("/dispatch/{id}/drafts", socialCase).param("kind", "own-letter"), HttpStatus.FOUND)
                .getHeader("Location");
        if (address == null) throw new AssertionError("was not begun");
        writes(
                post(address)
                        .param("to", to.toString())
                        .param("subject", "Ett brev till dig")
                        .param("body", "Vi ses på torsdag.")
                        .param("language", "sv")
                        .param("unsigned", "no"),
                HttpStatus.FOUND);
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    private MockHttpServletResponse writes(MockHttpServletRequestBuilder request, HttpStatus expected)
            throws Exception {
        MockHttpServletResponse response = rooms.http()
                .perform(request.with(csrf())
                        .cookie(new Cookie(
                                "tillit-session",
                                readers.get(Reader.OWN_UNIT_PERMITTED).token())))
                .andReturn()
                .getResponse();
        if (response.getStatus() != expected.value())
            throw new AssertionError("was not written: " + response.getStatus());
        return response;
    }

    private UUID reminded(Session by, UUID socialCase) throws Exception {
        int status = rooms.http()
                .perform(post("/matters/{id}/reminders", socialCase)
                        .with(csrf())
                        .param("whom", "all")
                        .param("day", "2026-04-01")
                        .param("note", "Ring skolan om matsalen.")
                        .cookie(new Cookie("tillit-session", by.token())))
                .andReturn()
                .getResponse()
                .getStatus();
        if (status != 302) throw new AssertionError("was not set: " + status);
        return one("select id from reminders.reminder where dossier_id = :it", socialCase);
    }

    private UUID askedFor(UUID socialCase) {
        UUID offer = Ids.next();
        db.sql("""
                insert into cases.offer (id, dossier_id, label_id, municipality_id, asked, to_user, made_by, made_at, words)
                select :offer, dossier_id, label_id, municipality_id, true, :who, :who, :at, 'Jag känner familjen.'
                  from cases.social_case
                 where dossier_id = :case
                """)
                .param("offer", offer)
                .param("case", socialCase)
                .param("who", readers.get(Reader.OTHER_UNIT).user().id().value())
                .param("at", rooms.clock().instant().atOffset(ZoneOffset.UTC))
                .update();
        return offer;
    }

    private void opens(Session by, UUID report) throws Exception {
        int status = rooms.http()
                .perform(get("/intake/reports/{id}", report).cookie(new Cookie("tillit-session", by.token())))
                .andReturn()
                .getResponse()
                .getStatus();
        if (status != 200) throw new AssertionError("was not opened: " + status);
    }

    /** A picture, and something that was taken out again. */
    private UUID handedInWith(Session by, UUID report) {
        StoredFile kept = as(by, () -> {
            Stamp stamp = rooms.dossiers().stampOf(new DossierId(report)).orElseThrow();
            StoredFile mistaken = rooms.files().keep(stamp, picture());
            rooms.files().takeOut(mistaken.id(), "Hör till någon annan.");
            return rooms.files().keep(stamp, picture());
        });
        return kept.id().value();
    }

    private Upload picture() {
        return rooms.uploads().take("bild.png", "image/png", new ByteArrayInputStream(Samples.png()));
    }

    /** Those of a secret that has come to be. */
    Clues lately(Secret secret) {
        return lately.get(secret);
    }

    private int colleague() {
        return readers.get(Reader.OWN_UNIT_PERMITTED).user().id().value();
    }

    private void letIn(Town where, Session by, Set<String> families, boolean isProtected) {
        List<Resident> residents = Population.residents(where.id()).stream()
                .filter(it -> families.contains(it.name().family()))
                .map(it -> isProtected ? marked(it) : it)
                .toList();
        Entry.as(by, () -> rooms.register().take(residents));
    }

    private static Resident marked(Resident it) {
        return new Resident(
                it.number(),
                it.name(),
                it.sex(),
                it.birthDate(),
                it.street(),
                it.town(),
                it.residence(),
                it.protection() == Protection.NONE ? Protection.MARKING : it.protection(),
                it.status(),
                it.guardians());
    }

    private void disqualify(Child from) {
        Session whom = readers.get(Reader.DISQUALIFIED);
        as(readers.get(Reader.OWN_UNIT), () -> rooms.guests()
                .disqualify(whom.user().id(), new PersonId(person(from))));
    }

    private void somethingOfTheirOwn(Reader reader, UnitId where) {
        Child child = new Child("Elsa Aydemir", "20220102-2387");
        as(readers.get(reader), () -> rooms.intake().register(report(where, child)));
    }

    /** By the database's clock, which decides how long somebody is let in. */
    private Instant inTwentyDays() {
        return db.sql("select now() + interval '20 days'")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private UUID reported(Session by, Child child) {
        return as(by, () -> rooms.intake().register(report(unit, child)))
                .report()
                .value();
    }

    private ReportAsReceived report(UnitId where, Child child) {
        return new ReportAsReceived(
                new Came(
                        where,
                        OffsetDateTime.ofInstant(rooms.clock().instant(), java.time.ZoneOffset.UTC),
                        Channel.PHONE,
                        Arrival.AS_RECEIVED),
                new Written(child.name() + " är ofta hungrig när skoldagen börjar.", "sv", List.of("bild.jpg")),
                new ReporterAsWritten(
                        ReporterClass.MANDATED,
                        new ReporterAsWritten.Identity(
                                "Malin Ödegaard", "Mosslundaskolan", "skolkurator", "", "08-465 004 12", "", ""),
                        true),
                List.of(SubjectAsWritten.child(child.name(), child.number(), "", "")),
                List.of(Observation.of(Sign.NEGLECT)),
                null);
    }

    /** By another authority's system: the one way in that gives a receipt to come back with. */
    private String handedIn(Child child) throws Exception {
        String location = rooms.http()
                .perform(post("/api/v1/concern-reports")
                        .contentType("application/json")
                        .header(
                                "Authorization",
                                "Bearer " + readers.get(Reader.SENDER).token())
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .content("""
                                {"text": "%s har blåmärken.", "reporter": {"class": "mandated", "name": "Malin Ödegaard"},
                                 "about": [{"name": "%s", "personalNumber": "%s"}], "transfer": {"openedElsewhere": "2026-02-20"}}
                                """.formatted(child.name(), child.name(), child.number())))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        if (location == null) throw new AssertionError("was not received");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Somebody writes in the journal of the case. @param act what is then done with it */
    private UUID writes(Session by, UUID socialCase, UUID about, String act) throws Exception {
        UUID draft = Ids.next();
        int status = rooms.http()
                .perform(post("/journal/{id}/drafts/{draft}" + act, socialCase, draft)
                        .with(csrf())
                        .cookie(new Cookie("tillit-session", by.token()))
                        .param("kind", "CHILD_TALK")
                        .param("happened.day", "2026-03-01")
                        .param("about", about.toString())
                        .param("body", "Barnet säger att det är hungrigt när skoldagen börjar."))
                .andReturn()
                .getResponse()
                .getStatus();
        if (status >= 400) throw new AssertionError("was not kept: " + status);
        return draft;
    }

    private UUID filed(Session by, UUID socialCase, UUID about) throws Exception {
        int status = rooms.http()
                .perform(multipart("/journal/{id}/documents", socialCase)
                        .file(new MockMultipartFile(
                                "file",
                                "intyg.txt",
                                "text/plain",
                                "Barnet är hungrigt.".getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .cookie(new Cookie("tillit-session", by.token()))
                        .param("way", "CAME_IN")
                        .param("about", about.toString()))
                .andReturn()
                .getResponse()
                .getStatus();
        if (status != 302) throw new AssertionError("was not filed: " + status);
        return one("select id from journal.document where dossier_id = :it", socialCase);
    }

    private void confirmAndAssess(Session by, UUID subject, Child child) {
        as(by, () -> {
            rooms.confirmations().confirm(new SubjectId(subject), new PersonId(person(child)));
            return rooms.assessments()
                    .sign(
                            new SubjectId(subject),
                            new ProtectionAssessment.Draft(
                                    false,
                                    "Skolan ser barnet varje dag.",
                                    "Jag är hungrig.",
                                    "",
                                    "Samtal i dag.",
                                    false));
        });
    }

    private void decide(Session by, UUID subject) {
        SubjectId child = new SubjectId(subject);
        as(by, () -> {
            rooms.assessments()
                    .signPreliminary(
                            child,
                            new PreliminaryAssessment.Draft(
                                    "Talat med skolan.",
                                    "Vill ha hjälp hemma.",
                                    "",
                                    PreliminaryAssessment.Meeting.HELD));
            rooms.openings().extend(child, LocalDate.of(2026, 4, 10), "Föräldern är på sjukhus till dess.");
            rooms.openings()
                    .open(
                            child,
                            "Hen behöver mer än skolan kan ge.",
                            new Openings.GoesTo(unit, by.user().id()));
            rooms.feedback().tell(child, FeedbackDesk.Answer.OPENED, FeedbackDesk.Way.PHONE, "");
            return true;
        });
    }

    private UUID subject(UUID report) {
        return one("select id from intake.subject where dossier_id = :it", report);
    }

    private UUID reportOf(String receipt) {
        return db.sql(
                        "select dossier_id from intake.concern_report where receipt_sha256 = sha256(convert_to(:it, 'UTF8'))")
                .param("it", receipt)
                .query(UUID.class)
                .single();
    }

    private UUID person(Child child) {
        return db.sql("select id from people.person where number = :number and municipality_id = :town")
                .param("number", child.number().replace("-", ""))
                .param("town", town.id().value())
                .query(UUID.class)
                .single();
    }

    private UUID one(String query, UUID it) {
        return db.sql(query).param("it", it).query(UUID.class).single();
    }

    private void as(Session session, Runnable work) {
        as(session, () -> {
            work.run();
            return true;
        });
    }

    private <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> rooms.transaction().execute(tx -> work.get()));
    }
}
