package tillit.casework.reminders;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.casework.cases.Burden;
import tillit.ground.access.DossierId;
import tillit.ground.page.Language;
import tillit.ground.page.Texts;
import tillit.ground.page.Wording;

/** What dossiers are called and where their pages are: the rooms whose they are say so, of what the one who asks sees. */
@Component
class Matters {

    private final List<Burden> rooms;
    private final Texts texts;

    Matters(List<Burden> rooms, Texts texts) {
        this.rooms = List.copyOf(rooms);
        this.texts = texts;
    }

    /** Those of these that are seen, and are not closed cases. */
    Map<DossierId, Burden.Words> named(Collection<DossierId> ids, Wording wording) {
        Map<DossierId, Burden.Words> named = new LinkedHashMap<>();
        if (ids.isEmpty()) return named;
        rooms.forEach(room -> named.putAll(room.among(ids, Set.copyOf(ids), wording)));
        return named;
    }

    Optional<Burden.Words> named(DossierId id, Wording wording) {
        return Optional.ofNullable(named(List.of(id), wording).get(id));
    }

    /** Where one was: my day for whoever came from there ({@code day}), otherwise the page of the matter. */
    String back(DossierId id, String from, Wording wording) {
        if (from.equals("day")) return "/";
        return named(id, wording).map(Burden.Words::address).orElse("/");
    }

    /** Whether something is left to decide or do in it, as its room sees it. */
    boolean isOpen(DossierId id) {
        return rooms.stream().anyMatch(room -> !room.among(List.of(id), Set.of(), texts.in(Language.SV))
                .isEmpty());
    }
}
