package tillit.casework.intake;

import java.util.UUID;

/** One child, young person, adult or expected child in one report. */
public record SubjectId(UUID value) {}
