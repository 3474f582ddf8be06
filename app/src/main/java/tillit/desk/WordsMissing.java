package tillit.desk;

import tillit.ground.law.Refusal;

/** What stands in a form is written in both languages, or not at all. */
final class WordsMissing extends Refusal {

    WordsMissing(String what, String field) {
        super("desk.forms." + what + ".missing", null, field);
    }
}
