package tillit.casework.printout;

import java.util.Arrays;
import java.util.Optional;

/** What one may choose of a file. Each is a chapter, but drafts, which stand among the notes. */
public enum Part {
    NOTES,
    ASSESSMENTS,
    /** What was found out, from whom, and what was concluded. */
    INVESTIGATION,
    DECISIONS,
    DOCUMENTS,
    /** What has left the house, as it left. */
    LETTERS,
    /** Concern reports in the words of whoever reported, which may tell who that is: never chosen from the beginning. */
    REPORTS,
    /** What the maker has written and not signed: no part of the file, and marked as that. */
    DRAFTS;

    /** Whether it is chosen unless somebody chooses otherwise. */
    boolean isUsual() {
        return this != REPORTS && this != DRAFTS;
    }

    static Optional<Part> of(String typed) {
        return Arrays.stream(values()).filter(it -> it.name().equals(typed)).findFirst();
    }
}
