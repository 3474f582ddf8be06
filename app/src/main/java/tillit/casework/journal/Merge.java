package tillit.casework.journal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;
import org.eclipse.jgit.merge.MergeAlgorithm;
import org.eclipse.jgit.merge.MergeChunk;
import org.eclipse.jgit.merge.MergeResult;

/**
 * What two windows have written since they agreed, as one text: word by word, and where both wrote in the same place both words stand. Nothing that either
 * has added is lost; what one has taken away and the other has not touched is gone.
 */
final class Merge {

    private static final Pattern TOKENS = Pattern.compile("\\n|[^\\S\\n]+|\\S+");
    private static final MergeAlgorithm ALGORITHM = new MergeAlgorithm();

    private Merge() {}

    /** @param base what both began from @param theirs what is kept now @param mine what has just come */
    static Words of(Words base, Words theirs, Words mine) {
        return new Words(
                either(base.kind(), theirs.kind(), mine.kind()),
                text(base.heading(), theirs.heading(), mine.heading()),
                either(base.day(), theirs.day(), mine.day()),
                either(base.time(), theirs.time(), mine.time()),
                chosen(base.about(), theirs.about(), mine.about()),
                text(base.body(), theirs.body(), mine.body()));
    }

    /** What either has chosen, without what either has chosen away. */
    private static <T> List<T> chosen(List<T> base, List<T> theirs, List<T> mine) {
        Set<T> all = new LinkedHashSet<>(theirs);
        all.addAll(mine);
        all.removeIf(it -> base.contains(it) && !(theirs.contains(it) && mine.contains(it)));
        return List.copyOf(all);
    }

    private static <T> T either(T base, T theirs, T mine) {
        return Objects.equals(base, mine) ? theirs : mine;
    }

    static String text(String base, String theirs, String mine) {
        if (theirs.equals(mine) || mine.equals(base)) return theirs;
        if (theirs.equals(base)) return mine;
        Tokens whole = Tokens.of(base);
        MergeResult<Tokens> merged = ALGORITHM.merge(Tokens.SAME, whole, Tokens.of(theirs), Tokens.of(mine));
        StringBuilder text = new StringBuilder();
        for (MergeChunk chunk : merged) append(chunk, merged.getSequences(), text);
        return text.toString();
    }

    private static void append(MergeChunk chunk, List<Tokens> sides, StringBuilder text) {
        if (chunk.getConflictState() == MergeChunk.ConflictState.BASE_CONFLICTING_RANGE) return;
        List<String> words = sides.get(chunk.getSequenceIndex()).words.subList(chunk.getBegin(), chunk.getEnd());
        boolean second = chunk.getConflictState() == MergeChunk.ConflictState.NEXT_CONFLICTING_RANGE;
        if (second && !words.isEmpty() && !text.isEmpty() && isWord(text.substring(text.length() - 1))) {
            if (isWord(words.getFirst())) text.append(' '); // two words in one place do not grow together into a third
        }
        words.forEach(text::append);
    }

    private static boolean isWord(String token) {
        return !token.isBlank();
    }

    /** A text as a sequence of words and of what stands between them. */
    private static final class Tokens extends Sequence {

        static final SequenceComparator<Tokens> SAME = new SequenceComparator<>() {
            @Override
            public boolean equals(Tokens one, int at, Tokens other, int there) {
                return one.words.get(at).equals(other.words.get(there));
            }

            @Override
            public int hash(Tokens of, int at) {
                return of.words.get(at).hashCode();
            }
        };

        final List<String> words;

        private Tokens(List<String> words) {
            this.words = words;
        }

        static Tokens of(String text) {
            return new Tokens(new ArrayList<>(
                    TOKENS.matcher(text).results().map(MatchResult::group).toList()));
        }

        @Override
        public int size() {
            return words.size();
        }
    }
}
