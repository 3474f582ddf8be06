package tillit.ground.files;

/** The content of a file is no longer what was handed in: somebody has changed the database from under the application. It is shown to nobody. */
public final class NotAsKept extends IllegalStateException {

    NotAsKept(FileId file) {
        super("the content of file " + file.value() + " is not what was kept");
    }
}
