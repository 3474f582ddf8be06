package tillit.ground.forms;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.UserId;
import tillit.ground.law.Law;
import tillit.ground.page.Missing;

/** The forms, as the municipality of whoever is signed in has them: its own newest version, otherwise the packed one. */
@Component
@Transactional(readOnly = true)
public class Forms {

    private final JdbcClient db;
    private final Map<FormId, TreeMap<Integer, FormDefinition>> packed = new LinkedHashMap<>();

    Forms(JdbcClient db, Law law) {
        this.db = db;
        law.forms().stream()
                .map(it -> DefinitionJson.read(it.content()))
                .sorted(Comparator.comparing(it -> it.id().value()))
                .forEach(it ->
                        packed.computeIfAbsent(it.id(), id -> new TreeMap<>()).put(it.number(), it));
    }

    /** Every form as it is asked today. */
    public List<FormDefinition> all() {
        return packed.keySet().stream().map(this::current).toList();
    }

    /** The version that is asked today. @throws Missing if there is no such form */
    public FormDefinition current(FormId form) {
        return own(form, null).orElseGet(() -> packedOf(form).lastEntry().getValue());
    }

    /** A version that is or was asked, packed or the municipality's own. @throws Missing if it has none with that number */
    public FormDefinition version(FormId form, int number) {
        return number >= FormDefinition.OWN
                ? own(form, number).orElseThrow(Missing::new)
                : Optional.ofNullable(packedOf(form).get(number)).orElseThrow(Missing::new);
    }

    /** When a municipality's own version began to be used, by whom and why. */
    public record Adopted(int number, UserId by, Instant at, String reason) {}

    /** The municipality's own versions, the latest first. */
    public List<Adopted> adopted(FormId form) {
        return db.sql("""
                        select number, adopted_by, adopted_at, reason
                          from forms.version
                         where form = :form
                         order by number desc
                        """)
                .param("form", form.value())
                .query((row, index) -> new Adopted(
                        row.getInt("number"),
                        new UserId(row.getInt("adopted_by")),
                        row.getTimestamp("adopted_at").toInstant(),
                        row.getString("reason")))
                .list();
    }

    /** The numbers of the packed versions, the latest first. @throws Missing if there is no such form */
    public List<Integer> packed(FormId form) {
        return List.copyOf(packedOf(form).descendingKeySet());
    }

    private TreeMap<Integer, FormDefinition> packedOf(FormId form) {
        return Optional.ofNullable(packed.get(form)).orElseThrow(Missing::new);
    }

    private Optional<FormDefinition> own(FormId form, @Nullable Integer number) {
        return db.sql("""
                        select definition::text
                          from forms.version
                         where form = :form and number = coalesce(:number::int, number)
                         order by number desc
                         limit 1
                        """)
                .param("form", form.value())
                .param("number", number)
                .query(String.class)
                .optional()
                .map(DefinitionJson::read);
    }
}
