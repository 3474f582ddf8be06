package tillit.casework.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** What two windows write in one note becomes one text in which no word of either is missing. */
class MergeTest {

    private static final String BEGUN = "Jag träffade Tuva i skolan.\n\nHon var trött.";

    @Test
    void whatIsWrittenInTwoPlacesStandsInBoth() {
        assertThat(Merge.text(BEGUN, "I går: " + BEGUN, BEGUN + " Hon ville inte äta."))
                .isEqualTo("I går: " + BEGUN + " Hon ville inte äta.");
    }

    @Test
    void whatIsWrittenInTheSamePlaceStandsOneAfterTheOther() {
        assertThat(Merge.text(BEGUN, BEGUN + " Mamma kom.", BEGUN + " Pappa ringde."))
                .isEqualTo(BEGUN + " Mamma kom. Pappa ringde.");
    }

    @Test
    void whatOneHasTakenAwayAndTheOtherHasNotTouchedIsGone() {
        assertThat(Merge.text(BEGUN, "Jag träffade Tuva i skolan.", "I dag. " + BEGUN))
                .isEqualTo("I dag. Jag träffade Tuva i skolan.");
    }

    @Test
    void whatOneTakesAwayWhileTheOtherChangesItStays() {
        assertThat(Merge.text(BEGUN, "Jag träffade Tuva i skolan.", BEGUN.replace("trött", "mycket trött")))
                .contains("mycket trött");
    }

    @Test
    void theSameWordsSavedTwiceStandOnce() {
        assertThat(Merge.text(BEGUN, BEGUN + " Slut.", BEGUN + " Slut.")).isEqualTo(BEGUN + " Slut.");
    }

    @Test
    void aFieldThatOnlyOneWindowHasChangedIsAsThatWindowSays() {
        UUID tuva = UUID.randomUUID();
        Words base = new Words("", "", "", "", List.of(), "");
        Words theirs = new Words("MEETING", "", "i går", "", List.of(tuva), "");
        Words mine = new Words("", "Med skolan", "", "13.30", List.of(), "");
        assertThat(Merge.of(base, theirs, mine))
                .isEqualTo(new Words("MEETING", "Med skolan", "i går", "13.30", List.of(tuva), ""));
    }

    @Test
    void whoeverIsChosenInEitherWindowIsChosenAndHeadingsOfBothStand() {
        UUID tuva = UUID.randomUUID();
        UUID jenny = UUID.randomUUID();
        UUID robin = UUID.randomUUID();
        Words base = new Words("", "", "", "", List.of(robin), "");
        Words theirs = new Words("", "Med kuratorn", "", "", List.of(robin, tuva), "");
        Words mine = new Words("", "Om frånvaron", "", "", List.of(jenny), "");
        Words joined = Merge.of(base, theirs, mine);
        assertThat(joined.about()).containsExactlyInAnyOrder(tuva, jenny);
        assertThat(joined.heading()).contains("Med kuratorn").contains("Om frånvaron");
    }

    @RepeatedTest(200)
    void noWordThatEitherHasWrittenIsLost(RepetitionInfo nth) {
        Random random = new Random(nth.getCurrentRepetition());
        String base = text(random, "b", 30);
        String theirs = insert(random, base, "t");
        String mine = insert(random, base, "m");
        assertThat(Merge.text(base, theirs, mine).split("\\s+"))
                .contains(base.split("\\s+"))
                .contains(theirs.split("\\s+"))
                .contains(mine.split("\\s+"));
    }

    private static String text(Random random, String sign, int words) {
        StringBuilder text = new StringBuilder(sign + "0");
        for (int i = 1; i < words; i++)
            text.append(random.nextInt(8) == 0 ? "\n" : " ").append(sign).append(i);
        return text.toString();
    }

    private static String insert(Random random, String into, String sign) {
        StringBuilder text = new StringBuilder(into);
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            int at = text.indexOf(" ", random.nextInt(text.length()));
            text.insert(at < 0 ? text.length() : at, " " + sign + i);
        }
        return text.toString();
    }
}
