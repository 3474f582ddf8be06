package tillit.casework.disclosure;

import java.util.UUID;

/** A request for access to documents (begäran om handlingar). */
record DisclosureId(UUID value) {}
