package tillit.ground.people;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who a description may mean. Nothing here is a match until a human has said so; {@link Identified} says that number and name agree. For somebody who
 * may not meet a protected person, the answer about that person is the one about an unknown person.
 */
public sealed interface Identification {

    /** The number is in the register and the name agrees. */
    record Identified(Person person) implements Identification {}

    /** As identified, and the person's data are protected. */
    record Protected(Person person) implements Identification {}

    /** As identified, and the person is registered in another municipality. */
    record OtherMunicipality(Person person) implements Identification {}

    /** A coordination number. @param person null if nobody here has it */
    record WithCoordinationNumber(
            CoordinationNumber number, @Nullable Person person, List<Candidate> candidates) implements Identification {
        public WithCoordinationNumber {
            candidates = List.copyOf(candidates);
        }
    }

    /** These fit. */
    record Candidates(ReadNumber number, List<Candidate> candidates) implements Identification {
        public Candidates {
            candidates = List.copyOf(candidates);
        }
    }

    /** Nobody fits. The report lives on its own, and a later identification is joined to it. */
    record Unidentified(ReadNumber number) implements Identification {}

    /** What was typed is no number. These fit by name and the rest. */
    record NumberRejected(ReadNumber.Rejected number, List<Candidate> candidates) implements Identification {
        public NumberRejected {
            candidates = List.copyOf(candidates);
        }
    }

    /** The number is somebody else's by name; that person stands among the candidates. */
    record NumberMismatch(IdentityNumber number, List<Candidate> candidates) implements Identification {
        public NumberMismatch {
            candidates = List.copyOf(candidates);
        }
    }

    /** Not born yet. @param mothers who the expectant mother may be */
    record Unborn(List<Person> mothers) implements Identification {
        public Unborn {
            mothers = List.copyOf(mothers);
        }
    }

    /** Born and not in the register yet. @param mothers who the mother may be */
    record NewbornWithoutNumber(List<Person> mothers) implements Identification {
        public NewbornWithoutNumber {
            mothers = List.copyOf(mothers);
        }
    }

    /** The one person whose number it is, where the name does not contradict it; else null. */
    default @Nullable Person person() {
        return null;
    }

    /** The one person whose number it is, where the name does not contradict it. */
    default Optional<Person> match() {
        return Optional.ofNullable(person());
    }

    /** Those who fit, best first, where no number settles it. */
    default List<Candidate> candidates() {
        return List.of();
    }

    /** The key of the sentence that tells it; also its name in a log. */
    default String key() {
        return "people.identification." + word();
    }

    /** One kebab-case word for it. */
    default String word() {
        return switch (this) {
            case Identified it -> "identified";
            case Protected it -> "protected";
            case OtherMunicipality it -> "other-municipality";
            case WithCoordinationNumber it -> "coordination-number";
            case Candidates it -> "candidate";
            case Unidentified it -> "unidentified";
            case NumberRejected it -> "number-rejected";
            case NumberMismatch it -> "number-mismatch";
            case Unborn it -> "unborn";
            case NewbornWithoutNumber it -> "newborn-without-number";
        };
    }
}
