package tillit.ground.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tillit.ground.law.Refusal;
import tillit.ground.law.Words;

/**
 * One version of a form: what is asked, in order. It never changes once it has been used.
 *
 * @param number below {@link #OWN} a packed version, from there on the municipality's own
 * @param lead what the form is for
 * @param source whose words these are
 */
public record FormDefinition(FormId id, int number, Words title, Words lead, Words source, List<Section> sections) {

    /** The first number of a municipality's own versions; below it are the packed ones ({@code law/schema/form.schema.json}). */
    public static final int OWN = 1001;

    public FormDefinition {
        sections = List.copyOf(sections);
    }

    /** Whether the municipality made it. */
    public boolean own() {
        return number >= OWN;
    }

    /** Every question, in the order in which they are asked. */
    public List<Question> questions() {
        return sections.stream().flatMap(it -> it.questions().stream()).toList();
    }

    /** The question with that id. */
    public Optional<Question> question(String question) {
        return questions().stream().filter(it -> it.id().equals(question)).findFirst();
    }

    /** The answers to what is asked: what a hidden question was answered before it was hidden does not count. */
    public Answers inForce(Answers answers) {
        Map<String, List<String>> kept = new TreeMap<>();
        for (Question question : questions()) {
            Answers sofar = new Answers(kept);
            boolean asked = question.shownWhen().map(it -> it.met(sofar)).orElse(true);
            if (asked) kept.put(question.id(), answers.of(question.id()));
        }
        return new Answers(kept);
    }

    /** The questions that are asked, given these answers. */
    public List<Question> asked(Answers answers) {
        Answers force = inForce(answers);
        return questions().stream()
                .filter(it -> it.shownWhen().map(when -> when.met(force)).orElse(true))
                .toList();
    }

    /** All that is missing or wrong before it can be handed in, each with its field {@code q.<id>} and its rule; empty when nothing is. */
    public List<Refusal> faults(Answers answers) {
        Answers force = inForce(answers);
        List<Refusal> faults = new ArrayList<>(notAsked(answers).toList());
        for (Question question : asked(answers)) {
            List<String> said = force.of(question.id());
            boolean missing = said.isEmpty() && question.required().by(force);
            Optional<String> wrong = missing ? Optional.of("missing") : Fit.wrong(question, said);
            wrong.ifPresent(what -> faults.add(new AnswerRefused(what, question)));
        }
        return faults;
    }

    /** What cannot even be kept in a draft: what is missing or unfinished can. */
    public List<Refusal> unfit(Answers answers) {
        Stream<Refusal> unfit = questions().stream()
                .flatMap(question -> Fit.unfit(question, answers.of(question.id())).stream()
                        .map(what -> new AnswerRefused(what, question)));
        return Stream.concat(notAsked(answers), unfit).toList();
    }

    private Stream<Refusal> notAsked(Answers answers) {
        boolean known =
                answers.values().keySet().stream().allMatch(it -> question(it).isPresent());
        return known ? Stream.empty() : Stream.of(AnswerRefused.notAsked());
    }

    FormDefinition with(List<Section> others) {
        return new FormDefinition(id, number, title, lead, source, others);
    }

    FormDefinition numbered(int other) {
        return new FormDefinition(id, other, title, lead, source, sections);
    }
}
