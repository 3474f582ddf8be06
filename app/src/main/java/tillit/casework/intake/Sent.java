package tillit.casework.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sent a report may know of it afterwards: that it came in, when, to which unit, what we have asked and what the sender has written since.
 * Never what was decided, nor what anybody else has written.
 *
 * @param unit the one that the receipt named
 * @param said questions and the sender's own words, oldest first
 * @param files what has come with it; never what is in them
 */
public record Sent(
        Instant receivedAt, Instant registeredAt, String municipality, String unit, List<Said> said, Files files) {

    public Sent {
        said = List.copyOf(said);
    }

    /** A question to the sender. @param mine the sender's own words; otherwise a question @param answers the question that they answer @param files how many came with them */
    public record Said(
            UUID id,
            boolean mine,
            String words,
            Instant at,
            @Nullable UUID answers,
            int files) {

        /** Shows nothing, so that no log can. */
        @Override
        public String toString() {
            return "Said";
        }
    }

    /** How many files have come. @param atFirst with the report @param inAll with what was added, too @param bytes how large they are together */
    public record Files(int atFirst, int inAll, long bytes) {}

    /** The questions that have not been answered, oldest first. */
    public List<Said> unanswered() {
        return said.stream()
                .filter(it ->
                        !it.mine() && said.stream().noneMatch(other -> it.id().equals(other.answers())))
                .toList();
    }
}
