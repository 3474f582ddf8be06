package tillit.secrecy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.cases.CaseBeginnings;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.CaseEnds;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Caseloads;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Loads;
import tillit.casework.cases.OfferDesk;
import tillit.casework.cases.OfferId;
import tillit.casework.cases.Offers;
import tillit.casework.dispatch.Dispatch;
import tillit.casework.intake.Arrival;
import tillit.casework.intake.Arrivals;
import tillit.casework.intake.Assessments;
import tillit.casework.intake.Channels;
import tillit.casework.intake.Confirmations;
import tillit.casework.intake.Duplicates;
import tillit.casework.intake.FeedbackDesk;
import tillit.casework.intake.HandOvers;
import tillit.casework.intake.Inbox;
import tillit.casework.intake.InboxFilter;
import tillit.casework.intake.Intake;
import tillit.casework.intake.Openings;
import tillit.casework.intake.PreliminaryAssessment;
import tillit.casework.intake.ProtectionAssessment;
import tillit.casework.intake.Replies;
import tillit.casework.intake.ReportId;
import tillit.casework.intake.ReportLoads;
import tillit.casework.intake.Reporters;
import tillit.casework.intake.Reports;
import tillit.casework.intake.SentCounts;
import tillit.casework.intake.SubjectId;
import tillit.casework.intake.UnreadReports;
import tillit.casework.intake.WaitingReports;
import tillit.casework.investigation.InvestigationEnds;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.casework.investigation.Notices;
import tillit.casework.journal.Entries;
import tillit.casework.journal.LastWritten;
import tillit.casework.journal.NoteId;
import tillit.casework.journal.NoteKind;
import tillit.casework.journal.UnsignedNotes;
import tillit.casework.reminders.ParkedInWords;
import tillit.casework.reminders.Parking;
import tillit.casework.reminders.RemindersInWords;
import tillit.ground.access.Absences;
import tillit.ground.access.Colleagues;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Guests;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Passkeys;
import tillit.ground.access.PersonId;
import tillit.ground.access.Sessions;
import tillit.ground.access.Takes;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.duties.Duties;
import tillit.ground.duties.DutyId;
import tillit.ground.duties.EscalationId;
import tillit.ground.duties.Escalations;
import tillit.ground.duties.MovableClock;
import tillit.ground.duties.QuietDuties;
import tillit.ground.duties.Worklists;
import tillit.ground.duties.Workloads;
import tillit.ground.files.FileId;
import tillit.ground.files.Files;
import tillit.ground.files.OpenFile;
import tillit.ground.files.StoredFile;
import tillit.ground.files.Upload;
import tillit.ground.files.Uploads;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.law.RuleId;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.mandate.Mandate;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;
import tillit.ground.people.Custody;
import tillit.ground.people.Described;
import tillit.ground.people.Identities;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.Name;
import tillit.ground.people.People;

/** What is expected of each method that a room offers to others, by its name and what it takes. */
final class Faces {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate NEXT_MONTH = LocalDate.of(2026, 4, 9);
    private static final String DECISION = "open-investigation";
    private static final String WHY = "Det finns skäl för det.";

    @Autowired
    RuledFaces ruled;

    @Autowired
    CoercedFaces coerced;

    @Autowired
    Intake intake;

    @Autowired
    Inbox inbox;

    @Autowired
    ReportLoads reportLoads;

    @Autowired
    Channels channels;

    @Autowired
    SentCounts sentCounts;

    @Autowired
    UnreadReports unreadReports;

    @Autowired
    Reports reports;

    @Autowired
    WaitingReports waitingReports;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Confirmations confirmations;

    @Autowired
    Assessments assessments;

    @Autowired
    Openings openings;

    @Autowired
    HandOvers handOvers;

    @Autowired
    FeedbackDesk feedback;

    @Autowired
    Reporters reporters;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Replies replies;

    @Autowired
    Notices notices;

    @Autowired
    Cases cases;

    @Autowired
    CaseBeginnings beginnings;

    @Autowired
    CaseEnds caseEnds;

    @Autowired
    InvestigationEnds investigationEnds;

    @Autowired
    Entries entries;

    @Autowired
    CaseDesk caseDesk;

    @Autowired
    QuietDuties quiet;

    @Autowired
    RemindersInWords remindersInWords;

    @Autowired
    Parking parking;

    @Autowired
    ParkedInWords parkedInWords;

    @Autowired
    Dispatch dispatch;

    @Autowired
    Offers offers;

    @Autowired
    OfferDesk offerDesk;

    @Autowired
    Loads loads;

    @Autowired
    Absences absences;

    @Autowired
    Caseloads caseloads;

    @Autowired
    LastWritten lastWritten;

    @Autowired
    CaseHeads heads;

    @Autowired
    UnsignedNotes unsigned;

    @Autowired
    Texts texts;

    @Autowired
    Investigations investigations;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Colleagues colleagues;

    @Autowired
    Guests guests;

    @Autowired
    Sessions sessions;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Audit audit;

    @Autowired
    Files files;

    @Autowired
    Uploads uploads;

    @Autowired
    Duties duties;

    @Autowired
    Worklists worklists;

    @Autowired
    Workloads workloads;

    @Autowired
    Escalations escalations;

    @Autowired
    Custody custody;

    @Autowired
    People people;

    @Autowired
    Identities identities;

    @Autowired
    Mandate mandate;

    @Autowired
    Forms forms;

    @Autowired
    DelegationOrders orders;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient db;

    private final Map<String, Face> faces = new TreeMap<>();

    Map<String, Face> all() {
        if (faces.isEmpty()) {
            access();
            audit();
            people();
            duties();
            files();
            letters();
            stamped();
            lawAndWords();
            intake();
            assessed();
            decided();
            cases();
            journal();
            notices();
            faces.putAll(ruled.all());
            faces.putAll(coerced.all());
        }
        return faces;
    }

    private void access() {
        never("Colleagues.units()", _ -> colleagues.units());
        never("Colleagues.everyUnit()", _ -> colleagues.everyUnit());
        reads("Colleagues.unit(UnitId)", it -> colleagues.unit(unit(it)));
        reads("Colleagues.leading(UnitId)", it -> colleagues.leading(unit(it)));
        never("Colleagues.everybody()", _ -> colleagues.everybody());
        never("Colleagues.unitThatTakes(Takes)", _ -> colleagues.unitThatTakes(Takes.CHILD_REPORTS));
        reads("Colleagues.in(UnitId)", it -> colleagues.in(unit(it)));
        reads("Colleagues.named(UserId)", it -> colleagues.named(colleague(it)));
        reads("Colleagues.named(Collection)", it -> colleagues.named(List.of(colleague(it))));
        reads("Dossiers.find(DossierId)", it -> dossiers.find(dossier(it.open())));
        reads("Dossiers.concerning(PersonId)", it -> dossiers.concerning(person(it)));
        reads("Dossiers.casesAmong(Collection)", it -> dossiers.casesAmong(List.of(dossier(it.socialCase()))));
        reads("Dossiers.stampOf(DossierId)", it -> dossiers.stampOf(dossier(it.socialCase())));
        reads("Dossiers.carriersOf(Collection)", it -> dossiers.carriersOf(List.of(dossier(it.socialCase()))));
        reads("Dossiers.carriedBy(UserId)", it -> dossiers.carriedBy(colleague(it)));
        reads("Dossiers.whoCarriesCasesIn(Collection)", it -> dossiers.whoCarriesCasesIn(List.of(unit(it))));
        reads("Dossiers.among(Collection)", it -> dossiers.among(List.of(dossier(it.open()))));
        reads(
                "Dossiers.whoMayCarry(Collection, Collection)",
                it -> dossiers.whoMayCarry(List.of(dossier(it.open())), List.of(colleague(it))));
        never("Absences.today(Collection)", it -> absences.today(List.of(colleague(it))));
        never("Absences.toCome(Collection)", it -> absences.toCome(List.of(colleague(it))));
        never("Absences.iStandInFor()", _ -> absences.iStandInFor());
        tellsNothing(
                "of who works where, which everybody in the municipality knows: AbsencesTest",
                "Absences.say(UserId, UserId, LocalDate, LocalDate)",
                "Absences.end(UUID)");
        asks("Dossiers.assign(DossierId, UserId)", it -> dossiers.assign(dossier(it.open()), colleague(it)));
        does(
                "Dossiers.endAssignment(DossierId, UserId)",
                it -> dossiers.endAssignment(dossier(it.socialCase()), colleague(it)));
        does(
                "Dossiers.concernsNoLonger(DossierId, PersonId)",
                it -> dossiers.concernsNoLonger(dossier(it.open()), person(it)));
        does("Dossiers.move(DossierId, UnitId)", it -> dossiers.move(dossier(it.open()), new UnitId(it.otherUnit())));
        does("Dossiers.protect(DossierId)", it -> dossiers.protect(dossier(it.sent())));
        tellsNothing(
                "in one's own name, towards anybody at all: OracleTest and DossiersTest",
                "Dossiers.open(DossierId, DossierKind, UnitId, boolean, Collection)",
                "Dossiers.declareConflict(PersonId)");
        reads("Guests.of(DossierId)", it -> guests.of(dossier(it.open())));
        reads("Guests.mine()", _ -> guests.mine());
        faces.put(
                "Guests.letInMyself(DossierId, String, Duration)",
                new Face.Does(
                        it -> guests.letInMyself(dossier(it.sent()), "Barnet är i fara nu", Duration.ofHours(2)),
                        false,
                        Set.of(Reader.OTHER_UNIT))); // nödöppning: two hours, with a reason, told to the manager:
        // GuestsTest
        does(
                "Guests.letIn(DossierId, UserId, Kind, String, Instant)",
                it -> guests.letIn(
                        dossier(it.sent()), colleague(it), Guests.Kind.STAND_IN, "Vikarie i dag", inTwentyDays()));
        does("Guests.letInNoLonger(DossierId, UserId)", it -> guests.letInNoLonger(dossier(it.open()), colleague(it)));
        tellsNothing(
                "a manager says it of a colleague, and it is never said whether the person is known: GuestsTest",
                "Guests.disqualify(UserId, PersonId)",
                "Guests.qualify(UserId, PersonId)",
                "Guests.disqualifiedFor(PersonId)");
        tellsNothing(
                "of providers, whose names everybody at work reads, and their people, whom an administrator does: ProvidersTest",
                "Providers.all()",
                "Providers.find(ProviderId)",
                "Providers.mine()",
                "Providers.canRead(ProviderId)",
                "Providers.add(String)",
                "Providers.end(ProviderId)",
                "Providers.people()",
                "Providers.addPerson(ProviderId, NewPerson)");
        tellsNothing(
                "of an administrator's own municipality, who sees no dossier: AdministrationTest",
                "Administration.accounts()",
                "Administration.roles()",
                "Administration.addUnit(String, Takes)",
                "Administration.addPerson(NewPerson)",
                "Administration.givePassword(UserId)",
                "Administration.addClient(Username, String)",
                "Administration.giveSecret(UserId)",
                "Administration.join(UserId, UnitId, Role, LocalDate, LocalDate)",
                "Administration.leave(UserId, UnitId, Role, LocalDate)",
                "Administration.allowProtected(UserId, boolean)",
                "Administration.setActive(UserId, boolean)",
                "Accounts.call(UserId, String, String, String)",
                "Accounts.use()",
                "Units.rename(UnitId, String)",
                "Units.left(UnitId)",
                "Units.end(UnitId)",
                "Renamings.numbered(Collection)",
                "Renamings.of(UnitId)");
        tellsNothing(
                "that something has changed somewhere, and never to a reader: LiveStreamTest",
                "Pulse.watch(Collection, UserId, Runnable)");
        never("Sessions.mine()", _ -> sessions.mine().size());
        never("Passkeys.mine()", _ -> passkeys.mine());
        tellsNothing(
                "one's own way in, and nobody else's: SignInTest",
                "Sessions.asOfNow(Session)",
                "Sessions.end(UUID)",
                "Passkeys.takeAway(UUID)",
                "Passkeys.toAdd(URI)",
                "Passkeys.add(URI, String, String)",
                "Passkeys.toComeIn(URI)",
                "Passkeys.comeIn(URI, String, Visit)",
                "SignIn.withPassword(String, String, Visit)",
                "SignIn.withFirstPassword(String, String, Password, Visit)",
                "SignIn.changePassword(String, Password, Visit)",
                "SignIn.out(Session)",
                "DemoPeople.all()",
                "DemoPeople.become(UserId, Visit)",
                "Foundation.found(MunicipalityId, String, Username, String)");
    }

    private void notices() {
        tellsNothing(
                "in the name of the one whose it is, by whom row security shows what that one may see: NoticesTest and CalendarTest",
                "Errands.inTheNameOf(UserId, Supplier)",
                "Errands.forWhoeverHas(DossierId, Supplier)", // CommissionTest
                "CalendarKeys.mine()",
                "CalendarKeys.give()",
                "CalendarKeys.takeBack()",
                "CalendarKeys.isReadFirst()",
                "CalendarKeys.opened(String, Supplier)");
        tellsNothing(
                "one's own addresses and wishes, and which ways the installation has: NoticesTest",
                "Addresses.mine()",
                "Addresses.propose(Way, String)",
                "Addresses.confirm(Way, String)",
                "Addresses.remove(Way)",
                "Wishes.mine()",
                "Wishes.set(Wish)",
                "Couriers.ways()",
                "Undelivered.lately()");
        tellsNothing(
                "whether one has seen what meets whoever is new: AdministrationJourneyTest",
                "Welcome.isUnseen()",
                "Welcome.seen()");
        tellsNothing(
                "how it goes with a unit's copies, and nothing of what is in them: HourlyCopyTest",
                "AwayCopies.amiss(Wording)");
        tellsNothing(
                "who is on call, which everybody in the municipality knows: OnCallTest",
                "OnCall.in(UnitId, Instant, Instant)",
                "OnCall.mine(Instant, Instant)",
                "OnCall.now(UnitId)",
                "OnCall.kept()",
                "OnCall.reachable()",
                "OnCall.say(UnitId, UserId, Instant, Instant)",
                "OnCall.end(UUID)");
    }

    private void audit() {
        reads("Audit.lookedIn(UUID, int)", it -> audit.lookedIn(it.assessed(), 50));
        tellsNothing(
                "writes a line in one's own name, and answers nothing", "Audit.note(Noted)", "Audit.noteApart(Noted)");
        tellsNothing(
                "what is changed of accounts and roles, by lines of the log that are about no dossier: MasterChangesTest",
                "MasterChanges.areMineToLookAt()",
                "MasterChanges.read(Asked)",
                "MasterChanges.takeOut(Asked)",
                "MasterChanges.one(long)",
                "MasterChanges.waiting(Instant)",
                "MasterChanges.areRight(Collection)",
                "MasterChanges.ask(long, String)",
                "MasterChanges.answer(long, String)");
    }

    private void people() {
        reads("People.find(PersonId)", it -> people.find(person(it)));
        reads("People.byNumber(IdentityNumber)", it -> people.byNumber(number(it)));
        reads(
                "People.search(String, LocalDate)",
                it -> List.of(people.search(it.number(), TODAY), people.search(it.name(), TODAY)));
        reads(
                "People.identify(Described, LocalDate)",
                it -> people.identify(Described.as(it.number(), it.name(), ""), TODAY));
        reads("Custody.of(PersonId, Collection, LocalDate)", it -> custody.of(person(it), List.of(), TODAY));
        reads("People.family(PersonId, LocalDate)", it -> people.family(person(it), TODAY));
        never("People.duplicatesOf(PersonId)", it -> people.duplicatesOf(person(it)));
        reads("People.names(Collection)", it -> people.names(List.of(person(it))));
        tellsNothing(
                "closes what is about a protected person to others, whoever writes it down; no page shows its answer",
                "People.protectedWith(IdentityNumber)",
                "People.protectedNamedIn(Collection, LocalDate)",
                "People.isAnyProtected(Collection)");
        tellsNothing(
                "only whether a text tells where somebody lives whom one may meet: LettersTest",
                "People.isHiddenAddressIn(String, Collection)");
        tellsNothing(
                "whether the number is that of somebody one has said oneself to be disqualified for: SecondReportTest",
                "People.barredWith(IdentityNumber)",
                "People.barredNamedIn(Collection, LocalDate)");
        onPersons(
                "Identities.register(IdentityNumber, Name, UnitId)",
                it -> identities.register(number(it), new Name("Ny", "Någon"), unit(it)) != null);
        onPersons(
                "Identities.correctNumber(PersonId, IdentityNumber, Name, String)",
                it -> identities.correctNumber(person(it), number(it), new Name("Ny", "Någon"), WHY));
        onPersons("Identities.giveInterimNumber(PersonId)", it -> identities.giveInterimNumber(person(it)));
        tellsNothing(
                "what the population register delivers: IdentificationTest",
                "Register.take(List)",
                "Register.didNotAnswer(PersonId)");
    }

    private void duties() {
        reads("Duties.openOf(UserId)", it -> duties.openOf(colleague(it)));
        does(
                "Duties.pass(DossierId, UserId, UserId)",
                it -> duties.pass(dossier(it.open()), colleague(it), new UserId(it.otherUnit())));
        reads("Worklists.ofUnit(UnitId, Optional, int)", it -> worklists.ofUnit(unit(it), Optional.empty(), 50));
        reads("Workloads.in(UnitId)", it -> workloads.in(unit(it)));
        reads(
                "Workloads.of(UnitId, Whose, When, Optional, int)",
                it -> workloads.of(unit(it), new Workloads.Everybodys(), Workloads.When.ANY, Optional.empty(), 50));
        reads("Worklists.queueOf(UnitId, int)", it -> worklists.queueOf(unit(it), 50));
        reads("Worklists.mine(Optional, int)", _ -> worklists.mine(Optional.empty(), 50));
        reads("Worklists.countsOfUnit(UnitId)", it -> worklists.countsOfUnit(unit(it)));
        reads("Worklists.markOfMine(int)", _ -> worklists.markOfMine(50));
        reads("Worklists.markOfQueue(UnitId, int)", it -> worklists.markOfQueue(unit(it), 50));
        reads(
                "Worklists.minePerDay(LocalDate, LocalDate)",
                _ -> worklists.minePerDay(TODAY.minusYears(1), TODAY.plusYears(1)));
        reads("Worklists.myCounts()", _ -> worklists.myCounts());
        reads("Escalations.openForMe()", _ -> escalations.openForMe());
        does("Escalations.acknowledge(EscalationId)", it -> escalations.acknowledge(new EscalationId(it.escalation())));
        reads("Duties.find(DutyId)", it -> duties.find(duty(it)));
        reads("Duties.of(UUID)", it -> duties.of(it.openChild()));
        reads("Duties.of(Collection)", it -> duties.of(List.of(it.openChild())));
        reads("Duties.of(DossierId)", it -> duties.of(dossier(it.open())));
        reads("Duties.openIn(Collection)", it -> duties.openIn(List.of(dossier(it.open()))));
        never(
                "Dossiers.newReportsIn(Map)",
                it -> dossiers.newReportsIn(java.util.Map.of(dossier(it.open()), java.time.Instant.EPOCH)));
        reads("Duties.firstOpenIn(Collection)", it -> duties.firstOpenIn(List.of(dossier(it.open()))));
        reads("Duties.history(DutyId)", it -> duties.history(duty(it)));
        reads(
                "Duties.touchedBy(RuleId, LocalDate)",
                _ -> duties.touchedBy(new RuleId("protection-assessment"), LocalDate.of(2025, 7, 1)));
        asks(
                "Duties.extend(DutyId, LocalDate, String, String)",
                it -> duties.extend(duty(it), NEXT_MONTH, WHY, "decision"));
        asks("Duties.voidDuty(DutyId, String)", it -> duties.voidDuty(duty(it), WHY));
        asks("Duties.giveTo(DutyId, Optional)", it -> duties.giveTo(duty(it), Optional.empty()));
        does("Duties.giveAll(UUID, Optional)", it -> duties.giveAll(it.openChild(), Optional.of(colleague(it))));
        does(
                "Duties.giveAll(DossierId, Optional)",
                it -> duties.giveAll(dossier(it.open()), Optional.of(colleague(it))));
        tellsNothing(
                "says in words what is in a duty that one has",
                "Explanations.of(Duty)",
                "DutyInWords.row(Duty, String, String, Wording)",
                "DutyInWords.address(Duty, String)",
                "DutyInWords.title(Duty, Wording)",
                "DutyInWords.why(Duty, Wording)",
                "DutyInWords.face(Duty)",
                "DutyInWords.times(Duty, Wording)");
    }

    private void files() {
        reads("Files.of(DossierId)", it -> files.of(dossier(it.assessed())));
        reads("Files.versions(FileId)", it -> files.versions(file(it)));
        reads("Files.open(FileId)", it -> files.open(file(it)).map(OpenFile::file));
        reads("Files.openWithoutTraces(FileId)", it -> files.openWithoutTraces(file(it))
                .map(OpenFile::file));
        asks("Files.keepAsVersionOf(FileId, Upload)", it -> keptAsVersionOf(file(it)));
        asks("Files.takeOut(FileId, String)", it -> files.takeOut(file(it), WHY));
        tellsNothing("takes the stamp of a dossier, as below: FilesTest", "Files.keep(Stamp, Upload)");
        tellsNothing(
                "paper for what the caller has read: PressTest",
                "Workbench.sheet()",
                "Press.turn(Duration)",
                "Press.press(Turn, Letter)",
                "Press.pressLocked(Turn, Letter, String)",
                "Press.bind(Turn, List)");
        tellsNothing(
                "looks through what one has oneself, before anybody asks where it belongs: HostileUploadsTest",
                "Uploads.largest()",
                "Uploads.take(List)",
                "Uploads.take(String, String, InputStream)");
    }

    private void letters() {
        does(
                "Dispatch.begin(String, CaseId, UUID)",
                it -> dispatch.begin("own-letter", new CaseId(it.socialCase()), it.socialCase()));
        tellsNothing(
                "the letters of a thing that nobody here is about, as the page of them does: LettersTest",
                "Letters.about(UUID)");
        tellsNothing(
                "what stands on every letter, and is set by an administrator: LetterheadTest",
                "Letterheads.mine()",
                "Letterheads.set(String, String, String, Optional)",
                "LetterheadSample.of(Wording)");
    }

    private Optional<StoredFile> keptAsVersionOf(FileId former) {
        try (Upload upload = uploads.take("text.txt", "", new ByteArrayInputStream(new byte[] {'H', 'e', 'j'}))) {
            return files.keepAsVersionOf(former, upload);
        }
    }

    /** Written to blindly by whoever registers a report about a protected person; a stamp is not asked for by any address. */
    private void stamped() {
        tellsNothing(
                "takes the stamp of a dossier, which whoever sees it has, or has just opened it: DutySecrecyTest",
                "Dossiers.concerns(Stamp, PersonId)",
                "Duties.recompute(Act, String)",
                "Duties.recomputeStarted(Act, String)",
                "Duties.undo(Act, String)",
                "Investigations.open(Stamp, PersonId, UUID, Instant, Again)",
                "Cases.takesPart(Stamp, PersonId, Part, Instant)",
                "Cases.happened(Stamp, String, Instant, UUID)");
        tellsNothing(
                "makes somebody new of what one knows oneself",
                "Identities.registerWithoutNumber(Name, String, LocalDate, Sex, UnitId)");
        tellsNothing(
                "takes the id of somebody who was found by number, also blindly, and answers in the same way: ProtectedPersonsTest",
                "Identities.registerUnborn(PersonId, LocalDate, UnitId)",
                "Identities.identify(PersonId, PersonId)");
    }

    private void lawAndWords() {
        tellsNothing("the product's own words", "Texts.in(Language)");
        reads("Mandate.covers(String, UnitId, LocalDate)", it -> mandate.covers(DECISION, unit(it), TODAY));
        never("Mandate.whoMay(String, LocalDate)", _ -> mandate.whoMay(DECISION, TODAY));
        reads("Mandate.require(String, UnitId, LocalDate)", it -> mandate.require(DECISION, unit(it), TODAY));
        tellsNothing(
                "takes the dossier itself, which only whoever sees it has",
                "Mandate.require(String, Dossier, LocalDate)");
        never("Forms.all()", _ -> forms.all());
        never("Forms.current(FormId)", _ -> forms.current(FormId.FOLLOW_UP));
        never("Forms.latest(FormId)", _ -> forms.latest(FormId.FOLLOW_UP));
        never("Forms.version(FormId, int)", _ -> forms.version(FormId.FOLLOW_UP, 1));
        never("Forms.adopted(FormId)", _ -> forms.adopted(FormId.FOLLOW_UP));
        never("Forms.packed(FormId)", _ -> forms.packed(FormId.FOLLOW_UP));
        tellsNothing(
                "how questions are worded in one's own municipality, written by administrators: FormsTest",
                "FormDrafts.of(FormId)",
                "FormDrafts.begin(FormId)",
                "FormDrafts.discard(FormId)",
                "FormDrafts.reword(FormId, String, Words, Optional)",
                "FormDrafts.head(FormId, String, Words, Optional)",
                "FormDrafts.add(FormId, NewQuestion)",
                "FormDrafts.up(FormId, String)",
                "FormDrafts.down(FormId, String)",
                "FormDrafts.remove(FormId, String)",
                "FormDrafts.adopt(FormId, int, LocalDate, String)");
        never("DelegationOrders.all()", _ -> orders.all());
        never("DelegationOrders.on(LocalDate)", _ -> orders.on(TODAY));
        never("DelegationOrders.suggested(LocalDate)", _ -> orders.suggested(TODAY));
        tellsNothing(
                "writes one's own municipality's order", "DelegationOrders.adopt(String, LocalDate, LocalDate, List)");
    }

    private void intake() {
        tellsNothing(
                "writes down what one knows oneself; what it then tells stands in decision 0011 and is shown by FirstJourneyTest",
                "Intake.register(ReportAsReceived)");
        tellsNothing(
                "for the user that a form acts as, which reads nothing, and by the code that only the sender has: SendersTest",
                "Senders.unit()",
                "Senders.mayAttach()",
                "Senders.handIn(ReportAsReceived, String, String, List)",
                "Senders.sent(String)",
                "Senders.add(String, UUID, UUID, String, List)",
                "PublicDoor.inTheNameOf(MunicipalityId, Supplier)",
                "PublicDoor.admits(String, Visit, int, int, Duration)",
                "PublicDoor.forgives(String, Visit)",
                "PublicDoor.handTo(UnitId)");
        tellsNothing(
                "what stands on a page for everybody, and is set by an administrator: SendersTest",
                "TrialRows.last()",
                "TrialRows.setAt()",
                "Fronts.open()",
                "Fronts.of(MunicipalityId)",
                "Fronts.set(UnitId, String, String, LocalTime, LocalTime, boolean)",
                "OfficeDays.coming()",
                "OfficeDays.isAttended(Instant)",
                "OfficeDays.close(LocalDate)",
                "OfficeDays.open(LocalDate, LocalTime, LocalTime)",
                "OfficeDays.remove(LocalDate)");
        does("Intake.give(ReportId, UserId)", it -> intake.give(new ReportId(it.open()), colleague(it)));
        does(
                "Intake.passOn(ReportId, UnitId)",
                it -> intake.passOn(new ReportId(it.open()), new UnitId(it.otherUnit())));
        reads("Inbox.of(UnitId, InboxFilter, ReportId, int)", it -> inbox.of(unit(it), InboxFilter.all(), null, 50));
        reads("UnreadReports.longIn(UnitId)", it -> unreadReports.longIn(unit(it)));
        reads("UnreadReports.eachLongIn(UnitId)", it -> unreadReports.eachLongIn(unit(it)));
        reads("Channels.in(UnitId)", it -> channels.in(unit(it)));
        never("SentCounts.differing(UnitId)", it -> sentCounts.differing(unit(it)));
        reads("ReportLoads.in(UnitId)", it -> reportLoads.in(unit(it)));
        reads("Inbox.glance(UnitId)", it -> inbox.glance(unit(it)));
        reads("Inbox.waitingIn(UnitId)", it -> inbox.waitingIn(unit(it)));
        reads("Reports.page(ReportId)", it -> reports.page(new ReportId(it.assessed())));
        reads("Reports.knownAbout(Collection)", it -> reports.knownAbout(List.of(person(it))));
        reads("WaitingReports.about(Collection)", it -> waitingReports.about(List.of(new PersonId(it.awaited()))));
        asks("Reporters.reveal(ReportId, String)", it -> reporters.reveal(new ReportId(it.open()), WHY));
        reads("Reporters.openings(ReportId)", it -> reporters.openings(new ReportId(it.assessed())));
        does(
                "Arrivals.correct(ReportId, OffsetDateTime, Arrival, String)",
                it -> arrivals.correct(
                        new ReportId(it.open()),
                        OffsetDateTime.parse("2026-03-01T08:00:00+01:00"),
                        Arrival.AS_RECEIVED,
                        WHY));
        reads("Arrivals.of(ReportId)", it -> arrivals.of(new ReportId(it.assessed())));
        does(
                "Duplicates.join(ReportId, ReportId)",
                it -> duplicates.join(new ReportId(it.open()), new ReportId(it.sent())));
    }

    private void assessed() {
        does(
                "Confirmations.confirm(SubjectId, PersonId)",
                it -> confirmations.confirm(child(it.openChild()), person(it)));
        asks(
                "Confirmations.confirmAsNew(SubjectId, Name, String)",
                it -> confirmations.confirmAsNew(child(it.openChild()), new Name("Ny", "Någon"), ""));
        does("Confirmations.reject(SubjectId)", it -> confirmations.reject(child(it.openChild())));
        ProtectionAssessment.Draft draft = new ProtectionAssessment.Draft(
                false, "Skolan ser barnet.", "Jag vill hem.", "", "Samtal i dag.", false);
        asks("Assessments.sign(SubjectId, Draft)", it -> assessments.sign(child(it.openChild()), draft));
        asks("Assessments.correct(SubjectId, Draft)", it -> assessments.correct(child(it.assessedChild()), draft));
        asks(
                "Assessments.signPreliminary(SubjectId, Draft)",
                it -> assessments.signPreliminary(
                        child(it.openChild()),
                        new PreliminaryAssessment.Draft(
                                "Talat med skolan.", "Vill ha hjälp.", "", PreliminaryAssessment.Meeting.HELD)));
        does(
                "HandOvers.send(SubjectId, MunicipalityId, Way)",
                it -> handOvers.send(child(it.openChild()), new MunicipalityId(9902), HandOvers.Way.COURIER));
        does("HandOvers.confirm(SubjectId, String)", it -> handOvers.confirm(child(it.sentChild()), "Dnr 17"));
        does("HandOvers.takeBack(SubjectId, String)", it -> handOvers.takeBack(child(it.sentChild()), "De säger nej."));
        reads("HandOvers.of(SubjectId)", it -> handOvers.of(child(it.sentChild())));
    }

    private void decided() {
        asks(
                "Openings.open(SubjectId, String, GoesTo)",
                it -> openings.open(child(it.openChild()), WHY, Openings.GoesTo.usual()));
        asks(
                "Openings.open(SubjectId, String, String, GoesTo)",
                it -> openings.open(child(it.openChild()), WHY, WHY, Openings.GoesTo.usual()));
        asks("Openings.leave(SubjectId, String)", it -> openings.leave(child(it.openChild()), WHY));
        does(
                "Openings.extend(SubjectId, LocalDate, String)",
                it -> openings.extend(child(it.openChild()), NEXT_MONTH, WHY));
        reads("Openings.of(SubjectId)", it -> openings.of(child(it.assessedChild())));
        reads("FeedbackDesk.answerNow(SubjectId)", it -> feedback.answerNow(child(it.assessedChild())));
        does("FeedbackDesk.asked(SubjectId)", it -> feedback.asked(child(it.openChild())));
        does(
                "FeedbackDesk.tell(SubjectId, Answer, Way, String)",
                it -> feedback.tell(child(it.assessedChild()), FeedbackDesk.Answer.OPENED, FeedbackDesk.Way.PHONE, ""));
        reads("FeedbackDesk.told(SubjectId)", it -> feedback.told(child(it.assessedChild())));
        reads("FeedbackDesk.ledTo(UUID)", it -> feedback.ledTo(it.investigation()));
        does(
                "Replies.write(SubjectId, What, String, Instant)",
                it -> replies.write(child(it.openChild()), Replies.What.TRANSFER_ACCEPTED, WHY, clock.instant()));
        reads("Replies.of(SubjectId)", it -> replies.of(child(it.openChild())));
        does(
                "Notices.given(InvestigationId, String)",
                it -> notices.given(new InvestigationId(it.investigation()), WHY));
        does(
                "Notices.deferred(InvestigationId, String)",
                it -> notices.deferred(new InvestigationId(it.investigation()), WHY));
        reads("Notices.of(InvestigationId)", it -> notices.of(new InvestigationId(it.investigation())));
        reads(
                "Investigations.find(InvestigationId)",
                it -> investigations.find(new InvestigationId(it.investigation())));
        reads("Investigations.in(CaseId)", it -> investigations.in(new CaseId(it.socialCase())));
        tellsNothing(
                "that an investigation runs is told to whoever in the municipality writes down a report about the same child, by ids alone: decision 0011",
                "Investigations.runningAbout(PersonId)",
                "Reopenings.lastEnded(PersonId)");
    }

    private void cases() {
        reads("CaseDesk.overview(CaseId)", it -> caseDesk.overview(new CaseId(it.socialCase())));
        reads("CaseDesk.numbered(String)", it -> caseDesk.numbered(it.caseNumber()));
        reads("CaseDesk.mine()", _ -> caseDesk.mine());
        reads("CaseDesk.carriedBy(UserId)", it -> caseDesk.carriedBy(colleague(it)));
        reads("CaseDesk.among(Collection)", it -> caseDesk.among(List.of(dossier(it.socialCase()))));
        reads("Caseloads.in(UnitId)", it -> caseloads.in(unit(it)));
        reads("LastWritten.in(Collection)", it -> lastWritten.in(List.of(dossier(it.socialCase()))));
        reads("CaseDesk.ofUnit(UnitId, int)", it -> caseDesk.ofUnit(unit(it), 50));
        reads("Cases.toldOf(CaseId, String)", it -> cases.toldOf(new CaseId(it.socialCase()), "investigation-opened"));
        reads("Cases.find(CaseId)", it -> cases.find(new CaseId(it.socialCase())));
        reads("Cases.isOfAChild(CaseId)", it -> cases.isOfAChild(new CaseId(it.socialCase())));
        reads("Cases.isSeen(CaseId)", it -> cases.isSeen(new CaseId(it.socialCase())));
        reads("Cases.about(Collection)", it -> cases.about(List.of(person(it))));
        onPersons("CaseBeginnings.begin(PersonId, CaseKind, UnitId, boolean, Instant)", it -> beginnings
                .begin(
                        person(it),
                        CaseKind.CHILD,
                        unit(it),
                        people.isAnyProtected(List.of(person(it))),
                        clock.instant())
                .kind());
        never("Cases.oneOpensAtATime(PersonId)", it -> {
            cases.oneOpensAtATime(person(it));
            return "";
        });
        never("CaseBeginnings.unitFor(CaseKind)", _ -> beginnings.unitFor(CaseKind.CHILD));
        onPersons("Cases.openFor(PersonId, CaseKind, UnitId, boolean, Instant)", it -> cases.openFor(
                        person(it),
                        CaseKind.CHILD,
                        unit(it),
                        people.isAnyProtected(List.of(person(it))),
                        clock.instant())
                .kind());
        does("Cases.give(CaseId, UserId)", it -> cases.give(new CaseId(it.socialCase()), colleague(it)));
        does("Cases.share(CaseId, UserId)", it -> cases.share(new CaseId(it.socialCase()), colleague(it)));
        does("CaseEnds.close(CaseId, String)", it -> caseEnds.close(new CaseId(it.socialCase()), WHY));
        does(
                "InvestigationEnds.close(InvestigationId, Instant)",
                it -> investigationEnds.close(new InvestigationId(it.investigation()), clock.instant()));
        does(
                "Entries.sign(CaseId, NoteId, Optional, Entry)",
                it -> entries.sign(
                        new CaseId(it.socialCase()),
                        new NoteId(UUID.randomUUID()),
                        Optional.empty(),
                        new Entries.Entry(
                                NoteKind.TALK, TODAY.minusDays(1), LocalTime.NOON, List.of(person(it)), WHY)));
        does(
                "Cases.pass(CaseId, UserId, UserId)",
                it -> cases.pass(new CaseId(it.socialCase()), colleague(it), colleague(it)));
        does(
                "Offers.offer(CaseId, UserId, String)",
                it -> offers.offer(new CaseId(it.socialCase()), colleague(it), ""));
        does("Offers.ask(CaseId, String)", it -> offers.ask(new CaseId(it.socialCase()), ""));
        does("Offers.accept(OfferId)", it -> offers.accept(new OfferId(it.offer())));
        does("Offers.decline(OfferId, String)", it -> offers.decline(new OfferId(it.offer()), "Det är fullt."));
        does("Offers.withdraw(OfferId)", it -> offers.withdraw(new OfferId(it.offer())));
        does("Offers.seen(OfferId)", it -> offers.seen(new OfferId(it.offer())));
        never("OfferDesk.mine()", _ -> offerDesk.mine());
        reads("QuietDuties.in(DossierId)", it -> quiet.in(new DossierId(it.socialCase())));
        reads("QuietDuties.about(UUID)", it -> quiet.about(it.reminder()));
        reads("QuietDuties.mine(int)", _ -> quiet.mine(50));
        reads("RemindersInWords.mine(int, Wording)", _ -> remindersInWords.mine(50, texts.in(Language.SV)));
        reads("RemindersInWords.mark(int)", _ -> remindersInWords.mark(50));
        never("Parking.asleep()", _ -> parking.asleep());
        never("Parking.mark()", _ -> parking.mark());
        never("ParkedInWords.ofTheDay(Wording)", _ -> parkedInWords.ofTheDay(texts.in(Language.SV)));
        tellsNothing(
                "one's own choices of what a list shows, in which nobody is named: ViewsTest",
                "Views.above(String, HttpServletRequest, Wording)",
                "Views.opening(String, HttpServletRequest)");
        never("OfferDesk.mark()", _ -> offerDesk.mark());
        reads("OfferDesk.ofTheDay(Wording)", _ -> offerDesk.ofTheDay(texts.in(Language.SV)));
        reads(
                "OfferDesk.standing(CaseId, Wording)",
                it -> offerDesk.standing(new CaseId(it.socialCase()), texts.in(Language.SV)));
        tellsNothing(
                "what one leads or has oneself, and the same words for what is hidden as for what is nowhere: LoadsTest",
                "Loads.move(UserId, Map, Wording)",
                "Loads.propose(Map)");
        reads("Cases.carriersOf(CaseId)", it -> cases.carriersOf(new CaseId(it.socialCase())));
        does(
                "Cases.moveTo(CaseId, UnitId)",
                it -> cases.moveTo(new CaseId(it.socialCase()), new UnitId(it.otherUnit())));
    }

    private void journal() {
        reads("Cases.participants(CaseId)", it -> cases.participants(new CaseId(it.socialCase())));
        reads("CaseHeads.of(CaseId, Wording)", it -> heads.of(new CaseId(it.socialCase()), texts.in(Language.SV)));
        reads("UnsignedNotes.mine(Wording)", _ -> unsigned.mine(texts.in(Language.SV)));
        tellsNothing(
                "whoever leads a unit is told of what its own people have left unsigned, and of faults in its journals: UnsignedNotesTest",
                "UnsignedNotes.ofThoseILead(Wording)",
                "UnsignedNotes.gaps(Wording)");
    }

    private void reads(String method, Face.Try asked) {
        faces.put(method, new Face.Reads(asked, false));
    }

    private void never(String method, Face.Try asked) {
        faces.put(method, new Face.Reads(asked, true));
    }

    private void asks(String method, Face.Try act) {
        faces.put(method, new Face.Does(act, false, Set.of()));
    }

    private void onPersons(String method, Face.Try act) {
        faces.put(method, new Face.Does(act, true, Set.of()));
    }

    private void does(String method, Face.Deed act) {
        asks(method, clues -> {
            act.with(clues);
            return "done";
        });
    }

    private void tellsNothing(String why, String... methods) {
        for (String method : methods) faces.put(method, new Face.TellsNothing(why));
    }

    /** By the database's clock, which decides how long somebody is let in. */
    private Instant inTwentyDays() {
        return db.sql("select now() + interval '20 days'")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private static SubjectId child(UUID id) {
        return new SubjectId(id);
    }

    private static DossierId dossier(UUID id) {
        return new DossierId(id);
    }

    private static DutyId duty(Clues clues) {
        return new DutyId(clues.duty());
    }

    private static PersonId person(Clues clues) {
        return new PersonId(clues.person());
    }

    private static IdentityNumber number(Clues clues) {
        return IdentityNumber.stored(clues.number().replace("-", ""));
    }

    private static UnitId unit(Clues clues) {
        return new UnitId(clues.unit());
    }

    private static FileId file(Clues clues) {
        return new FileId(clues.file());
    }

    private static UserId colleague(Clues clues) {
        return new UserId(clues.colleague());
    }
}
