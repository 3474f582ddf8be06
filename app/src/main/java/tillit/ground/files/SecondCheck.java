package tillit.ground.files;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Has what was kept aside looked through as soon as somebody answers. It runs on the jobs' role, which has three functions and no table: it is
 * handed the content of what waits, and of nothing else.
 */
@Component
class SecondCheck {

    private static final int AT_ONCE = 50; // what is left is taken a minute later

    private final JdbcClient sweep;
    private final MalwareCheck malware;

    SecondCheck(@Qualifier("sweep") JdbcClient sweep, MalwareCheck malware) {
        this.sweep = sweep;
        this.malware = malware;
    }

    /** Tries everything that waits; answers how many waited no longer. Each is told by itself. */
    int run() {
        if (!malware.isConfigured())
            return 0; // what waited for a program goes on waiting: nobody has said that it is clean
        int told = 0;
        for (UUID file : waiting()) {
            Checked checked = malware.check(new Content(file));
            if (checked != Checked.WAITING && tell(file, checked)) told++;
        }
        return told;
    }

    private List<UUID> waiting() {
        return sweep.sql("select file_id from files.waiting(:limit)")
                .param("limit", AT_ONCE)
                .query(UUID.class)
                .list();
    }

    private boolean tell(UUID file, Checked checked) {
        return sweep.sql("select files.tell(:file, :outcome)")
                .param("file", file)
                .param("outcome", checked.name())
                .query(Boolean.class)
                .single();
    }

    /** The content of a file that waits, one chunk in memory. */
    private final class Content extends Chunks {

        private final UUID file;

        Content(UUID file) {
            this.file = file;
        }

        @Override
        byte[] chunk(int position) {
            return sweep.sql("select coalesce(files.waiting_chunk(:file, :position), ''::bytea)")
                    .param("file", file)
                    .param("position", position)
                    .query(byte[].class)
                    .single();
        }
    }
}
