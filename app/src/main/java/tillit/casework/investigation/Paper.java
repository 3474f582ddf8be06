package tillit.casework.investigation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.UserId;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FormId;

/** A written part of an investigation, in a version of a form: being written by those who carry the case, or signed and from then on the same. */
public sealed interface Paper {

    /** What it is. */
    enum Kind {
        /** What is to be found out, from whom and how the child takes part (utredningsplan). */
        PLAN,
        /** What was found out, what it means and what is proposed (utredning). An investigation ends by it. */
        DOCUMENT;

        /** As it stands in an address. */
        String path() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    PaperId id();

    InvestigationId investigation();

    Kind kind();

    /** In which form it is written. */
    FormId form();

    /** In which version of that form. */
    int number();

    Answers answers();

    /** The signed one that it replaces. */
    Optional<PaperId> corrects();

    /**
     * Being written.
     *
     * @param revision how many times it has been saved: a save says on which one it builds
     */
    record Draft(
            PaperId id,
            InvestigationId investigation,
            Kind kind,
            FormId form,
            int number,
            Answers answers,
            int revision,
            UserId savedBy,
            Instant savedAt,
            @Nullable PaperId replaces)
            implements Paper {
        @Override
        public Optional<PaperId> corrects() {
            return Optional.ofNullable(replaces);
        }
    }

    /** Signed. */
    record Signed(
            PaperId id,
            InvestigationId investigation,
            Kind kind,
            FormId form,
            int number,
            Answers answers,
            UserId signedBy,
            Instant signedAt,
            @Nullable PaperId replaces)
            implements Paper {
        @Override
        public Optional<PaperId> corrects() {
            return Optional.ofNullable(replaces);
        }
    }
}
