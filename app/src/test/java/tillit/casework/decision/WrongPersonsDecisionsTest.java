package tillit.casework.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.cases.PuttingRight;
import tillit.ground.access.PersonId;

/** What was found out and decided about Elliot is about Tuva, and those who were told are to be told again. */
class WrongPersonsDecisionsTest extends DecisionTest {

    private static final String TUVA = "201405022383";

    @Autowired
    ApplicationContext house;

    PuttingRight puttingRight;
    PersonId tuva;
    DecisionId taken;

    @BeforeEach
    void somethingIsGranted() {
        puttingRight = new PuttingRight(house);
        tuva = person(TUVA);
        documentIsSigned();
        partiesHaveAnswered();
        taken = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(taken, jenny, peter, elliot);
        taken(taken);
        does(amir, () -> notices.told(taken, elliot, LocalDate.of(2026, 5, 11), "Muntligt i skolan."));
    }

    @Autowired
    DecisionNotices notices;

    @Test
    void everyRowThatNamesTheWrongOneNamesTheRightOneAndTheWordsStayAsTheyWereTaken() {
        does(amir, () -> puttingRight.to(socialCase, tuva));

        assertThat(find(taken)).isInstanceOf(Decision.Taken.class);
        assertThat(find(taken).sheet().person()).isEqualTo(tuva);
        assertThat(as(amir, () -> measures.in(socialCase)).getFirst().person()).isEqualTo(tuva);
        assertThat(as(amir, () -> consents.of(taken)))
                .extracting(Consents.Consent::person)
                .containsExactly(jenny, peter, tuva);
        assertThat(as(amir, () -> notices.of(taken)))
                .extracting(DecisionNotices.Notice::person)
                .containsExactly(tuva);
        assertThat(((Decision.Taken) find(taken)).content().what()).isEqualTo("Kontaktfamilj varannan helg.");
        assertThat(named("decision", elliot) + named("investigation", elliot)).isZero();
    }

    @Test
    void whatAPartyWasGivenAndToldIsToBePutRightOutside() {
        does(amir, () -> puttingRight.to(socialCase, tuva));

        assertThat(as(amir, () -> puttingRight.goneOut(socialCase)))
                .containsExactlyInAnyOrder(
                        "investigation.trace.communicated", "investigation.trace.communicated", "decision.trace.told");
    }

    /** In how many rows of a room the person stands, whoever may read them. */
    private int named(String room, PersonId person) {
        JdbcClient under = JdbcClient.create(administrator);
        List<String> tables =
                under.sql("""
                        select c.table_schema || '.' || c.table_name
                          from information_schema.columns c
                         where c.table_schema = :room and c.column_name = 'person_id'
                        """).param("room", room).query(String.class).list();
        assertThat(tables).isNotEmpty();
        return tables.stream()
                .mapToInt(it -> under.sql(
                                "select count(*) from " + it + " where person_id = :person and dossier_id = :case")
                        .param("person", person.value())
                        .param("case", socialCase.value())
                        .query(Integer.class)
                        .single())
                .sum();
    }
}
