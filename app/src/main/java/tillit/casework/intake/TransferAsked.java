package tillit.casework.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That the report also asks us to take over a matter (begäran om överflyttning).
 *
 * @param openedElsewhere the day on which the other municipality opened its investigation, if it has one
 */
public record TransferAsked(@Nullable LocalDate openedElsewhere) {}
