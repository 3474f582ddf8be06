package tillit.ground.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What has been typed into a form, and what has to be changed in it. On a first look it is blank; after a refusal it holds
 * all that was sent. Each template that has a form takes it as {@code @param Form form}.
 */
public final class Form {

    private static final Form BLANK = new Form("", Map.of(), List.of(), Map.of());

    private final String sentTo;
    private final Map<String, List<String>> typed;
    private final List<Fault> faults;
    private final Map<String, List<String>> beginning;

    private Form(
            String sentTo, Map<String, List<String>> typed, List<Fault> faults, Map<String, List<String>> beginning) {
        this.sentTo = sentTo;
        this.typed = typed;
        this.faults = faults;
        this.beginning = beginning;
    }

    /** A form that nobody has sent. */
    public static Form blank() {
        return BLANK;
    }

    /**
     * A form that somebody has filled in so far, and asks for more of: nothing is wrong in it, and nothing is lost.
     *
     * @param sentTo the address it was sent to
     * @param typed the request's own parameters
     */
    public static Form begun(String sentTo, Map<String, String[]> typed) {
        return new Form(
                sentTo,
                typed.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.of(e.getValue()))),
                List.of(),
                Map.of());
    }

    static Form refused(String sentTo, Map<String, List<String>> typed, List<Fault> faults) {
        return new Form(sentTo, Map.copyOf(typed), List.copyOf(faults), Map.of());
    }

    /** The same form, with these values in the fields until somebody types others. */
    public Form beginningWith(Map<String, String> values) {
        Map<String, List<String>> beginning = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> List.of(e.getValue())));
        return new Form(sentTo, typed, faults, beginning);
    }

    /** The same form, with these answers chosen in a field until somebody chooses others. */
    public Form beginningWith(String field, List<String> values) {
        Map<String, List<String>> with = new HashMap<>(beginning);
        with.put(field, List.copyOf(values));
        return new Form(sentTo, typed, faults, Map.copyOf(with));
    }

    /** This form if it was sent to that address, otherwise a blank one: for a page that holds several forms. */
    public Form at(String address) {
        return sentTo.equals(address) ? this : new Form("", Map.of(), List.of(), beginning);
    }

    /** The same form, with these values in its fields instead of what was typed there: a blank one stays as it is. */
    public Form holding(Map<String, List<String>> values) {
        if (sentTo.isEmpty() || values.isEmpty()) return this;
        Map<String, List<String>> with = new HashMap<>(typed);
        values.forEach((field, held) -> with.put(field, List.copyOf(held)));
        return new Form(sentTo, Map.copyOf(with), faults, beginning);
    }

    /** The address that it was sent to; empty when nobody has sent it. */
    String sentTo() {
        return sentTo;
    }

    /** All that was typed in it, by field; nothing where nobody has sent it. */
    public Map<String, List<String>> typed() {
        return typed;
    }

    /** What the field holds; empty when nothing. */
    public String value(String field) {
        List<String> values = values(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** All that the field holds, where several can be chosen. */
    public List<String> values(String field) {
        return sentTo.isEmpty() ? beginning.getOrDefault(field, List.of()) : typed.getOrDefault(field, List.of());
    }

    /** Whether that answer is chosen. */
    public boolean chosen(String field, String value) {
        return values(field).contains(value);
    }

    /** What has to be changed, in the order of the page; empty when nothing. */
    public List<Fault> faults() {
        return faults;
    }

    /** All running text that was sent and refused: for a page on which its form no longer stands, so that nothing is lost. */
    public List<String> keptWords() {
        if (!refused()) return List.of();
        return typed.values().stream()
                .flatMap(List::stream)
                .map(String::strip)
                .filter(it -> it.contains(" "))
                .toList();
    }

    /** Whether anything has to be changed. */
    public boolean refused() {
        return !faults.isEmpty();
    }

    /** Whether a rule stands behind it that no fault before it has told of: what is the same for several is said once. */
    public boolean isFirstToSayWhy(Fault fault) {
        return fault.why() != null
                && faults.stream()
                        .filter(it -> fault.why().equals(it.why()))
                        .findFirst()
                        .filter(fault::equals)
                        .isPresent();
    }

    /** What has to be changed in that field. */
    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    /** The ids of what describes the field to a screen reader, its hint and its fault; null where there is neither. */
    @Nullable
    String describedBy(String field, String hint) {
        List<String> ids = new ArrayList<>();
        if (!hint.isEmpty()) ids.add(id(field) + "-hint");
        if (fault(field).isPresent()) ids.add(id(field) + "-error");
        return ids.isEmpty() ? null : String.join(" ", ids);
    }

    /** The id on the page of the field with that name: {@code children[0].name} is {@code children-0-name}. */
    public static String id(String field) {
        return field.replaceAll("[^A-Za-z0-9_-]+", "-").replaceAll("-$", "");
    }
}
