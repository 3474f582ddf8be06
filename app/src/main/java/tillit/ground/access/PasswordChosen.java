package tillit.ground.access;

/**
 * Somebody has chosen a password of one's own. Published in the transaction that keeps it.
 *
 * @param first whether it takes the place of one that an administrator had given
 */
public record PasswordChosen(UserId who, MunicipalityId municipality, boolean first) {}
