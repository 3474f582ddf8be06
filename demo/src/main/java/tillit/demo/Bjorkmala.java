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
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.ground.access.Administration;
import tillit.ground.access.Administration.Account;
import tillit.ground.access.Administration.NewPerson;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.Foundation;
import tillit.ground.access.Handover;
import tillit.ground.access.MemberAlready;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Password;
import tillit.ground.access.Session;
import tillit.ground.access.SignIn;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.access.Username;
import tillit.ground.access.Visit;
import tillit.ground.law.Stockholm;
import tillit.ground.mandate.DelegationOrders;
import tillit.ground.people.Register;
import tillit.open.reporting.Fronts;

/**
 * Founds Björkmåla and fills it. Each step looks at what is already there, so that a start that was interrupted goes on
 * where it ended.
 */
@Component
@Profile("demo")
class Bjorkmala implements ApplicationRunner {

    private static final MunicipalityId CODE = new MunicipalityId(9901);
    private static final Username ADMINISTRATOR = new Username("karin@bjorkmala.example");
    private static final String ADMINISTRATORS_NAME = "Karin Stolt";
    /** Known to all: anyone can be anybody here with one click, and nobody here is real. */
    private static final Password PASSWORD = new Password("alla är påhittade");

    private static final Visit VISIT = new Visit("127.0.0.1", "Björkmåla");
    private static final int YEARS_AT_WORK = 3;

    private final Foundation foundation;
    private final Administration administration;
    private final Colleagues colleagues;
    private final SignIn signIn;
    private final Register register;
    private final DelegationOrders orders;
    private final Fronts fronts;
    private final History history;
    private final Clock clock;

    Bjorkmala(
            Foundation foundation,
            Administration administration,
            Colleagues colleagues,
            SignIn signIn,
            Register register,
            DelegationOrders orders,
            Fronts fronts,
            History history,
            Clock clock) {
        this.foundation = foundation;
        this.administration = administration;
        this.colleagues = colleagues;
        this.signIn = signIn;
        this.register = register;
        this.orders = orders;
        this.fronts = fronts;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Optional<Handover> first = foundation.found(CODE, "Björkmåla kommun", ADMINISTRATOR, ADMINISTRATORS_NAME);
        first.ifPresent(handover -> choosePassword(ADMINISTRATOR, handover.secret()));
        boolean isNew = first.isPresent();
        Session administrator = enter(ADMINISTRATOR);
        Map<Office, UnitId> offices = Entry.as(administrator, this::offices);
        Entry.as(administrator, () -> hire(offices));
        Entry.as(administrator, this::delegate);
        Entry.as(administrator, () -> faceEveryone(offices));
        Entry.as(administrator, () -> register.take(Residents.all()));
        if (isNew) history.fill(offices, this::session);
        signIn.out(administrator);
    }

    /** A session of one of the staff, who has signed in. */
    private Session session(Staff person) {
        return enter(new Username(person.username()));
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

    /** The board has adopted the delegation order that the law's data suggests. */
    private int delegate() {
        LocalDate from = Stockholm.dayOf(clock.instant()).minusMonths(1);
        if (orders.all().isEmpty()) {
            orders.adopt("Socialnämnden § 82, påhittad", from, from, orders.suggested(from));
        }
        return orders.all().size();
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

    private int hire(Map<Office, UnitId> offices) {
        Map<String, UserId> there =
                administration.accounts().stream().collect(Collectors.toMap(Account::username, Account::id));
        for (Staff person : Staff.everyone()) {
            UserId user = Optional.ofNullable(there.get(person.username())).orElseGet(() -> hire(person));
            join(user, person, offices);
        }
        return Staff.everyone().size();
    }

    private UserId hire(Staff person) {
        Username username = new Username(person.username());
        var handover = administration.addPerson(
                new NewPerson(username, person.fullName(), person.title(), false, person.mayProtected(), true));
        choosePassword(username, handover.secret());
        return handover.user();
    }

    private void join(UserId user, Staff person, Map<Office, UnitId> offices) {
        UnitId unit = java.util.Objects.requireNonNull(offices.get(person.office()));
        LocalDate from = LocalDate.ofInstant(clock.instant(), Stockholm.ZONE).minusYears(YEARS_AT_WORK);
        try {
            administration.join(user, unit, person.role(), from, null);
        } catch (MemberAlready already) {
            // an earlier start got this far
            return;
        }
    }

    private void choosePassword(Username username, String first) {
        welcome(signIn.withFirstPassword(username.value(), first, PASSWORD, VISIT));
    }

    private Session enter(Username username) {
        return welcome(signIn.withPassword(username.value(), PASSWORD.value(), VISIT));
    }

    private static Session welcome(SignIn.Answer answer) {
        if (answer instanceof SignIn.Answer.Welcome welcome) return welcome.session();
        throw new IllegalStateException("the door of the demonstration did not open");
    }
}
