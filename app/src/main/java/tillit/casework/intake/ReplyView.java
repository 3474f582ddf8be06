package tillit.casework.intake;

import java.util.List;
import tillit.ground.page.Choice;

/**
 * The page on which one writes down that something was done that a report asked for.
 *
 * @param asked whether it is still asked for
 * @param answers what one may answer; empty where there is nothing to choose
 * @param when the question when it was done; empty where it is done by writing it
 * @param label what the words are
 */
record ReplyView(ActView act, boolean asked, List<Choice> answers, String when, String label, String hint, String go) {}
