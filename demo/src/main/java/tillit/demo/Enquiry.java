package tillit.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tillit.casework.investigation.Communication;
import tillit.casework.investigation.Communications;
import tillit.casework.investigation.Finding;
import tillit.casework.investigation.Findings;
import tillit.casework.investigation.Investigations;
import tillit.casework.investigation.Paper;
import tillit.casework.investigation.Papers;
import tillit.casework.investigation.Parties;
import tillit.demo.Casework.Opened;
import tillit.ground.access.PersonId;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FormId;
import tillit.ground.forms.Forms;
import tillit.ground.law.Stockholm;

/** What is done in an investigation before it is decided: planned, collected, written up and read by the parties; each once. */
@Component
@Profile("demo")
class Enquiry {

    private static final int TO_ANSWER = 6;
    private static final int OPENING_QUESTIONS = 6;

    private final Papers papers;
    private final Findings findings;
    private final Communications communications;
    private final Investigations investigations;
    private final Parties parties;
    private final Forms forms;
    private final TransactionOperations together;
    private final Prose prose = new Prose(new Names());

    Enquiry(
            Papers papers,
            Findings findings,
            Communications communications,
            Investigations investigations,
            Parties parties,
            Forms forms,
            TransactionOperations together) {
        this.papers = papers;
        this.findings = findings;
        this.communications = communications;
        this.investigations = investigations;
        this.parties = parties;
        this.forms = forms;
        this.together = together;
    }

    List<PersonId> parties(Opened opened) {
        return parties.of(investigations.find(opened.investigation()).orElseThrow());
    }

    void plan(Opened opened, Matter matter) {
        if (papers.signed(opened.investigation(), Paper.Kind.PLAN).isPresent()) return;
        String violence = matter.situation() == Situation.VIOLENCE ? "yes" : "no";
        Map<String, String> chosen =
                Map.of("ground", "consent", "child-alone", "no", "interpreter", "no", "violence", violence);
        together.executeWithoutResult(done -> {
            Answers answers = prose.answers(forms.current(FormId.CHILD_INVESTIGATION_PLAN), matter, chosen);
            papers.save(opened.investigation(), Paper.Kind.PLAN, 0, answers);
            papers.sign(opened.investigation(), Paper.Kind.PLAN);
        });
    }

    /** They are only added to, so how many there are says whether this one is there. */
    void collect(Opened opened, Matter matter, int nth, Instant at) {
        if (findings.of(opened.investigation()).size() > nth) return;
        boolean own = matter.isAdult();
        boolean asked = !own && nth % 2 == 0;
        findings.add(
                opened.investigation(),
                new Findings.Collected(
                        own
                                ? matter.whom().name().given()
                                : prose.say(asked ? "finding.asked" : "finding.party", matter),
                        asked ? Finding.Ground.CONSENT : Finding.Ground.PARTY,
                        asked ? prose.say("finding.consent", matter) : "",
                        Stockholm.dayOf(at),
                        prose.say(own ? "finding.adult" : asked ? "finding.words" : "finding.home", matter, nth),
                        null,
                        false));
    }

    /** The first questions are answered, the rest is still to be written. */
    void draft(Opened opened, Matter matter) {
        if (papers.signed(opened.investigation(), Paper.Kind.DOCUMENT).isPresent()) return;
        Map<String, List<String>> some = new java.util.TreeMap<>();
        Answers all = document(matter);
        forms.current(form(matter)).questions().stream()
                .filter(it -> !all.of(it.id()).isEmpty())
                .limit(OPENING_QUESTIONS)
                .forEach(it -> some.put(it.id(), all.of(it.id())));
        papers.save(opened.investigation(), Paper.Kind.DOCUMENT, 0, new Answers(some));
    }

    /** The document is signed, and each party gets it and some days to answer. */
    void writeUp(Opened opened, Matter matter, Instant at) {
        LocalDate today = Stockholm.dayOf(at);
        together.executeWithoutResult(done -> {
            if (papers.signed(opened.investigation(), Paper.Kind.DOCUMENT).isEmpty()) {
                papers.save(opened.investigation(), Paper.Kind.DOCUMENT, 0, document(matter));
                papers.sign(opened.investigation(), Paper.Kind.DOCUMENT);
            }
            if (!communications.of(opened.investigation()).isEmpty()) return;
            parties(opened)
                    .forEach(it -> communications.given(
                            opened.investigation(),
                            new Communications.Sending(
                                    it,
                                    "Hela utredningen",
                                    matter.dice("way given").percent(60)
                                            ? Communication.Way.POST
                                            : Communication.Way.READ_TOGETHER,
                                    today,
                                    today.plusDays(TO_ANSWER),
                                    true)));
        });
    }

    /** What the parties say of it is there before it is decided. One who comes of age to speak for herself meanwhile gets it late. */
    void answered(Opened opened, Matter matter, Instant at) {
        LocalDate today = Stockholm.dayOf(at);
        for (Communication each : communications.of(opened.investigation())) {
            if (each instanceof Communication.Given given && given.comments().isEmpty())
                communications.commented(
                        opened.investigation(),
                        given.id(),
                        today,
                        Communication.Comment.How.ORAL,
                        prose.say(matter.isAdult() ? "comment.adult" : "comment", matter));
        }
        communications
                .notHeard(opened.investigation())
                .forEach(it -> communications.leftOut(
                        opened.investigation(),
                        it,
                        Communication.Ground.CLEARLY_UNNECESSARY,
                        prose.say("leftout", matter)));
    }

    private Answers document(Matter matter) {
        boolean helps = matter.support() != null;
        Map<String, String> chosen = matter.isAdult()
                ? Map.of("interpreter", "no", "children", "no")
                : Map.of("outcome", helps ? "help" : "close");
        return prose.answers(forms.current(form(matter)), matter, chosen);
    }

    private static FormId form(Matter matter) {
        return matter.isAdult() ? FormId.ADULT_INVESTIGATION : FormId.CHILD_INVESTIGATION;
    }
}
