package tillit.secrecy;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a curious insider has got hold of: ids, numbers and names of what is there, or of what is not.
 *
 * @param assessed a report that was assessed and led to a case
 * @param assessedChild the one it is about
 * @param open a report that nobody has assessed
 * @param sent a report that was sent to another municipality
 * @param investigation what runs in the case
 * @param note signed in the case
 * @param draft what one who may know writes in the case
 * @param thrown what that one has thrown away
 * @param document lies in the case
 * @param duty what is owed for the open report, and was not done in time
 * @param escalation the manager was told of it
 * @param person whom the first report is about
 * @param awaited whom the report that nobody has assessed is about
 * @param receipt what the system that handed in the open report got
 * @param file a picture that was handed in with the assessed report
 * @param offer somebody asked for the case
 * @param reminder those who carry the case are to be reminded of something
 * @param letter has been sealed in the case
 * @param letterDraft what one who may know writes as a letter
 * @param party is given what is found out
 * @param communication a party was given what was found out
 * @param decision is being written in the case
 * @param proposed is put before a colleague
 * @param waiting waits for members of the board
 * @param taken has been decided in the case
 * @param measure was granted by it
 * @param commission of that measure, to a provider that has not answered
 * @param coercion is done against the will of the one whose case it is
 * @param courtPackage was made for the court
 * @param appeal of what has been decided, which lies with a court
 * @param courtRuling of that court, which went against the board
 * @param disclosure somebody has asked for documents of that case, was refused, and has appealed the decision
 * @param application somebody has applied for help in that case, and was told of a delay
 * @param otherUnit a unit of the same municipality
 */
record Clues(
        UUID assessed,
        UUID assessedChild,
        UUID open,
        UUID openChild,
        UUID sent,
        UUID sentChild,
        UUID socialCase,
        UUID investigation,
        UUID note,
        UUID draft,
        UUID thrown,
        UUID document,
        UUID duty,
        UUID escalation,
        UUID person,
        UUID awaited,
        String number,
        String name,
        String caseNumber,
        String receipt,
        UUID file,
        UUID offer,
        UUID reminder,
        UUID letter,
        UUID letterDraft,
        UUID party,
        UUID communication,
        UUID decision,
        UUID proposed,
        UUID waiting,
        UUID taken,
        UUID measure,
        UUID commission,
        UUID coercion,
        UUID courtPackage,
        UUID appeal,
        UUID courtRuling,
        UUID disclosure,
        UUID application,
        int unit,
        int colleague,
        int otherUnit) {

    /**
     * What somebody was shown, without the clues themselves: two who asked in the same words have then got the same. The party stands in the register already
     * before the secret comes to be, by the same id.
     */
    String hide(String shown) {
        Map<String, String> longestFirst = new TreeMap<>((one, other) ->
                one.length() == other.length() ? one.compareTo(other) : Integer.compare(other.length(), one.length()));
        for (RecordComponent clue : Clues.class.getRecordComponents()) {
            if (clue.getType() != int.class && !clue.getName().equals("party"))
                longestFirst.put(String.valueOf(value(clue)), "<" + clue.getName() + ">");
        }
        String hidden = shown;
        for (Map.Entry<String, String> clue : longestFirst.entrySet()) {
            hidden = hidden.replace(clue.getKey(), clue.getValue());
        }
        return hidden;
    }

    private Object value(RecordComponent clue) {
        try {
            return clue.getAccessor().invoke(this);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
