package tillit.casework.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Secret;
import tillit.ground.page.Why;

/**
 * Something that is done with a report now and then, on a page of its own.
 *
 * @param address where it is sent
 * @param back the page of the report
 * @param whom whom it concerns
 * @param words what happens when it is done
 */
record ActView(
        String address,
        String back,
        String title,
        List<Crumb> crumbs,
        List<Secret> secrets,
        String whom,
        String words,
        @Nullable Why why,
        String hint,
        List<Choice> choices,
        List<Choice> ways) {}
