package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tillit.ground.page.FrameSource.Surroundings;

/** Makes the frame of a page from its request. */
@Component
class Frames {

    private static final Logger LOG = LoggerFactory.getLogger(Frames.class);

    /** The request's attribute that holds the address of the page, when it is another than that of the request. */
    static final String ADDRESS = Frames.class.getName() + ".address";

    /** The request's attribute that says that nothing on the page may differ from one request to the next. */
    static final String STILL = Frames.class.getName() + ".still";

    /** The request's attribute that says that the page holds no form to send again. */
    static final String ONCE = Frames.class.getName() + ".once";

    private final Texts texts;
    private final ObjectProvider<FrameSource> source;
    private final ObjectProvider<ResourceUrlProvider> files;
    private final boolean demo;

    Frames(
            Texts texts,
            ObjectProvider<FrameSource> source,
            ObjectProvider<ResourceUrlProvider> files,
            Environment environment) {
        this.texts = texts;
        this.source = source;
        this.files = files;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** @param form what the page was sent and shows again; blank where it was only asked for */
    Frame of(HttpServletRequest request, Form form) {
        boolean still = request.getAttribute(STILL) != null;
        return new Frame(
                texts.in(Preferences.language(request)),
                still ? known(request) : around(request),
                Preferences.theme(request),
                still ? "" : address(request),
                still ? null : answer(request, form),
                still ? null : Deed.before(request).orElse(null),
                still ? null : csrf(request),
                demo,
                this::file);
    }

    private Surroundings around(HttpServletRequest request) {
        FrameSource known = source.getIfAvailable();
        return known == null ? Surroundings.none() : known.around(request);
    }

    /** A page of error must not fail for the reason that the page did. */
    private Surroundings known(HttpServletRequest request) {
        try {
            return around(request);
        } catch (RuntimeException unknown) {
            LOG.error("no frame", Unspoken.of(unknown));
            return Surroundings.none();
        }
    }

    private static String address(HttpServletRequest request) {
        if (request.getAttribute(ADDRESS) instanceof String shown) return shown;
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    private static Frame.@Nullable Answer answer(HttpServletRequest request, Form form) {
        if (!request.getMethod().equals("POST")) return null;
        return new Frame.Answer(request.getAttribute(ONCE) == null ? form.sentTo() : "");
    }

    private static Frame.@Nullable Csrf csrf(HttpServletRequest request) {
        Object token = request.getAttribute(CsrfToken.class.getName());
        return token instanceof CsrfToken csrf ? new Frame.Csrf(csrf.getParameterName(), csrf.getToken()) : null;
    }

    private String file(String path) {
        String named = files.getObject().getForLookupPath(path);
        return named == null ? path : named;
    }
}
