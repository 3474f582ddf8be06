package tillit.ground.law;

import tools.jackson.databind.JsonNode;

/**
 * One file of {@code law/}.
 *
 * @param folder {@code rules}, {@code statutes} and so on; empty for a file at the top
 * @param name without its ending, as {@code preliminary-assessment}
 */
record LawFile(String folder, String name, JsonNode content) {

    String path() {
        return (folder.isEmpty() ? "" : folder + "/") + name + ".yaml";
    }

    Entry entry() {
        return new Entry(path(), content);
    }

    void isNamed(String id, Faults faults) {
        faults.check(id.equals(name), path(), "has the id " + id + ", which is not its name");
    }
}
