package tillit.ground.files;

import java.util.List;

/** All files that came with one form, in its order; closing it closes each. */
public record HandedIn(List<Upload> uploads) implements AutoCloseable {

    public HandedIn {
        uploads = List.copyOf(uploads);
    }

    @Override
    public void close() {
        uploads.forEach(Upload::close);
    }
}
