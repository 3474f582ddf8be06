package tillit.casework.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.casework.investigation.Investigations;
import tillit.ground.access.Ids;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.law.Law;

/** Those whom a new report is about: who the register says they are, what they are in law, and whether an investigation about them runs. */
@Component
class Newcomers {

    private final Recognition recognition;
    private final Investigations investigations;
    private final Law law;

    Newcomers(Recognition recognition, Investigations investigations, Law law) {
        this.recognition = recognition;
        this.investigations = investigations;
        this.law = law;
    }

    /** Somebody in a report that has no dossier yet. */
    record Newcomer(
            SubjectAsWritten written,
            Recognised recognised,
            SubjectKind kind,
            @Nullable Running running) {}

    List<Newcomer> recognise(ReportAsReceived report, LocalDate arrivedOn) {
        return report.about().stream()
                .map(written -> newcomer(written, arrivedOn))
                .toList();
    }

    List<NewSubject> subjects(
            Stamp stamp, ReportAsReceived report, List<Newcomer> newcomers, Instant received, LocalDate arrivedOn) {
        SubjectFacts.Reported reported = new SubjectFacts.Reported(
                received,
                arrivedOn,
                report.reporter().kind(),
                Boolean.TRUE.equals(report.reporter().wantsFeedback()));
        List<NewSubject> subjects = new ArrayList<>();
        for (int i = 0; i < newcomers.size(); i++) {
            Newcomer newcomer = newcomers.get(i);
            Recognised recognised = newcomer.recognised();
            SubjectFacts facts = new SubjectFacts(
                    new SubjectId(Ids.next()),
                    new ReportId(stamp.dossier().value()),
                    stamp,
                    new SubjectFacts.Who(
                            newcomer.kind(),
                            recognised.matched(),
                            null,
                            null,
                            recognised.residence(),
                            recognised.born()),
                    newcomer.written().expectedBirth(),
                    report.saysViolence(),
                    newcomer.running(),
                    reported);
            subjects.add(new NewSubject(i, newcomer.written(), recognised, facts));
        }
        return subjects;
    }

    private Newcomer newcomer(SubjectAsWritten written, LocalDate arrivedOn) {
        Recognised recognised = recognition.recognise(written, arrivedOn);
        SubjectKind kind = kind(written, recognised.born(), arrivedOn);
        return new Newcomer(written, recognised, kind, running(recognised.matched(), kind));
    }

    /** What the register knows goes before what somebody wrote; where it knows nothing, a child until a human says otherwise. */
    SubjectKind kind(SubjectAsWritten written, @Nullable LocalDate born, LocalDate on) {
        if (written.about() == About.UNBORN) return SubjectKind.UNBORN;
        if (born != null) return kindAt(born, on);
        return written.about() == About.ADULT ? SubjectKind.ADULT : SubjectKind.CHILD;
    }

    SubjectKind kindAt(LocalDate born, LocalDate on) {
        return SubjectKind.of(law.ages().stage(born, on));
    }

    @Nullable
    Running running(@Nullable PersonId person, SubjectKind kind) {
        if (person == null || kind == SubjectKind.UNBORN) return null;
        return investigations
                .runningAbout(person)
                .map(it -> new Running(it.id().value(), it.socialCase().dossier()))
                .orElse(null);
    }
}
