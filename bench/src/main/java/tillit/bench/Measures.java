package tillit.bench;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.cases.CaseDesk;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Caseloads;
import tillit.casework.cases.OfferDesk;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.Decisions;
import tillit.casework.decision.Rulings;
import tillit.casework.dispatch.Dispatch;
import tillit.casework.intake.Arrival;
import tillit.casework.intake.Came;
import tillit.casework.intake.Channel;
import tillit.casework.intake.Inbox;
import tillit.casework.intake.InboxFilter;
import tillit.casework.intake.Intake;
import tillit.casework.intake.Observation;
import tillit.casework.intake.ReportAsReceived;
import tillit.casework.intake.ReportLoads;
import tillit.casework.intake.ReporterAsWritten;
import tillit.casework.intake.ReporterClass;
import tillit.casework.intake.Sign;
import tillit.casework.intake.SubjectAsWritten;
import tillit.casework.intake.UnreadReports;
import tillit.casework.intake.Written;
import tillit.casework.reminders.Parking;
import tillit.ground.access.Absences;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.UnitId;
import tillit.ground.audit.MasterChanges;
import tillit.ground.duties.Escalations;
import tillit.ground.duties.QuietDuties;
import tillit.ground.duties.Worklists;
import tillit.ground.duties.Workloads;
import tillit.ground.forms.Answers;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;

/** What people do most, through the faces of the rooms. */
final class Measures {

    private static final int PAGE = 50;
    private static final int OF_ONES_DAY = 200;

    /** Before all that lies there. */
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private static final Map<String, List<String>> WORDS = Map.of(
            "what", List.of("Ansökan avslås."),
            "reasons", List.of("Behovet kan tillgodoses på annat sätt."),
            "information", List.of("Fick veta det i skolan."),
            "views", List.of("Vill bo kvar hemma."),
            "weight", List.of("Det väger tungt."));

    private final Product product;
    private final Sample sample;
    private final TransactionTemplate transaction;

    Measures(Product product, Sample sample) {
        this.product = product;
        this.sample = sample;
        this.transaction = new TransactionTemplate(product.face(PlatformTransactionManager.class));
    }

    List<Measure> all() {
        Inbox inbox = product.face(Inbox.class);
        Worklists worklists = product.face(Worklists.class);
        CaseDesk cases = product.face(CaseDesk.class);
        People people = product.face(People.class);
        Intake intake = product.face(Intake.class);
        Decisions decisions = product.face(Decisions.class);
        tillit.casework.decision.Measures measures = product.face(tillit.casework.decision.Measures.class);
        return List.of(
                read("inbox of a unit", asked -> inbox.of(asked.unit(), InboxFilter.all(), null, PAGE)),
                shortly("worklist of a unit", asked -> worklists.ofUnit(asked.unit(), Optional.empty(), PAGE)),
                shortly("counts of a unit", asked -> worklists.countsOfUnit(asked.unit())),
                shortly("own worklist", asked -> worklists.mine(Optional.empty(), PAGE)),
                read("own worklist with whom it is about", asked -> {
                    inbox.of(asked.unit(), InboxFilter.all(), null, OF_ONES_DAY);
                    cases.mine();
                    worklists.mine(Optional.empty(), PAGE);
                }),
                shortly(
                        "open a case",
                        asked -> cases.overview(new CaseId(asked.child().socialCase()))),
                shortly("own cases", asked -> cases.mine()),
                shortly("a unit's measures", asked -> measures.openIn(asked.unit(), OF_ONES_DAY)),
                shortly(
                        "a case's decisions",
                        asked -> decisions.in(new CaseId(asked.child().socialCase()))),
                shortly(
                        "person by number",
                        asked -> people.byNumber(
                                IdentityNumber.stored(asked.child().number()))),
                shortly(
                        "person by the beginning of a name",
                        asked -> people.search(asked.child().beginning(), Nation.TODAY)),
                read(
                        "person by a misspelled name",
                        asked -> people.search(asked.child().misspelled(), Nation.TODAY)),
                new Measure(
                        "register a report",
                        Measure.Kind.WRITE,
                        turn -> in(turn, asked -> intake.register(report(asked)))),
                new Measure(
                        "take a decision and begin its letter",
                        Measure.Kind.WRITE,
                        turn -> in(
                                turn, asked -> decide(new CaseId(asked.child().socialCase())))));
    }

    /** Written, put to members, taken as they took it, and the letter about it begun; what is printed of it costs the database nothing. */
    private void decide(CaseId socialCase) {
        Decisions decisions = product.face(Decisions.class);
        Rulings rulings = product.face(Rulings.class);
        DecisionId id = decisions.begin(socialCase, "refuse-application", null, null);
        Map<String, List<String>> words = new HashMap<>(WORDS);
        words.put(
                "bestInterests", List.of("Det är bäst för just det här barnet, i ärende " + socialCase.value() + "."));
        words.put("heard", List.of("Parterna har läst underlaget och svarat muntligt."));
        decisions.save(id, 1, new Answers(words));
        rulings.putToMembers(id);
        rulings.takeDown(id, "Utskottet § 12", Nation.TODAY);
        product.face(Dispatch.class).begin("decision", socialCase, id.value());
    }

    /** What goes round by itself or stands beside the lists: of these only the plans are read. */
    List<Measure> besides() {
        Worklists worklists = product.face(Worklists.class);
        Dossiers dossiers = product.face(Dossiers.class);
        People people = product.face(People.class);
        Parking parking = product.face(Parking.class);
        MasterChanges changes = product.face(MasterChanges.class);
        return List.of(
                read("what one must hear of", asked -> {
                    product.face(OfferDesk.class).mine();
                    product.face(Escalations.class).openForMe();
                    worklists.mine(Optional.empty(), OF_ONES_DAY);
                    product.face(Absences.class).iStandInFor();
                    product.face(UnreadReports.class).eachLongIn(asked.unit());
                }),
                read("a unit's board", asked -> {
                    product.face(Workloads.class).in(asked.unit());
                    product.face(Caseloads.class).in(asked.unit());
                    product.face(ReportLoads.class).in(asked.unit());
                    product.face(UnreadReports.class).longIn(asked.unit());
                }),
                read("own reminders and what is parked", asked -> {
                    product.face(QuietDuties.class).mine(PAGE);
                    parking.asleep();
                    parking.mark();
                }),
                read(
                        "new reports in one's cases",
                        asked -> dossiers.newReportsIn(
                                dossiers.carriedBy(Entry.me().id()).stream()
                                        .collect(Collectors.toMap(it -> it, it -> LONG_AGO)))),
                read("changes that wait", asked -> changes.waiting(LONG_AGO)),
                read(
                        "a family",
                        asked -> people.family(new PersonId(asked.child().id()), Nation.TODAY)));
    }

    /** Who asks, and about whom. */
    private record Asked(UnitId unit, Sample.Child child) {}

    private Measure read(String name, Consumer<Asked> work) {
        return new Measure(name, Measure.Kind.READ, turn -> in(turn, work));
    }

    private Measure shortly(String name, Consumer<Asked> work) {
        return new Measure(name, Measure.Kind.SHORT, turn -> in(turn, work));
    }

    private void in(int turn, Consumer<Asked> work) {
        Someone who = sample.who(turn);
        Entry.as(who.session(), () -> {
            transaction.executeWithoutResult(tx -> work.accept(new Asked(new UnitId(who.unit()), sample.child(turn))));
            return turn;
        });
    }

    private static ReportAsReceived report(Asked asked) {
        Sample.Child child = asked.child();
        return new ReportAsReceived(
                new Came(
                        asked.unit(),
                        OffsetDateTime.of(Nation.TODAY, LocalTime.NOON, ZoneOffset.ofHours(1)),
                        Channel.E_SERVICE,
                        Arrival.AS_RECEIVED),
                new Written("Barnet har inte varit i skolan på tre veckor.", "sv", List.of()),
                new ReporterAsWritten(
                        ReporterClass.MANDATED,
                        new ReporterAsWritten.Identity("Påhittad Anmälare", "Skolan", "rektor", "", "", "", ""),
                        true),
                List.of(SubjectAsWritten.child(child.given() + " " + child.family(), child.number(), "", "")),
                List.of(Observation.of(Sign.SCHOOL_ABSENCE)),
                null);
    }
}
