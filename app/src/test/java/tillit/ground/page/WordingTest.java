package tillit.ground.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tillit.ground.law.Stockholm;
import tillit.ground.page.ClockFace.Extended;
import tillit.ground.page.ClockFace.Kept;
import tillit.ground.page.ClockFace.Pace;
import tillit.ground.page.ClockFace.Running;

/** Days, times and clocks in words, on Tuesday 10 November 2026 at 08:12. */
class WordingTest {

    private static final Instant NOW = PageAlone.NOW;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

    private final Texts texts = new Texts(Clock.fixed(NOW, ZoneOffset.UTC));
    private final Wording swedish = texts.in(Language.SV);
    private final Wording english = texts.in(Language.EN);

    @Test
    void aDayHasItsYearOnlyWhenItIsAnother() {
        assertThat(swedish.day(TODAY)).isEqualTo("10 november");
        assertThat(swedish.day(LocalDate.of(2027, 1, 22))).isEqualTo("22 januari 2027");
        assertThat(swedish.weekday(LocalDate.of(2026, 11, 24))).isEqualTo("tisdag 24 november");
        assertThat(swedish.fullDay(TODAY)).isEqualTo("tisdag 10 november 2026");
        assertThat(english.fullDay(TODAY)).isEqualTo("Tuesday 10 November 2026");
    }

    @Test
    void aMomentIsSaidAsPeopleSayIt() {
        assertThat(swedish.moment(NOW)).isEqualTo("i dag kl.\u00a008.12");
        assertThat(swedish.moment(NOW.minus(Duration.ofHours(18)))).isEqualTo("i går kl.\u00a014.12");
        assertThat(swedish.moment(NOW.minus(Duration.ofDays(5)))).isEqualTo("5 november kl.\u00a008.12");
        assertThat(english.moment(NOW)).isEqualTo("today at\u00a008:12");
        assertThat(swedish.second(NOW)).isEqualTo("kl.\u00a008.12.00");
    }

    @Test
    void minutesAgoAreCountedOnlyWithinAnHour() {
        assertThat(swedish.ago(NOW.minus(Duration.ofMinutes(9)))).isEqualTo("för 9 minuter sedan");
        assertThat(swedish.ago(NOW.minus(Duration.ofMinutes(1)))).isEqualTo("för 1 minut sedan");
        assertThat(swedish.ago(NOW.minus(Duration.ofMinutes(60)))).isEqualTo("i dag kl.\u00a007.12");
    }

    @Test
    void thousandsAreParted() {
        assertThat(swedish.number(1234)).isEqualTo("1\u00a0234");
        assertThat(english.number(1234)).isEqualTo("1,234");
    }

    static Stream<Arguments> clocks() {
        Instant midnight = Stockholm.endOf(TODAY);
        Instant yesterday = Stockholm.endOf(TODAY.minusDays(1));
        return Stream.of(
                arguments(new Running(Stockholm.endOf(TODAY.plusDays(73)), Pace.DAYS), "ok", "73 dagar kvar"),
                arguments(new Running(Stockholm.endOf(TODAY.plusDays(14)), Pace.DAYS), "soon", "14 dagar kvar"),
                arguments(new Running(Stockholm.endOf(TODAY.plusDays(1)), Pace.DAYS), "soon", "1 dag kvar"),
                arguments(new Running(midnight, Pace.DAYS), "today", "15\u00a0h 47\u00a0min kvar"),
                arguments(new Running(NOW.plus(Duration.ofMinutes(46)), Pace.HOURS), "today", "46\u00a0min kvar"),
                arguments(new Running(NOW, Pace.HOURS), "today", "0\u00a0min kvar"),
                arguments(new Running(NOW.minusSeconds(1), Pace.HOURS), "breach", "0\u00a0min för sent"),
                arguments(new Running(yesterday, Pace.HOURS), "breach", "8\u00a0h 12\u00a0min för sent"),
                arguments(new Running(yesterday, Pace.DAYS), "breach", "1 dag för sent"),
                arguments(new Running(yesterday.minus(Duration.ofDays(1)), Pace.HOURS), "breach", "2 dagar för sent"),
                arguments(new Running(yesterday, midnight, Pace.DAYS), "today", "15\u00a0h 47\u00a0min kvar"),
                arguments(
                        new Running(yesterday, Stockholm.endOf(TODAY.plusDays(2)), Pace.DAYS), "today", "2 dagar kvar"),
                arguments(new Kept(TODAY.minusDays(1)), "kept", "Klart i tid, 9 november"),
                arguments(
                        new Extended(LocalDate.of(2027, 1, 22), LocalDate.of(2026, 11, 22)),
                        "extended",
                        "Förlängd till 22 januari 2027, förut 22 november"));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void aClockSaysTheSameInShapeAndWords(ClockFace face, String shape, String words) {
        assertThat(face.shape(swedish)).isEqualTo(shape);
        assertThat(face.words(swedish)).isEqualTo(words);
    }
}
