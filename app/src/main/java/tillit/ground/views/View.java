package tillit.ground.views;

import java.util.UUID;

/** A view. @param choices as they stand in the address @param opens whether the list opens with it */
record View(UUID id, String list, String name, String choices, boolean opens) {}
