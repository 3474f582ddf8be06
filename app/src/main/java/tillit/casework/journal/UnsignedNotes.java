package tillit.casework.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseHeads;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;

/** What has been begun and not signed: one's own, and for whoever leads a unit that of others when it has waited for long. For pages that log their own reading. */
@Component
public class UnsignedNotes {

    /** Ours: more than this is read in the journals themselves. */
    private static final int MOST = 20;

    private final Drafts drafts;
    private final CaseHeads heads;
    private final Colleagues colleagues;
    private final Aging aging;
    private final JdbcClient db;

    UnsignedNotes(Drafts drafts, CaseHeads heads, Colleagues colleagues, Aging aging, JdbcClient db) {
        this.drafts = drafts;
        this.heads = heads;
        this.colleagues = colleagues;
        this.aging = aging;
        this.db = db;
    }

    /**
     * A draft that waits, in the reader's language.
     *
     * @param address where it is written on, or for another's the journal it is to stand in
     * @param whom whose case it is
     * @param words for how long it has waited, and whose it is if it is another's
     * @param aged whether that is too long
     */
    public record Unsigned(String address, String whom, String words, boolean aged) {}

    /** Mine, oldest first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Unsigned> mine(Wording wording) {
        List<Unsigned> mine = new ArrayList<>();
        for (Draft draft : drafts.openOf(Entry.me().id())) {
            CaseId socialCase = new CaseId(draft.stamp().dossier().value());
            heads.of(socialCase, wording)
                    .map(head -> new Unsigned(
                            JournalPages.address(socialCase.value(), draft.id()),
                            whom(head, wording),
                            aging.words(draft, wording),
                            aging.isLong(draft)))
                    .ifPresent(mine::add);
        }
        return mine;
    }

    /** What others have left unsigned for long in the units that the one who asks leads, oldest first. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Unsigned> ofThoseILead(Wording wording) {
        List<Draft> waiting = led().stream()
                .flatMap(unit ->
                        drafts
                                .openIn(
                                        unit.value(),
                                        Stockholm.endOf(aging.today().minusDays(Aging.LONG)),
                                        MOST)
                                .stream())
                .filter(draft -> !draft.author().equals(Entry.me().id()))
                .toList();
        Map<UserId, Colleague> names =
                colleagues.named(waiting.stream().map(Draft::author).toList());
        return waiting.stream()
                .flatMap(draft -> of(draft, Optional.ofNullable(names.get(draft.author())), wording).stream())
                .toList();
    }

    /** A journal in which the nightly check has found something missing or altered. @param words what, in a sentence */
    public record Gap(String address, String whom, String words) {}

    /** What the nightly check has found in the units that the one who asks leads. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public List<Gap> gaps(Wording wording) {
        return led().stream().flatMap(unit -> faults(unit, wording).stream()).toList();
    }

    private List<Gap> faults(UnitId unit, Wording wording) {
        return db
                .sql("""
                        select dossier_id, number, what, found_at
                          from journal.fault
                         where label_id between :first and :first + 2 and label_id = any ((select access.my_labels())::int[])
                         order by found_at, dossier_id, number
                         limit :limit
                        """)
                .param("first", unit.value() * 4)
                .param("limit", MOST)
                .query((row, nth) -> {
                    CaseId socialCase = new CaseId(row.getObject("dossier_id", java.util.UUID.class));
                    String words = wording.say(
                            "journal.fault." + row.getString("what"),
                            row.getInt("number"),
                            wording.moment(Drafts.moment(row, "found_at")));
                    return heads.of(socialCase, wording)
                            .map(head -> new Gap("/journal/" + socialCase.value(), whom(head, wording), words));
                })
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Unsigned> of(Draft draft, Optional<Colleague> writer, Wording wording) {
        CaseId socialCase = new CaseId(draft.stamp().dossier().value());
        String by = writer.map(Colleague::name).orElseGet(() -> wording.say("journal.somebody"));
        return heads.of(socialCase, wording)
                .map(head -> new Unsigned(
                        "/journal/" + socialCase.value(),
                        whom(head, wording),
                        wording.say("journal.unsigned.by", by, aging.words(draft, wording)),
                        true));
    }

    private static String whom(CaseHead head, Wording wording) {
        return wording.say("cases.list.number", head.crumbs().getLast().label(), head.name());
    }

    private static List<UnitId> led() {
        return Entry.me().memberships().stream()
                .filter(it -> it.role() == Role.UNIT_MANAGER)
                .map(it -> it.unit())
                .distinct()
                .toList();
    }
}
