package tillit.casework.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.commission.CommissionPart.What;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionTest;
import tillit.casework.decision.Measure;
import tillit.casework.decision.MeasureId;
import tillit.ground.access.Entry;
import tillit.ground.access.ProviderId;
import tillit.ground.access.Providers;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.duties.Duty;
import tillit.ground.forms.Answers;
import tillit.ground.page.Missing;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.Population;
import tillit.ground.people.Protection;
import tillit.ground.people.Resident;

/** What is granted is commissioned from a provider, who sees the parts that were chosen, answers, tells, and sees nothing when it is done. F26. */
class CommissionTest extends DecisionTest {

    private static final Set<String> FOR_EVERYBODY = Set.of("reporting.front", "reporting.other_hours");
    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 5, 18);

    @Autowired
    Commissions commissions;

    @Autowired
    CommissionDesk desk;

    @Autowired
    ProviderAnswers answers;

    @Autowired
    ProviderDesk providerDesk;

    @Autowired
    StoredCommissions stored;

    @Autowired
    Offered offers;

    @Autowired
    Providers providers;

    Session hanna;
    Session another;
    MeasureId measure;
    ProviderId linden;

    @BeforeEach
    void aContactFamilyIsGranted() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(id, jenny, peter);
        taken(id);
        measure = as(amir, () -> measures.in(socialCase)).getFirst().id();
        hanna = town.provider("Linden familjestöd");
        linden = as(hanna, () -> providers.mine().orElseThrow().id());
        another = town.provider("Eken familjestöd");
    }

    @Test
    void aProviderSeesThePartsThatWereChosenAndNothingElseOfTheMunicipality() {
        CommissionId id = placed(What.DECISION, What.NAME);
        List<CommissionPart> seen = as(hanna, () -> providerDesk.page(id)).parts();
        assertThat(seen)
                .extracting(CommissionPart::what)
                .containsExactly(What.TASK, What.DECISION, What.NAME, What.CONTACT);
        assertThat(seen).extracting(CommissionPart::words).contains("Kontaktfamilj varannan helg.");
        assertThat(as(hanna, () -> whatIsRead()))
                .as("tables with rows for the provider")
                .isEqualTo(Set.of(
                        "access.municipality",
                        "access.provider",
                        "access.user_account",
                        "commission.commission",
                        "commission.part",
                        "commission.step"));
        assertThat(as(hanna, () -> count("access.user_account"))).isEqualTo(1);
        LocalDate today = LocalDate.of(2026, 5, 11);
        assertThat(as(amir, () -> people.search("Marklund", today)).persons()).isNotEmpty();
        assertThat(as(hanna, () -> people.search("Marklund", today)).persons()).isEmpty();
        assertThat(as(hanna, () -> people.byNumber(IdentityNumber.stored(ELLIOT))))
                .isEmpty();
    }

    @Test
    void anotherProviderSeesNothingOfItAndDoesNothingWithIt() {
        CommissionId id = placed(What.NAME);
        assertThatThrownBy(() -> as(another, () -> providerDesk.page(id))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(another, () -> answers.acknowledge(id, LocalDate.of(2026, 5, 25), "")))
                .isInstanceOf(Missing.class);
        assertThat(as(another, () -> whatIsRead()))
                .doesNotContain("commission.commission", "commission.part", "commission.step");
        assertThat(as(elsewhere, () -> whatIsRead()))
                .doesNotContain("commission.commission", "commission.part", "commission.step");
    }

    @Test
    void whatIsNotAnsweredByItsDayIsOwedAndLate() {
        CommissionId id = placed();
        Duty owed = open(id.value()).getFirst();
        assertThat(owed.rule().value()).isEqualTo("commission-is-answered");
        assertThat(owed.deadline().orElseThrow().latestOn()).isEqualTo(ANSWER_BY);
        assertThat(owed.owner()).contains(amir.user().id());
        clock.is("2026-05-19T08:00:00");
        assertThat(owed.isLate(clock.instant())).isTrue();
        assertThat(as(amir, () -> stored.find(id).orElseThrow()).isLate(LocalDate.of(2026, 5, 19)))
                .isTrue();
        acknowledged(id);
        assertThat(open(id.value())).isEmpty();
    }

    @Test
    void whatTheProviderTellsIsOwedToBeReadAndBeginsTheMeasure() {
        CommissionId id = placed();
        acknowledged(id);
        clock.is("2026-05-26T10:00:00");
        does(hanna, () -> answers.start(id, LocalDate.of(2026, 5, 25)));
        assertThat(open(id.value()))
                .extracting(it -> it.rule().value())
                .containsExactly("what-a-provider-tells-is-read");
        assertThat(the(measure).state()).isEqualTo(Measure.State.GRANTED);
        does(amir, () -> commissions.read(id));
        assertThat(open(id.value())).isEmpty();
        assertThat(the(measure).state()).isEqualTo(Measure.State.RUNNING);
        assertThat(the(measure).started()).isEqualTo("2026-05-25");
        does(hanna, () -> answers.report(id, "Elliot har varit hos oss två helger och trivs."));
        assertThat(open(id.value())).hasSize(1);
    }

    @Test
    void whoSaysThatItIsDoneSeesNothingOfItAnyMore() {
        CommissionId id = running();
        does(hanna, () -> answers.done(id, LocalDate.of(2026, 5, 26), "Målen är nådda."));
        assertThatThrownBy(() -> as(hanna, () -> providerDesk.page(id))).isInstanceOf(Missing.class);
        assertThat(as(hanna, () -> whatIsRead()))
                .doesNotContain("commission.commission", "commission.part", "commission.step");
        CommissionDesk.Page page = as(amir, () -> desk.page(id, tillit.ground.page.Wordings.swedish(clock.instant())));
        assertThat(page.steps()).extracting(CommissionStep::what).contains(CommissionStep.What.DONE);
        assertThat(page.steps().getFirst().words()).isEqualTo("Målen är nådda.");
    }

    @Test
    void whoDeclinesSeesNothingOfItAndItIsOwedUntilSomebodyHasReadWhy() {
        CommissionId id = placed(What.NAME);
        does(hanna, () -> answers.decline(id, "Ingen familj är ledig före hösten."));
        assertThatThrownBy(() -> as(hanna, () -> providerDesk.page(id))).isInstanceOf(Missing.class);
        assertThat(open(id.value()))
                .extracting(it -> it.rule().value())
                .containsExactlyInAnyOrder("commission-is-answered", "what-a-provider-tells-is-read");
        assertThat(refusedBy(() -> does(amir, () -> ends.close(socialCase, "Klart."))))
                .hasAtLeastOneElementOfType(CommissionRefusal.Unread.class);
        does(amir, () -> commissions.read(id));
        assertThat(open(id.value())).isEmpty();
        assertThat(the(measure).waitsSince()).isPresent();
    }

    @Test
    void whatWasAskedByWordOfMouthIsWrittenAfterwardsAndAnsweredOnTheTelephone() {
        Asked asked = asked(Set.of());
        CommissionId id = as(
                amir,
                () -> commissions.place(
                        measure,
                        new Asked(
                                asked.provider(),
                                asked.task(),
                                Set.of(),
                                "",
                                asked.contact(),
                                ANSWER_BY,
                                true,
                                clock.instant().minusSeconds(600),
                                "Hanna på Linden")));
        does(amir, () -> commissions.answered(id, true, LocalDate.of(2026, 5, 25), "Hanna ringde och sade ja."));
        Commission it = as(amir, () -> stored.find(id).orElseThrow());
        assertThat(it.state()).isEqualTo(Commission.State.ACKNOWLEDGED);
        assertThat(it.spokenWith()).isEqualTo("Hanna på Linden");
        assertThat(open(id.value())).isEmpty();
    }

    @Test
    void whatIsTakenBackIsGoneForTheProviderAtOnce() {
        CommissionId id = placed(What.NAME);
        assertThat(refusedBy(() -> does(amir, () -> commissions.withdraw(id, " "))))
                .hasOnlyElementsOfType(CommissionRefusal.WordsMissing.class);
        does(amir, () -> commissions.withdraw(id, "Familjen har flyttat."));
        assertThatThrownBy(() -> as(hanna, () -> providerDesk.page(id))).isInstanceOf(Missing.class);
        assertThat(open(id.value())).isEmpty();
    }

    @Test
    void aMeasureThatEndsEndsWhatWasCommissionedOfIt() {
        CommissionId id = running();
        ended("2026-05-26");
        assertThat(as(amir, () -> stored.find(id).orElseThrow()).state()).isEqualTo(Commission.State.ENDED);
        assertThatThrownBy(() -> as(hanna, () -> providerDesk.page(id))).isInstanceOf(Missing.class);
    }

    @Test
    void aMeasureThatGoesOnUntilADayToComeIsReadByItsProviderUntilThen() {
        CommissionId id = running();
        ended("2098-12-31");
        assertThat(as(hanna, () -> providerDesk.page(id)).commission().state()).isEqualTo(Commission.State.ENDED);
        assertThat(refusedBy(() -> does(hanna, () -> answers.report(id, "Mer."))))
                .hasOnlyElementsOfType(CommissionRefusal.NotNow.class);
        JdbcClient.create(administrator)
                .sql(
                        "alter table commission.commission disable trigger user; update commission.commission set closed_at = now() - interval '1 second' where id = '"
                                + id.value() + "'; alter table commission.commission enable trigger user")
                .update();
        assertThatThrownBy(() -> as(hanna, () -> providerDesk.page(id))).isInstanceOf(Missing.class);
    }

    @ParameterizedTest
    @EnumSource(Commission.State.class)
    void fromEachStateOnlyItsOwnExitsAreOpen(Commission.State state) {
        CommissionId id = placed();
        come(id, state);
        Set<Commission.State> may =
                switch (state) {
                    case PLACED ->
                        EnumSet.of(
                                Commission.State.ACKNOWLEDGED,
                                Commission.State.DECLINED,
                                Commission.State.WITHDRAWN,
                                Commission.State.ENDED);
                    case ACKNOWLEDGED ->
                        EnumSet.of(
                                Commission.State.RUNNING,
                                Commission.State.DECLINED,
                                Commission.State.WITHDRAWN,
                                Commission.State.ENDED);
                    case RUNNING ->
                        EnumSet.of(Commission.State.DONE, Commission.State.WITHDRAWN, Commission.State.ENDED);
                    case DECLINED, DONE, WITHDRAWN, ENDED -> EnumSet.noneOf(Commission.State.class);
                };
        for (Commission.State to : Commission.State.values()) {
            if (to == state || may.contains(to)) continue;
            assertThatThrownBy(() -> does(amir, () -> db.sql("update commission.commission set state = '" + to
                                    + "', starts_on = '2026-05-25', started_on = '2026-05-25' where id = :id")
                            .param("id", id.value())
                            .update()))
                    .as("%s to %s", state, to)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void aProviderCannotSayWhatIsOursNorWriteInOurNameFromUnderEither() {
        CommissionId id = placed();
        for (String set : List.of(
                "state = 'WITHDRAWN', ended_on = '2026-05-11'",
                "state = 'ENDED', ended_on = '2026-05-11'",
                "last_day = '2099-01-01'",
                "person_id = '" + peter.value() + "'"))
            assertThatThrownBy(() -> does(hanna, () -> db.sql("update commission.commission set " + set)
                            .update()))
                    .as(set)
                    .isInstanceOf(DataAccessException.class);
        acknowledged(id);
        assertThat(as(hanna, () -> db.sql("update commission.step set read_at = now(), read_by = "
                                + hanna.user().id().value() + " where theirs")
                        .update()))
                .isZero();
        assertThatThrownBy(() -> does(
                        hanna,
                        () -> db.sql("""
                                insert into commission.step (id, commission_id, dossier_id, label_id, municipality_id, provider_id, what, theirs, on_day, words, by_user, at)
                                select gen_random_uuid(), id, dossier_id, label_id, municipality_id, provider_id, 'WITHDRAWN', false, '2026-05-11', 'Nej.', :me, now()
                                  from commission.commission
                                """).param("me", hanna.user().id().value()).update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void aProvidersPeopleWorkInNoUnitCarryNothingAndAreLetIntoNothing() {
        JdbcClient owner = JdbcClient.create(administrator);
        int who = hanna.user().id().value();
        assertThatThrownBy(() -> owner.sql(
                                "insert into access.unit_member (user_id, unit_id, municipality_id, role, valid_from) values (:who, :unit, :town, 'SOCIAL_WORKER', '2026-01-01')")
                        .param("who", who)
                        .param("unit", unit.value())
                        .param("town", town.id().value())
                        .update())
                .hasStackTraceContaining("works in no unit");
        assertThatThrownBy(() -> does(hanna, () -> db.sql(
                                "select access.let_in_myself(:it, 'Det brinner och jag måste in.', interval '1 hour')")
                        .param("it", socialCase.value())
                        .query((row, number) -> true)
                        .list()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> owner.sql(
                                "insert into access.dossier_grant (user_id, dossier_id, label_id, municipality_id, kind, reason, given_by, valid_from, valid_to) select :who, id, label_id, municipality_id, 'REVIEW', 'En granskning.', :who, now(), now() + interval '1 hour' from access.dossier where id = :it")
                        .param("who", who)
                        .param("it", socialCase.value())
                        .update())
                .hasStackTraceContaining("works in no unit");
        assertThat(as(
                        ines,
                        () -> dossiers.assign(socialCase.dossier(), hanna.user().id())))
                .isFalse();
    }

    @Test
    void badInputIsSaidFieldByField() {
        assertThat(refusedBy(() -> as(
                        amir,
                        () -> commissions.place(
                                measure, new Asked(null, " ", Set.of(), "", "", null, true, null, "")))))
                .extracting(it -> it.field().orElseThrow())
                .containsExactlyInAnyOrder("provider", "task", "contact", "answerBy", "spoken.day", "spokenWith");
        CommissionId id = placed();
        assertThat(refusedBy(() -> as(amir, () -> commissions.place(measure, asked(Set.of())))))
                .hasOnlyElementsOfType(CommissionRefusal.AskedAlready.class);
        assertThat(refusedBy(() -> does(hanna, () -> answers.acknowledge(id, null, ""))))
                .hasOnlyElementsOfType(CommissionRefusal.DayMissing.class);
        assertThat(refusedBy(() -> does(hanna, () -> answers.start(id, LocalDate.of(2026, 5, 11)))))
                .hasOnlyElementsOfType(CommissionRefusal.NotNow.class);
        assertThat(refusedBy(() -> does(hanna, () -> answers.decline(id, " "))))
                .hasOnlyElementsOfType(CommissionRefusal.WordsMissing.class);
    }

    @Test
    void ofSomebodyProtectedNothingIsOfferedAndNoWordsGoThatTellOfThem() {
        Session trusted = town.workerForProtected(Role.SOCIAL_WORKER, unit);
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> it.name().family().equals("Marklund-Sjö"))
                        .map(CommissionTest::marked)
                        .toList()));
        Map<What, String> offered =
                as(trusted, () -> offers.of(measures.find(measure).orElseThrow()));
        assertThat(offered).containsOnlyKeys(What.DECISION);
        assertThat(refusedBy(() -> as(trusted, () -> commissions.place(measure, asked(Set.of(What.NAME))))))
                .hasAtLeastOneElementOfType(CommissionRefusal.PartNotOffered.class);
        String name = as(trusted, () -> people.find(elliot).orElseThrow().shownName());
        Asked asked = asked(Set.of());
        assertThat(refusedBy(() -> as(
                        trusted,
                        () -> commissions.place(
                                measure,
                                new Asked(
                                        linden,
                                        name + " är hos er varannan helg.",
                                        Set.of(),
                                        "",
                                        "Amir",
                                        ANSWER_BY,
                                        false,
                                        null,
                                        "")))))
                .singleElement()
                .isInstanceOf(CommissionRefusal.TellsOfProtected.class);
        assertThat(as(trusted, () -> commissions.place(measure, asked))).isNotNull();
    }

    @Test
    void whatWasCommissionedGoesWithTheCaseWhenItsSecrecyChanges() {
        CommissionId id = running();
        Session trusted = town.workerForProtected(Role.SOCIAL_WORKER, unit);
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> it.name().family().equals("Marklund-Sjö"))
                        .map(CommissionTest::marked)
                        .toList()));
        assertThat(as(amir, () -> stored.find(id))).isEmpty();
        assertThat(as(trusted, () -> stored.find(id))).isPresent();
        does(hanna, () -> answers.done(id, LocalDate.of(2026, 5, 26), "Målen är nådda."));
        assertThat(as(trusted, () -> stored.find(id)).orElseThrow().state()).isEqualTo(Commission.State.DONE);
    }

    private static Resident marked(Resident it) {
        return new Resident(
                it.number(),
                it.name(),
                it.sex(),
                it.birthDate(),
                it.street(),
                it.town(),
                it.residence(),
                Protection.MARKING,
                it.status(),
                it.guardians());
    }

    private CommissionId placed(What... parts) {
        return as(amir, () -> commissions.place(measure, asked(Set.of(parts))));
    }

    private Asked asked(Set<What> parts) {
        return new Asked(
                linden,
                "Elliot är hos er varannan helg. Målet är att han har vuxna att lita på.",
                parts,
                "",
                "Amir, 0123-45 67 89",
                ANSWER_BY,
                false,
                null,
                "");
    }

    private void acknowledged(CommissionId id) {
        does(hanna, () -> answers.acknowledge(id, LocalDate.of(2026, 5, 25), ""));
    }

    private CommissionId running() {
        CommissionId id = placed(What.NAME);
        acknowledged(id);
        clock.is("2026-05-26T10:00:00");
        does(hanna, () -> answers.start(id, LocalDate.of(2026, 5, 25)));
        does(amir, () -> commissions.read(id));
        return id;
    }

    private void come(CommissionId id, Commission.State state) {
        LocalDate day = LocalDate.of(2026, 5, 11);
        switch (state) {
            case PLACED -> {}
            case DECLINED -> does(hanna, () -> answers.decline(id, "Ingen familj är ledig."));
            case WITHDRAWN -> does(amir, () -> commissions.withdraw(id, "Familjen har flyttat."));
            case ENDED -> does(amir, () -> stored.ends(id, Commission.State.ENDED, day));
            case ACKNOWLEDGED, RUNNING, DONE -> {
                does(hanna, () -> answers.acknowledge(id, day, ""));
                if (state != Commission.State.ACKNOWLEDGED) does(hanna, () -> answers.start(id, day));
                if (state == Commission.State.DONE) does(hanna, () -> answers.done(id, day, "Målen är nådda."));
            }
        }
    }

    private void ended(String on) {
        DecisionId ending = as(amir, () -> decisions.begin(socialCase, "end-measure", null, measure));
        Map<String, List<String>> words = new HashMap<>(words("Kontaktfamiljen avslutas."));
        words.put("heard", List.of("Jenny och Peter vet och är nöjda."));
        words.put("result", List.of("Elliot har vuxna att lita på."));
        words.put("to", List.of(on));
        does(amir, () -> decisions.save(ending, 1, new Answers(words)));
        taken(ending);
    }

    private Measure the(MeasureId id) {
        return as(amir, () -> measures.find(id).orElseThrow());
    }

    /** The tables of which the one who asks reads any row, of all that the application may read, but for what stands on the page that faces everybody. */
    private Set<String> whatIsRead() {
        return Set.copyOf(tables().stream()
                .filter(it -> !FOR_EVERYBODY.contains(it))
                .filter(it -> count(it) > 0)
                .toList());
    }

    private List<String> tables() {
        return JdbcClient.create(administrator).sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p', 'v') and n.nspname not in ('pg_catalog', 'information_schema')
                   and not c.relispartition and has_any_column_privilege('tillit_app', c.oid, 'select')
                """).query(String.class).list();
    }

    private int count(String table) {
        return db.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
