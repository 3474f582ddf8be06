package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.ground.access.Entry;
import tillit.ground.access.Session;

/** The journal from under the application: what its role cannot do whatever SQL it writes, and how what somebody else does to it is found. */
class JournalFromUnderTest extends JournalTest {

    @Autowired
    JdbcClient db;

    @Autowired
    JournalCheck check;

    JdbcClient above;

    @BeforeEach
    void nothingWrongIsLeftOfOthers() {
        above = JdbcClient.create(administrator);
        check.run();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal.note set happened_on = date '2020-01-01'",
                "update journal.note_words set body = 'Annat'",
                "delete from journal.note",
                "delete from journal.note_words",
                "delete from journal.note_person",
                "delete from journal.draft",
                "update journal.draft set author_id = access.me()",
                "update journal.draft_words set author_id = access.me()",
                "insert into journal.note (id, number) values (gen_random_uuid(), 7)",
                "select * from journal.head",
                "update journal.head set notes = 0",
                "delete from journal.fault",
                "insert into journal.moved select id, dossier_id, label_id, municipality_id, now(), access.me() from journal.note",
                "truncate journal.note",
                "select journal.check('00000000-0000-0000-0000-000000000000', 10, now())"
            })
    void whatIsSignedCannotBeChangedOrTakenAwayByAnybodyWhoWorks(String sql) {
        signed("Tuva säger");
        assertThatThrownBy(() -> as(birgitta, () -> db.sql(sql).update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void nobodySignsInAnothersName() {
        NoteId note = signed("Tuva säger");
        assertThatThrownBy(() ->
                        as(amir, () -> db.sql("""
                                insert into journal.note (id, dossier_id, label_id, municipality_id, kind, happened_on, begun_at, signed_at, signed_by, digest)
                                select gen_random_uuid(), dossier_id, label_id, municipality_id, kind, happened_on, begun_at, signed_at, signed_by, digest
                                  from journal.note where id = :id
                                """).param("id", note.value()).update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void whoeverMayOnlyHandInWritesNoJournal() {
        Session system = town.deliverer(nadja.user().memberships().getFirst().unit());
        int label = nadja.user().memberships().getFirst().unit().value() * 4;
        assertThatThrownBy(() -> as(system, () -> db.sql("""
                                insert into journal.note (id, dossier_id, label_id, municipality_id, kind, happened_on, begun_at, signed_at, signed_by, digest)
                                values (gen_random_uuid(), :case, :label, :town, 'OTHER', date '2026-11-01', now(), now(), access.me(), sha256('x'))
                                """)
                        .param("case", tuvas.value())
                        .param("label", label)
                        .param("town", town.id().value())
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void theWordsOfADraftAreReadAndThrownAwayByNobodyElse() {
        Window window = window(nadja);
        window.types("Tuva säger");
        assertThat(as(birgitta, () -> db.sql("select count(*) from journal.draft_words where dossier_id = :case")
                        .param("case", tuvas.value())
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(as(birgitta, () -> db.sql("select count(*) from journal.draft_window where dossier_id = :case")
                        .param("case", tuvas.value())
                        .query(Integer.class)
                        .single()))
                .isZero();
        assertThat(as(birgitta, () -> db.sql("delete from journal.draft_words").update()))
                .isZero();
        assertThat(as(birgitta, () -> db.sql("delete from journal.draft_window").update()))
                .isZero();
        assertThat(as(birgitta, () -> db.sql("update journal.draft set state = 'DISCARDED'")
                        .update()))
                .isZero();
    }

    @Test
    void aNumberIsGivenByTheDatabaseWhoeverSigns() {
        signed("Ett");
        signed("Två");
        assertThat(as(nadja, () -> notes.in(tuvas, 10, 0)))
                .extracting(Note::number)
                .containsExactly(2, 1);
    }

    @Test
    void aJournalThatIsWholeHasNoFault() {
        signed("Ett");
        Entry.as(amir, () -> signing.move(signed("Två"), theos));
        assertThat(check.run().found()).isZero();
    }

    @Test
    void aNoteThatIsTakenAwayUnderneathIsMissedTheSameNight() {
        signed("Ett");
        NoteId last = signed("Två");
        above.sql("delete from journal.note_words where note_id = :id")
                .param("id", last.value())
                .update();
        above.sql("delete from journal.note_person where note_id = :id")
                .param("id", last.value())
                .update();
        above.sql("delete from journal.note where id = :id")
                .param("id", last.value())
                .update();
        assertThat(check.run().found()).isEqualTo(1);
        assertThat(faults()).containsExactly("COUNT 2");
        assertThat(check.run().found()).as("once").isZero();
    }

    @Test
    void aNoteInTheMiddleThatIsTakenAwayIsMissed() {
        NoteId first = signed("Ett");
        signed("Två");
        above.sql("delete from journal.note_words where note_id = :id")
                .param("id", first.value())
                .update();
        above.sql("delete from journal.note_person where note_id = :id")
                .param("id", first.value())
                .update();
        above.sql("delete from journal.note where id = :id")
                .param("id", first.value())
                .update();
        check.run();
        assertThat(faults()).containsExactlyInAnyOrder("COUNT 2", "CHAIN 2");
    }

    @Test
    void aTextThatIsAlteredUnderneathIsFoundAndToldToTheManager() {
        NoteId note = signed("Tuva är rädd för pappa.");
        above.sql("update journal.note_words set body = 'Tuva är inte rädd för pappa.' where note_id = :id")
                .param("id", note.value())
                .update();
        check.run();
        assertThat(faults()).containsExactly("WORDS 1");
        assertThat(above.sql(
                                "select action from audit.entry where dossier_id = :case and action = 'journal-fault-found'")
                        .param("case", tuvas.value())
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void aMomentThatIsAlteredUnderneathIsFound() {
        NoteId note = signed("Tuva är rädd för pappa.");
        above.sql("update journal.note set happened_on = happened_on - 30 where id = :id")
                .param("id", note.value())
                .update();
        check.run();
        assertThat(faults()).containsExactly("CHAIN 1");
    }

    @Test
    void whoeverAltersANoteAndItsSealIsFoundByTheNextOne() {
        NoteId first = signed("Ett");
        signed("Två");
        above.sql("update journal.note_words set body = 'Annat' where note_id = :id")
                .param("id", first.value())
                .update();
        above.sql(
                        "update journal.note n set digest = journal.digest('', 'Annat', array(select p.person_id from journal.note_person p where p.note_id = n.id)) where id = :id")
                .param("id", first.value())
                .update();
        above.sql("update journal.note n set seal = journal.seal_of(n) where id = :id")
                .param("id", first.value())
                .update();
        check.run();
        assertThat(faults()).containsExactly("CHAIN 2");
    }

    private java.util.List<String> faults() {
        return as(birgitta, () -> db.sql(
                        "select what || ' ' || number from journal.fault where dossier_id = :case order by 1")
                .param("case", tuvas.value())
                .query(String.class)
                .list());
    }
}
