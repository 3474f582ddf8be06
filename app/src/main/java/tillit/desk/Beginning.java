package tillit.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.ground.access.Administration;
import tillit.ground.access.Administration.Account;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Takes;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.mandate.DelegationOrders;

/** What a municipality lacks before it can receive its first report. */
@Component
class Beginning {

    private static final String MISSING = "desk.administration.missing.";

    private final Administration administration;
    private final Colleagues colleagues;
    private final DelegationOrders orders;

    Beginning(Administration administration, Colleagues colleagues, DelegationOrders orders) {
        this.administration = administration;
        this.colleagues = colleagues;
        this.orders = orders;
    }

    /**
     * Something that is missing.
     *
     * @param text the key of its name; with {@code .words} that of why it matters, with {@code .go} that of the link
     * @param address where it is done
     */
    record Step(String text, String address) {}

    /** Everything that is missing on that day, in the order in which it is done. */
    List<Step> missing(LocalDate today) {
        Set<UnitId> reception = colleagues.units().stream()
                .filter(unit -> unit.takes() == Takes.CHILD_REPORTS)
                .map(Unit::id)
                .collect(Collectors.toSet());
        List<Account> people = administration.accounts().stream()
                .filter(Users::isPerson)
                .filter(account -> account.active() && !account.administrator())
                .toList();
        List<Step> missing = new ArrayList<>();
        if (reception.isEmpty()) missing.add(new Step(MISSING + "unit", "/administration/units/new"));
        if (people.isEmpty()) missing.add(new Step(MISSING + "people", "/administration/people/new"));
        else if (!receives(people, reception, today)) missing.add(new Step(MISSING + "role", "/administration/people"));
        if (orders.on(today).isEmpty())
            missing.add(new Step(MISSING + "order", "/administration/delegation-orders/new"));
        return missing;
    }

    private boolean receives(List<Account> people, Set<UnitId> reception, LocalDate today) {
        Set<UserId> here = people.stream().map(Account::id).collect(Collectors.toSet());
        return administration.roles().stream()
                .anyMatch(role -> reception.contains(role.unit()) && here.contains(role.user()) && role.holdsOn(today));
    }
}
