package tillit.ground.law;

/**
 * What can be granted (insats), from {@code law/measures.yaml}.
 *
 * @param id its name, as {@code family-treatment}
 * @param quarterly whether one that is not carried out in time is reported each quarter (34 kap. 1 § of the Social Services Act, 2025:400)
 * @param consentByAge whether a child of a certain age may have it without a guardian's consent (rule CHILD-CONSENT-AGE); where not, the
 *     guardian's consent is needed whatever the age
 */
public record Measure(String id, Words words, Kind kind, boolean quarterly, boolean consentByAge) {

    /** What sort of help it is. */
    public enum Kind {
        /** At home or in the open: treatment, support, relief (öppna insatser). */
        OPEN,
        /** A contact person or a contact family. */
        CONTACT,
        /** A place to live outside the own home. */
        PLACEMENT
    }
}
