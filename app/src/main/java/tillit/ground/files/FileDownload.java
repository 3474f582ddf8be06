package tillit.ground.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tillit.ground.page.Missing;

/** A file leaves as something to save, and never as a page of ours: whatever is in it, a browser runs nothing of it in our name. */
@Controller
class FileDownload {

    private final Files files;

    FileDownload(Files files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    void file(@PathVariable UUID id, HttpServletResponse response) throws IOException {
        OpenFile open = files.open(new FileId(id)).orElseThrow(Missing::new);
        StoredFile file = open.file();
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()));
        response.setContentType(file.type().mime());
        response.setContentLengthLong(file.bytes());
        try (InputStream content = open.content()) {
            content.transferTo(response.getOutputStream());
        }
    }

    /** RFC 6266, with the name in RFC 5987's way and one in plain letters for what is old. */
    private static String disposition(FileName name) {
        return ContentDisposition.attachment()
                .filename(name.shown(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
