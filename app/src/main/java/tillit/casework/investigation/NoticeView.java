package tillit.casework.investigation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Secret;
import tillit.ground.page.Why;

/**
 * Who has been told of an investigation, as its page shows it.
 *
 * @param title of the window: without a name where the case is protected or locked
 * @param back the page of the case
 * @param whom the case, and whose it is
 * @param people who belongs to the case, one line each
 * @param written what has been written down, latest first
 * @param letters where a letter about it is begun
 * @param answers what one may write down now; empty when all have been told
 */
record NoticeView(
        String address,
        String back,
        String title,
        List<Crumb> crumbs,
        List<Secret> secrets,
        String whom,
        @Nullable Why why,
        List<String> people,
        List<Written> written,
        List<Choice> answers,
        String letters) {

    /** A notice, or why it waits. */
    record Written(String what, String by, String words) {}
}
