package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Shows the page of a refused form again, by asking the method that shows it at first. So a room writes its page once, and
 * nothing that somebody typed is lost.
 */
@Component
class FormAgain {

    private static final Logger LOG = LoggerFactory.getLogger(FormAgain.class);

    private final ObjectProvider<RequestMappingHandlerMapping> mappings;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapters;

    FormAgain(
            ObjectProvider<RequestMappingHandlerMapping> mappings,
            ObjectProvider<RequestMappingHandlerAdapter> adapters) {
        this.mappings = mappings;
        this.adapters = adapters;
    }

    /** With what has to be changed. */
    ModelAndView again(
            List<Fault> faults, HandlerMethod asked, HttpServletRequest request, HttpServletResponse response) {
        ModelAndView page = shown(faults, asked, request, response);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** As it was sent, because somebody wants to see it in another language or look. */
    ModelAndView otherwise(HandlerMethod asked, HttpServletRequest request, HttpServletResponse response) {
        return shown(List.of(), asked, request, response);
    }

    /** The page on which the form stands that is sent to this address; empty if none is, or if that is its own page. */
    Optional<String> pageOfFormSentTo(HttpServletRequest request) {
        Look sent = new Look(request, HttpMethod.POST, request.getRequestURI());
        try {
            HandlerExecutionChain receives = mappings.getObject().getHandler(sent);
            return Optional.ofNullable(receives)
                    .filter(it -> it.getHandler() instanceof HandlerMethod)
                    .map(it -> address((HandlerMethod) it.getHandler(), sent))
                    .filter(it -> !it.equals(request.getRequestURI()));
        } catch (Exception nothingReceives) {
            return Optional.empty();
        }
    }

    private ModelAndView shown(
            List<Fault> faults, HandlerMethod asked, HttpServletRequest request, HttpServletResponse response) {
        String sentTo = request.getRequestURI();
        request.setAttribute(Forms.REFUSED, Form.refused(sentTo, typed(request), faults));
        String address = address(asked, request);
        request.setAttribute(Frames.ADDRESS, address);
        return page(new Look(request, HttpMethod.GET, address), response);
    }

    private ModelAndView page(Look look, HttpServletResponse response) {
        try {
            ServletRequestPathUtils.parseAndCache(look);
            HandlerExecutionChain shows = mappings.getObject().getHandler(look);
            if (shows != null && shows.getHandler() instanceof HandlerMethod method) {
                ModelAndView page = adapters.getObject().handle(look, response, method);
                if (page != null) return page;
            }
        } catch (Exception nothingThere) {
            // The form stands on no page of its own, or that page cannot be shown any more: the refusal is still told.
            LOG.warn("a refused form has no page to be shown on", Unspoken.of(nothingThere));
        }
        look.setAttribute(Frames.ONCE, true);
        return new ModelAndView("ground/page/refused");
    }

    private static String address(HandlerMethod asked, HttpServletRequest request) {
        FormAt at = asked.getMethodAnnotation(FormAt.class);
        if (at == null) return request.getRequestURI();
        Map<String, Object> variables = new HashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> variables.put(String.valueOf(name), value));
        }
        return UriComponentsBuilder.fromPath(at.value())
                .buildAndExpand(variables)
                .encode()
                .toUriString();
    }

    private static Map<String, List<String>> typed(HttpServletRequest request) {
        Map<String, List<String>> typed = new HashMap<>();
        request.getParameterMap().forEach((field, values) -> typed.put(field, Arrays.asList(values)));
        return typed;
    }

    /** The request as it would be if somebody asked otherwise: for the page alone, or by a form without anything in it. */
    private static final class Look extends HttpServletRequestWrapper {

        private final HttpMethod method;
        private final String address;

        Look(HttpServletRequest request, HttpMethod method, String address) {
            super(request);
            this.method = method;
            this.address = address;
        }

        @Override
        public String getMethod() {
            return method.name();
        }

        @Override
        public String getRequestURI() {
            return address;
        }

        @Override
        public String getServletPath() {
            return address;
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }
    }
}
