package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.stereotype.Component;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import tillit.ground.law.Refusal;

/** Puts a refusal, or what validation found, into the reader's words. */
@Component
class Faults {

    private final Texts texts;
    private final Problems problems;
    private final Whys whys;

    Faults(Texts texts, Problems problems, Whys whys) {
        this.texts = texts;
        this.problems = problems;
        this.whys = whys;
    }

    Wording wording(HttpServletRequest request) {
        return Problems.asked(request) ? problems.wording(request) : texts.in(Preferences.language(request));
    }

    Fault of(Refusal refusal, Wording wording) {
        Why why = refusal.rule().flatMap(rule -> whys.of(rule, wording)).orElse(null);
        Object[] about = refusal.about().stream()
                .map(it -> it.in(wording.language().locale()))
                .toArray();
        return new Fault(refusal.field().orElse(""), wording.say(key(refusal, wording), about), why);
    }

    /** What is missing in one field is said in that field's own words, where somebody has written them: {@code …missing.outcome}. */
    private static String key(Refusal refusal, Wording wording) {
        return refusal.field()
                .map(field -> refusal.key() + "." + field)
                .filter(wording::knows)
                .orElse(refusal.key());
    }

    /** Every fault of the form, in the order in which the form asks. */
    List<Fault> of(MethodArgumentNotValidException fault, Wording wording) {
        List<String> asked = fields(fault.getParameter().getParameterType());
        return fault.getBindingResult().getAllErrors().stream()
                .map(error -> of(error, wording))
                .sorted(Comparator.comparingInt(found -> place(asked, found.field())))
                .toList();
    }

    /** The refusal that made another fault happen, such as a personal number that refused to be made. */
    static Optional<Refusal> refusalIn(@Nullable Throwable fault) {
        return Stream.iterate(fault, cause -> cause != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    private Fault of(ObjectError error, Wording wording) {
        String field = error instanceof FieldError of ? of.getField() : "";
        Optional<Refusal> refusal = error.contains(TypeMismatchException.class)
                ? refusalIn(error.unwrap(TypeMismatchException.class))
                : Optional.empty();
        return refusal.map(it ->
                        new Fault(field, wording.say(it.key()), of(it, wording).why()))
                .orElseGet(() -> new Fault(field, words(error, wording)));
    }

    private static String words(ObjectError error, Wording wording) {
        String own = String.valueOf(error.getDefaultMessage());
        String common = "page.problem." + error.getCode();
        String key = wording.knows(own) ? own : wording.knows(common) ? common : "page.problem.other";
        Object[] arguments = error.getArguments();
        return arguments == null || arguments.length == 0
                ? wording.say(key)
                : wording.say(key, Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    private static List<String> fields(Class<?> form) {
        return form.isRecord()
                ? Arrays.stream(form.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList()
                : List.of();
    }

    private static int place(List<String> asked, String field) {
        int place = asked.indexOf(field.split("[.\\[]", 2)[0]);
        return place < 0 ? asked.size() : place;
    }
}
