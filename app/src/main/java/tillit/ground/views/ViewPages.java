package tillit.ground.views;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.Entry;
import tillit.ground.page.Deed;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** Where one's views are kept, and put in order. */
@Controller
class ViewPages {

    private static final String PAGE = "/views";

    private final Views views;

    ViewPages(Views views) {
        this.views = views;
    }

    /** @param of the list that the present choice is about; empty where none is to be kept */
    record Page(String of, List<Row> rows) {}

    /** @param address of what is done with it @param of the list */
    record Row(String address, String name, String of, boolean opens) {}

    @GetMapping(PAGE)
    String page(
            @RequestParam(defaultValue = "") String list,
            HttpServletRequest request,
            Wording wording,
            Form form,
            Model model) {
        if (Entry.me().memberships().isEmpty()) throw new Missing();
        String of = list.isEmpty() ? form.value("list") : list;
        Form begun = list.isEmpty()
                ? form
                : form.beginningWith(Map.of("list", list, "choices", views.choices(list, request.getParameterMap())));
        model.addAttribute("form", begun);
        model.addAttribute(
                "shown",
                new Page(
                        of.isEmpty()
                                ? ""
                                : wording.say("views.list." + views.listed(of).id()),
                        views.mine().stream()
                                .map(it -> new Row(
                                        PAGE + "/" + it.id(),
                                        it.name(),
                                        wording.say("views.list." + it.list()),
                                        it.opens()))
                                .toList()));
        return "ground/views/views";
    }

    @PostMapping(PAGE)
    @Done("views.done.kept")
    String keep(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(defaultValue = "") String choices,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean opens) {
        return "redirect:" + views.keep(list, choices, name, opens);
    }

    /** The list as the view shows it. */
    @GetMapping(PAGE + "/{id}/list")
    String list(@PathVariable UUID id) {
        return "redirect:" + views.addressOf(id);
    }

    @PostMapping(PAGE + "/{id}/names")
    @FormAt(PAGE)
    @Done("views.done.renamed")
    String rename(@PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        views.rename(id, name);
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{id}/removals")
    @FormAt(PAGE)
    @Done("views.done.removed")
    String remove(@PathVariable UUID id) {
        views.remove(id);
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/{id}/openings")
    @FormAt(PAGE)
    @Done("views.done.opens")
    String opens(@PathVariable UUID id, HttpServletRequest request) {
        if (!views.opens(id)) Deed.rather(request, "views.done.opens-no-longer");
        return "redirect:" + PAGE;
    }
}
