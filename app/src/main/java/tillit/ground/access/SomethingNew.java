package tillit.ground.access;

/**
 * Something new has come into a dossier that no duty follows from: a note, an answer, words from whoever reported. Published in the transaction in which it
 * happened, for those who have put the dossier aside until something does.
 */
public record SomethingNew(DossierId dossier) {}
