package tillit.casework.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.decision.Decision;
import tillit.casework.decision.DecisionId;
import tillit.casework.decision.DecisionTest;
import tillit.casework.investigation.InvestigationId;
import tillit.ground.access.PersonId;
import tillit.ground.law.Stockholm;

/** Amir investigates Elliot, and it is Monday 11 May 2026. Elliot's guardians, Peter for himself and Tuva's mother apply for help. */
abstract class ApplicationTest extends DecisionTest {

    static final String TUVA = "201405022383";

    @Autowired
    Applications applications;

    @Autowired
    ApplicationOpenings openings;

    @Autowired
    Delays delays;

    @Autowired
    ApplicationDoor door;

    @Autowired
    StoredApplications stored;

    @Autowired
    StoredDelays storedDelays;

    /** Peter applies for himself, and somebody who may opens the investigation with it. */
    ApplicationId appliedAndOpened() {
        return as(ines, () -> applications.register(peter, asked(self()), true, ""));
    }

    ApplicationId applied(PersonId whom, Application.Applicant who) {
        return as(amir, () -> applications.register(whom, asked(who), false, ""));
    }

    Application.Asked asked(Application.Applicant who) {
        return new Application.Asked(
                who,
                clock.instant(),
                Application.Way.TELEPHONE,
                "Jag behöver någon att prata med om spriten.",
                "Ingen tolk.");
    }

    static Application.Applicant self() {
        return new Application.Applicant(Application.Applicant.Kind.SELF, null, "", "");
    }

    static Application.Applicant guardian(PersonId who) {
        return new Application.Applicant(Application.Applicant.Kind.GUARDIAN, who, "", "");
    }

    static Application.Applicant representative(String name, String capacity) {
        return new Application.Applicant(Application.Applicant.Kind.REPRESENTATIVE, null, name, capacity);
    }

    Application find(ApplicationId id) {
        return as(ines, () -> stored.find(id).orElseThrow());
    }

    Application.State state(ApplicationId id) {
        return find(id).state();
    }

    InvestigationId investigationOf(ApplicationId id) {
        return find(id).examinedIn().orElseThrow();
    }

    void delayed(ApplicationId id) {
        does(ines, () -> delays.assess(id, "Vi väntar på läkarintyget.", LocalDate.of(2027, 6, 1)));
    }

    void told(ApplicationId id) {
        does(ines, () -> delays.told(id, today(), Delay.How.TELEPHONE));
    }

    /** More than six months later a party asks for a decision. */
    void requested(ApplicationId id) {
        clock.is("2026-11-12T09:00:00");
        does(ines, () -> delays.request(id, today()));
    }

    void withdrawn(ApplicationId id) {
        does(ines, () -> applications.withdraw(id, today(), "Han ringde och ville inte längre."));
    }

    /** A decision is taken in the case of the application, and is said to answer it. */
    void decided(ApplicationId id) {
        Decision.Taken taken = refusedInTheCaseOf(id);
        does(ines, () -> applications.decided(id, taken.id()));
    }

    Decision.Taken refusedInTheCaseOf(ApplicationId id) {
        return takenIn(id, "refuse-application");
    }

    Decision.Taken takenIn(ApplicationId id, String kind) {
        Application application = find(id);
        DecisionId begun = as(
                ines,
                () -> decisions.begin(
                        application.socialCase(), kind, application.examinedIn().orElseThrow(), null));
        does(ines, () -> decisions.save(begun, 1, new tillit.ground.forms.Answers(words("Ansökan beviljas inte."))));
        return taken(begun);
    }

    /** Brings one there. */
    ApplicationId one(Application.State state) {
        return switch (state) {
            case ARRIVED -> applied(peter, self());
            case INVESTIGATED -> appliedAndOpened();
            case DECIDED -> {
                ApplicationId id = one(Application.State.INVESTIGATED);
                heard(id);
                decided(id);
                yield id;
            }
            case WITHDRAWN -> {
                ApplicationId id = applied(peter, self());
                withdrawn(id);
                yield id;
            }
        };
    }

    /** The party has had the material, so that nothing but the decision is missing. */
    void heard(ApplicationId id) {
        InvestigationId of = investigationOf(id);
        does(
                ines,
                () -> communications.given(
                        of,
                        new tillit.casework.investigation.Communications.Sending(
                                peter,
                                "Hela utredningen",
                                tillit.casework.investigation.Communication.Way.POST,
                                today(),
                                today().plusDays(7),
                                true)));
        UUID given = as(ines, () -> communications.of(of)).getFirst().id();
        does(
                ines,
                () -> communications.commented(
                        of,
                        given,
                        today(),
                        tillit.casework.investigation.Communication.Comment.How.ORAL,
                        "Inget att tillägga."));
    }

    /** What is owed for it, by the name of its rule. */
    List<String> owed(ApplicationId id) {
        return open(id.value()).stream().map(it -> it.rule().value()).sorted().toList();
    }

    LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    static Instant moment(String at) {
        return LocalDateTime.parse(at).atZone(Stockholm.ZONE).toInstant();
    }
}
