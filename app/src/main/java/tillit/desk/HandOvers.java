package tillit.desk;

import java.util.List;
import tillit.casework.cases.OfferDesk;

/**
 * What a day has of cases that go from one colleague to another, and of those one stands in for.
 *
 * @param offers questions about cases, and their answers
 */
record HandOvers(OfferDesk.OfTheDay offers, List<StandIn> standIns) {

    /** What somebody who is away owes, of what the stand-in may see. @param title for whom, and until when */
    record StandIn(String id, String title, List<MyDay.Matter> matters) {}
}
