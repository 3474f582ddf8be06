package tillit.casework.dispatch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** What stands in the fields of a letter that is being written, as it was typed. */
record Typed(Map<String, List<String>> fields) {

    static final Typed NOTHING = new Typed(Map.of());

    /** Ours: more than this is no letter. */
    static final int LONGEST = 50_000;

    private static final Set<String> FIELDS = Set.of(
            "to",
            "name",
            "address",
            "behalf",
            "language",
            "unsigned",
            "unsignedReason",
            "subject",
            "body",
            "ground",
            "asked",
            "by",
            "day",
            "time",
            "place",
            "matter",
            "interpreter",
            "doing",
            "next",
            "reach");

    Typed {
        fields = Map.copyOf(fields);
    }

    /** Of what a browser sends, the fields that a letter has. A sign that cannot be kept is left out. */
    static Typed sent(MultiValueMap<String, String> form) {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        form.forEach((field, values) -> {
            if (FIELDS.contains(field))
                kept.put(field, values.stream().map(Typed::writable).toList());
        });
        return new Typed(kept);
    }

    /** What a field holds, without the space around it; empty where nothing. */
    String value(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().replace("\r\n", "\n").strip();
    }

    List<String> values(String field) {
        return fields.getOrDefault(field, List.of());
    }

    boolean isLong() {
        return fields.values().stream()
                        .flatMap(List::stream)
                        .mapToInt(String::length)
                        .sum()
                > LONGEST;
    }

    /** Shows nothing. */
    @Override
    public String toString() {
        return "Typed[...]";
    }

    private static String writable(String typed) {
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints()
                .filter(it -> it != 0 && (it < Character.MIN_SURROGATE || it > Character.MAX_SURROGATE))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
