package tillit.ground.access;

/** Somebody, or something, that can sign in. */
public record UserId(int value) {}
