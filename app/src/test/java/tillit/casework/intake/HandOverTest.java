package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static tillit.casework.intake.Report.about;

import jakarta.servlet.http.Cookie;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.law.DecisionRule.Level;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.mandate.Delegation;
import tillit.ground.mandate.NoMandate;

/** A report about somebody for whom another municipality is responsible: sent there, taken by it, or sent back. */
@SuppressWarnings("NullAway.Init")
class HandOverTest extends IntakeTest {

    static final MunicipalityId GRANHULT = new MunicipalityId(9902);
    private static final String MELKER = "20120301-2396";

    @Autowired
    MockMvc http;

    @Autowired
    Inbox inbox;

    @Test
    void onlyWhoeverTheDelegationOrderNamesHandsAReportOver() {
        SubjectId melker = assessedMelker();
        onlyManagersHandOver();

        assertThat(refused(() -> handOvers.send(melker, GRANHULT, HandOvers.Way.COURIER)))
                .hasOnlyElementsOfTypes(NoMandate.class)
                .extracting(it -> ((NoMandate) it).mayInstead().orElseThrow())
                .containsExactly(Level.UNIT_MANAGER);
        assertThat(subject(melker)).isInstanceOf(Subject.Assessed.class);

        does(manager, () -> handOvers.send(melker, GRANHULT, HandOvers.Way.COURIER));
        assertThat(subject(melker)).isInstanceOf(Subject.HandOverSent.class);
    }

    @Test
    void aReportThatTheOtherMunicipalityRefusesIsOursAgainFromTheDayOnWhichItCame() {
        SubjectId melker = assessedMelker();
        does(officer, () -> handOvers.send(melker, GRANHULT, HandOvers.Way.COURIER));
        assertThat(openRules(melker.value())).containsExactly("hand-over-report");
        clock.is("2026-03-13T09:00:00");

        does(officer, () -> handOvers.takeBack(melker, "Pernilla i Granhult: han är inte skriven där."));

        assertThat(subject(melker)).isInstanceOf(Subject.Assessed.class);
        assertThat(openRules(melker.value())).containsExactly("preliminary-assessment");
        assertThat(duty(melker.value(), "preliminary-assessment")
                        .deadline()
                        .orElseThrow()
                        .dueOn())
                .isEqualTo("2026-03-24");
        assertThat(as(officer, () -> inbox.of(unit, InboxFilter.all(), null, 50))
                        .rows())
                .extracting(InboxRow::report)
                .contains(subject(melker).facts().report());
        assertThat(as(officer, () -> handOvers.of(melker))).singleElement().satisfies(it -> assertThat(it.answer())
                .hasValueSatisfying(said -> assertThat(said)
                        .isEqualTo(new HandOvers.Refused(
                                officer.user().id(),
                                clock.instant(),
                                "Pernilla i Granhult: han är inte skriven där."))));
        assertThat(refused(() -> handOvers.takeBack(melker, "En gång till.")))
                .hasExactlyElementsOfTypes(IntakeRefusal.NotNow.class);
    }

    @Test
    void whatAnotherMunicipalityHasRefusedIsDecidedHereOrSentToAThird() {
        SubjectId melker = assessedMelker();
        as(officer, () -> assessments.signPreliminary(melker, preliminary()));
        does(officer, () -> handOvers.send(melker, GRANHULT, HandOvers.Way.COURIER));
        does(officer, () -> handOvers.takeBack(melker, "De säger nej."));

        does(officer, () -> handOvers.send(melker, new MunicipalityId(180), HandOvers.Way.SECURE_MESSAGE));
        does(officer, () -> handOvers.takeBack(melker, "Stockholm säger också nej."));
        does(officer, () -> confirmations.confirm(melker, person(MELKER)));
        assertThat(openRules(melker.value())).containsExactly("preliminary-assessment");
        as(manager, () -> openings.leave(melker, "Mamma har ordnat det hon behöver."));

        assertThat(subject(melker)).isInstanceOf(Subject.NotOpened.class);
        assertThat(as(officer, () -> handOvers.of(melker))).hasSize(2);
    }

    @Test
    void violenceIsOursToInvestigateAtOnceWhenTheOtherMunicipalitySaysNo() {
        SubjectId melker = onlyOne(
                registered(about("Melker Grahnström", MELKER).withViolence()).report());
        as(officer, () -> assessments.sign(melker, assessment(true)));
        does(officer, () -> handOvers.send(melker, GRANHULT, HandOvers.Way.COURIER));
        assertThat(openRules(melker.value())).doesNotContain("violence-open-without-delay");

        does(officer, () -> handOvers.takeBack(melker, "De säger nej."));

        assertThat(openRules(melker.value())).contains("violence-open-without-delay", "preliminary-assessment");
    }

    @Test
    void whenTheWrongMunicipalitySaysNoTheReportIsStillOwedToTheRightOne() {
        SubjectId melker = assessedMelker();
        does(officer, () -> handOvers.send(melker, new MunicipalityId(180), HandOvers.Way.COURIER));

        does(officer, () -> handOvers.takeBack(melker, "Han bor i Granhult, säger Stockholm."));

        assertThat(openRules(melker.value())).containsExactly("hand-over-report");
    }

    @Test
    void aReportIsHandedOverToAnotherMunicipalityThatThereIs() throws Exception {
        SubjectId melker = assessedMelker();

        assertThat(asked(melker, "hand-overs", "to", "", "way", "COURIER"))
                .contains("Välj vilken kommun den skickas till");
        assertThat(asked(melker, "hand-overs", "to", "0", "way", "COURIER")).contains("Ingen kommun har den koden");
        assertThat(asked(melker, "hand-overs", "to", "Granhult", "way", "COURIER"))
                .contains("Ingen kommun har den koden")
                .containsPattern("value=\"COURIER\"\\s+checked");
        assertThat(refused(() -> handOvers.send(melker, town.id(), HandOvers.Way.COURIER)))
                .hasExactlyElementsOfTypes(IntakeRefusal.OwnMunicipality.class);
        assertThat(refused(() -> handOvers.send(melker, new MunicipalityId(9999), HandOvers.Way.COURIER)))
                .hasExactlyElementsOfTypes(IntakeRefusal.NoSuchMunicipality.class);
        assertThat(subject(melker)).isInstanceOf(Subject.Assessed.class);
    }

    @Test
    void thePageSaysToWhomItWasSentByWhomAndWhatTheySaid() throws Exception {
        SubjectId melker = assessedMelker();
        assertThat(shown(melker, "/hand-overs")).contains("Granhult").doesNotContain("Kommun 9902");

        asked(melker, "hand-overs", "to", "9902", "way", "COURIER");
        assertThat(shown(melker, ""))
                .contains("Skickad till Granhult", "av Påhittad Person", "Sätt: Bud", "när de har bekräftat");

        assertThat(asked(melker, "hand-over-refusals", "because", " ")).contains("Skriv vad den andra kommunen sade");
        asked(melker, "hand-over-refusals", "because", "Inte deras.");
        assertThat(shown(melker, "")).contains("Granhult tog inte emot den", "Inte deras.");

        asked(melker, "hand-overs", "to", "180", "way", "COURIER");
        asked(melker, "hand-over-confirmations", "reference", "STO-2026-77");
        assertThat(shown(melker, "")).contains("Skickad till Stockholm", "Stockholm har bekräftat", "STO-2026-77");
    }

    private String asked(SubjectId whom, String what, String... fields) throws Exception {
        var request =
                post(address(whom) + "/" + what).with(csrf()).cookie(new Cookie("tillit-session", officer.token()));
        for (int i = 0; i < fields.length; i += 2) request.param(fields[i], fields[i + 1]);
        return http.perform(request).andReturn().getResponse().getContentAsString();
    }

    private String shown(SubjectId whom, String what) throws Exception {
        return http.perform(get(address(whom) + what).cookie(new Cookie("tillit-session", officer.token())))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String address(SubjectId whom) {
        return ReportViews.address(subject(whom).facts().report().value(), whom.value());
    }

    SubjectId assessedMelker() {
        SubjectId melker =
                onlyOne(registered(about("Melker Grahnström", MELKER)).report());
        as(officer, () -> assessments.sign(melker, assessment(false)));
        return melker;
    }

    private void onlyManagersHandOver() {
        Entry.as(
                town.administrator(),
                () -> orders.adopt(
                        "Socialnämnden 2026-02-24 § 9",
                        LocalDate.of(2026, 2, 24),
                        LocalDate.of(2026, 3, 1),
                        List.of(new Delegation("hand-over-report", "1", Level.UNIT_MANAGER))));
    }

    List<Refusal> refused(Runnable attempt) {
        try {
            does(officer, attempt);
        } catch (Refusal refused) {
            return Refusals.of(refused);
        }
        throw new AssertionError("was not refused");
    }
}
