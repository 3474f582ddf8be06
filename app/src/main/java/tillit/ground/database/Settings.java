package tillit.ground.database;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/** How the embedded server is set: safe first, then quick; measured in docs/database.md. */
final class Settings {

    private static final long MEGABYTE = 1024L * 1024L;
    private static final long SMALLEST_CACHE = 128;
    private static final long LARGEST_CACHE = 8_192;

    private Settings() {}

    static Map<String, String> forThisMachine() {
        long memory = memoryInMegabytes();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("fsync", "on"); // the library starts the server without; this wins, and the start asserts it
        settings.put("synchronous_commit", "on");
        settings.put("full_page_writes", "on");
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("password_encryption", "scram-sha-256");
        settings.put("max_prepared_transactions", "0"); // one that hangs would hold back the seal of the log
        settings.put("max_connections", "100");
        settings.put(
                "max_locks_per_transaction",
                "256"); // the log has a table for each month, and a kept plan names them all
        settings.put("shared_buffers", Math.clamp(memory / 8, SMALLEST_CACHE, LARGEST_CACHE) + "MB");
        settings.put("effective_cache_size", Math.max(memory / 2, SMALLEST_CACHE) + "MB");
        settings.put("work_mem", "16MB");
        settings.put("maintenance_work_mem", "256MB");
        settings.put("random_page_cost", "1.1");
        settings.put("jit", "off"); // short statements with many InitPlans: compiling costs more than it gives
        settings.put("max_parallel_workers_per_gather", "0");
        settings.put("wal_compression", "pglz");
        settings.put("max_wal_size", "2GB");
        settings.put("autovacuum_vacuum_insert_scale_factor", "0.02"); // index-only reads of what is only added to
        settings.put("log_statement", "none"); // no personal data in the server's log
        settings.put("log_min_duration_statement", "-1");
        settings.put("log_min_error_statement", "panic");
        settings.put("log_error_verbosity", "terse");
        settings.put("log_parameter_max_length", "0");
        settings.put("log_parameter_max_length_on_error", "0");
        return settings;
    }

    private static long memoryInMegabytes() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getTotalMemorySize() / MEGABYTE;
    }
}
