package tillit.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.printout.Printed;
import tillit.ground.access.Entry;
import tillit.ground.access.NotAdministrator;
import tillit.ground.access.Session;
import tillit.ground.access.Town;
import tillit.ground.files.Samples;
import tillit.ground.files.Upload;
import tillit.ground.files.Uploads;
import tillit.ground.letters.Vera;

/** What stands at the top of every letter is set by an administrator, is the own municipality's, and waits for somebody else to look at it. */
class LetterheadTest extends DispatchTest {

    @Autowired
    Letterheads heads;

    @Autowired
    LetterheadSample sample;

    @Autowired
    Uploads uploads;

    @Test
    void whatIsSetStandsOnTheLettersOfThatMunicipalityOnly() throws Exception {
        set(admin, "Björkmåla kommun", Samples.png());
        byte[] made = Entry.as(nadja, () -> sample.of(swedish()));
        assertThat(Printed.text(made)).contains("Björkmåla kommun", "08-465 004 00", "Brevet är inte skickat");
        assertThat(Vera.asPdfA2a(made)).isEmpty();
        assertThat(Vera.asPdfUa1(made)).isEmpty();
        Town another = Town.build(administrator);
        assertThat(Entry.as(another.administrator(), heads::mine).name()).isNotEqualTo("Björkmåla kommun");
        assertThat(ImageIO.read(new ByteArrayInputStream(
                                Entry.as(nadja, heads::mine).arms()))
                        .getWidth())
                .isEqualTo(40);
    }

    @Test
    void theChangeWaitsForSomebodyElseAndSaysWhatIsNew() {
        set(admin, "Björkmåla kommun", Samples.png());
        set(admin, "Björkmåla", null);
        assertThat(db().sql(
                                "select detail from audit.entry where action = 'letterhead-set' and municipality_id = :town order by id")
                        .param("town", town.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("name=new contact=new arms=new", "name=new contact=same arms=same");
        assertThat(Entry.as(nadja, heads::mine).hasArms()).isTrue();
    }

    @Test
    void nobodyElseSetsItAndNothingButASmallPngBecomesArms() {
        assertThatThrownBy(() -> set(nadja, "Nadjas kommun", null)).isInstanceOf(NotAdministrator.class);
        assertThatThrownBy(() -> set(admin, " ", null)).isInstanceOf(DispatchRefusal.HeadUnfit.class);
        assertThatThrownBy(() -> set(admin, "Björkmåla", "inget vapen".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(DispatchRefusal.HeadUnfit.class);
        assertThat(Entry.as(nadja, heads::mine).hasArms()).isFalse();
    }

    private void set(Session by, String name, byte @org.jspecify.annotations.Nullable [] arms) {
        String called = arms == null || arms[0] != (byte) 0x89 ? "vapen.txt" : "vapen.png";
        does(by, () -> {
            if (arms == null) heads.set(name, "08-465 004 00", "", Optional.empty());
            else
                try (Upload upload = uploads.take(called, "", new ByteArrayInputStream(arms))) {
                    heads.set(name, "08-465 004 00", "", Optional.of(upload));
                }
        });
    }
}
