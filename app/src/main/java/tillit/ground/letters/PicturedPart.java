package tillit.ground.letters;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * How much of a page is pictures. A scanner lays the words that it believes to have read behind the picture of the page: what is found in them is not all that a
 * human sees.
 */
final class PicturedPart extends PDFStreamEngine {

    private static final double MUCH = 0.1; // of the page: more than a coat of arms

    private double area;

    private PicturedPart() {
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
    }

    /** Whether so much of it is pictures that words may stand in them; also where that cannot be known. */
    static boolean isMuchOf(PDPage page) {
        PicturedPart part = new PicturedPart();
        try {
            part.processPage(page);
        } catch (IOException | RuntimeException unreadable) {
            return true;
        }
        PDRectangle box = page.getCropBox();
        return part.area >= MUCH * box.getWidth() * box.getHeight();
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        boolean isPicture = operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)
                || operator.getName().equals(OperatorName.DRAW_OBJECT)
                        && !operands.isEmpty()
                        && operands.getFirst() instanceof COSName name
                        && getResources().isImageXObject(name);
        if (!isPicture) {
            super.processOperator(operator, operands);
            return;
        }
        Matrix placed = getGraphicsState().getCurrentTransformationMatrix();
        area += Math.abs(placed.getValue(0, 0) * placed.getValue(1, 1) - placed.getValue(0, 1) * placed.getValue(1, 0));
    }
}
