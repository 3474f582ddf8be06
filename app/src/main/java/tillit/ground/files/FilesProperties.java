package tillit.ground.files;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is received, and who checks it.
 *
 * @param folder where what is handed in lies until it is kept or refused; readable by the service's user only, and emptied
 * @param atMost the largest file. Ours, not the law's: a scanned investigation has some ten megabytes, a film from a telephone a hundred a minute
 * @param inOneForm all files of one form together
 * @param readAtMost how much of a form is read at all, and thrown away beyond the limits, so that its sender comes back to the form; what is
 *     larger loses its connection
 * @param unpacked what a packed document may become
 * @param clamav who checks for malware; nobody when {@code host} is empty
 */
@ConfigurationProperties("tillit.files")
record FilesProperties(
        @DefaultValue("uploads") Path folder,
        @DefaultValue("50MB") DataSize atMost,
        @DefaultValue("200MB") DataSize inOneForm,
        @DefaultValue("2GB") DataSize readAtMost,
        @DefaultValue("300MB") DataSize unpacked,
        @DefaultValue Clamav clamav) {

    /**
     * The daemon of ClamAV, spoken to over TCP.
     *
     * @param host empty: nothing is checked, and every file says so
     * @param connect how long it may take to answer the call
     * @param answer how long it may be silent
     * @param whole how long all of it may take, also when it takes nothing in
     */
    record Clamav(
            @DefaultValue("") String host,
            @DefaultValue("3310") int port,
            @DefaultValue("2s") Duration connect,
            @DefaultValue("20s") Duration answer,
            @DefaultValue("60s") Duration whole) {

        boolean isConfigured() {
            return !host.isBlank();
        }
    }
}
