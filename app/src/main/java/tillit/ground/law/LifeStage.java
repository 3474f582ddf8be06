package tillit.ground.law;

/** What a person is by age on a day; the ages are in {@code law/ages}. */
public enum LifeStage {
    /** Barn: under 18. */
    CHILD,
    /** Ung: from 18 until 21. */
    YOUNG,
    /** Vuxen: everybody else. */
    ADULT
}
