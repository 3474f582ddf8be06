package tillit.ground.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Takes a copy of an installation with the embedded server while people work: the server's files as PostgreSQL 18 has it (chapter 25.3.2), with the
 * log that makes them one moment, and what lies beside them. Everything that was confirmed before the command began is in it. A copy is whole or has
 * no name: it is written under another and renamed when all of it is on the disk.
 */
final class Backup {

    private static final Pattern MOMENT = Pattern.compile("[0-9]{8}T[0-9]{6}Z");

    /** What the server makes anew, or what belongs to the process that runs and not to what it keeps. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Pattern LEFT_OUT =
            Pattern.compile("postmaster\\.(pid|opts)|pg_internal\\.init.*|pgsql_tmp.*|current_logfiles.*");

    /** Unpacked or made again; and what nobody has kept yet. */
    private static final Set<String> BESIDE = Set.of("database", "binaries", "uploads", "away", "log", Taken.NAME);

    private static final Path CONTROL = Path.of("database", "global", "pg_control");

    private final Path home;
    private final Manifest to;

    private Backup(Path home, Manifest to) {
        this.home = home;
        this.to = to;
    }

    /** @param arguments the folder of the installation, the folder in which the copy is put, and the moment (UTC) by which it is called */
    @SuppressWarnings("SystemOut") // the console of the one who starts it
    static void main(String[] arguments) {
        try {
            Path made = take(Path.of(arguments[0]), Path.of(arguments[1]), arguments[2]);
            System.out.println("The backup is whole: " + made);
        } catch (UncheckedIOException notStarted) {
            refuse(notStarted.getMessage() + ": " + notStarted.getCause());
        } catch (IOException | SQLException | TakenByAnother notTaken) {
            refuse(String.valueOf(notTaken.getMessage()));
        }
    }

    @SuppressWarnings("SystemOut") // the console of the one who starts it
    private static void refuse(String why) {
        System.err.println("Tillit: no backup was taken: " + why);
        System.exit(1);
    }

    /**
     * Takes one. When it returns all of it is on the disk.
     *
     * @return its folder, named by the moment
     * @throws IOException if something could not be read or written; then nothing is left of it
     */
    static Path take(Path installation, Path into, String moment) throws IOException, SQLException {
        if (!MOMENT.matcher(moment).matches()) throw new IOException("a moment looks like 20261110T071200Z");
        Path home = installation.toAbsolutePath().normalize();
        if (!Files.exists(home.resolve("database").resolve("PG_VERSION")))
            throw new IOException("there is no database of Tillit's own in " + home);
        Path whole = into.toAbsolutePath().normalize().resolve("tillit-" + moment);
        if (whole.startsWith(home)) throw new IOException("a backup inside the installation goes when it goes");
        Path part = Owned.folder(whole.resolveSibling(whole.getFileName() + ".part"));
        try {
            new Backup(home, new Manifest(part)).takeAll();
            return Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | SQLException | RuntimeException notAll) {
            Owned.remove(part);
            throw notAll;
        }
    }

    private void takeAll() throws IOException, SQLException {
        Optional<Server> running = Running.in(home);
        if (running.isPresent()) {
            takeFrom(running.get());
        } else {
            try (EmbeddedServer forThis = EmbeddedServer.startIn(home, 0)) {
                takeFrom(forThis.server());
            }
        }
        to.write();
    }

    private void takeFrom(Server server) throws IOException, SQLException {
        try (Connection connection = Running.enter(server)) {
            Held held = Held.from(connection);
            copy(home.resolve("database"), Backup::isOfTheServer);
            to.copy(home.resolve(CONTROL), CONTROL); // last, as PostgreSQL's own tool does
            for (String file : held.end(to)) {
                Path inHome = Path.of("database", "pg_wal", file);
                to.copy(home.resolve(inHome), inHome);
            }
        }
        for (Path beside : Owned.inside(home)) {
            if (!BESIDE.contains(beside.getFileName().toString())) copy(beside, any -> true);
        }
    }

    private static boolean isOfTheServer(Path inHome) {
        return !inHome.equals(CONTROL)
                && !LEFT_OUT.matcher(inHome.getFileName().toString()).matches();
    }

    /** Copies what is there; what the server takes away meanwhile its log takes away too. */
    private void copy(Path all, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(all, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) throws IOException {
                Path inHome = home.relativize(folder);
                if (!wanted.test(inHome)) return FileVisitResult.SKIP_SUBTREE;
                to.folder(inHome);
                return inHome.startsWith("database")
                                && EMPTY.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes facts) throws IOException {
                Path inHome = home.relativize(file);
                if (!wanted.test(inHome)) return FileVisitResult.CONTINUE;
                try {
                    to.copy(file, inHome);
                } catch (NoSuchFileException goneMeanwhile) {
                    to.without(inHome);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) throws IOException {
                if (why instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
                throw why;
            }
        });
    }

    /** The log of the server, held from when the copy begins, so that nothing of it is used again before it has been copied; let go of with the connection. */
    private record Held(Connection connection) {

        private static final int NAME = 24; // of a file of the log

        static Held from(Connection connection) throws SQLException {
            Held held = new Held(connection);
            Running.ask(connection, "select pg_create_physical_replication_slot('tillit_backup', true, true)::text");
            Running.ask(connection, "select pg_backup_start('tillit', true)::text");
            return held;
        }

        /** Ends it, writes what says where the copy begins, and names the files of the log that belong to it. */
        List<String> end(Manifest to) throws SQLException, IOException {
            String last = Running.ask(
                    connection, "select pg_walfile_name(lsn) || ' ' || labelfile from pg_backup_stop(false)");
            String label = last.substring(NAME + 1);
            to.add(Path.of("database", "backup_label"), label);
            String first = label.replaceAll("(?s).*?\\(file ([0-9A-F]{24})\\).*", "$1");
            return Running.names(connection).stream()
                    .filter(it -> it.compareTo(first) >= 0 && it.compareTo(last.substring(0, NAME)) <= 0)
                    .toList();
        }
    }
}
