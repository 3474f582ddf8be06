package tillit.ground.law;

import java.util.Optional;

/**
 * Something that an act has started: what is owed, and by when.
 *
 * @param deadline empty where the law names no time
 */
public record Owed(RuleVersion rule, Optional<Deadline> deadline) {}
