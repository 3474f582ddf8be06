package tillit.ground.access;

/** Somebody has ended the own session. Published in the transaction that ends it. */
public record SignedOut(UserId who, MunicipalityId municipality) {}
