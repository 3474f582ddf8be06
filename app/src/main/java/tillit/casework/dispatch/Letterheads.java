package tillit.casework.dispatch;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.Administration;
import tillit.ground.access.Entry;
import tillit.ground.audit.Audit;
import tillit.ground.audit.Noted;
import tillit.ground.audit.Outcome;
import tillit.ground.files.Upload;

/** What stands at the top of each municipality's letters. Everybody who works there reads it; an administrator says it, and somebody else looks at it. */
@Component
public class Letterheads {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_CONTACT = 500;
    private static final int TALL = 400; // pixels: more than 20 mm on paper shows
    private static final int MOST = 300_000; // bytes, as the table says
    private static final int MOST_PIXELS = 25_000_000;

    private final Administration administration;
    private final JdbcClient db;
    private final Audit audit;

    Letterheads(Administration administration, JdbcClient db, Audit audit) {
        this.administration = administration;
        this.db = db;
        this.audit = audit;
    }

    /** That of one's own municipality; with its name alone where nobody has said more. */
    @Transactional(readOnly = true)
    public Letterhead mine() {
        return stored().orElseGet(() -> new Letterhead(Entry.me().municipalityName(), "", "", null));
    }

    /**
     * Says what stands there.
     *
     * @param arms a picture to take the place of the one there is; empty leaves that
     * @throws tillit.ground.access.NotAdministrator unless the one who asks administers the municipality
     * @throws DispatchRefusal.HeadUnfit if a name is missing, something is too long, or the picture is no small PNG
     */
    @Transactional
    public void set(String name, String contactSv, String contactEn, Optional<Upload> arms) {
        administration.roles(); // for an administrator only
        if (name.isBlank() || name.length() > LONGEST_NAME) throw new DispatchRefusal.HeadUnfit("name");
        if (contactSv.length() > LONGEST_CONTACT) throw new DispatchRefusal.HeadUnfit("contactSv");
        if (contactEn.length() > LONGEST_CONTACT) throw new DispatchRefusal.HeadUnfit("contactEn");
        Optional<Letterhead> before = stored();
        byte @Nullable [] picture = arms.isPresent()
                ? small(arms.get())
                : before.map(Letterhead::arms).orElse(null);
        Letterhead now = new Letterhead(name.strip(), contactSv.strip(), contactEn.strip(), picture);
        db.sql("""
                insert into dispatch.letterhead (id, name, contact_sv, contact_en, arms)
                values (:municipality, :name, :sv, :en, :arms)
                    on conflict (id) do update
                   set name = excluded.name, contact_sv = excluded.contact_sv, contact_en = excluded.contact_en, arms = excluded.arms, set_at = now()
                """)
                .param("municipality", Entry.me().municipality().value())
                .param("name", now.name())
                .param("sv", now.contactSv())
                .param("en", now.contactEn())
                .param("arms", now.arms())
                .update();
        audit.note(Noted.that("letterhead-set", Outcome.DONE).with(change(before, now)));
    }

    private Optional<Letterhead> stored() {
        return db.sql("""
                        select name, contact_sv, contact_en, arms
                          from dispatch.letterhead
                         where id = :municipality
                        """)
                .param("municipality", Entry.me().municipality().value())
                .query((row, number) -> new Letterhead(
                        row.getString("name"),
                        row.getString("contact_sv"),
                        row.getString("contact_en"),
                        row.getBytes("arms")))
                .optional();
    }

    /** Which parts are others than before; what they say now stands on the page. */
    private static String change(Optional<Letterhead> before, Letterhead now) {
        return "name=%s contact=%s arms=%s"
                .formatted(
                        before.map(Letterhead::name).filter(now.name()::equals).isPresent() ? "same" : "new",
                        before.filter(it -> it.contactSv().equals(now.contactSv())
                                                && it.contactEn().equals(now.contactEn()))
                                        .isPresent()
                                ? "same"
                                : "new",
                        Arrays.equals(before.map(Letterhead::arms).orElse(null), now.arms()) ? "same" : "new");
    }

    /** The picture drawn anew, on white and no larger than it is printed: what else was in the file is gone. */
    private static byte[] small(Upload arms) {
        if (!arms.type().mime().equals("image/png")) throw new DispatchRefusal.HeadUnfit("arms");
        try (InputStream content = arms.withoutTraces()) {
            byte[] bytes = content.readAllBytes();
            @Nullable
            BufferedImage read =
                    bytes.length > MOST * 10 ? null : ImageIO.read(new java.io.ByteArrayInputStream(bytes));
            if (read == null || (long) read.getWidth() * read.getHeight() > MOST_PIXELS)
                throw new DispatchRefusal.HeadUnfit("arms");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(drawn(read), "png", out);
            if (out.size() > MOST) throw new DispatchRefusal.HeadUnfit("arms");
            return out.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BufferedImage drawn(BufferedImage read) {
        double scale = Math.min(1, (double) TALL / Math.max(read.getHeight(), read.getWidth()));
        int width = Math.max(1, (int) (read.getWidth() * scale));
        int height = Math.max(1, (int) (read.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = small.createGraphics();
        paper.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        paper.setColor(Color.WHITE);
        paper.fillRect(0, 0, width, height);
        paper.drawImage(read, 0, 0, width, height, null);
        paper.dispose();
        return small;
    }
}
