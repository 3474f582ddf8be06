package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.BeanInstantiationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import tillit.ground.law.Refusal;

/**
 * The one place where a refusal becomes something to read: for a person the form again, with what was typed and what to
 * change; for a system a problem. What is missing and what is hidden become the same answer.
 */
@ControllerAdvice
class Refusals {

    private final Faults faults;
    private final FormAgain forms;
    private final Failures failures;
    private final Problems problems;

    Refusals(Faults faults, FormAgain forms, Failures failures, Problems problems) {
        this.faults = faults;
        this.forms = forms;
        this.failures = failures;
        this.problems = problems;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HandlerMethod asked, HttpServletRequest request, HttpServletResponse response) {
        Wording wording = faults.wording(request);
        List<Fault> found = tillit.ground.law.Refusals.of(refusal).stream()
                .map(each -> faults.of(each, wording))
                .toList();
        return answer(refusal.key(), found, asked, request, response);
    }

    @ExceptionHandler
    Object refused(
            MethodArgumentNotValidException fault,
            HandlerMethod asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        List<Fault> found = faults.of(fault, faults.wording(request));
        return answer("form", found, asked, request, response);
    }

    /** What was sent could not be read, or something in it refused to be made. */
    @ExceptionHandler({BeanInstantiationException.class, HttpMessageNotReadableException.class})
    Object unreadable(Exception fault, HandlerMethod asked, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Optional<Refusal> refusal = Faults.refusalIn(fault);
        if (refusal.isPresent()) return refused(refusal.get(), asked, request, response);
        if (fault instanceof BeanInstantiationException) throw fault;
        return failures.answer(HttpStatus.BAD_REQUEST, request);
    }

    @ExceptionHandler
    Object missing(Missing missing, HttpServletRequest request) {
        return failures.answer(HttpStatus.NOT_FOUND, request);
    }

    /** An address with an id that cannot be one is an address with nothing at it; a day that cannot be read is written anew. */
    @ExceptionHandler
    Object missing(
            MethodArgumentTypeMismatchException fault,
            HandlerMethod asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (request.getMethod().equals("POST") && LocalDate.class.equals(fault.getRequiredType())) {
            String words = faults.wording(request).say("page.problem.day");
            return answer("form", List.of(new Fault(fault.getName(), words)), asked, request, response);
        }
        return failures.answer(HttpStatus.NOT_FOUND, request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException fault, HttpServletRequest request) {
        return failures.answer(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    /** The form as it was sent, in the language that was chosen. */
    @ExceptionHandler
    Object switched(
            Switching.Switched chosen, HandlerMethod asked, HttpServletRequest request, HttpServletResponse response) {
        return forms.otherwise(asked, request, response);
    }

    /** An address that forms are sent to, asked for as a page: by reloading it, or from the history. One comes to the page of the form. */
    @ExceptionHandler
    Object notAPage(HttpRequestMethodNotSupportedException fault, HttpServletRequest request) {
        boolean looks = request.getMethod().equals("GET") && !Problems.asked(request);
        Optional<String> page = looks ? forms.pageOfFormSentTo(request) : Optional.empty();
        return page.<Object>map(it -> new ModelAndView("redirect:" + it))
                .orElseGet(() -> failures.answer(HttpStatus.METHOD_NOT_ALLOWED, request));
    }

    /** What the framework itself refuses: no such address, wrong method, wrong type of content. */
    @ExceptionHandler(Exception.class)
    Object failed(Exception fault, HttpServletRequest request) throws Exception {
        if (fault instanceof ErrorResponse known) return failures.answer(known.getStatusCode(), request);
        throw fault;
    }

    private Object answer(
            String type,
            List<Fault> found,
            HandlerMethod asked,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (Problems.asked(request)) return problems.refused(type, found, problems.wording(request));
        return isForScript(asked)
                ? ResponseEntity.unprocessableContent().build()
                : forms.again(found, asked, request, response);
    }

    /** Whether a page's own script asked, which shows no page: it says that it could not be saved, and its button shows why. */
    private static boolean isForScript(HandlerMethod asked) {
        return asked.getReturnType().getParameterType() == ResponseEntity.class;
    }
}
