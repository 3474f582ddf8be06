package tillit.ground.access;

/** A municipality has been founded, with its first administrator. Published in the transaction that founds it. */
public record Founded(MunicipalityId municipality, UserId administrator) {}
