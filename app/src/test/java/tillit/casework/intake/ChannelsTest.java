package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static tillit.casework.intake.Report.about;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Role;
import tillit.ground.access.Session;

/** A way in that stops is noticed, also when nobody here would have: the reports that do not come are seen by nobody. */
class ChannelsTest extends IntakeTest {

    @Autowired
    Channels channels;

    @Test
    void aWayThatIsUsedEveryOtherDayIsSilentAfterFourDaysAndNotBefore() {
        everyOtherDay(Channel.API, 10); // the last one on 10 March at 10.00
        clock.is("2026-03-14T10:00:00");
        assertThat(used(Channel.API).silent()).isFalse();
        clock.is("2026-03-14T10:00:01");
        assertThat(used(Channel.API).silent()).isTrue();
        assertThat(used(Channel.API).reports()).isEqualTo(10);
        assertThat(used(Channel.API).usual().toDays()).isEqualTo(2);

        registered(about("Tuva Åkerlind", TUVA).by(Channel.API).receivedAt("2026-03-14T10:00:00+01:00"));
        assertThat(used(Channel.API).silent()).isFalse();
    }

    @Test
    void aWeekendIsNoSilenceForAWayThatIsUsedManyTimesADay() {
        for (int hour = 8; hour < 18; hour++)
            registered(about("Tuva Åkerlind", TUVA)
                    .by(Channel.E_SERVICE)
                    .receivedAt("2026-03-06T%02d:00:00+01:00".formatted(hour)));
        clock.is("2026-03-09T16:59:59");
        assertThat(used(Channel.E_SERVICE).silent()).isFalse();
        clock.is("2026-03-09T17:00:01");
        assertThat(used(Channel.E_SERVICE).silent()).isTrue();
    }

    @Test
    void whatAPersonHereTakesDownIsNoSilentWayAndFewReportsSayNothing() {
        everyOtherDay(Channel.PHONE, 10);
        registered(about("Tuva Åkerlind", TUVA).by(Channel.WEB_FORM).receivedAt("2026-02-10T10:00:00+01:00"));
        clock.is("2026-03-30T10:00:00");
        assertThat(used(Channel.PHONE).silent()).isFalse();
        assertThat(used(Channel.WEB_FORM).silent()).isFalse();
        assertThat(used(Channel.WEB_FORM).reports()).isEqualTo(1);
    }

    @Test
    void whoeverWorksElsewhereIsToldOfNoWay() {
        everyOtherDay(Channel.API, 2);
        Session stranger = town.worker(Role.INTAKE_OFFICER, adults);
        assertThat(as(stranger, () -> channels.in(unit))).isEmpty();
        assertThat(as(officer, () -> channels.in(adults))).isEmpty();
    }

    private void everyOtherDay(Channel channel, int reports) {
        for (int i = 0; i < reports; i++) {
            String at = moment("2026-03-10T10:00:00+01:00").minusDays(2L * i).toString();
            registered(about("Tuva Åkerlind", TUVA).by(channel).receivedAt(at));
        }
    }

    private Channels.Used used(Channel channel) {
        List<Channels.Used> all = as(officer, () -> channels.in(unit));
        return all.stream().filter(it -> it.channel() == channel).findFirst().orElseThrow();
    }
}
