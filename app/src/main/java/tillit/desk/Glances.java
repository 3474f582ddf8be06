package tillit.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.OfferDesk;
import tillit.casework.intake.Inbox;
import tillit.casework.reminders.Parking;
import tillit.casework.reminders.RemindersInWords;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;
import tillit.ground.access.UnitId;
import tillit.ground.duties.Escalations;
import tillit.ground.duties.Worklists;

/**
 * Looks at what somebody has before them, in their own name: what row security hides is in no number and no mark. Nothing here depends on the
 * time of day, so that a mark changes only when something that is seen has changed; what was put aside until a day is seen when the day comes.
 */
@Component
class Glances {

    private static final int BYTES = 12;

    private final Inbox inbox;
    private final Worklists worklists;
    private final Escalations escalations;
    private final OfferDesk offers;
    private final RemindersInWords reminders;
    private final Parking parking;

    Glances(
            Inbox inbox,
            Worklists worklists,
            Escalations escalations,
            OfferDesk offers,
            RemindersInWords reminders,
            Parking parking) {
        this.inbox = inbox;
        this.worklists = worklists;
        this.escalations = escalations;
        this.offers = offers;
        this.reminders = reminders;
        this.parking = parking;
    }

    /** As of now, for the one who is signed in. */
    @Transactional(readOnly = true)
    Glance now() {
        int waiting = 0;
        int unread = 0;
        StringBuilder seen = new StringBuilder(worklists.markOfMine(Days.MOST));
        for (UnitId unit : Waits.units()) {
            Inbox.Glance there = inbox.glance(unit);
            waiting += there.waiting();
            unread += there.unread();
            seen.append(there.mark());
            if (Days.receivesOrLeads()) seen.append(worklists.markOfQueue(unit, Days.MOST));
        }
        seen.append(offers.mark());
        seen.append(reminders.mark(Days.MOST)).append(';').append(parking.mark());
        escalations.openForMe().forEach(it -> seen.append(it.id().value()));
        return new Glance(waiting, unread, worklists.myCounts().open(), mark(seen));
    }

    /** One's own: with the session's token in it, so that two who see the same are not seen to. */
    private static String mark(CharSequence seen) {
        String token = Entry.current().map(Session::token).orElse("");
        try {
            byte[] whole = MessageDigest.getInstance("SHA-256").digest((token + seen).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(whole, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
