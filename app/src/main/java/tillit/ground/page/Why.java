package tillit.ground.page;

import org.jspecify.annotations.Nullable;

/**
 * The answer to "Varför?", which stands by each date, stop and right.
 *
 * @param words the rule in plain words
 * @param source the provision as lawyers write it: {@code 20 kap. 2 § socialtjänstlagen (2025:400)}
 * @param version the rule's name and the days between which it holds, or null where it has none
 * @param confirmed whether a lawyer has confirmed it
 */
public record Why(String words, String source, @Nullable String version, boolean confirmed) {}
