package tillit.ground.law;

import tools.jackson.databind.JsonNode;

/**
 * A form as {@code law/forms} has it. It fits the schema, its questions are named once, and what it points at exists.
 *
 * @param number which version it is; one that has been used is never edited
 */
public record FormText(String id, int number, JsonNode content) {}
