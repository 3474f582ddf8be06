package tillit.casework.printout;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.casework.cases.CaseId;
import tillit.ground.letters.Binding.Sheet;
import tillit.ground.letters.Checksum;
import tillit.ground.letters.Turn;
import tillit.ground.page.Wording;
import tillit.ground.people.Mentions;
import tillit.ground.people.People;

/** Reads what a copy would hold for what tells of others than the one who gets it. */
@Component
class Looking {

    private final Printing printing;
    private final FilePress press;
    private final Others others;
    private final People people;
    private final TransactionTemplate transaction;

    Looking(Printing printing, FilePress press, Others others, People people, TransactionTemplate transaction) {
        this.printing = printing;
        this.press = press;
        this.others = others;
        this.people = people;
        this.transaction = transaction;
    }

    /**
     * What was read.
     *
     * @param asked what a human has to say something about, oldest first
     * @param seen by which it is known whether the file has become another since somebody looked
     */
    record Found(Printing.Read read, Others.Looked looked, List<Asked> asked, String seen) {}

    /**
     * @throws tillit.ground.page.Missing if the case does not exist for the one who asks
     * @throws PrintoutRefusal if it is too much, or somebody in the case cannot be looked up
     */
    Found at(Turn turn, CaseId id, Chosen chosen, Recipient to, Wording wording) {
        Printing.Read read = printing.read(id, chosen, wording);
        Others.Looked looked = others.than(to, id);
        Map<UUID, List<Sheet>> bound = press.sheets(turn, read);
        List<Asked> asked = new ArrayList<>();
        boolean somewhere = isHidden(all(read, bound), looked); // asked once of the whole, and of each part only if so
        for (Leaf leaf : read.leaves()) {
            List<Sheet> pages = bound.getOrDefault(leaf.id(), List.of());
            List<Spot> spots = new ArrayList<>(Spotter.in(leaf, pages, looked.signs()));
            if (somewhere && isHidden(Spotter.words(leaf) + "\n" + String.join("\n", words(pages)), looked))
                spots.addFirst(Spotter.unplaced(Sign.Kind.HIDDEN_ADDRESS, false));
            if (!spots.isEmpty()) asked.add(new Asked(leaf, spots));
        }
        return new Found(read, looked, asked, seen(read, bound, to));
    }

    private static String all(Printing.Read read, Map<UUID, List<Sheet>> bound) {
        Stream<String> own = read.leaves().stream().map(Spotter::words);
        Stream<String> enclosed = bound.values().stream().flatMap(it -> words(it).stream());
        return Stream.concat(own, enclosed).collect(Collectors.joining("\n"));
    }

    /** Whether it tells where somebody protected lives: only the database knows that. */
    boolean isHidden(String text, Others.Looked looked) {
        String asOneReads = text + "\n" + Mentions.whole(text);
        return Boolean.TRUE.equals(transaction.execute(status -> people.isHiddenAddressIn(asOneReads, looked.ids())));
    }

    private static List<String> words(List<Sheet> pages) {
        return pages.stream().map(Sheet::words).toList();
    }

    private static String seen(Printing.Read read, Map<UUID, List<Sheet>> bound, Recipient to) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        List<String> words =
                new ArrayList<>(List.of(to.id().map(it -> it.value().toString()).orElse("")));
        read.leaves().forEach(it -> {
            words.add(it.id() + "\n" + Spotter.words(it));
            words.addAll(words(bound.getOrDefault(it.id(), List.of())));
        });
        words.forEach(it -> all.writeBytes((it.length() + ":" + it).getBytes(StandardCharsets.UTF_8)));
        return Checksum.of(all.toByteArray());
    }
}
