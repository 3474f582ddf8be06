package tillit.casework.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.page.Missing;

/**
 * Asking a colleague to take a case, asking for one, and the answers. Until somebody says yes the case stays with whoever carries it, and with a yes it
 * moves in the same transaction; so it is nobody's at no moment. At most one question about a case waits.
 */
@Component
public class Offers {

    /** Ours: so much is written to a colleague; the rest is said. */
    static final int LONGEST = 1000;

    private final StoredOffers offers;
    private final SocialCases stored;
    private final Cases cases;
    private final Dossiers dossiers;
    private final Colleagues colleagues;
    private final Audit audit;
    private final Clock clock;

    Offers(
            StoredOffers offers,
            SocialCases stored,
            Cases cases,
            Dossiers dossiers,
            Colleagues colleagues,
            Audit audit,
            Clock clock) {
        this.offers = offers;
        this.stored = stored;
        this.cases = cases;
        this.dossiers = dossiers;
        this.colleagues = colleagues;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks a colleague in the case's unit to take the case, by whoever carries it or leads the unit. The same once more changes nothing.
     *
     * @throws Missing if there is no such case for the one who asks
     * @throws OfferRefusal if it is closed, locked, not the asker's to offer, carried by that colleague, or asked about already
     * @throws CannotCarry if that colleague could not have it
     */
    @Transactional
    public OfferId offer(CaseId id, UserId to, String words) {
        SocialCase found = open(id);
        List<UserId> carriers = cases.carriersOf(id);
        boolean carries = carriers.contains(me());
        if (!carries && !Leading.isMine(found.stamp())) throw new OfferRefusal.NotYours();
        if (carriers.contains(to)) throw new OfferRefusal.CarriesIt();
        if (to.equals(me())) throw new OfferRefusal.Oneself();
        if (found.stamp().isLocked()) throw new OfferRefusal.Locked();
        if (!worksThere(found, to) || !mayCarry(id, to)) throw new CannotCarry();
        Optional<UserId> carrier =
                carries ? Optional.of(me()) : carriers.stream().findFirst();
        return ask(found, carrier, to, new Offer.Offered(), words);
    }

    /**
     * Asks to take a case over that a colleague carries, or nobody. The same once more changes nothing.
     *
     * @throws Missing if there is no such case for the one who asks
     * @throws OfferRefusal if it is closed, carried by the one who asks, or asked about already
     * @throws CannotCarry if the one who asks could not have it
     */
    @Transactional
    public OfferId ask(CaseId id, String words) {
        SocialCase found = open(id);
        List<UserId> carriers = cases.carriersOf(id);
        if (carriers.contains(me())) throw new OfferRefusal.CarriesIt();
        if (!mayCarry(id, me())) throw new CannotCarry();
        return ask(found, carriers.stream().findFirst(), me(), new Offer.AskedFor(), words);
    }

    /**
     * Says yes: the case moves, with what is owed in it. The same once more changes nothing.
     *
     * @throws Missing if there is no such question for the one who answers
     * @throws OfferRefusal if it is over, the case is closed, or it is not theirs to answer
     * @throws CannotCarry if the one who is to have it may not have it any longer
     */
    @Transactional
    public void accept(OfferId id) {
        stored.oneGivesAtATime(); // before the case is held, as whoever gives it does: two who did it the other way
        // round would wait for each other
        Offer offer = held(id);
        if (offer.stage() instanceof Offer.Accepted yes && yes.by().equals(me())) return;
        if (!offer.isOpen()) throw new OfferRefusal.IsOver();
        if (!isMineToAnswer(offer)) throw new OfferRefusal.NotYours();
        open(offer.socialCase());
        offers.end(id, new Offer.Accepted(clock.instant(), me()));
        note(offer, "offer-accepted");
        move(offer);
    }

    /**
     * Says no and why: the case stays where it is.
     *
     * @throws Missing if there is no such question for the one who answers
     * @throws OfferRefusal if it is over, not theirs to answer, or without a reason
     */
    @Transactional
    public void decline(OfferId id, String reason) {
        if (reason.isBlank()) throw new OfferRefusal.WithoutReason();
        if (reason.strip().length() > LONGEST) throw new OfferRefusal.TooLong("reason");
        Offer offer = held(id);
        if (offer.stage() instanceof Offer.Declined no && no.by().equals(me())) return;
        if (!offer.isOpen()) throw new OfferRefusal.IsOver();
        if (!isMineToAnswer(offer)) throw new OfferRefusal.NotYours();
        end(offer, new Offer.Declined(clock.instant(), me(), reason.strip()), "offer-declined");
    }

    /**
     * Asks no longer, by whoever asked or leads the unit.
     *
     * @throws Missing if there is no such question
     * @throws OfferRefusal if it is over or was asked by somebody else
     */
    @Transactional
    public void withdraw(OfferId id) {
        Offer offer = held(id);
        if (offer.stage() instanceof Offer.Withdrawn gone && gone.by().equals(me())) return;
        if (!offer.isOpen()) throw new OfferRefusal.IsOver();
        if (!offer.by().equals(me()) && !Leading.isMine(offer.stamp())) throw new OfferRefusal.NotYours();
        end(offer, new Offer.Withdrawn(clock.instant(), me()), "offer-withdrawn");
    }

    /** The one who asked has seen the answer. */
    @Transactional
    public void seen(OfferId id) {
        Offer offer = held(id);
        if (offer.isOpen() || !offer.by().equals(me())) throw new OfferRefusal.NotYours();
        offers.seen(id, clock.instant());
    }

    /** Whether the one who is signed in may say yes or no. */
    boolean isMineToAnswer(Offer offer) {
        if (!offer.isAskedFor()) return offer.to().equals(me());
        boolean carries = cases.carriersOf(offer.socialCase()).contains(me());
        return carries || (Leading.isMine(offer.stamp()) && !offer.by().equals(me()));
    }

    /** A case that got another carrier is not asked about any longer. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void follow(CaseGiven given) {
        List<UserId> carriers = cases.carriersOf(given.socialCase());
        offers.openIn(given.socialCase())
                .filter(it -> carriers.contains(it.to())
                        || it.carrier().filter(carriers::contains).isEmpty())
                .ifPresent(it -> {
                    offers.end(it.id(), new Offer.Overtaken(clock.instant(), me()));
                    note(it, "offer-overtaken");
                });
    }

    private OfferId ask(SocialCase found, Optional<UserId> carrier, UserId to, Offer.Open how, String words) {
        if (words.strip().length() > LONGEST) throw new OfferRefusal.TooLong("words");
        Optional<Offer> stands = offers.openIn(found.id());
        if (stands.isPresent()) {
            boolean same = stands.get().to().equals(to) && stands.get().by().equals(me());
            if (same) return stands.get().id();
            throw new OfferRefusal.Stands();
        }
        Instant now = clock.instant();
        Offer made = new Offer(new OfferId(Ids.next()), found.stamp(), carrier, to, me(), now, words.strip(), how);
        offers.add(made);
        tell(made, how instanceof Offer.Offered ? "case-offered" : "case-asked-for");
        return made.id();
    }

    private void move(Offer offer) {
        CaseId id = offer.socialCase();
        List<UserId> carriers = cases.carriersOf(id);
        if (carriers.isEmpty()) {
            cases.give(id, offer.to());
            return;
        }
        UserId from = offer.carrier().filter(carriers::contains).orElseThrow(OfferRefusal.IsOver::new);
        cases.pass(id, from, offer.to());
    }

    private void end(Offer offer, Offer.Over how, String what) {
        offers.end(offer.id(), how);
        tell(offer, what);
    }

    private void tell(Offer offer, String what) {
        note(offer, what);
        cases.happened(offer.stamp(), what, clock.instant(), offer.id().value());
    }

    private void note(Offer offer, String what) {
        audit.note(Noted.about(offer.socialCase().value(), what, Outcome.DONE)
                .with("offer %s to %d".formatted(offer.id().value(), offer.to().value())));
    }

    private SocialCase open(CaseId id) {
        SocialCase found = stored.hold(id).orElseThrow(Missing::new);
        if (!found.isOpen()) throw new OfferRefusal.Closed();
        return found;
    }

    /** The question as it stands now that nobody else can answer it. */
    private Offer held(OfferId id) {
        Offer found = offers.find(id).orElseThrow(Missing::new);
        if (stored.hold(found.socialCase()).isEmpty()) throw new Missing();
        return offers.find(id).orElseThrow(Missing::new);
    }

    private boolean worksThere(SocialCase found, UserId to) {
        return colleagues.in(found.stamp().unit()).stream()
                .anyMatch(it -> it.id().equals(to));
    }

    private boolean mayCarry(CaseId id, UserId who) {
        return !dossiers.whoMayCarry(List.of(id.dossier()), List.of(who)).isEmpty();
    }

    private static UserId me() {
        return Entry.me().id();
    }
}
