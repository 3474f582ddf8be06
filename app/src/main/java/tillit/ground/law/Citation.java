package tillit.ground.law;

import java.util.Locale;
import java.util.Optional;

/**
 * A provision of a statute (lagrum): act, chapter, section and, where it matters, the part of the section.
 *
 * @param chapter empty where the act has no chapters
 * @param section one or several, as {@code 2}, {@code 1 a} or {@code 1–3}; empty where the statute as a whole is meant
 * @param part such as a paragraph or a point, in the reader's language
 */
public record Citation(Statute statute, Optional<String> chapter, Optional<String> section, Optional<Words> part) {

    /** "20 kap. 2 § socialtjänstlagen (2025:400)". */
    public String swedish() {
        return chapter.map(it -> it + " kap. ").orElse("")
                + section.map(it -> it + (many(it) ? " §§ " : " § ")).orElse("")
                + part.map(it -> it.sv() + " ").orElse("")
                + statute.cited().sv();
    }

    /** "Chapter 20, Section 2 of the Social Services Act (2025:400)". */
    public String english() {
        String provision = chapter.map(it -> "Chapter " + it).orElse("")
                + (chapter.isPresent() && section.isPresent() ? ", " : "")
                + section.map(it -> (many(it) ? "Sections " : "Section ") + it.replace(" och ", " and "))
                        .orElse("")
                + part.map(it -> ", " + it.en()).orElse("");
        return provision.isEmpty()
                ? statute.cited().en()
                : provision + " of " + statute.cited().en();
    }

    /** The provision as a reader of that language writes it. */
    public String in(Locale locale) {
        return new Words(swedish(), english()).in(locale);
    }

    private static boolean many(String section) {
        return section.contains("–") || section.contains(",") || section.contains(" och ");
    }
}
