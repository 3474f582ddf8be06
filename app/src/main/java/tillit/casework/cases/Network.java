package tillit.casework.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.people.People;
import tillit.ground.people.Person;
import tillit.ground.people.ReadNumber;

/** The people around a child whom the register does not know: written down, marked and ended, each with a line in the log. */
@Component
class Network {

    private static final int LONGEST_NOTE = 1000;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 50;

    private final SocialCases cases;
    private final Dossiers dossiers;
    private final People people;
    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Network(SocialCases cases, Dossiers dossiers, People people, JdbcClient db, Audit audit, Clock clock) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.people = people;
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody as written. @param number of somebody who is known; may be empty */
    record Written(
            String name,
            Near.@Nullable Part part,
            String ownWords,
            String phone,
            String note,
            @Nullable LocalDate since,
            String number,
            boolean onlyUs) {}

    /** Those of a case, as row security shows them; whoever is linked to a person that the one who asks may not meet is not there. */
    List<Near> of(CaseId id) {
        return db
                .sql("""
                        select id, name, part, own_words, phone, note, since, person_id, only_us, ended_at is not null as ended
                          from cases.near
                         where dossier_id = :case
                         order by ended_at is not null, added_at, id
                        """)
                .param("case", id.value())
                .query((row, number) -> new Near(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Near.Part.valueOf(row.getString("part")),
                        row.getString("own_words"),
                        row.getString("phone"),
                        row.getString("note"),
                        row.getObject("since", LocalDate.class),
                        Optional.ofNullable(row.getObject("person_id", UUID.class))
                                .map(PersonId::new)
                                .orElse(null),
                        row.getBoolean("only_us"),
                        row.getBoolean("ended")))
                .list()
                .stream()
                .filter(it -> it.person() == null || people.find(it.person()).isPresent())
                .toList();
    }

    /** Writes somebody down. @throws Refusal all that is missing */
    @Transactional
    public void add(CaseId id, Written written) {
        SocialCase found = cases.find(id).orElseThrow(Missing::new);
        Optional<PersonId> person = personOf(written.number());
        Refusals.throwAny(inTheWay(written, person));
        UUID near = Ids.next();
        db.sql("""
                insert into cases.near
                       (id, dossier_id, label_id, municipality_id, name, part, own_words, phone, note, since, person_id, only_us, added_by, added_at)
                values (:id, :case, :label, :municipality, :name, :part, :words, :phone, :note, :since, :person, :onlyUs, :by, :at)
                """)
                .param("id", near)
                .param("case", id.value())
                .param("label", found.stamp().label())
                .param("municipality", found.stamp().municipality().value())
                .param("name", written.name())
                .param(
                        "part",
                        written.part() == null
                                ? Near.Part.OTHER.name()
                                : written.part().name())
                .param("words", written.ownWords())
                .param("phone", written.phone())
                .param("note", written.note())
                .param("since", written.since())
                .param("person", person.map(PersonId::value).orElse(null))
                .param("onlyUs", written.onlyUs())
                .param("by", Entry.me().id().value())
                .param("at", now())
                .update();
        note(id, "network-added", near);
        person.ifPresent(it -> dossiers.concerns(found.stamp(), it));
    }

    /** Says whether a guardian may be shown that this person is here. */
    @Transactional
    public void mark(CaseId id, UUID near, boolean onlyUs) {
        int changed = db.sql("""
                        update cases.near
                           set only_us = :onlyUs
                         where id = :id and dossier_id = :case and ended_at is null
                        """)
                .param("onlyUs", onlyUs)
                .param("id", near)
                .param("case", id.value())
                .update();
        if (changed == 0) throw new Missing();
        note(id, onlyUs ? "network-only-us" : "network-may-be-shown", near);
    }

    /** Says that this person is no longer there; the row stays. */
    @Transactional
    public void end(CaseId id, UUID near) {
        int changed = db.sql("""
                        update cases.near
                           set ended_by = :by, ended_at = :at
                         where id = :id and dossier_id = :case and ended_at is null
                        """)
                .param("by", Entry.me().id().value())
                .param("at", now())
                .param("id", near)
                .param("case", id.value())
                .update();
        if (changed == 0) throw new Missing();
        note(id, "network-ended", near);
    }

    private static List<Refusal> inTheWay(Written written, Optional<PersonId> person) {
        List<Refusal> wrong = new ArrayList<>();
        if (written.name().isBlank()) wrong.add(new FamilyRefusal.NameMissing());
        if (written.part() == null) wrong.add(new FamilyRefusal.PartMissing());
        if (written.name().length() > LONGEST_NAME) wrong.add(new FamilyRefusal.TooLong("name"));
        if (written.ownWords().length() > LONGEST_NAME) wrong.add(new FamilyRefusal.TooLong("ownWords"));
        if (written.phone().length() > LONGEST_PHONE) wrong.add(new FamilyRefusal.TooLong("phone"));
        if (written.note().length() > LONGEST_NOTE) wrong.add(new FamilyRefusal.TooLong("note"));
        if (!written.number().isBlank() && person.isEmpty()) wrong.add(new FamilyRefusal.NobodyHasIt());
        return wrong;
    }

    private Optional<PersonId> personOf(String number) {
        return ReadNumber.read(number, Stockholm.dayOf(clock.instant())) instanceof ReadNumber.Valid(var valid)
                ? people.byNumber(valid).map(Person::id)
                : Optional.empty();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private void note(CaseId id, String what, UUID near) {
        audit.note(Noted.about(id.value(), what, Outcome.DONE).with("near " + near));
    }
}
