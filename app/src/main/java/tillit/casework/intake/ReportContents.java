package tillit.casework.intake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Participant;
import tillit.casework.printout.Chosen;
import tillit.casework.printout.Contents;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Leaf.Passage;
import tillit.casework.printout.Part;
import tillit.casework.printout.Times;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Dossiers;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/**
 * What the reports that led to a case, or joined it, have in its printed file: the assessments and the decisions about those whose case it is, and
 * the words of the report where somebody has chosen them. Never who reported, nor from which post.
 */
@Component
class ReportContents implements Contents {

    private final Cases cases;
    private final Dossiers dossiers;
    private final Reports reports;
    private final Colleagues colleagues;

    ReportContents(Cases cases, Dossiers dossiers, Reports reports, Colleagues colleagues) {
        this.cases = cases;
        this.dossiers = dossiers;
        this.reports = reports;
        this.colleagues = colleagues;
    }

    @Override
    public List<Leaf> of(CaseId id, Chosen chosen, Wording wording) {
        if (!chosen.has(Part.ASSESSMENTS) && !chosen.has(Part.DECISIONS) && !chosen.has(Part.REPORTS)) return List.of();
        List<PersonId> people =
                cases.participants(id).stream().map(Participant::person).toList();
        List<Leaf> leaves = new ArrayList<>();
        cases.toldOf(id, "report-arrived").stream()
                .distinct()
                .map(ReportId::new)
                .filter(it -> dossiers.find(it.dossier()).isPresent())
                .map(reports::page)
                .forEach(page -> add(page, id, people, wording, leaves));
        return leaves.stream()
                .filter(it -> chosen.has(it.part()) && chosen.covers(it.day()))
                .toList();
    }

    private void add(ReportPage page, CaseId id, List<PersonId> people, Wording wording, List<Leaf> leaves) {
        leaves.addAll(new SendersWords(page, wording).leaves());
        for (ReportPage.SubjectPage whom : page.about()) {
            boolean decidedHere = whom.decision()
                    .flatMap(OpeningDecision::socialCase)
                    .filter(id::equals)
                    .isPresent();
            boolean belongs =
                    whom.subject().facts().person().filter(people::contains).isPresent();
            if (!decidedHere && !belongs) continue;
            String name = ReportInWords.named(whom, wording).called(wording);
            whom.assessments().stream()
                    .filter(it -> it.corrects().isEmpty())
                    .forEach(it -> leaves.add(protection(it, whom.assessments(), name, wording)));
            whom.preliminary().ifPresent(it -> leaves.add(preliminary(it, name, wording)));
            for (int nth = 0; nth < whom.extensions().size(); nth++) leaves.add(extension(whom, nth, name, wording));
            whom.decision().ifPresent(it -> leaves.add(decision(it, name, wording)));
        }
    }

    private Leaf protection(ProtectionAssessment made, List<ProtectionAssessment> all, String name, Wording wording) {
        List<Passage> passages = List.of(
                new Passage(wording.say("intake.protection.immediate.short"), yesOrNo(made.immediate(), wording)),
                new Passage(wording.say("intake.protection.grounds"), made.grounds()),
                heard(made.ownWords(), made.notHeardBecause(), "protection.own-words", name, wording),
                new Passage(wording.say("intake.protection.steps"), made.steps()),
                new Passage(wording.say("intake.protection.violence.short"), yesOrNo(made.violence(), wording)));
        List<Leaf> corrections = all.stream()
                .filter(it -> it.corrects().equals(Optional.of(made.id())))
                .map(it -> protection(it, all, name, wording))
                .toList();
        return leaf(
                made.id(),
                Part.ASSESSMENTS,
                made.signedAt(),
                wording.say("intake.print.of", wording.say("intake.protection.title"), name),
                signed("signed", made.signedBy(), made.signedAt(), wording),
                passages,
                corrections);
    }

    private Leaf preliminary(PreliminaryAssessment made, String name, Wording wording) {
        return leaf(
                made.id(),
                Part.ASSESSMENTS,
                made.signedAt(),
                wording.say("intake.print.of", wording.say("intake.preliminary.title"), name),
                signed("signed", made.signedBy(), made.signedAt(), wording),
                List.of(
                        new Passage(wording.say("intake.preliminary.contacts.short"), made.contacts()),
                        heard(made.childsView(), made.notHeardBecause(), "preliminary.view", name, wording),
                        new Passage(
                                wording.say("intake.preliminary.meeting"),
                                wording.say("intake.meeting." + made.meeting().name()))),
                List.of());
    }

    private Leaf extension(ReportPage.SubjectPage whom, int nth, String name, Wording wording) {
        Extension taken = whom.extensions().get(nth);
        String which = whom.subject().facts().id().value() + " extension " + nth; // it has no id of its own
        return leaf(
                UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8)),
                Part.DECISIONS,
                taken.decidedAt(),
                wording.say("intake.print.of", wording.say("intake.print.extension"), name),
                signed("decided", taken.decidedBy(), taken.decidedAt(), wording),
                List.of(
                        new Passage(
                                wording.say("intake.decision.what"),
                                wording.say(
                                        "intake.extended",
                                        wording.fullDay(whom.formerEnds().get(nth)),
                                        wording.fullDay(taken.newEnd()))),
                        new Passage(wording.say("intake.extension.reasons"), taken.reasons()),
                        new Passage(wording.say("intake.decision.provision"), taken.provision()),
                        new Passage(wording.say("intake.decision.mandate"), taken.mandate())),
                List.of());
    }

    private Leaf decision(OpeningDecision taken, String name, Wording wording) {
        return leaf(
                taken.id(),
                Part.DECISIONS,
                taken.decidedAt(),
                wording.say("intake.print.of", wording.say("intake.decision.title"), name),
                signed("decided", taken.decidedBy(), taken.decidedAt(), wording),
                List.of(
                        new Passage(
                                wording.say("intake.decision.what"),
                                wording.say(
                                        "intake.outcome.done." + taken.outcome().name())),
                        new Passage(wording.say("intake.decision.reasons"), taken.reasons()),
                        new Passage(wording.say("intake.decision.provision"), taken.provision()),
                        new Passage(wording.say("intake.decision.mandate"), taken.mandate())),
                List.of());
    }

    private static Leaf leaf(
            UUID id, Part part, Instant at, String title, Fact signed, List<Passage> passages, List<Leaf> corrections) {
        return new Leaf(
                id, part, Stockholm.dayOf(at), at, title, List.of(signed), passages, corrections, Optional.empty());
    }

    private static Passage heard(String words, String whyNot, String label, String name, Wording wording) {
        return words.isBlank()
                ? new Passage(wording.say("intake.protection.not-heard.short", name), whyNot)
                : new Passage(wording.say("intake." + label, name), words);
    }

    private Fact signed(String how, UserId by, Instant at, Wording wording) {
        String name =
                colleagues.named(by).map(Colleague::name).orElseGet(() -> wording.say("intake.report.looked.somebody"));
        return new Fact(wording.say("intake.print." + how), Times.moment(at, wording) + ", " + name);
    }

    private static String yesOrNo(boolean yes, Wording wording) {
        return wording.say(yes ? "intake.yes" : "intake.no");
    }
}
