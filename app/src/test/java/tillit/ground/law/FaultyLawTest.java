package tillit.ground.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mistake in {@code law/} stops the start, and all mistakes are told at once. */
class FaultyLawTest {

    private final Path folder;

    FaultyLawTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        LawFolder.copyTo(folder);
    }

    @Test
    void aCopyWithoutMistakesIsRead() {
        assertThat(Law.in(folder).rules()).hasSameSizeAs(Law.packed().rules());
    }

    @Test
    void everyMistakeOfShapeIsToldAtOnce() throws IOException {
        change("rules/preliminary-assessment.yaml", "length: 14 days", "length: fourteen days");
        change("rules/child-investigation.yaml", "movable: yes", "moveable: yes");
        change("statutes/social-services-act-2025.yaml", "from: 2025-07-01", "from: July 2025");
        change("calendar/closed-days.yaml", "on: easter - 2", "on: two days before easter");
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("rules/preliminary-assessment.yaml") && fault.contains("length"))
                .anyMatch(fault -> fault.startsWith("rules/child-investigation.yaml") && fault.contains("moveable"))
                .anyMatch(fault -> fault.startsWith("statutes/social-services-act-2025.yaml"))
                .anyMatch(fault -> fault.startsWith("calendar/closed-days.yaml"));
    }

    @Test
    void everyMistakeOfMeaningIsToldAtOnce() throws IOException {
        change("rules/preliminary-assessment.yaml", "\"2001:453\"", "\"2001:454\"");
        change("rules/preliminary-assessment.yaml", "chapter: \"20\"", "chapter: \"20\", part: {sv: a, en: b}");
        change("rules/child-investigation.yaml", "act: investigation-opened", "act: investigation-opend");
        change("rules/transfer-request.yaml", "from: 2025-07-01", "from: 2025-06-01");
        change("rules/hand-over-report.yaml", "id: hand-over-report", "id: handover");
        change("decisions/extend-investigation.yaml", "from: 2025-07-01", "from: 2025-06-30");
        change("statutes/social-services-act-2001.yaml", "replaced-by: \"2025:400\"", "replaced-by: \"2025:401\"");
        change("rules/eviction-notice.yaml", "act: \"2025:468\"", "act: \"2025:469\"");
        assertThat(faults())
                .contains("rules/eviction-notice.yaml: cites 2025:469, which has no file in statutes/")
                .contains("rules/child-investigation.yaml: no such act in acts.yaml: investigation-opend")
                .contains("rules/hand-over-report.yaml: has the id handover, which is not its name")
                .contains("statutes: 2001:453: replaced by an unknown 2025:401")
                .anyMatch(fault -> fault.startsWith("rules/transfer-request.yaml: the version from 2025-06-01 begins"))
                .anyMatch(fault -> fault.startsWith("rules/transfer-request.yaml: cites 2025:400 on days when"))
                .anyMatch(
                        fault -> fault.startsWith("decisions/extend-investigation.yaml: the version from 2025-06-30"));
    }

    @Test
    void aRuleOfTheOlderActCannotOutliveIt() throws IOException {
        change("rules/preliminary-assessment.yaml", "    to: 2025-06-30\n", "    to: 2025-07-31\n");
        assertThat(faults())
                .contains("rules/preliminary-assessment.yaml: cites 2001:453 on days when it was not in force, in what"
                        + " holds from 2013-01-01")
                .anyMatch(fault -> fault.contains("the version from 2025-07-01 begins before the former has ended"));
    }

    @Test
    void aDayThatDoesNotExistIsAMistake() throws IOException {
        change("rules/preliminary-assessment.yaml", "to: 2025-06-30", "to: 2025-06-31");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("rules/preliminary-assessment.yaml"));
    }

    @Test
    void aFileThatIsNoYamlIsToldWithTheOthers() throws IOException {
        Files.writeString(folder.resolve("rules/broken.yaml"), "id: [broken");
        change("rules/preliminary-assessment.yaml", "length: 14 days", "length: a fortnight");
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("rules/broken.yaml: cannot be read"))
                .anyMatch(fault -> fault.startsWith("rules/preliminary-assessment.yaml"));
    }

    @Test
    void aFieldGivenTwiceIsAMistake() throws IOException {
        change("rules/preliminary-assessment.yaml", "movable: yes", "movable: yes\nmovable: no");
        assertThat(faults()).anyMatch(fault -> fault.startsWith("rules/preliminary-assessment.yaml: cannot be read"));
    }

    @Test
    void aLimitThatDoesNotSayWhetherAWeekendMovesItIsAMistake() throws IOException {
        change("rules/child-investigation.yaml", "movable: yes\n", "");
        assertThat(faults())
                .anyMatch(fault -> fault.contains("rules/child-investigation.yaml") && fault.contains("movable"));
    }

    @Test
    void aSituationAboutARuleThatDoesNotExistIsAMistake() throws IOException {
        change("situations/feedback.yaml", "nothing-by: [CHILD-FEEDBACK-7D]", "nothing-by: [CHILD-FEEDBACK-8D]");
        assertThat(faults()).anyMatch(fault -> fault.endsWith("no rule CHILD-FEEDBACK-8D"));
    }

    @Test
    void everyMistakeInAFormIsToldAtOnce() throws IOException {
        change("forms/follow-up-1.yaml", "{question: given, is: [no]}", "{question: given, is: [never]}");
        change("forms/follow-up-1.yaml", "      - id: views\n", "      - id: result\n");
        change("forms/care-plan-1.yaml", "rule: care-plan-content", "rule: care-plan-contents");
        change("forms/implementation-plan-1.yaml", "number: 1", "number: 2");
        change("forms/child-investigation-plan-1.yaml", "required: always\n        rule", "required: no\n        rule");
        assertThat(faults())
                .contains("forms/follow-up-1.yaml: not-given waits for an answer that nobody gives before it: given")
                .contains("forms/follow-up-1.yaml: asks twice: result")
                .contains("forms/care-plan-1.yaml: goal names an unknown rule care-plan-contents")
                .contains("forms/implementation-plan-1.yaml: has the id and number implementation-plan-2, which is not"
                        + " its name")
                .contains("forms/child-investigation-plan-1.yaml: child-part is wanted by the-childs-part and may not"
                        + " be left");
    }

    @Test
    void aFormOfTheWrongShapeIsAMistake() throws IOException {
        change("forms/follow-up-1.yaml", "type: yes-no", "type: maybe");
        change("forms/care-plan-1.yaml", "      en: \"Contact\"\n", "");
        assertThat(faults())
                .anyMatch(fault -> fault.startsWith("forms/follow-up-1.yaml") && fault.contains("type"))
                .anyMatch(fault -> fault.startsWith("forms/care-plan-1.yaml") && fault.contains("en"));
    }

    @Test
    void anEmptyFolderIsNoLaw(@TempDir Path empty) {
        FaultyLaw faulty = catchThrowableOfType(FaultyLaw.class, () -> Law.in(empty));
        assertThat(faulty.faults()).singleElement().asString().endsWith("has no files");
    }

    private List<String> faults() {
        FaultyLaw faulty = catchThrowableOfType(FaultyLaw.class, () -> Law.in(folder));
        assertThat(faulty).as("a faulty law is refused").isNotNull();
        assertThat(faulty.getMessage()).contains(faulty.faults());
        return faulty.faults();
    }

    private void change(String file, String from, String to) throws IOException {
        LawFolder.change(folder.resolve(file), from, to);
    }
}
