package tillit.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What was asked for on the command line, as names and values. */
final class Options {

    private static final Set<String> KNOWN =
            Set.of("--scale", "--home", "--turns", "--plans", "--viewers", "--arrivals", "--minutes");

    private Options() {}

    /** @throws IllegalArgumentException if a name is unknown or has no value */
    static Map<String, String> read(String[] arguments) {
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!KNOWN.contains(arguments[i]))
                throw new IllegalArgumentException("'" + arguments[i] + "' is none of " + KNOWN);
            if (i + 1 == arguments.length) throw new IllegalArgumentException(arguments[i] + " needs a value");
            options.put(arguments[i], arguments[i + 1]);
        }
        return options;
    }
}
