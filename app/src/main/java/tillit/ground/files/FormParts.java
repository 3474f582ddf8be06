package tillit.ground.files;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.FileUploadIOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.util.WebUtils;

/**
 * Reads a form that has files with it, before anybody asks for one of its fields. The servlet container would forget the whole form when a file is too
 * large, also what somebody typed for an hour; here the file is thrown away while it comes, and the form goes on to its page, which refuses the file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FormParts extends OncePerRequestFilter {

    private final Workbench bench;
    private final FilesProperties limits;

    FormParts(Workbench bench, FilesProperties limits) {
        this.bench = bench;
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length())
                || WebUtils.getNativeRequest(request, MultipartRequest.class) != null; // read already, by a test
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (SentForm form = new SentForm(bench, limits)) {
            try {
                form.read(request);
            } catch (SentForm.TooMuch tooMuch) {
                answer(response, HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
                return;
            } catch (FileUploadException
                    | FileUploadIOException
                    | MalformedStreamException
                    | BadRequestException noForm) {
                answer(response, HttpServletResponse.SC_BAD_REQUEST);
                return;
            }
            chain.doFilter(new RequestWithParts(request, form), response);
        }
    }

    private static void answer(HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted())
            response.sendError(status); // of a sender who is gone, the container has said it already
    }
}
