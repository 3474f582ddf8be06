package tillit.casework.coercion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Entry;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;
import tillit.ground.page.Wordings;

/** The package for the court can be printed from the first day, again when something has been added, and stays as it was made. REQ-HARDCLOCK. */
class CourtPackageTest extends CoercionTest {

    @Autowired
    CoercionLetters letters;

    @Test
    void onTheDayOfTheDecisionItHoldsTheDecisionItsReasonsAndTheDayByWhichTheCourtMustHaveIt() throws IOException {
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        String text = text(make(taking));
        assertThat(text)
                .contains("Underställning av ett omedelbart omhändertagande")
                .contains("Nämnden beslutar: take-into-care-at-once 2026-05-11.")
                .contains("Socialutskottet 2026-05-11 § 44")
                .contains("Pappan har druckit och kört med Elliot i bilen.")
                .contains("18 maj 2026");
    }

    @Test
    void whatIsAddedComesAlongNextTimeAndTheFormerOneStaysAsItWas() throws IOException {
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        PackageId first = make(taking);
        byte[] before = as(amir, first);
        documentIsSigned();
        PackageId second = make(taking);
        assertThat(text(second)).contains("Utredning");
        assertThat(as(amir, first)).isEqualTo(before);
        assertThat(as(amir, second)).isNotEqualTo(before);
    }

    @Test
    void nobodyElseOpensOrMakesIt() {
        Coercion taking = takenIntoCare(LocalDate.of(2026, 5, 11));
        PackageId made = make(taking);
        assertThatThrownBy(() -> as(elsewhere, made)).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> Entry.as(elsewhere, () -> packages.make(taking.id(), swedish())))
                .isInstanceOf(Missing.class);
    }

    @Test
    void whatNoCourtTestsHasNone() {
        takenIntoCare(LocalDate.of(2026, 5, 11));
        partiesHaveAnswered();
        committee("undisclosed-whereabouts", LocalDate.of(2026, 5, 11), Map.of());
        Coercion hidden = the(CoercionKind.UNDISCLOSED_WHEREABOUTS);
        assertThat(refusedBy(() -> make(hidden))).singleElement().isInstanceOf(CoercionRefusal.NotForACourt.class);
        assertThat(mayGoToACourt(the(CoercionKind.TAKING_INTO_CARE))).isTrue();
        assertThat(mayGoToACourt(hidden)).isFalse();
    }

    private boolean mayGoToACourt(Coercion it) {
        return as(
                amir,
                () -> letters.mayBeWritten(
                        CoercionLetters.KIND, it.socialCase(), it.id().value()));
    }

    private PackageId make(Coercion it) {
        return Entry.as(amir, () -> packages.make(it.id(), swedish()));
    }

    private byte[] as(tillit.ground.access.Session who, PackageId id) {
        return Entry.as(who, () -> packages.open(id));
    }

    private String text(PackageId id) throws IOException {
        try (PDDocument read = Loader.loadPDF(as(amir, id))) {
            return new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private Wording swedish() {
        return Wordings.swedish(clock.instant());
    }
}
