package tillit.ground.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is true of the data in {@code law/} as a whole. */
class LawDataTest {

    /** The rows of the list on counting, concern reports and investigations of children; each must be a rule. */
    private static final List<String> LISTED = List.of(
            "TIME-UNIT",
            "TIME-DAYS",
            "TIME-WEEKEND",
            "TIME-HOLIDAYS",
            "TIME-LVM-PRECEDENT",
            "TIME-COERCION",
            "TIME-WEEKAGO",
            "TIME-IMMEDIATE",
            "TIME-ARRIVAL",
            "TIME-NEXT-WEEKDAY",
            "TIME-ACT-ONLY",
            "TIME-PLAN",
            "TIME-CHAIN",
            "TIME-COURT",
            "TIME-HOURS",
            "TIME-SAMEDAY",
            "TIME-AGE",
            "TIME-START",
            "CHILD-MANDATED-REPORT",
            "CHILD-PROTECT-SAMEDAY",
            "CHILD-PRELIM-14D",
            "CHILD-PRELIM-REASONS",
            "CHILD-PRELIM-SCOPE",
            "CHILD-VIOLENCE-OPEN",
            "CHILD-FEEDBACK-7D",
            "CHILD-FEEDBACK-OWN-INIT",
            "CHILD-REPORT-MEETING",
            "CHILD-APPLICATION",
            "YOUNG-18-20-SCOPE",
            "CHILD-POLICE-NOTICE",
            "REG-ATONCE",
            "ANY-OPEN-INVEST",
            "CHILD-INVEST-4M",
            "CHILD-INVEST-NOCHAIN",
            "CHILD-INVEST-WRITEUP",
            "CHILD-INVEST-NOTICE",
            "CHILD-INVEST-SCOPE",
            "CHILD-INVEST-DUTYINFO",
            "CHILD-SPEAK-ALONE",
            "CHILD-PARTICIPATE",
            "CHILD-ATTITUDE",
            "CHILD-PARTY-15",
            "CHILD-CONSENT-AGE",
            "CHILD-CONSENT-NOTEST",
            "CHILD-COMMUNICATE",
            "CHILD-INVEST-EXTEND",
            "CHILD-TURNS-18",
            "CHILD-ONE-GUARDIAN",
            "CHILD-LUL-OPINION",
            "CHILD-FOLLOWUP-INVEST",
            "CHILD-FOLLOWUP-PLACEMENT",
            "CHILD-FOLLOWUP-NOTICE",
            "CHILD-QUALIFIED-STAFF");

    private static final LocalDate OLD_ACT_ENDS = LocalDate.of(2025, 6, 30);

    private final LawBook book = LawReader.read(LawFiles.PACKED);
    private final Law law = new Law(book);

    @Test
    void everyRowOfTheListIsARule() {
        assertThat(law.rules()).extracting(Rule::code).containsAll(LISTED);
    }

    @Test
    void everyCitedStatuteWasInForceOnEveryDayOfWhatCitesIt() {
        law.rules().forEach(rule -> rule.versions().forEach(version -> assertThat(version.citations())
                .as(rule.code() + " from " + version.from())
                .allMatch(citation -> citation.statute().covers(version.from(), version.to()))));
        law.decisions().forEach(decision -> assertThat(decision.citations())
                .as(decision.id() + " from " + decision.from())
                .isNotEmpty()
                .allMatch(citation -> citation.statute().covers(decision.from(), decision.to())));
    }

    @Test
    void everyStatuteIsCited() {
        Set<Statute> cited = new HashSet<>();
        law.rules().forEach(rule -> rule.versions()
                .forEach(version -> version.citations().forEach(citation -> cited.add(citation.statute()))));
        assertThat(cited).containsAll(law.statutes());
    }

    @Test
    void noTwoVersionsOfARuleHoldOnTheSameDay() {
        for (LocalDate day = LocalDate.of(2015, 1, 1); day.getYear() < 2036; day = day.plusDays(1)) {
            LocalDate on = day;
            law.rules().forEach(rule -> {
                if (rule.versions().stream().filter(it -> it.holdsOn(on)).count() > 1) {
                    throw new AssertionError(rule.code() + " has two versions on " + on);
                }
            });
        }
    }

    @Test
    void whatRestsOnTheOlderActEndsWithItAndIsFollowedByTheNewOne() {
        law.rules().forEach(rule -> rule.versions().stream()
                .filter(version -> cites(version, "2001:453"))
                .forEach(version -> {
                    assertThat(version.to()).as(rule.code()).get().matches(last -> !last.isAfter(OLD_ACT_ENDS));
                    assertThat(rule.on(OLD_ACT_ENDS.plusDays(1)))
                            .as(rule.code())
                            .isPresent();
                }));
    }

    @Test
    void everyDutyThatStartsCanBeFulfilledByAnAct() {
        law.rules().stream()
                .filter(rule ->
                        rule.kind() != Rule.Kind.LIMIT_ON_SCOPE) // it lasts for a time, and nobody owes anything
                .forEach(rule -> rule.versions().stream()
                        .filter(version -> !version.starts().isEmpty())
                        .forEach(version -> assertThat(version.fulfilledBy())
                                .as(rule.code())
                                .isNotEmpty()));
    }

    @Test
    void everyExtensionNeedsADecisionThatTheLawKnowsOnThatDay() {
        law.rules().forEach(rule -> rule.versions().forEach(version -> version.extension()
                .flatMap(Extension::decision)
                .ifPresent(it -> assertThat(law.decision(it, version.from()))
                        .as(rule.code())
                        .isPresent())));
    }

    @Test
    void decisionsOfTheFirstJourneyMayBeGivenToAnOfficerUnderBothActs() {
        List.of("open-investigation", "not-open-investigation", "extend-preliminary-assessment", "extend-investigation")
                .forEach(id -> List.of(OLD_ACT_ENDS, OLD_ACT_ENDS.plusDays(1))
                        .forEach(day -> assertThat(law.decision(id, day))
                                .as(id + " on " + day)
                                .get()
                                .extracting(DecisionRule::delegation)
                                .isEqualTo(DecisionRule.Delegation.OFFICER)));
    }

    @Test
    void noRuleIsCalledConfirmedBeforeALawyerHasConfirmedIt() {
        law.rules().forEach(rule -> rule.versions()
                .forEach(version ->
                        assertThat(version.confirmed()).as(rule.code()).isEqualTo(Optional.empty())));
    }

    @Test
    void aCitationReadsAsALawyerWritesIt() {
        RuleVersion version = law.rule(new RuleId("preliminary-assessment"), LocalDate.of(2026, 1, 1));
        Citation citation = version.citations().getFirst();
        assertThat(citation.swedish()).isEqualTo("20 kap. 2 § socialtjänstlagen (2025:400)");
        assertThat(citation.in(Locale.UK)).isEqualTo("Chapter 20, Section 2 of the Social Services Act (2025:400)");
        assertThat(law.rule(new RuleId("time-in-units"), LocalDate.of(2026, 1, 1))
                        .citations()
                        .getFirst()
                        .swedish())
                .isEqualTo("1 § lagen (1930:173) om beräkning av lagstadgad tid");
        assertThat(law.rule(new RuleId("duty-to-report"), LocalDate.of(2026, 1, 20))
                        .citations()
                        .getFirst()
                        .english())
                .isEqualTo("Chapter 19, Sections 1–4 of the Social Services Act (2025:400)");
    }

    @Test
    void aMisspeltActIsRefusedInsteadOfOwingNothing() {
        Instant now = Instant.parse("2026-03-10T09:12:41Z");
        assertThatThrownBy(() -> law.startedBy("child-report-arived", now, Set.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("child-report-arived");
        assertThatThrownBy(() -> law.startedBy("child-report-arrived", now, Set.of("violent")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        law.startedBy("child-report-arrived", now, Set.of(), Map.of("birth", LocalDate.of(2014, 5, 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> law.fulfilledBy("protection-assessed", OLD_ACT_ENDS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsOwedFirstStandsFirst() {
        assertThat(law.startedBy(
                        "child-report-arrived", Instant.parse("2026-10-30T06:15:00Z"), Set.of("child", "violence")))
                .extracting(owed -> owed.rule().code())
                .containsExactly("CHILD-PROTECT-SAMEDAY", "CHILD-VIOLENCE-OPEN", "CHILD-PRELIM-14D");
    }

    private static boolean cites(RuleVersion version, String number) {
        return version.citations().stream()
                .anyMatch(citation -> citation.statute().number().equals(number));
    }
}
