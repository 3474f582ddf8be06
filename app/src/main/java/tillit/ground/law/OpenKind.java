package tillit.ground.law;

/**
 * A sort of intervention, from {@code law/open-access.yaml}.
 *
 * @param id its name, as {@code parent-support}
 * @param allowed whether it may be offered without a needs assessment (rule OPEN-ACCESS-KINDS)
 */
public record OpenKind(String id, Words words, boolean allowed) {}
