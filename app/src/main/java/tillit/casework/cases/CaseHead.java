package tillit.casework.cases;

import java.util.List;
import java.util.stream.Stream;
import tillit.ground.page.Crumb;
import tillit.ground.page.Secret;
import tillit.ground.page.Tab;

/**
 * What stands at the top of every page of a case, in the reader's language.
 *
 * @param title of the window: without a name where the case is protected or locked
 * @param crumbs the way to the page of the case, which is the last of them and has its address
 * @param kicker which case it is
 * @param name whose case it is, with age
 * @param number the personal number; empty where there is none
 * @param tabs the pages of the case
 */
public record CaseHead(
        String title,
        List<Crumb> crumbs,
        List<Secret> secrets,
        String kicker,
        String name,
        String number,
        List<Tab> tabs) {

    public CaseHead {
        crumbs = List.copyOf(crumbs);
        secrets = List.copyOf(secrets);
        tabs = List.copyOf(tabs);
    }

    /** The way to the page of the case, for that page itself. */
    List<Crumb> here() {
        return crumbs.stream()
                .map(it -> it.equals(crumbs.getLast()) ? new Crumb(it.label()) : it)
                .toList();
    }

    /** The way to another page of the case. @param page its name */
    public List<Crumb> to(String page) {
        return Stream.concat(crumbs.stream(), Stream.of(new Crumb(page))).toList();
    }
}
