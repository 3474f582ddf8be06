package tillit.ground.files;

import java.io.InputStream;

/**
 * A file that somebody has opened, which stands in the log.
 *
 * @param content to the last byte as it was handed in, read as it is asked for; each part under the secrecy of that moment
 */
public record OpenFile(StoredFile file, InputStream content) {}
