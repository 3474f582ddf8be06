package tillit.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.test.web.servlet.MockMvc;
import tillit.casework.commission.CommissionRefusal;
import tillit.casework.decision.Measures;
import tillit.ground.access.Entry;
import tillit.ground.access.Providers;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.page.Texts;
import tillit.ground.people.Population;
import tillit.ground.people.Protection;
import tillit.ground.people.Resident;

/** Every refusal of a commission is met by somebody who sends a form, at work or at a provider, and tells them what to do. */
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
class EveryCommissionRefusalTest extends InvestigatedTest {

    private static final String LONG = "Ord och ord. ".repeat(8_000);
    private static final String TASK = "Träffa Tuva två eftermiddagar i veckan.";

    @Autowired
    MockMvc http;

    @Autowired
    Texts texts;

    @Autowired
    Measures measures;

    @Autowired
    Providers providers;

    private RefusalsMet form;
    private Session hanna;
    private String linden;
    private String placing;
    private String measure;

    @Test
    void everyRefusalIsMetAndSaysWhatToDoByTheRightFieldAndKeepsWhatWasTyped() {
        form = new RefusalsMet(http, texts);
        documentIsSigned();
        partiesHaveAnswered();
        granted();
        hanna = town.provider("Linden familjestöd");
        linden = by(
                hanna, () -> String.valueOf(providers.mine().orElseThrow().id().value()));
        form.tries(this::placing);
        form.tries(this::ours);
        form.tries(this::theirs);
        form.tries(this::atTheEnd);
        form.tries(this::protectedIsThere);
        assertThat(form.faults()).as("what is wrong with them").isEmpty();
        assertThat(form.unmet(List.of(CommissionRefusal.class)))
                .as("what no form has met")
                .isEmpty();
    }

    private void placing() {
        form.refused(CommissionRefusal.ProviderMissing.class, worker, placing, asked("provider", ""));
        form.refused(CommissionRefusal.TaskMissing.class, worker, placing, asked("task", " "));
        form.refused(CommissionRefusal.ContactMissing.class, worker, placing, asked("contact", " "));
        form.refused(CommissionRefusal.PartNotOffered.class, worker, placing, asked("parts", "TASK"));
        form.refused(CommissionRefusal.AnswerDayMissing.class, worker, placing, asked("answerBy", ""));
        form.refused(CommissionRefusal.AnswerDayPassed.class, worker, placing, asked("answerBy", "2026-11-09"));
        form.refused(CommissionRefusal.TooLong.class, worker, placing, asked("other", LONG));
        form.refused(CommissionRefusal.SpokenHalf.class, worker, placing, asked("asked", "SPOKEN"));
        form.refused(
                CommissionRefusal.SpokenWrongly.class,
                worker,
                placing,
                RefusalsMet.joined(
                        asked("asked", "SPOKEN"),
                        "spoken.day",
                        "2026-11-01",
                        "spoken.time",
                        "07.00",
                        "spokenWith",
                        "Hanna på Linden"));
    }

    private void ours() {
        String commission = placed();
        form.refused(CommissionRefusal.AskedAlready.class, worker, placing, asked("task", TASK));
        String answers = commission + "/answers";
        form.refused(CommissionRefusal.AnswerMissing.class, worker, answers, "answered", "Hanna ringde och sade ja.");
        form.refused(CommissionRefusal.DayMissing.class, worker, answers, "answer", "true", "answered", "Hon ringde.");
        form.refused(
                CommissionRefusal.TooEarly.class,
                worker,
                answers,
                "answer",
                "true",
                "answeredOn",
                "2026-11-09",
                "answered",
                "Hanna ringde.");
        form.refused(
                CommissionRefusal.NotYet.class,
                worker,
                answers,
                "answer",
                "false",
                "answeredOn",
                "2026-12-24",
                "answered",
                "Hanna ringde.");
        form.refused(CommissionRefusal.WordsMissing.class, worker, commission + "/withdrawals", "withdrawn", " ");
        form.done(worker, commission + "/withdrawals", "withdrawn", "Familjen har flyttat.");
        form.refused(
                CommissionRefusal.NotNow.class, worker, answers, "answer", "true", "answered", "Hanna ringde sent.");
        form.refused(CommissionRefusal.NotNow.class, worker, commission + "/readings");
    }

    private void theirs() {
        String commission = placed();
        String theirs = commission.replace("/commission/", "/provider/");
        form.refused(
                CommissionRefusal.DayMissing.class, hanna, theirs + "/acknowledgements", "startWords", "Ja, det går.");
        form.refused(CommissionRefusal.WordsMissing.class, hanna, theirs + "/refusals", "declined", " ");
        form.refused(CommissionRefusal.NotNow.class, hanna, theirs + "/reports", "report", "Vi har inte svarat än.");
        form.done(hanna, theirs + "/acknowledgements", "startsOn", "2026-11-10");
        form.refused(CommissionRefusal.NotYet.class, hanna, theirs + "/starts", "startedOn", "2026-12-24");
        form.refused(CommissionRefusal.TooEarly.class, hanna, theirs + "/starts", "startedOn", "2026-11-09");
        form.done(hanna, theirs + "/starts", "startedOn", "2026-11-10");
        form.refused(CommissionRefusal.TooLong.class, hanna, theirs + "/reports", "report", LONG);
        form.refused(CommissionRefusal.WordsMissing.class, hanna, theirs + "/endings", "doneOn", "2026-11-10");
        form.refused(
                CommissionRefusal.Unread.class,
                worker,
                "/cases/" + tuvas.value() + "/closings",
                "closing",
                "Allt är klart.");
    }

    private void atTheEnd() {
        String ending = form.done(worker, measure + "/endings");
        taken(ending, "to", "2026-11-10", "result", "Tuva har en vuxen att prata med.");
        form.refused(CommissionRefusal.MeasureEnded.class, worker, placing, asked("task", TASK));
    }

    /** Whoever may not meet somebody protected does not see a case in which one is: this comes last. */
    private void protectedIsThere() {
        form.refused(
                CommissionRefusal.TellsOfProtected.class,
                trusted(),
                placing,
                asked("task", "Tuva Åkerlind behöver någon att prata med."));
    }

    private String placed() {
        return form.done(worker, placing, asked("task", TASK));
    }

    /** All that is asked, with one field filled in otherwise. */
    private String[] asked(String field, String value) {
        List<String> all = new ArrayList<>();
        List.of(
                        List.of("provider", linden),
                        List.of("task", TASK),
                        List.of("contact", "Nadja Wik, 0123-45 67 89"),
                        List.of("answerBy", "2026-11-17"))
                .stream()
                .filter(it -> !it.getFirst().equals(field))
                .forEach(all::addAll);
        all.addAll(List.of(field, value));
        return all.toArray(String[]::new);
    }

    /** Somebody who may meet protected people, now that Tuva is one. */
    private Session trusted() {
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> it.name().full().equals("Tuva Åkerlind"))
                        .map(EveryCommissionRefusalTest::marked)
                        .toList()));
        return town.workerForProtected(
                Role.SOCIAL_WORKER, worker.user().memberships().getFirst().unit());
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

    private void granted() {
        String decision =
                form.done(worker, "/decision/cases/" + tuvas.value() + "/decisions", "kind", "grant-contact-person");
        String id = decision.replaceAll(".*/", "");
        consented(id);
        taken(decision, "from", "2026-11-10");
        String granted =
                by(worker, () -> measures.in(tuvas).getFirst().id().value().toString());
        measure = "/decision/measures/" + granted;
        placing = "/commission/measures/" + granted;
    }

    private void taken(String decision, String... words) {
        String who = String.valueOf(leader.user().id().value());
        List<String> all = new ArrayList<>(List.of("then", "propose", "who", who, "revision", RefusalsMet.NOW));
        all.addAll(List.of(words));
        List.of("what", "reasons", "bestInterests", "information", "views", "weight", "heard")
                .forEach(it -> all.addAll(List.of(it, "Tuva har en kontaktperson. Det gäller " + it + ".")));
        form.done(worker, decision, all.toArray(String[]::new));
        form.done(leader, decision + "/signatures", "revision", RefusalsMet.NOW);
    }
}
