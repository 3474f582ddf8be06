package tillit.ground.notices;

import java.util.regex.Pattern;

/**
 * One thing that somebody must hear of.
 *
 * @param thing by which it is known again, so that nobody hears of it twice: ids and words of ours, never a name or a number of somebody's
 */
public record Matter(Kind kind, String thing) {

    private static final Pattern IDS = Pattern.compile("[A-Za-z0-9:_-]{1,120}");

    public Matter {
        if (!IDS.matcher(thing).matches()) throw new IllegalArgumentException("a thing is known by ids");
    }
}
