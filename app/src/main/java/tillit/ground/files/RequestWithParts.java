package tillit.ground.files;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The request with what came in its form: the fields as any others, the files as parts. */
final class RequestWithParts extends HttpServletRequestWrapper {

    private final Map<String, String[]> parameters = new LinkedHashMap<>();
    private final List<Part> files;

    RequestWithParts(HttpServletRequest request, SentForm form) {
        super(request);
        parameters.putAll(request.getParameterMap()); // what stands in the address
        form.fields()
                .forEach((field, words) -> parameters.merge(field, words.toArray(String[]::new), (first, then) -> {
                    String[] both = new String[first.length + then.length];
                    System.arraycopy(first, 0, both, 0, first.length);
                    System.arraycopy(then, 0, both, first.length, then.length);
                    return both;
                }));
        this.files = List.copyOf(form.files());
    }

    @Override
    public @Nullable String getParameter(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values.clone();
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(parameters);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public Collection<Part> getParts() {
        return files;
    }

    @Override
    public @Nullable Part getPart(String name) {
        return files.stream()
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElse(null);
    }
}
