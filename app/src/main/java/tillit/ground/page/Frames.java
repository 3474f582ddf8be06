package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
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

    Frame of(HttpServletRequest request) {
        FrameSource known = source.getIfAvailable();
        return frame(request, known == null ? Surroundings.none() : known.around(request));
    }

    /** The frame of a page of error, which must not fail for the reason that the page did. */
    Frame bare(HttpServletRequest request) {
        return frame(request, Surroundings.none());
    }

    private Frame frame(HttpServletRequest request, Surroundings around) {
        return new Frame(
                texts.in(Preferences.language(request)),
                around,
                Preferences.theme(request),
                address(request),
                csrf(request),
                demo,
                this::file);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
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
