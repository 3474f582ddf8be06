package tillit.ground.files;

import java.nio.charset.StandardCharsets;

/** The kinds of films and sounds that share one format and are told apart by its brand (ISO/IEC 14496-12, section 4.3). */
final class Recordings {

    private Recordings() {}

    /** @param head at least its first twelve bytes */
    static String kind(byte[] head) {
        String begin = new String(head, 0, Math.min(12, head.length), StandardCharsets.ISO_8859_1);
        if (begin.length() < 12 || !begin.startsWith("ftyp", 4)) return "video/quicktime";
        return switch (begin.substring(8)) {
            case "qt  " -> "video/quicktime";
            case "M4A ", "M4B " -> "audio/mp4";
            case "M4V ", "M4VP", "M4VH" -> "video/x-m4v";
            default -> "video/mp4";
        };
    }
}
