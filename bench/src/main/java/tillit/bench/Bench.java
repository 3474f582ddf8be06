package tillit.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Loads a part of the nation, times what people do most and says how the database answers it.
 *
 * <p>{@code --scale 10} is a tenth of the nation; {@code --home FOLDER} is where its database lies and stays, so that a second run has nothing to load;
 * {@code --turns 600} is how often each piece of work is done; {@code --plans FILE} is where the plans are written.
 */
public final class Bench {

    private static final String DEFAULT_SCALE = "100";
    private static final String DEFAULT_TURNS = "600";

    private Bench() {}

    /** Prints the measures as a table. */
    public static void main(String[] arguments) throws SQLException, IOException {
        Map<String, String> options = Options.read(arguments);
        Scale scale = new Scale(Integer.parseInt(options.getOrDefault("--scale", DEFAULT_SCALE)));
        int turns = Integer.parseInt(options.getOrDefault("--turns", DEFAULT_TURNS));
        try (Product product = Product.startIn(Path.of(options.getOrDefault("--home", ".tillit-bench")))) {
            new Nation(product.administrator(), System.out::println).settle(scale);
            table(product, turns, System.out);
            String plans = options.get("--plans");
            if (plans != null) Files.writeString(Path.of(plans), plans(product));
        }
    }

    /** Times each measure and prints its row as soon as it is there. */
    static List<SideBySide> table(Product product, int turns, PrintStream out) throws SQLException {
        Sample sample = new Sample(product.administrator());
        List<SideBySide> rows = new ArrayList<>();
        out.print(SideBySide.heading());
        try (Floor floor = new Floor(product.administrator())) {
            for (Measure measure : new Measures(product, sample).all()) {
                SideBySide row = SideBySide.of(measure, product, floor, sample, turns);
                out.println(row.line());
                rows.add(row);
            }
        }
        return rows;
    }

    private static String plans(Product product) throws SQLException {
        Sample sample = new Sample(product.administrator());
        StringBuilder text = new StringBuilder();
        for (Measure measure : new Measures(product, sample).all()) {
            text.append("## ").append(measure.name()).append("\n\n");
            List<Overheard> heard = product.overhear(
                    sample.who(0).session(), () -> measure.work().accept(0));
            for (Plans.Answered answered : new Plans(product.administrator()).of(heard, Plans.Form.TEXT))
                text.append(answered.readable());
        }
        return text.toString();
    }
}
