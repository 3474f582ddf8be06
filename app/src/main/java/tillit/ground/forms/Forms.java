package tillit.ground.forms;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;

/** The forms, as the municipality of whoever is signed in has them: its own newest version that counts today, otherwise the packed one. */
@Component
@Transactional(readOnly = true)
public class Forms {

    private final JdbcClient db;
    private final Clock clock;
    private final Map<FormId, TreeMap<Integer, FormDefinition>> packed = new LinkedHashMap<>();

    Forms(JdbcClient db, Law law, Clock clock) {
        this.db = db;
        this.clock = clock;
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
        return own(form, null, Stockholm.dayOf(clock.instant())).orElseGet(() -> packedLast(form));
    }

    /** The latest version that there is, also one that is to be asked from a day to come. @throws Missing if there is no such form */
    public FormDefinition latest(FormId form) {
        return own(form, null, LocalDate.MAX).orElseGet(() -> packedLast(form));
    }

    /** A version that is or was asked, packed or the municipality's own. @throws Missing if it has none with that number */
    public FormDefinition version(FormId form, int number) {
        return number >= FormDefinition.OWN
                ? own(form, number, LocalDate.MAX).orElseThrow(Missing::new)
                : Optional.ofNullable(packedOf(form).get(number)).orElseThrow(Missing::new);
    }

    /** A municipality's own version: when it was adopted, by whom and why. @param from the first day on which it is asked @param replaces the one before */
    public record Adopted(int number, int replaces, UserId by, Instant at, LocalDate from, String reason) {}

    /** The municipality's own versions, the latest first. */
    public List<Adopted> adopted(FormId form) {
        return db.sql("""
                        select number, replaces, adopted_by, adopted_at, valid_from, reason
                          from forms.version
                         where form = :form
                         order by number desc
                        """)
                .param("form", form.value())
                .query((row, index) -> new Adopted(
                        row.getInt("number"),
                        row.getInt("replaces"),
                        new UserId(row.getInt("adopted_by")),
                        row.getTimestamp("adopted_at").toInstant(),
                        row.getObject("valid_from", LocalDate.class),
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

    private FormDefinition packedLast(FormId form) {
        return packedOf(form).lastEntry().getValue();
    }

    /** @param by the day by which it counts; {@link LocalDate#MAX} where that does not matter */
    private Optional<FormDefinition> own(FormId form, @Nullable Integer number, LocalDate by) {
        return db.sql("""
                        select definition::text
                          from forms.version
                         where form = :form and number = coalesce(:number::int, number) and valid_from <= coalesce(:by::date, 'infinity')
                         order by number desc
                         limit 1
                        """)
                .param("form", form.value())
                .param("number", number)
                .param("by", by.equals(LocalDate.MAX) ? null : by)
                .query(String.class)
                .optional()
                .map(DefinitionJson::read);
    }
}
