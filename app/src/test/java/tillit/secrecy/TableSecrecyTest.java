package tillit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From under the application: every table, read whole as the application's own role, in the name of everybody. */
class TableSecrecyTest extends SecrecyTest {

    /** What no secret changes: who works where, and the law; and what nothing in the first journey writes. */
    private static final Set<String> UNCHANGED = Set.of(
            "access.absence",
            "access.label",
            "away.copy", // of a unit and of nobody: AwayCopyTest
            "away.errand", // one's own, and these: HourlyCopyTest
            "away.hourly",
            "access.municipality",
            "access.provider", // of whom something may be commissioned: ProvidersTest
            "access.unit",
            "access.unit_member",
            "access.user_account",
            "application.request", // when six months have passed: ApplicationFromUnderTest
            "cases.closing", // and this: CaseTest
            "cases.gone_out", // these: WrongPersonTest and FamilyMapTest
            "cases.near",
            "cases.person_correction",
            "journal.draft_former", // these three: JournalFromUnderTest, WritingTest and SigningTest
            "journal.fault",
            "journal.moved",
            "journal.shared_note", // which notes of siblings belong together: ThreeSiblingsTest
            "journal.writer_key", // one's own: JournalFromUnderTest
            "dispatch.letterhead", // the same to everybody who works in the municipality: LetterheadTest
            "dispatch.step", // what became of a letter: LettersTest
            "intake.addition", // whoever sent a report by the form: SendersTest
            "intake.addition_file",
            "intake.addition_read",
            "intake.question",
            "intake.sent_count", // one's own numbers: SentCountsTest
            "decision.late_end", // nothing in the town has waited so long: LateReportsTest, LateFromUnderTest
            "decision.late_report",
            "forms.draft", // how questions are worded in the own municipality: FormsTest
            "forms.version",
            "mandate.delegation",
            "mandate.delegation_order",
            "notices.address", // one's own, and who is on call: NoticesTest and OnCallTest
            "notices.choice",
            "notices.notice",
            "notices.on_call",
            "notices.outgoing",
            "notices.wish",
            "intake.feedback_letter", // nobody in the town is answered by letter: FeedbackLetterTest
            "openaccess.counted", // of a unit and of nobody: OpenAccessTest
            "openaccess.offering",
            "people.identification",
            "people.known_as", // of those in no register, which the children of the secrets are: IdentitiesTest
            "people.number_correction",
            "printout.answer", // what was left out of a copy, and for whom it was: ThreeSiblingsTest
            "printout.copy",
            "reminders.parked", // what somebody has put aside: ParkingTest
            "reporting.front", // these two say the same to everybody
            "reporting.other_hours",
            "views.welcomed", // whether one has seen what meets whoever is new: AdministrationJourneyTest
            "views.view", // one's own choices, in which nobody is named: ViewsTest
            "reporting.trial"); // and this to everybody who works in the municipality: TrialsTest

    @Test
    void noTableTellsAnybodyMoreThanTheyMayKnow() throws Exception {
        List<String> readable = tables.readable();
        assertThat(readable).contains("access.dossier", "intake.concern_report", "people.person", "duties.duty");
        everybodyLooksBeforeAndAfter(
                reader -> readable.stream()
                        .map(table -> new Look(table, clues -> rows(reader, table)))
                        .toList(),
                UNCHANGED);
    }

    @Test
    void nobodySeesARowOfAnotherMunicipality() {
        for (String table : tables.readableOfATown()) {
            String query = "select count(*)::text from " + table + " where municipality_id = "
                    + town.municipality().value();
            assertThat(asked(Reader.OTHER_MUNICIPALITY, query)).as(table).isEqualTo("0");
            assertThat(asked(Reader.NOBODY, query)).as(table).isEqualTo("0");
        }
    }

    private String rows(Reader reader, String table) {
        return asked(reader, tables.rowsOf(table));
    }
}
