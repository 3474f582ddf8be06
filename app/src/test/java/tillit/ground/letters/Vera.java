package tillit.ground.letters;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether a document is what it says it is. */
public final class Vera {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Vera() {}

    /** What is wrong with it as PDF/A-2a. */
    public static List<String> asPdfA2a(byte[] document) throws Exception {
        return faults(document, PDFAFlavour.PDFA_2_A);
    }

    /** What is wrong with it as PDF/UA-1. */
    public static List<String> asPdfUa1(byte[] document) throws Exception {
        return faults(document, PDFAFlavour.PDFUA_1);
    }

    private static List<String> faults(byte[] document, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(document), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            return result.getTestAssertions().stream()
                    .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                    .map(it -> it.getRuleId().getClause() + "-" + it.getRuleId().getTestNumber() + ": "
                            + it.getMessage() + " at " + it.getLocation().getContext())
                    .distinct()
                    .toList();
        }
    }
}
