package tillit.ground.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Entry;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.access.Takes;
import tillit.ground.access.Town;
import tillit.ground.access.UnitId;
import tillit.ground.page.Language;
import tillit.ground.page.Missing;
import tillit.ground.page.MyViews;
import tillit.ground.page.Texts;

/** A choice in a list is kept under a name of one's own, and is nobody else's. */
@SpringBootTest
class ViewsTest {

    @Autowired
    Views views;

    @Autowired
    Texts texts;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    UnitId unit;
    Session hanna;
    Session ove;

    @BeforeEach
    void aUnit() {
        town = Town.build(administrator);
        unit = town.unit("Mottagning", Takes.CHILD_REPORTS);
        hanna = town.worker(Role.INTAKE_OFFICER, unit);
        ove = town.worker(Role.INTAKE_OFFICER, unit);
    }

    @Test
    void aKeptViewLeadsToItsChoicesAndStandsAboveTheList() {
        UUID id = kept("Våld först", "only=violence&only=protection&who=nobody", false);

        assertThat(in(hanna, () -> views.addressOf(id))).isEqualTo("/intake?only=violence&only=protection&who=nobody");
        assertThat(above(hanna, "only=violence&only=protection&who=nobody").chips())
                .containsExactly(new MyViews.Chip("Våld först", "/views/" + id + "/list", true));
        assertThat(above(hanna, "who=nobody").chips()).noneMatch(MyViews.Chip::shown);
    }

    @Test
    void anothersViewIsNotThere() {
        UUID id = kept("Våld först", "only=violence", true);

        assertThat(above(ove, "").chips()).isEmpty();
        assertThat(in(ove, () -> views.opening("inbox", asked("")))).isEmpty();
        assertThatThrownBy(() -> in(ove, () -> views.addressOf(id))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(ove, () -> views.rename(id, "Min"))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(ove, () -> views.remove(id))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(ove, () -> views.opens(id))).isInstanceOf(Missing.class);
        assertThat(in(ove, () -> db.sql("select count(*) from views.view")
                        .query(Integer.class)
                        .single()))
                .isZero();
    }

    @Test
    void oneOfThemMayBeWhatTheListOpensWith() {
        UUID first = kept("Oläst", "only=unread", true);
        UUID second = kept("Mina", "who=me", false);
        assertThat(in(hanna, () -> views.opening("inbox", asked("")))).contains("/intake?only=unread");
        assertThat(in(hanna, () -> views.opening("inbox", asked("all"))))
                .as("whoever asks for something")
                .isEmpty();

        does(hanna, () -> views.opens(second));
        assertThat(in(hanna, () -> views.opening("inbox", asked("")))).contains("/intake?who=me");
        does(hanna, () -> views.opens(second));
        assertThat(in(hanna, () -> views.opening("inbox", asked("")))).isEmpty();
        does(hanna, () -> views.remove(first));
        assertThat(above(hanna, "").chips()).hasSize(1);
    }

    @Test
    void whatMeansNothingAnyMoreOpensTheListAndSaysSo() {
        UUID id = kept("Enheten", "unit=" + unit.value(), false);
        assertThat(in(hanna, () -> views.addressOf(id))).isEqualTo("/intake?unit=" + unit.value());

        JdbcClient.create(administrator)
                .sql("update views.view set choices = 'unit=999999' where id = :id")
                .param("id", id)
                .update();

        assertThat(in(hanna, () -> views.addressOf(id))).isEqualTo("/intake?gone");
        assertThat(above(hanna, "gone").gone()).startsWith("Vyn betyder inget längre");
    }

    @Test
    void noWordThatSomebodyTypedIsKept() {
        MockHttpServletRequest asked = new MockHttpServletRequest();
        asked.addParameter("q", "Tuva");
        asked.addParameter("only", "violence");
        asked.addParameter("who", "Tuva Åkerlind");
        assertThat(in(hanna, () -> views.choices("inbox", asked.getParameterMap())))
                .isEqualTo("only=violence");
        assertThatThrownBy(() -> kept("Tuva", "q=Tuva", false)).isInstanceOf(ViewRefusal.MeansNothing.class);
        assertThatThrownBy(() -> kept("Tuva", "who=Tuva", false)).isInstanceOf(ViewRefusal.MeansNothing.class);
    }

    @Test
    void aViewHasANameOfItsOwn() {
        kept("Mina", "who=me", false);
        assertThatThrownBy(() -> kept("mina ", "who=nobody", false)).isInstanceOf(ViewRefusal.NameTaken.class);
        assertThatThrownBy(() -> kept(" ", "who=nobody", false)).isInstanceOf(ViewRefusal.NameMissing.class);
        assertThatThrownBy(() -> kept("x".repeat(41), "who=nobody", false)).isInstanceOf(ViewRefusal.NameTooLong.class);
        assertThatThrownBy(() -> does(hanna, () -> views.keep("people", "", "Alla", false)))
                .isInstanceOf(Missing.class);
    }

    private UUID kept(String name, String choices, boolean opens) {
        return in(hanna, () -> {
            views.keep("inbox", choices, name, opens);
            return views.mine().stream()
                    .filter(it -> it.name().equals(name))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
    }

    private MyViews above(Session who, String query) {
        return in(who, () -> views.above("inbox", asked(query), texts.in(Language.SV)));
    }

    private static MockHttpServletRequest asked(String query) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (query.isEmpty()) return request;
        request.setQueryString(query);
        for (String part : query.split("&")) {
            String[] both = part.split("=");
            request.addParameter(
                    both[0],
                    Optional.of(both)
                            .filter(it -> it.length > 1)
                            .map(it -> it[1])
                            .orElse(""));
        }
        return request;
    }

    private void does(Session who, Runnable work) {
        in(who, () -> {
            work.run();
            return true;
        });
    }

    private <T> T in(Session who, Supplier<T> work) {
        return Entry.as(who, () -> transaction.execute(status -> work.get()));
    }
}
