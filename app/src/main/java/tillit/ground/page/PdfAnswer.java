package tillit.ground.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A document as an answer: whatever is in it, the browser runs nothing of it in our name, and nothing on the way keeps it. */
public final class PdfAnswer {

    private PdfAnswer() {}

    /** Opens it in the browser. @param name what it is called if it is saved, without the ending */
    public static void shown(String name, byte[] content, HttpServletResponse response) throws IOException {
        headed(ContentDisposition.inline(), name, content.length, response);
        response.getOutputStream().write(content);
    }

    /** Hands it over to be saved. @param name what it is called, without the ending */
    public static void saved(String name, byte[] content, HttpServletResponse response) throws IOException {
        headedToSave(name, content.length, response);
        response.getOutputStream().write(content);
    }

    /** Says what is to come, for whoever writes a long document themselves. */
    public static void headedToSave(String name, long bytes, HttpServletResponse response) {
        headed(ContentDisposition.attachment(), name, bytes, response);
    }

    private static void headed(
            ContentDisposition.Builder disposition, String name, long bytes, HttpServletResponse response) {
        response.setContentType("application/pdf");
        response.setContentLengthLong(bytes);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition
                        .filename(name + ".pdf", StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
