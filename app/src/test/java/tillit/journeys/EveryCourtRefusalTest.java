package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import tillit.casework.appeal.AppealRefusal;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Part;
import tillit.casework.coercion.CoercionRefusal;
import tillit.ground.access.PersonId;
import tillit.ground.page.Texts;

/** Every refusal of an appeal and of compulsory care is met by somebody who sends a form, and tells them what to do. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class EveryCourtRefusalTest extends InvestigatedTest {

    @Autowired
    MockMvc http;

    @Autowired
    Texts texts;

    private RefusalsMet form;

    @Test
    void everyRefusalIsMetAndSaysWhatToDoByTheRightFieldAndKeepsWhatWasTyped() {
        form = new RefusalsMet(http, texts);
        documentIsSigned();
        partiesHaveAnswered();
        CaseId theos = caseOf("20151201-2392");
        String jenny = guardian(theos, "198401012383");
        String robin = guardian(theos, "198201012393");
        String refused =
                form.done(worker, "/decision/cases/" + theos.value() + "/decisions", "kind", "refuse-application");
        taken(refused, "what", "Kontaktfamilj ges inte.");
        for (String told : List.of(jenny, robin))
            form.done(
                    worker,
                    refused + "/notices",
                    "told",
                    told,
                    "toldOn",
                    "2026-11-10",
                    "toldHow",
                    "I handen vid mötet.");

        RefusedAppeals appeals = new RefusedAppeals(form, worker, leader, theos, administrator, this::taken);
        RefusedCoercions coercions = new RefusedCoercions(form, worker, tuvas, this::takenByMembers);
        form.tries(() -> appeals.inTime(refused, jenny, robin));
        form.tries(coercions::all);
        clock.is("2026-12-15T08:12:00");
        form.tries(() -> appeals.late(refused, jenny, robin));
        form.tries(coercions::tooLate);

        assertThat(form.faults()).as("what is wrong with them").isEmpty();
        assertThat(form.unmet(List.of(AppealRefusal.class, CoercionRefusal.class)))
                .as("what no form has met")
                .isEmpty();
    }

    private String guardian(CaseId of, String number) {
        return by(worker, () -> {
            PersonId guardian = person(number);
            cases.takesPart(cases.find(of).orElseThrow().stamp(), guardian, Part.GUARDIAN, clock.instant());
            return guardian.value().toString();
        });
    }

    private void taken(String decision, String... words) {
        form.done(worker, decision, written("propose", words));
        form.done(leader, decision + "/signatures", "revision", RefusalsMet.NOW);
    }

    private void takenByMembers(String decision, String... words) {
        form.done(worker, decision, written("members", words));
        form.done(
                leader,
                decision + "/minutes",
                "minutes",
                "Socialutskottet § 104",
                "on",
                "2026-11-10",
                "revision",
                RefusalsMet.NOW);
    }

    private String[] written(String then, String... words) {
        String who = String.valueOf(leader.user().id().value());
        List<String> all = new ArrayList<>(List.of("then", then, "who", who, "revision", RefusalsMet.NOW));
        all.addAll(List.of(words));
        List.of("reasons", "bestInterests", "information", "views", "weight", "heard")
                .forEach(it -> all.addAll(List.of(it, words[1] + " Det gäller " + it + ".")));
        return all.toArray(String[]::new);
    }
}
