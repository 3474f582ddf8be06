package tillit.bench;

import java.nio.file.Path;
import java.sql.SQLException;

/** Loads a part of the nation and measures. {@code --scale 10} is a tenth; {@code --home FOLDER} says where it lies and stays. */
public final class Bench {

    private Bench() {}

    /** Prints the measures as a table. */
    public static void main(String[] arguments) throws SQLException {
        Scale scale = new Scale(100);
        int turns = 300;
        Path home = Path.of(".tillit-bench");
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            switch (arguments[i]) {
                case "--scale" -> scale = new Scale(Integer.parseInt(arguments[i + 1]));
                case "--home" -> home = Path.of(arguments[i + 1]);
                case "--turns" -> turns = Integer.parseInt(arguments[i + 1]);
                default -> throw new IllegalArgumentException(arguments[i]);
            }
        }
        try (Product product = Product.startIn(home)) {
            new Nation(product.administrator(), System.out::println).settle(scale);
            try (Floor floor = new Floor(product.administrator())) {
                Measures measures = new Measures(product, floor, new Sample(product.administrator()));
                System.out.print(SideBySide.heading());
                for (Measure measure : measures.all()) {
                    System.out.println(SideBySide.of(measure, turns / 5, turns).line());
                    for (Overheard o :
                            Overhearing.Listening.to(() -> measure.guarded().applyAsInt(3)))
                        System.err.println("   " + o.oneLine());
                }
            }
        }
    }
}
