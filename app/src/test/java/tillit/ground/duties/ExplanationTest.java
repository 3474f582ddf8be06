package tillit.ground.duties;

import static org.assertj.core.api.Assertions.assertThat;
import static tillit.ground.duties.DutyLifeTest.DECIDE;
import static tillit.ground.duties.DutyLifeTest.INVESTIGATE;
import static tillit.ground.duties.DutyLifeTest.PROTECT;
import static tillit.ground.duties.Happened.act;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Entry;
import tillit.ground.access.Ids;
import tillit.ground.law.Length;
import tillit.ground.law.Words;

class ExplanationTest extends DutyTest {

    @Autowired
    Explanations explanations;

    UUID child = Ids.next();

    @Test
    void aDutyTellsItsRuleWhatStartedItAndHowItWasCounted() {
        happens(officer, act("child-report-arrived", "2026-03-10T10:12:41", dossier(), child));
        Explanation why = why(child, DECIDE);

        assertThat(why.rule().citations().getFirst().swedish()).isEqualTo("20 kap. 2 § socialtjänstlagen (2025:400)");
        assertThat(why.rule().confirmed()).isEmpty();
        assertThat(why.happened().sv()).isEqualTo("En orosanmälan om ett barn har kommit in.");
        assertThat(why.countedFrom()).contains(LocalDate.parse("2026-03-10"));
        assertThat(why.length()).contains(new Length.Days(14));
        assertThat(why.lastDay()).isEqualTo(new LastDay.Counted(LocalDate.parse("2026-03-24")));
        assertThat(why.planOn()).contains(LocalDate.parse("2026-03-24"));
    }

    @Test
    void aDayThatWasMovedTellsTheHolidayThatMovedIt() {
        happens(officer, act("child-report-arrived", "2026-12-11T10:00:00", dossier(), child));

        assertThat(why(child, DECIDE).lastDay())
                .isEqualTo(new LastDay.Moved(
                        LocalDate.parse("2026-12-25"),
                        new Words("juldagen", "Christmas Day"),
                        LocalDate.parse("2026-12-28")));
        assertThat(why(child, DECIDE).planOn()).contains(LocalDate.parse("2026-12-23"));
    }

    @Test
    void whatCameLateMayBeDoneTheNextDayAlsoOnASaturday() {
        happens(officer, act("child-report-arrived", "2026-03-14T16:00:00", dossier(), child));

        assertThat(why(child, PROTECT).lastDay())
                .isEqualTo(new LastDay.NextDay(LocalDate.parse("2026-03-14"), LocalDate.parse("2026-03-15")));
    }

    @Test
    void anExtendedDutyTellsTheDayItHad() {
        happens(officer, act("investigation-opened", "2026-02-10T10:00:00", dossier(), child, "child"));
        Entry.as(
                manager,
                () -> duties.extend(
                        duty(child, INVESTIGATE).id(),
                        LocalDate.parse("2026-08-10"),
                        "Utlåtandet dröjer.",
                        "decision 17"));

        assertThat(why(child, INVESTIGATE).lastDay())
                .isEqualTo(new LastDay.Decided(LocalDate.parse("2026-06-10"), LocalDate.parse("2026-08-10")));
    }

    @Test
    void whatHasNoFixedTimeSaysSo() {
        happens(
                officer,
                act(
                        "investigation-opened",
                        "2025-12-01T10:00:00",
                        dossier(),
                        child,
                        "child",
                        "mandated",
                        "wants-feedback"));

        assertThat(why(child, "feedback-to-reporter").lastDay()).isEqualTo(new LastDay.None());
    }

    private Explanation why(UUID subject, String rule) {
        Duty duty = duty(subject, rule);
        return Entry.as(officer, () -> explanations.of(duty));
    }
}
