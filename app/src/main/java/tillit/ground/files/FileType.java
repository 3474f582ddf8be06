package tillit.ground.files;

import java.util.List;

/**
 * A type that may be handed in.
 *
 * @param mime as it is recognised in the content and served, {@code application/pdf}
 * @param endings that a name of it may have, in small letters without the dot, the usual one first
 * @param family within which a telephone's wrong ending is forgiven
 */
public record FileType(String mime, List<String> endings, String family) {

    public FileType {
        endings = List.copyOf(endings);
    }

    /** Whether it is a picture that a telephone or a scanner has made. */
    public boolean isPicture() {
        return family.equals("picture");
    }

    boolean hasEnding(String ending) {
        return endings.contains(ending);
    }

    /** Whether content of this type may come under a name or a claim of another. */
    boolean passesFor(FileType other) {
        return mime.equals(other.mime) || family.equals(other.family) && (isPicture() || family.equals("recording"));
    }
}
