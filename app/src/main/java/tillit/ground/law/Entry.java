package tillit.ground.law;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a file whose shape the schema has checked, read by the names that the file uses.
 *
 * @param where the file, for the sentence about a fault
 */
record Entry(String where, JsonNode node) {

    String text(String name) {
        return node.required(name).stringValue();
    }

    Optional<String> maybeText(String name) {
        return node.optional(name).flatMap(JsonNode::stringValueOpt);
    }

    /** The text as a constant of Java is written: {@code committee only} is {@code COMMITTEE_ONLY}. */
    String constant(String name) {
        return constantOf(text(name));
    }

    static String constantOf(String written) {
        return written.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    int number(String name) {
        return node.required(name).intValue();
    }

    /** {@code yes} or {@code no}; absent is no. */
    boolean yes(String name) {
        return maybeText(name).map("yes"::equals).orElse(false);
    }

    LocalDate day(String name) {
        return LocalDate.parse(text(name));
    }

    Optional<LocalDate> maybeDay(String name) {
        return maybeText(name).map(LocalDate::parse);
    }

    Words words(String name) {
        return wordsOf(node.required(name));
    }

    Optional<Words> maybeWords(String name) {
        return node.optional(name).filter(JsonNode::isObject).map(Entry::wordsOf);
    }

    Set<String> names(String name) {
        Set<String> names = new LinkedHashSet<>();
        node.path(name).valueStream().forEach(it -> names.add(it.stringValue()));
        return names;
    }

    List<Entry> entries(String name) {
        return node.path(name).valueStream().map(it -> new Entry(where, it)).toList();
    }

    Optional<Entry> maybeEntry(String name) {
        return node.optional(name).filter(JsonNode::isObject).map(it -> new Entry(where, it));
    }

    /** Who has read it against the statute. */
    Optional<Confirmation> confirmation() {
        return maybeEntry("confirmed").map(by -> new Confirmation(by.text("by"), by.day("on")));
    }

    /** This entry's fields, and for those that it does not have, the other's. */
    Entry over(Entry defaults) {
        ObjectNode merged = ((ObjectNode) defaults.node()).deepCopy();
        merged.remove("versions");
        merged.setAll((ObjectNode) node);
        return new Entry(where, merged);
    }

    private static Words wordsOf(JsonNode words) {
        return new Words(
                words.required("sv").stringValue().strip(),
                words.required("en").stringValue().strip());
    }
}
