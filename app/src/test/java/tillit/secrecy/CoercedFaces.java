package tillit.secrecy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.cases.CaseId;
import tillit.casework.coercion.CoercionId;
import tillit.casework.coercion.Coercions;
import tillit.casework.coercion.CourtPackages;
import tillit.casework.coercion.PackageId;
import tillit.casework.coercion.What;
import tillit.casework.coercion.Written;
import tillit.casework.printout.Bundle;
import tillit.casework.printout.Bundles;
import tillit.casework.printout.Leaf;
import tillit.casework.printout.Part;
import tillit.ground.access.Ids;
import tillit.ground.duties.MovableClock;
import tillit.ground.letters.Sealed;
import tillit.ground.page.Wording;
import tillit.ground.page.Wordings;

/** The same of the room in which something is done against somebody's will. */
final class CoercedFaces {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Written WRITTEN =
            new Written(TODAY, LocalTime.of(8, 0), "", "", Set.of(), null, "", "Det finns skäl för det.");

    @Autowired
    Coercions coercions;

    @Autowired
    CourtPackages packages;

    @Autowired
    Bundles bundles;

    @Autowired
    MovableClock clock;

    Map<String, Face> all() {
        Map<String, Face> faces = new TreeMap<>();
        faces.put("Coercions.write(CoercionId, What, Written)", does(it -> {
            coercions.write(coercion(it), What.EXECUTED, WRITTEN);
            return "done";
        }));
        faces.put("Coercions.find(CoercionId)", reads(it -> coercions.find(coercion(it))));
        faces.put("Coercions.in(CaseId)", reads(it -> coercions.in(new CaseId(it.socialCase()))));
        faces.put("Coercions.eventsOf(CoercionId)", reads(it -> coercions.eventsOf(coercion(it))));
        faces.put("CourtPackages.make(CoercionId, Wording)", does(it -> packages.make(coercion(it), wording())));
        faces.put("CourtPackages.open(PackageId)", does(it -> packages.open(new PackageId(it.courtPackage()))));
        faces.put("Bundles.of(CaseId, Bundle, Wording)", does(it -> {
            try (Sealed made = bundles.of(new CaseId(it.socialCase()), bundle(), wording())) {
                return made.pages();
            }
        }));
        return faces;
    }

    private Bundle bundle() {
        Leaf first = new Leaf(
                Ids.next(),
                Part.DECISIONS,
                TODAY,
                clock.instant(),
                "Först",
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
        return new Bundle("Till rätten", "Till rätten", Set.of(Part.DECISIONS), first);
    }

    private Wording wording() {
        return Wordings.swedish(clock.instant());
    }

    private static Face reads(Face.Try asked) {
        return new Face.Reads(asked, false);
    }

    private static Face does(Face.Try act) {
        return new Face.Does(act, false, Set.of());
    }

    private static CoercionId coercion(Clues clues) {
        return new CoercionId(clues.coercion());
    }
}
