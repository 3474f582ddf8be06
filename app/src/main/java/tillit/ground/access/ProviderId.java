package tillit.ground.access;

/** A provider's number. */
public record ProviderId(int value) {}
