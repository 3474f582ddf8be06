package tillit.ground.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import tillit.ground.page.Form;

/**
 * A form that was sent and refused, on a page that shows what is saved by then. What the writer has changed stays as it was typed; what a colleague has saved
 * meanwhile in other fields stands in them, so that the next time it is sent nothing of the colleague's is written over.
 *
 * @param form to be filled in on
 * @param both the questions that both have changed: there the page shows what is saved beside what was typed
 */
public record Resent(Form form, Set<String> both) {

    public Resent {
        both = Set.copyOf(both);
    }

    /**
     * @param form as it stands at its own address; blank where nobody has sent it
     * @param prefix how the names of its fields begin
     * @param mine what was typed in it
     * @param at what stood there at the revision from which the writer began
     */
    public static Resent of(Form form, String prefix, Answers mine, Answers saved, IntFunction<Answers> at) {
        String began = form.value("revision");
        if (!began.matches("\\d{1,9}")) return new Resent(form, Set.of());
        Merged merged = Merged.of(at.apply(Integer.parseInt(began)), saved, mine);
        Map<String, List<String>> theirs = new TreeMap<>();
        Set<String> questions = new TreeSet<>(saved.values().keySet());
        questions.addAll(mine.values().keySet());
        questions.stream()
                .filter(it -> !merged.answers().of(it).equals(mine.of(it)))
                .forEach(it -> theirs.put(prefix + it, merged.answers().of(it)));
        return new Resent(form.holding(theirs), merged.both());
    }
}
