package tillit.casework.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How many files a sender may attach to one report, with all that is added to it later. Ours, not the law's: {@code tillit.intake.senders-files.at-most}
 * and {@code tillit.intake.senders-files.together}.
 */
@ConfigurationProperties("tillit.intake.senders-files")
public record SendersFiles(
        @DefaultValue("20") int atMost,
        @DefaultValue("200MB") DataSize together) {

    /**
     * Does nothing if so much may be attached.
     *
     * @param files how many there would be
     * @param bytes how large they would be together
     * @param field of the form that they were chosen in
     * @throws IntakeRefusal.TooManyFiles if they are too many
     * @throws IntakeRefusal.FilesTooLarge if they are too large together
     */
    public void require(int files, long bytes, String field) {
        if (files > atMost) throw new IntakeRefusal.TooManyFiles(field);
        if (bytes > together.toBytes()) throw new IntakeRefusal.FilesTooLarge(field);
    }
}
