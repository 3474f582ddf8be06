package tillit.ground.access;

/** What somebody does in a unit. What the role may decide is said by the delegation order, in {@code mandate}. */
public enum Role {
    /** Receives reports and applications (mottagning). */
    INTAKE_OFFICER,
    /** Social worker (socialsekreterare). */
    SOCIAL_WORKER,
    /** Unit manager (enhetschef). */
    UNIT_MANAGER,
    /** A system that may hand in reports to the unit and see nothing of it. */
    DELIVERER
}
