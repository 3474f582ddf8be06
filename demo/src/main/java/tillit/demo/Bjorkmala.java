package tillit.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.casework.dispatch.Letterhead;
import tillit.casework.dispatch.Letterheads;
import tillit.ground.access.Administration;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Foundation;
import tillit.ground.access.Handover;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Session;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.access.Username;
import tillit.ground.law.Stockholm;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.page.Language;
import tillit.ground.people.Register;
import tillit.open.reporting.Fronts;

/**
 * Founds Björkmåla and fills it. Each step looks at what is already there, so that a start that was interrupted goes on
 * where it ended.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoProperties.class)
class Bjorkmala implements ApplicationRunner {

    private static final MunicipalityId CODE = new MunicipalityId(9901);
    static final Username ADMINISTRATOR = new Username("karin@bjorkmala.example");
    private static final String ADMINISTRATORS_NAME = "Karin Stolt";
    /** The order that history was decided on; the day it began tells when Björkmåla was founded. */
    private static final String FORMER_ORDER = "Socialnämnden § 41, påhittad";

    private static final int FORMER_ORDER_DAYS = 1500;

    private final Foundation foundation;
    private final Administration administration;
    private final Colleagues colleagues;
    private final Hiring hiring;
    private final Badges badges;
    private final Register register;
    private final DelegationOrders orders;
    private final Fronts fronts;
    private final Letterheads heads;
    private final History history;
    private final Filled filled;
    private final DemoProperties size;
    private final Clock clock;

    Bjorkmala(
            Foundation foundation,
            Administration administration,
            Colleagues colleagues,
            Hiring hiring,
            Badges badges,
            Register register,
            DelegationOrders orders,
            Fronts fronts,
            Letterheads heads,
            History history,
            Filled filled,
            DemoProperties size,
            Clock clock) {
        this.foundation = foundation;
        this.administration = administration;
        this.colleagues = colleagues;
        this.hiring = hiring;
        this.badges = badges;
        this.register = register;
        this.orders = orders;
        this.fronts = fronts;
        this.heads = heads;
        this.history = history;
        this.filled = filled;
        this.size = size;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<Handover> first = foundation.found(CODE, "Björkmåla kommun", ADMINISTRATOR, ADMINISTRATORS_NAME);
        first.ifPresent(handover -> badges.choose(ADMINISTRATOR, handover.secret()));
        boolean isNew = first.isPresent();
        Session administrator = badges.of(ADMINISTRATOR.value());
        Map<Office, UnitId> offices = Entry.as(administrator, this::offices);
        Optional<LocalDate> founded = Entry.as(administrator, this::delegate);
        LocalDate today = Stockholm.dayOf(clock.instant());
        Workforce workforce = new Workforce(founded.orElse(today).minusDays(size.days()));
        Entry.as(administrator, () -> hiring.hire(workforce, offices, false));
        Entry.as(administrator, () -> faceEveryone(offices));
        Entry.as(administrator, this::headLetters);
        Entry.as(administrator, () -> register.take(Residents.all()));
        if (isNew) history.fill(offices, person -> badges.of(person.username()));
        if (size.history()) founded.ifPresent(day -> filled.begin(day, offices, size));
    }

    private Map<Office, UnitId> offices() {
        Map<String, UnitId> there = colleagues.units().stream().collect(Collectors.toMap(Unit::name, Unit::id));
        Map<Office, UnitId> offices = new EnumMap<>(Office.class);
        for (Office office : Office.values()) {
            UnitId known = there.get(office.unitName());
            offices.put(office, known != null ? known : administration.addUnit(office.unitName(), office.takes()));
        }
        return offices;
    }

    /**
     * The board has adopted the delegation order that the law's data suggests, and had another before it.
     *
     * @return when that was, for the first time; empty in a Björkmåla that was founded before it had a history
     */
    private Optional<LocalDate> delegate() {
        LocalDate today = Stockholm.dayOf(clock.instant());
        if (orders.all().isEmpty()) {
            LocalDate former = today.minusDays(FORMER_ORDER_DAYS);
            orders.adopt(FORMER_ORDER, former, former, orders.suggested(former));
            LocalDate from = today.minusMonths(1);
            orders.adopt("Socialnämnden § 82, påhittad", from, from, orders.suggested(from));
        }
        return orders.all().stream()
                .filter(order -> order.reference().equals(FORMER_ORDER))
                .map(order -> order.from().plusDays(FORMER_ORDER_DAYS))
                .findFirst();
    }

    /** Anybody may report a concern. The numbers are among those that are kept free for made-up people. */
    private boolean faceEveryone(Map<Office, UnitId> offices) {
        if (fronts.of(CODE).isPresent()) return false;
        fronts.set(
                java.util.Objects.requireNonNull(offices.get(Office.RECEPTION)),
                "08-465 004 90",
                "08-465 004 00",
                LocalTime.of(8, 0),
                LocalTime.of(16, 30),
                true);
        return true;
    }

    /** A letter of a decision says where an appeal is sent. What somebody has written there since is left. */
    private boolean headLetters() {
        Letterhead there = heads.mine();
        if (there.hasPostalAddress(Language.SV)) return false;
        heads.set(
                there.name(),
                "Socialtjänsten\nBox 12, 123 45 Björkmåla\n08-465 004 00\nbjorkmala.example",
                "Social services\nBox 12, SE-123 45 Björkmåla\n+46 8 465 004 00\nbjorkmala.example",
                Optional.empty());
        return true;
    }
}
