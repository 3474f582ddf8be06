package tillit.ground.access;

/** Somebody tried to change who may see, and may not. Published before the transaction of the attempt is rolled back. */
public record AccessChangeRefused(String action) {}
