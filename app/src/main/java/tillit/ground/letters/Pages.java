package tillit.ground.letters;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/**
 * Turns what is enclosed into pages of ours. Of a PDF only what is drawn on a page comes along: no scripts, notes, attached files, fields or facts of
 * who made it. A page with more on it than its drawing, or that has layers of which some may be hidden, becomes a picture of what one sees.
 */
final class Pages {

    private static final float MARGIN = 40;
    private static final float LONG_SIDE = 2000; // pixels of a page that becomes a picture: 170 to the inch on A4
    private static final float GOOD = 0.85f;

    private final PDDocument annex;
    private final Sheets sheets;
    private final Patience time;

    Pages(PDDocument annex, Sheets sheets, Patience time) {
        this.time = time;
        this.annex = annex;
        this.sheets = sheets;
    }

    /** @return how many were added; 0 if it would be more than there is room for */
    int add(String mime, Path at, int room) throws IOException {
        if (!mime.equals("application/pdf")) return room < 1 ? 0 : picture(Picture.read(at));
        try (PDDocument enclosed = Loader.loadPDF(at.toFile(), "", null, null, sheets.scratch())) {
            int pages = enclosed.getNumberOfPages();
            if (pages > room) return 0;
            boolean layered = enclosed.getDocumentCatalog().getOCProperties() != null;
            LayerUtility drawing = new LayerUtility(annex);
            PDFRenderer renderer = new PDFRenderer(enclosed);
            renderer.setSubsamplingAllowed(true);
            for (int nth = 0; nth < pages; nth++) {
                if (time.isOut()) throw new IOException("an enclosure takes too long");
                if (layered || hasMoreThanItsDrawing(enclosed.getPage(nth))) picture(seen(renderer, enclosed, nth));
                else drawn(drawing.importPageAsForm(enclosed, nth));
            }
            return pages;
        }
    }

    private static boolean hasMoreThanItsDrawing(PDPage page) throws IOException {
        for (PDAnnotation annotation : page.getAnnotations()) {
            if (!(annotation instanceof PDAnnotationLink)) return true;
        }
        return false;
    }

    private static BufferedImage seen(PDFRenderer renderer, PDDocument enclosed, int nth) throws IOException {
        PDRectangle box = enclosed.getPage(nth).getCropBox();
        float scale = LONG_SIDE / Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        return renderer.renderImage(nth, scale, ImageType.RGB);
    }

    private void drawn(PDFormXObject form) throws IOException {
        PDRectangle box = form.getBBox();
        java.awt.geom.Rectangle2D placed = form.getMatrix()
                .createAffineTransform()
                .createTransformedShape(new java.awt.geom.Rectangle2D.Float(
                        box.getLowerLeftX(), box.getLowerLeftY(), box.getWidth(), box.getHeight()))
                .getBounds2D();
        PDPage page = sheet(placed.getWidth() > placed.getHeight());
        float scale = fit(page, (float) placed.getWidth(), (float) placed.getHeight());
        try (PDPageContentStream content = new PDPageContentStream(annex, page)) {
            content.transform(Matrix.getTranslateInstance(MARGIN, MARGIN));
            content.transform(Matrix.getScaleInstance(scale, scale));
            content.transform(Matrix.getTranslateInstance((float) -placed.getX(), (float) -placed.getY()));
            content.drawForm(form);
        }
    }

    private int picture(BufferedImage seen) throws IOException {
        PDImageXObject picture = JPEGFactory.createFromImage(annex, seen, GOOD);
        PDPage page = sheet(seen.getWidth() > seen.getHeight());
        float scale = fit(page, seen.getWidth(), seen.getHeight());
        try (PDPageContentStream content = new PDPageContentStream(annex, page)) {
            content.drawImage(picture, MARGIN, MARGIN, seen.getWidth() * scale, seen.getHeight() * scale);
        }
        return 1;
    }

    private PDPage sheet(boolean wide) {
        PDRectangle a4 = PDRectangle.A4;
        PDPage page = new PDPage(wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4);
        annex.addPage(page);
        return page;
    }

    private static float fit(PDPage page, float width, float height) {
        PDRectangle box = page.getMediaBox();
        return Math.min((box.getWidth() - 2 * MARGIN) / width, (box.getHeight() - 2 * MARGIN) / height);
    }
}
