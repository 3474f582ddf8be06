package tillit.casework.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What stands around the first place where one of some words stands in a text, with every such word marked. */
record Excerpt(List<Piece> pieces) {

    /** Ours: about two lines before the word and five after it. */
    private static final int BEFORE = 160;

    private static final int AFTER = 400;
    private static final String CUT = "…";

    Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** A part of the text. @param hit whether it is one of the words */
    record Piece(String text, boolean hit) {}

    /** @param words what is looked for; a text in which none of them stands is shown from its beginning */
    static Excerpt of(String text, Collection<String> words) {
        Pattern any = Pattern.compile(
                words.stream().map(Pattern::quote).collect(Collectors.joining("|")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        Matcher hit = any.matcher(text);
        int first = hit.find() ? hit.start() : 0;
        int begin = first <= BEFORE ? 0 : wordBefore(text, first - BEFORE);
        int end = text.length() <= first + AFTER ? text.length() : wordBefore(text, first + AFTER);
        List<Piece> pieces = new ArrayList<>();
        if (begin > 0) pieces.add(new Piece(CUT + " ", false));
        int at = begin;
        hit.region(begin, end);
        while (hit.find()) {
            if (hit.start() > at) pieces.add(new Piece(text.substring(at, hit.start()), false));
            pieces.add(new Piece(text.substring(hit.start(), hit.end()), true));
            at = hit.end();
        }
        if (at < end) pieces.add(new Piece(text.substring(at, end), false));
        if (end < text.length()) pieces.add(new Piece(" " + CUT, false));
        return new Excerpt(pieces);
    }

    /** The end of the last blank before that place, or the place itself where there is none near. */
    private static int wordBefore(String text, int place) {
        for (int i = place; i > Math.max(0, place - BEFORE / 4); i--) {
            if (Character.isWhitespace(text.charAt(i - 1))) return i;
        }
        return Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
