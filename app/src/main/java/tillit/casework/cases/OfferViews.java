package tillit.casework.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.duties.Duties;
import tillit.ground.duties.Duty;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** How a case stands between colleagues, for one reader. Each reading leaves a line in the log. */
@Component
class OfferViews {

    /** Ours: what was asked before that is of no use to anybody. */
    private static final int SHOWN = 20;

    private final StoredOffers stored;
    private final Offers offers;
    private final OfferDesk desk;
    private final SocialCases cases;
    private final CaseHeads heads;
    private final Dossiers dossiers;
    private final Duties duties;
    private final Colleagues colleagues;
    private final Receivers receivers;
    private final Audit audit;

    OfferViews(
            StoredOffers stored,
            Offers offers,
            OfferDesk desk,
            SocialCases cases,
            CaseHeads heads,
            Dossiers dossiers,
            Duties duties,
            Colleagues colleagues,
            Receivers receivers,
            Audit audit) {
        this.stored = stored;
        this.offers = offers;
        this.desk = desk;
        this.cases = cases;
        this.heads = heads;
        this.dossiers = dossiers;
        this.duties = duties;
        this.colleagues = colleagues;
        this.receivers = receivers;
        this.audit = audit;
    }

    /** The page; empty if there is no such case for the one who reads. */
    @Transactional
    Optional<OfferView> of(CaseId id, Wording wording) {
        Optional<SocialCase> found = cases.find(id);
        audit.note(Noted.about(id.value(), "case-read", found.isPresent() ? Outcome.READ : Outcome.NOT_FOUND));
        return found.flatMap(it -> heads.of(id, wording).map(head -> view(it, head, wording)));
    }

    private OfferView view(SocialCase found, CaseHead head, Wording wording) {
        CaseId id = found.id();
        UserId me = Entry.me().id();
        List<UserId> carriers = dossiers.carriersOf(List.of(id.dossier())).getOrDefault(id.dossier(), List.of());
        Optional<Offer> waits = stored.openIn(id);
        boolean mine = carriers.contains(me);
        boolean leads = Leading.isMine(found.stamp());
        boolean free = waits.isEmpty() && found.isOpen();
        long owed = duties.of(id.dossier()).stream().filter(Duty::isOpen).count();
        return new OfferView(
                "/cases/" + id.value(),
                head,
                carried(carriers, wording),
                wording.say("cases.offer.owed", owed),
                waits.map(it -> desk.words(it, wording)).orElse(""),
                waits.map(Offer::words).orElse(""),
                waits.filter(it -> !isAble(it)).isPresent() ? wording.say("cases.offer.unable") : "",
                waits.map(it -> it.id().value().toString()).orElse(""),
                waits.filter(offers::isMineToAnswer).isPresent(),
                waits.filter(it -> it.by().equals(me) || leads).isPresent(),
                free && !mine && !receivers.able(List.of(id.dossier()), me()).isEmpty(),
                free && (mine || leads) && !found.stamp().isLocked() ? whom(found, carriers, wording) : List.of(),
                loads(carriers, leads, wording),
                stored.in(id, SHOWN).stream()
                        .filter(it -> !it.isOpen())
                        .map(it -> new OfferView.Former(desk.words(it, wording), OfferDesk.said(it)))
                        .toList());
    }

    private static Receivers.Those me() {
        return new Receivers.Those(
                List.of(new Colleague(Entry.me().id(), Entry.me().name(), "")), java.util.Map.of());
    }

    private boolean isAble(Offer offer) {
        return !dossiers.whoMayCarry(List.of(offer.stamp().dossier()), List.of(offer.to()))
                .isEmpty();
    }

    private List<Choice> whom(SocialCase found, List<UserId> carriers, Wording wording) {
        Set<UserId> but = new HashSet<>(carriers);
        but.add(Entry.me().id());
        Receivers.Those those = receivers.in(List.of(found.stamp().unit()), but);
        List<Choice> choices = new ArrayList<>(receivers.choices(found.id().dossier(), those, wording));
        if (!choices.isEmpty()) choices.addFirst(new Choice("", wording.say("cases.receiver.choose")));
        return choices;
    }

    private List<OfferView.Load> loads(List<UserId> carriers, boolean leads, Wording wording) {
        return colleagues.named(carriers).values().stream()
                .filter(it -> leads || it.id().equals(Entry.me().id()))
                .map(it -> new OfferView.Load(
                        "/cases/loads/" + it.id().value(),
                        it.id().equals(Entry.me().id())
                                ? wording.say("cases.load.mine")
                                : wording.say("cases.load.of", it.name())))
                .toList();
    }

    private String carried(List<UserId> carriers, Wording wording) {
        String names = colleagues.named(carriers).values().stream()
                .map(Colleague::name)
                .sorted()
                .collect(Collectors.joining(", "));
        return wording.say("cases.list.carried", names.isEmpty() ? wording.say("cases.carried.nobody") : names);
    }
}
