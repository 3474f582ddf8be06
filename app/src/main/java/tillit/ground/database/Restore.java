package tillit.ground.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Makes an installation out of a backup, in a folder that is not there yet: each byte is compared with what it was when the backup was taken, and
 * nothing is put in its place before all of it is right. The server makes it one moment when it starts.
 */
final class Restore {

    private Restore() {}

    /** @param arguments the folder of the backup, and the folder that the installation is to have */
    @SuppressWarnings("SystemOut") // the console of the one who starts it
    static void main(String[] arguments) {
        try {
            Path home = Path.of(arguments[1]);
            int files = restore(Path.of(arguments[0]), home);
            System.out.println("Restored " + files + " files, each as it was. Start it with --home " + home);
        } catch (IOException notRestored) {
            System.err.println("Tillit: nothing was restored: " + notRestored.getMessage());
            System.exit(1);
        }
    }

    /** @return how many files */
    static int restore(Path backup, Path to) throws IOException {
        Path home = to.toAbsolutePath().normalize();
        if (Files.exists(home)) throw new IOException("there is something in " + home + " already");
        if (!Files.exists(backup.resolve(Manifest.FILES)))
            throw new IOException("there is no whole backup in " + backup);
        List<Path> files = Manifest.checked(backup);
        Path part = Owned.folder(home.resolveSibling(home.getFileName() + ".part"));
        try {
            Manifest copy = new Manifest(part);
            for (String folder : Files.readAllLines(backup.resolve(Manifest.FOLDERS))) copy.folder(Path.of(folder));
            for (Path file : files) copy.copy(backup.resolve(file), file);
            Files.move(part, home, StandardCopyOption.ATOMIC_MOVE);
            return files.size();
        } catch (IOException | RuntimeException notAll) {
            Owned.remove(part);
            throw notAll;
        }
    }
}
