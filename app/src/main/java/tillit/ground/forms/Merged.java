package tillit.ground.forms;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What becomes of answers that two have written in: each question for itself. Where both have changed the same answer, and differently, neither is written over.
 *
 * @param answers what can be kept where nothing is changed by both
 * @param both the questions that both have changed
 */
public record Merged(Answers answers, Set<String> both) {

    public Merged {
        both = Set.copyOf(both);
    }

    /**
     * @param base what the writer began from
     * @param saved what has been saved since
     * @param mine what the writer wants to save
     */
    public static Merged of(Answers base, Answers saved, Answers mine) {
        Map<String, List<String>> merged = new TreeMap<>();
        Set<String> both = new TreeSet<>();
        Set<String> questions = new TreeSet<>(saved.values().keySet());
        questions.addAll(mine.values().keySet());
        for (String question : questions) {
            List<String> was = base.of(question);
            List<String> theirs = saved.of(question);
            List<String> ours = mine.of(question);
            if (!ours.equals(was) && !theirs.equals(was) && !ours.equals(theirs)) both.add(question);
            merged.put(question, ours.equals(was) ? theirs : ours);
        }
        return new Merged(new Answers(merged), both);
    }
}
