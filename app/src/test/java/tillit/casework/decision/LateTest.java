package tillit.casework.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Session;
import tillit.ground.forms.Answers;

/** A contact family is granted on 11 May 2026: the three months end on 11 August. */
abstract class LateTest extends DecisionTest {

    static final Quarter SUMMER = new Quarter(2026, 3);
    static final Quarter AUTUMN = new Quarter(2026, 4);

    @Autowired
    LateMeasures late;

    @Autowired
    LateReports reports;

    @Autowired
    LateEnds ended;

    MeasureId contactFamily;

    @BeforeEach
    void aContactFamilyIsGranted() {
        documentIsSigned();
        partiesHaveAnswered();
        DecisionId id = written(begun("grant-contact-family"), "Kontaktfamilj varannan helg.");
        consented(id, jenny, peter);
        taken(id);
        contactFamily = as(amir, () -> measures.in(socialCase)).getFirst().id();
    }

    void writes(MeasureEvent.What what, String on, String said) {
        does(amir, () -> measures.write(contactFamily, what, LocalDate.parse(on), said));
    }

    void ends(String on) {
        DecisionId ending = as(amir, () -> decisions.begin(socialCase, "end-measure", null, contactFamily));
        Map<String, List<String>> words = new HashMap<>(words("Avslutas."));
        words.put("heard", List.of("Jenny och Peter vet och är nöjda."));
        words.put("result", List.of("Familjen klarar sig."));
        words.put("to", List.of(on));
        does(amir, () -> decisions.save(ending, 1, new Answers(words)));
        taken(ending);
    }

    LateReport report(Session who, Quarter quarter) {
        return as(who, () -> reports.of(quarter));
    }

    void sent(Quarter quarter, String on) {
        String seen = report(ines, quarter).seen();
        does(ines, () -> reports.sent(quarter, seen, LocalDate.parse(on)));
    }
}
