package tillit.ground.letters;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** The fonts that lie in every document (DejaVu Sans), and which signs they have. */
final class Fonts {

    static final String FAMILY = "DejaVu Sans";
    private static final CmapLookup SIGNS = signs();

    private Fonts() {}

    static InputStream regular() {
        return open("DejaVuSans.ttf");
    }

    static InputStream bold() {
        return open("DejaVuSans-Bold.ttf");
    }

    /**
     * The same text with each sign that the fonts do not have written as its number, {@code [U+4E2D]}: nothing is lost without a trace. What is no
     * sign of a text at all is left out.
     */
    static String writable(String text) {
        if (text.codePoints().allMatch(Fonts::isPlain)) return text;
        StringBuilder writable = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (isPlain(sign) || SIGNS.getGlyphId(sign) != 0) writable.appendCodePoint(sign);
            else if (!isUnseen(sign)) writable.append("[U+%04X]".formatted(sign));
        });
        return writable.toString();
    }

    private static boolean isPlain(int sign) {
        return sign >= 0x20 && sign < 0x7f
                || sign == '\n'
                || sign == '\t'
                || sign >= 0xa1 && sign < 0x17f && sign != 0xad;
    }

    private static boolean isUnseen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static InputStream open(String name) {
        try {
            return new ClassPathResource("letters/" + name).getInputStream();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static CmapLookup signs() {
        try (InputStream font = regular();
                TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(font))) {
            return read.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
