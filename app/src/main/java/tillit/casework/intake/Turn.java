package tillit.casework.intake;

import java.util.Optional;
import tillit.ground.page.Missing;

/** Whose turn it is in a report about several. */
final class Turn {

    private Turn() {}

    /** The first who lacks a protection assessment, else the first who lacks a decision, else the first. */
    static ReportPage.SubjectPage first(ReportPage page) {
        return page.about().stream()
                .filter(it -> it.subject() instanceof Subject.Arrived)
                .findFirst()
                .or(() -> page.about().stream()
                        .filter(it ->
                                it.subject() instanceof Subject.Assessed || it.subject() instanceof Subject.Undecided)
                        .findFirst())
                .or(() -> page.about().stream().findFirst())
                .orElseThrow(Missing::new);
    }

    /** That one. @throws Missing if nobody like that is in the report */
    static ReportPage.SubjectPage of(ReportPage page, SubjectId subject) {
        return page.about().stream()
                .filter(it -> it.subject().facts().id().equals(subject))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** The first who lacks a protection assessment. */
    static Optional<SubjectId> unassessed(ReportPage page) {
        return page.about().stream()
                .map(it -> it.subject())
                .filter(Subject.Arrived.class::isInstance)
                .map(it -> it.facts().id())
                .findFirst();
    }
}
