package tillit.ground.mandate;

import java.time.LocalDate;
import tillit.ground.access.Entry;
import tillit.ground.access.Town;

/** Gives a test's town the delegation order that the law's folder suggests, from long ago. */
public final class Orders {

    /** Before every day that a test uses. */
    private static final LocalDate LONG_AGO = LocalDate.of(2023, 1, 1);

    private Orders() {}

    /** The suggested order, for every day since 2023. */
    public static OrderId adoptIn(Town town, DelegationOrders orders) {
        return Entry.as(
                town.administrator(),
                () -> orders.adopt(
                        "Socialnämnden 2022-12-13 § 101",
                        LocalDate.of(2022, 12, 13),
                        LONG_AGO,
                        orders.suggested(LONG_AGO)));
    }
}
