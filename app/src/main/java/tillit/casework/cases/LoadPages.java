package tillit.casework.cases;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.DossierId;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.page.Choice;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** All that somebody carries on one page, with a receiver for each. */
@Controller
class LoadPages {

    private static final String PAGE = "/cases/loads/{user}";
    private static final String FIELD = "to.";

    private final Loads loads;

    LoadPages(Loads loads) {
        this.loads = loads;
    }

    /** @param all one receiver for all who may have it @param spread whether it is to be spread evenly; both are but suggestions in the fields */
    @GetMapping(PAGE)
    @Transactional(noRollbackFor = Missing.class)
    String page(
            @PathVariable int user,
            @RequestParam @Nullable String all,
            @RequestParam(defaultValue = "false") boolean spread,
            Wording wording,
            Form form,
            Model model) {
        Load load = loads.of(new UserId(user), wording).orElseThrow(Missing::new);
        Map<String, String> suggested = new HashMap<>();
        if (spread) loads.spread(load).forEach((id, to) -> suggested.put(Loads.field(id), to.value() + ""));
        else if (all != null) load.rows().forEach(row -> suggested.put(Loads.field(row.id()), all));
        model.addAttribute("form", suggested.isEmpty() ? form : form.beginningWith(suggested));
        model.addAttribute("load", view(load, wording));
        return "casework/cases/load";
    }

    @PostMapping(PAGE)
    @FormAt(PAGE)
    @Done("cases.done.load-moved")
    String handOver(
            @PathVariable int user,
            @RequestParam MultiValueMap<String, String> sent,
            Wording wording,
            HttpServletRequest request) {
        Map<DossierId, UserId> chosen = chosen(sent);
        UserId whose = new UserId(user);
        if (whose.equals(Entry.me().id())) {
            if (loads.propose(chosen) == 0) throw new NobodyToCarry();
            Deed.rather(request, "cases.done.load-offered");
            return "redirect:/cases/loads/" + user;
        }
        loads.move(whose, chosen, wording);
        return "redirect:/cases?whose=unit"; // where it stands who has what; the page of one who has left is no more
    }

    private static Map<DossierId, UserId> chosen(MultiValueMap<String, String> sent) {
        try {
            return sent.entrySet().stream()
                    .filter(it -> it.getKey().startsWith(FIELD)
                            && !it.getValue().getFirst().isBlank())
                    .collect(Collectors.toMap(
                            it -> new DossierId(UUID.fromString(it.getKey().substring(FIELD.length()))),
                            it -> new UserId(Integer.parseInt(it.getValue().getFirst()))));
        } catch (IllegalArgumentException nothingOfOurs) {
            throw new Missing();
        }
    }

    private static LoadView view(Load load, Wording wording) {
        List<LoadView.Row> rows =
                load.rows().stream().map(it -> row(it, load, wording)).toList();
        return new LoadView(
                "/cases/loads/" + load.whose().id().value(),
                load.whose().name(),
                load.isMine()
                        ? wording.say("cases.load.mine")
                        : wording.say("cases.load.of", load.whose().name()),
                wording.say("cases.load.lead", rows.size()),
                load.isMine(),
                rows,
                load.receivers()
                        .choices(
                                load.rows().stream()
                                        .flatMap(it -> it.able().stream())
                                        .collect(Collectors.toSet()),
                                wording));
    }

    private static LoadView.Row row(Load.Row row, Load load, Wording wording) {
        boolean asks = load.isMine() && (!row.isCase() || !row.asked().isEmpty());
        List<Choice> choices =
                asks ? List.of() : new ArrayList<>(load.receivers().choices(row.able(), wording));
        if (!choices.isEmpty()) choices.addFirst(new Choice("", wording.say("cases.receiver.choose")));
        String instead = !choices.isEmpty()
                ? ""
                : load.isMine() && !row.isCase()
                        ? wording.say("cases.load.on-its-page")
                        : asks ? row.asked() : wording.say("cases.load.nobody-able");
        String words = Stream.of(
                        wording.say("cases.load.owed", row.owed()),
                        row.unsigned() == 0 ? "" : wording.say("cases.load.unsigned", row.unsigned()),
                        choices.isEmpty() ? "" : row.asked())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" "));
        return new LoadView.Row(
                Loads.field(row.id()),
                row.words().whom(),
                row.words().what(),
                row.words().address(),
                words,
                row.late(),
                instead,
                choices);
    }
}
