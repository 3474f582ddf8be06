package tillit.ground.law;

import java.util.Optional;

/**
 * That a limit may be prolonged, by whom and why.
 *
 * @param act the act that prolongs, such as {@code investigation-extended}
 * @param decision the decision in {@code law/decisions} that it takes; empty where a court decides
 * @param reasons the reasons that the statute asks for
 */
public record Extension(String act, Optional<String> decision, Words reasons) {}
