package tillit.casework.printout;

import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.letters.Sealed;
import tillit.ground.page.Wording;

/** Makes the file of a case into a document for somebody whom the law gives it, for the room that knows to whom. */
@Component
public class Bundles {

    private final FilePress press;

    Bundles(FilePress press) {
        this.press = press;
    }

    /**
     * The document, when it stands in the log that it leaves and why. It is made between two transactions, since paper takes its time; whoever gets it closes
     * it.
     *
     * @throws tillit.ground.page.Missing if the case does not exist for the one who asks
     * @throws PrintoutRefusal if it is too much, or so many are being made just now that one has to wait
     */
    public Sealed of(CaseId id, Bundle bundle, Wording wording) {
        return press.bundle(id, bundle, wording);
    }
}
