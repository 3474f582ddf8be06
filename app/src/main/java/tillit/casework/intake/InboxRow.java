package tillit.casework.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.duties.Duty;
import tillit.ground.page.Wording;

/**
 * A report in an inbox.
 *
 * @param from the post and workplace of one who reports in service; otherwise empty, and the class says what the reporter is
 * @param excerpt how the text begins
 * @param news whether the sender has written something since that nobody has read
 * @param next what is owed first about somebody in it
 * @param carriedBy who has taken it; nobody yet if empty
 * @param maybeDuplicateOf other open reports in the unit about the same person
 * @param unread whether nobody in the unit has opened it
 */
public record InboxRow(
        ReportId report,
        Instant receivedAt,
        Channel channel,
        ReporterClass reporter,
        String from,
        String excerpt,
        boolean news,
        List<InboxSubject> about,
        Optional<Duty> next,
        List<Colleague> carriedBy,
        List<ReportId> maybeDuplicateOf,
        boolean unread) {

    public InboxRow {
        about = List.copyOf(about);
        carriedBy = List.copyOf(carriedBy);
        maybeDuplicateOf = List.copyOf(maybeDuplicateOf);
    }

    /**
     * Somebody in it.
     *
     * @param name as the register has it if somebody has been matched, otherwise as written, which of an expected child and of a newborn nobody has
     *     identified is the mother's; may be empty
     * @param age in whole years today, if the day of birth is known
     * @param state {@code ARRIVED}, {@code ASSESSED}, {@code UNDECIDED}, {@code HAND_OVER_SENT} or one of the ends
     * @param joins whether an investigation runs already
     */
    public record InboxSubject(
            SubjectId id,
            String name,
            Optional<Integer> age,
            SubjectKind kind,
            String state,
            boolean identified,
            boolean violence,
            boolean joins) {

        /** What to call them in a list, with the age where it is known: a newborn that nobody has identified as its mother's child. */
        public String heading(Wording wording) {
            return named().heading(wording);
        }

        Named named() {
            if (kind != SubjectKind.NEWBORN) return new Named(kind, name, age.orElse(null), "", "");
            return identified ? Named.newborn(name, "") : Named.newborn("", name);
        }

        /** Whether a protection assessment is owed. */
        public boolean isUnassessed() {
            return state.equals("ARRIVED");
        }
    }

    /** How many in it lack a protection assessment. */
    public long unassessed() {
        return about.stream().filter(InboxSubject::isUnassessed).count();
    }

    /** Whether violence is suspected about somebody in it. */
    public boolean violence() {
        return about.stream().anyMatch(InboxSubject::violence);
    }
}
