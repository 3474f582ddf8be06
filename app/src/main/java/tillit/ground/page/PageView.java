package tillit.ground.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * One template as a page. The whole page is made before its first byte is sent, so that a fault while it is made becomes
 * a page of error and never half a page.
 */
final class PageView implements View {

    private final TemplateEngine templates;
    private final String template;
    private final Frames frames;

    PageView(TemplateEngine templates, String template, Frames frames) {
        this.templates = templates;
        this.template = template;
        this.frames = frames;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Map<String, Object> noun = new HashMap<>(model == null ? Map.of() : model);
        noun.putIfAbsent("form", Forms.of(request));
        Frame frame = frames.of(request, (Form) noun.get("form"));
        noun.put("frame", frame);
        if (frame.sendsAgain() && !holdsTheFormItAnswers(noun)) {
            request.setAttribute(Frames.ONCE, true);
            noun.put("frame", frames.of(request, (Form) noun.get("form")));
        }
        Utf8ByteOutput page = new Utf8ByteOutput();
        templates.render(template, noun, page);
        Deeds.forget(request, response);
        response.setContentType(getContentType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
        response.setContentLength(page.getContentLength());
        page.writeTo(response.getOutputStream());
    }

    /** A form that was refused because another was quicker may stand on its page no more; then no button may claim to send it. */
    private boolean holdsTheFormItAnswers(Map<String, Object> noun) {
        StringOutput page = new StringOutput();
        templates.render(template, noun, page);
        return page.toString().contains(" id=\"" + Frame.SENT + "\"");
    }
}
