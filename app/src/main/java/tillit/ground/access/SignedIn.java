package tillit.ground.access;

/** Somebody has come in. Published in the transaction that opens the session: what listens may refuse it. */
public record SignedIn(UserId who, MunicipalityId municipality, How how) {}
