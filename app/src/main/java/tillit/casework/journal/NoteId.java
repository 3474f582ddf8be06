package tillit.casework.journal;

import java.util.UUID;

/** A note, from its first word: what is signed keeps the id under which it was written. */
public record NoteId(UUID value) {}
