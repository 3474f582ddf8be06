package tillit.ground.views;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import tillit.ground.access.Ids;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.law.Refusals;
import tillit.ground.page.Missing;
import tillit.ground.page.MyViews;
import tillit.ground.page.Wording;

/** One's own views of the lists: kept, opened, renamed and removed. Another's view does not exist. */
@Component
public class Views {

    /** Ours: more than these above a list are no short cuts. */
    private static final int MOST = 20;

    private static final int LONGEST = 40;
    private static final Pattern CHOICE = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final String GONE = "gone";

    private final Map<String, ViewedList> lists;
    private final StoredViews stored;
    private final Audit audit;

    Views(List<ViewedList> lists, StoredViews stored, Audit audit) {
        this.lists = lists.stream().collect(Collectors.toMap(ViewedList::id, Function.identity()));
        this.stored = stored;
        this.audit = audit;
    }

    /** What stands above a list: one's views of it, and where the present choice is kept. */
    @Transactional(readOnly = true)
    public MyViews above(String list, HttpServletRequest request, Wording wording) {
        String now = choices(list, request.getParameterMap());
        List<MyViews.Chip> chips = stored.mine().stream()
                .filter(it -> it.list().equals(list))
                .map(it -> new MyViews.Chip(
                        it.name(), "/views/" + it.id() + "/list", it.choices().equals(now)))
                .toList();
        String gone = request.getParameter(GONE) == null ? "" : wording.say("views.gone");
        return new MyViews(
                chips, listed(list).address() + "?all", "/views?list=" + list + (now.isEmpty() ? "" : "&" + now), gone);
    }

    /** Where a list leads on to that was asked for without any choice, by whoever has a view that it opens with. */
    @Transactional(readOnly = true)
    public Optional<String> opening(String list, HttpServletRequest request) {
        if (request.getQueryString() != null) return Optional.empty();
        return stored.mine().stream()
                .filter(it -> it.list().equals(list) && it.opens())
                .findFirst()
                .map(this::address);
    }

    /** Where the view shows its list; the whole list, which says so, where its choices mean nothing any more. */
    String address(View view) {
        ViewedList list = listed(view.list());
        MultiValueMap<String, String> choices = read(view.choices());
        boolean means = list.parameters().containsAll(choices.keySet()) && list.understands(choices);
        return list.address() + "?" + (means ? (view.choices().isEmpty() ? "all" : view.choices()) : GONE);
    }

    @Transactional(readOnly = true)
    String addressOf(UUID id) {
        return address(found(id));
    }

    @Transactional(readOnly = true)
    List<View> mine() {
        return stored.mine();
    }

    /** @throws ViewRefusal if it has no name, another's name or no meaning */
    @Transactional
    String keep(String list, String choices, String name, boolean opens) {
        MultiValueMap<String, String> read = read(choices);
        ViewedList of = listed(list);
        if (!of.parameters().containsAll(read.keySet()) || !of.understands(read)) throw new ViewRefusal.MeansNothing();
        List<View> mine =
                stored.mine().stream().filter(it -> it.list().equals(list)).toList();
        if (mine.size() >= MOST) throw new ViewRefusal.TooMany();
        View made = new View(Ids.next(), list, fit(name, mine), choices(list, toArrays(read)), opens);
        if (opens) stored.opensWithNothing(list);
        stored.add(made);
        note("view-kept", made.id());
        return address(made);
    }

    /** @throws ViewRefusal if the name cannot be had */
    @Transactional
    void rename(UUID id, String name) {
        View was = found(id);
        List<View> others = stored.mine().stream()
                .filter(it -> it.list().equals(was.list()) && !it.id().equals(id))
                .toList();
        stored.rename(id, fit(name, others));
        note("view-renamed", id);
    }

    @Transactional
    void remove(UUID id) {
        stored.remove(found(id).id());
        note("view-removed", id);
    }

    /** Opens its list with it from now on; once more, with nothing. @return whether it now does */
    @Transactional
    boolean opens(UUID id) {
        View it = found(id);
        if (it.opens()) stored.opensWithNothing(it.list());
        else stored.opensWith(it);
        note("view-opens", id);
        return !it.opens();
    }

    /** The choices that the list offers, of what was sent: in the list's own order. */
    String choices(String list, Map<String, String[]> sent) {
        List<String> chosen = new ArrayList<>();
        for (String name : listed(list).parameters()) {
            for (String value : sent.getOrDefault(name, new String[0])) {
                if (CHOICE.matcher(value).matches()) chosen.add(name + "=" + value);
            }
        }
        return String.join("&", chosen);
    }

    ViewedList listed(String list) {
        return Optional.ofNullable(lists.get(list)).orElseThrow(Missing::new);
    }

    private View found(UUID id) {
        return stored.find(id).orElseThrow(Missing::new);
    }

    private static String fit(String name, List<View> others) {
        String plain = name.strip().replaceAll("\\s+", " ");
        Refusals.throwAny(
                plain.isEmpty()
                        ? List.of(new ViewRefusal.NameMissing())
                        : plain.length() > LONGEST ? List.of(new ViewRefusal.NameTooLong()) : List.of());
        if (others.stream().anyMatch(it -> it.name().equalsIgnoreCase(plain))) throw new ViewRefusal.NameTaken();
        return plain;
    }

    private static MultiValueMap<String, String> read(String choices) {
        MultiValueMap<String, String> read = new LinkedMultiValueMap<>();
        if (choices.isEmpty()) return read;
        if (!choices.matches("[A-Za-z0-9=&-]{1,400}")) throw new ViewRefusal.MeansNothing();
        UriComponentsBuilder.fromUriString("/?" + choices)
                .build()
                .getQueryParams()
                .forEach((name, values) -> values.stream()
                        .filter(value -> value != null && CHOICE.matcher(value).matches())
                        .forEach(value -> read.add(name, value)));
        return read;
    }

    private static Map<String, String[]> toArrays(MultiValueMap<String, String> choices) {
        return choices.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().toArray(String[]::new)));
    }

    private void note(String what, UUID id) {
        audit.note(Noted.that(what, Outcome.DONE).with(id.toString()));
    }
}
