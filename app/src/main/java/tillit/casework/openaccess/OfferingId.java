package tillit.casework.openaccess;

import java.util.UUID;

/** The id of what is offered. */
record OfferingId(UUID value) {}
