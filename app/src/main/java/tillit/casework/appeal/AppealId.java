package tillit.casework.appeal;

import java.util.UUID;

/** An appeal (överklagande). */
public record AppealId(UUID value) {}
