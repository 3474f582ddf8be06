package tillit.casework.printout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.ground.access.Entry;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.letters.Press;
import tillit.ground.letters.Sealed;
import tillit.ground.letters.Turn;
import tillit.ground.page.Wording;
import tillit.ground.people.Mentions;

/**
 * Makes a copy of a file for somebody: a human has answered for all that tells of others, and the finished document is read once more before it leaves. OSL
 * (2009:400) 10 kap. 3 §, 26 kap. 1 §; FL (2017:900) 10 §.
 */
@Component
class CopyPress {

    /** What is to be copied, and for whom. */
    record Order(CaseId socialCase, Chosen chosen, Recipient to, String reason) {
        /** Shows the id only. */
        @Override
        public String toString() {
            return "Order[" + socialCase.value() + "]";
        }
    }

    private final Looking looking;
    private final FilePress files;
    private final Printing printing;
    private final Press press;

    CopyPress(Looking looking, FilePress files, Printing printing, Press press) {
        this.looking = looking;
        this.files = files;
        this.printing = printing;
        this.press = press;
    }

    /**
     * What a human has to look at first.
     *
     * @throws tillit.ground.page.Missing if the case does not exist for the one who asks
     * @throws PrintoutRefusal if it is too much, or cannot be looked through
     */
    Looking.Found look(Order order, Wording wording) {
        try (Turn turn = press.turn(Duration.ZERO).orElseThrow(PrintoutRefusal.Busy::new)) {
            return looking.at(turn, order.socialCase(), order.chosen(), order.to(), wording);
        }
    }

    /**
     * The copy, when it stands in the log that it leaves, to whom, and what was said about it. Whoever gets it closes it.
     *
     * @param seen by which it is known what was looked through
     * @throws tillit.ground.page.Missing if the case does not exist for the one who asks
     * @throws PrintoutRefusal if something waits for an answer, or the file has become another since
     */
    Sealed make(Order order, List<Answer> answers, String seen, Wording wording) {
        try (Turn turn = press.turn(Duration.ZERO).orElseThrow(PrintoutRefusal.Busy::new)) {
            Looking.Found found = looking.at(turn, order.socialCase(), order.chosen(), order.to(), wording);
            if (!found.seen().equals(seen)) throw new PrintoutRefusal.WrittenSince();
            Map<UUID, Answer> by =
                    answers.stream().collect(Collectors.toMap(Answer::leaf, Function.identity(), (one, other) -> one));
            Refusals.throwAny(faults(found, by));
            List<Answer> given = found.read().leaves().stream()
                    .flatMap(it -> Optional.ofNullable(by.get(it.id())).stream())
                    .filter(it -> isAsked(found, it.leaf()) || it.what() == Answer.What.LEFT_OUT)
                    .toList();
            Printing.Read left = left(found, given);
            CopyFront front =
                    new CopyFront(order.to().name(), given.stream().anyMatch(it -> it.what() != Answer.What.STANDS));
            return logged(order, given, left, files.copy(turn, left, order.chosen(), front, wording), found);
        }
    }

    private static List<Refusal> faults(Looking.Found found, Map<UUID, Answer> by) {
        List<Refusal> faults = new ArrayList<>();
        found.asked().forEach(asked -> {
            UUID leaf = asked.leaf().id();
            Answer answer = by.get(leaf);
            if (answer == null || !asked.allows(answer.what())) faults.add(new PrintoutRefusal.Unanswered(leaf));
            else if (answer.reason().isBlank() || answer.reason().length() > Printing.LONGEST_REASON)
                faults.add(new PrintoutRefusal.WhyMissing(leaf));
        });
        boolean noReason = by.values().stream()
                .filter(it -> !isAsked(found, it.leaf()))
                .anyMatch(it -> it.reason().isBlank() || it.reason().length() > Printing.LONGEST_REASON);
        if (noReason) faults.add(new PrintoutRefusal.OutWhyMissing());
        return faults;
    }

    private static Printing.Read left(Looking.Found found, List<Answer> given) {
        Map<UUID, Answer.What> by = given.stream().collect(Collectors.toMap(Answer::leaf, Answer::what));
        List<Leaf> leaves = found.read().leaves().stream()
                .filter(it -> by.get(it.id()) != Answer.What.LEFT_OUT)
                .map(it -> by.get(it.id()) == Answer.What.BLACKED
                        ? Spotter.blacked(it, found.looked().signs())
                        : it)
                .toList();
        return new Printing.Read(
                found.read().head(),
                found.read().isProtected(),
                leaves,
                found.read().at());
    }

    private static boolean isAsked(Looking.Found found, UUID leaf) {
        return found.asked().stream().anyMatch(it -> it.leaf().id().equals(leaf));
    }

    /** Reads the whole once more: what nobody has let stand does not leave, wherever it comes from. */
    private Sealed logged(Order order, List<Answer> given, Printing.Read left, Sealed made, Looking.Found found) {
        try {
            String text = Mentions.plain(made.text())
                    .replace(
                            Entry.me().name(),
                            "") // whoever makes it, and whose file it is, may be called as a sibling is
                    .replace(found.read().head().name(), "");
            boolean stands = given.stream().anyMatch(it -> it.what() == Answer.What.STANDS);
            List<Sign> never = found.looked().signs().stream()
                    .filter(it -> it.kind().isSure())
                    .filter(it -> !stands || !it.kind().mayStand())
                    .toList();
            if (looking.isHidden(text, found.looked())
                    || Spotter.standing(never, text).isPresent()) throw new PrintoutRefusal.TellsStill();
            printing.leaves(
                    order.socialCase(),
                    order.to(),
                    given,
                    order.reason(),
                    made.pages(),
                    made.sha256(),
                    left.leaves().size());
            return made;
        } catch (RuntimeException notWritten) {
            made.close();
            throw notWritten;
        }
    }
}
