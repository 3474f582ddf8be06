package tillit.ground.page;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the {@link Form} of the request, and the {@link Wording} of its language. */
class Forms implements HandlerMethodArgumentResolver {

    static final String REFUSED = Form.class.getName();

    private final Texts texts;

    Forms(Texts texts) {
        this.texts = texts;
    }

    static Form of(HttpServletRequest request) {
        return request.getAttribute(REFUSED) instanceof Form refused ? refused : Form.blank();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Form.class || parameter.getParameterType() == Wording.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        if (parameter.getParameterType() == Form.class) {
            Object refused = request.getAttribute(REFUSED, RequestAttributes.SCOPE_REQUEST);
            return refused == null ? Form.blank() : refused;
        }
        HttpServletRequest servlet = request.getNativeRequest(HttpServletRequest.class);
        return texts.in(servlet == null ? Language.SV : Preferences.language(servlet));
    }
}
