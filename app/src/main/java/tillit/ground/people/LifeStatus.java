package tillit.ground.people;

/** Whether somebody lives. */
public enum LifeStatus {
    LIVING,
    DECEASED,
    /** Expected; no person in law, and the matter is the mother's. */
    UNBORN,
    /** Nobody knows: somebody who was seen and not named. */
    UNKNOWN
}
