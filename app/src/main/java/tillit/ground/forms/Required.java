package tillit.ground.forms;

/** Whether a question must be answered before what has been written can be handed in. */
public sealed interface Required {

    /** Whenever it is asked. */
    record Always() implements Required {}

    /** It may be left. */
    record No() implements Required {}

    /** When another question has a certain answer. */
    record When(Condition condition) implements Required {}

    /** Whether these answers ask for it. */
    default boolean by(Answers answers) {
        return switch (this) {
            case Always always -> true;
            case No no -> false;
            case When when -> when.condition().met(answers);
        };
    }
}
