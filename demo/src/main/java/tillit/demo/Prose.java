package tillit.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import tillit.ground.forms.Answers;
import tillit.ground.forms.FormDefinition;
import tillit.ground.forms.Question;

/** What is written in Björkmåla: sentences put together by what it is about, so that a hundred reports do not look alike. */
final class Prose {

    private static final int SENTENCES = 3;
    private static final int PARTS = 4;
    private static final int EACH = 8;
    private static final int SPREAD = 1_597; // odd, so that no two numbers meet

    private final Map<String, List<String>> sentences = new HashMap<>();
    private final Names names;

    Prose(Names names) {
        this.names = names;
        String heading = "";
        for (String line : Lines.of("prose.txt")) {
            if (line.startsWith("[")) heading = line.substring(1, line.length() - 1);
            else sentences.computeIfAbsent(heading, key -> new ArrayList<>()).add(line);
        }
    }

    /** The words of a report. */
    String report(Matter matter) {
        Dice dice = matter.dice("report");
        boolean isOwn = matter.source().speaksOfItself();
        String about = "report."
                + (isOwn ? "own." + matter.source().words() : matter.situation().words());
        List<String> some = some(dice, about, dice.between(2, SENTENCES));
        List<String> parts = new ArrayList<>();
        if (!matter.isAdult())
            parts.add(one(dice, "report.open." + matter.source().words()));
        parts.addAll(some);
        boolean closes = matter.source().reportsByDuty() && !matter.isAdult();
        String words = String.join(" ", parts);
        return filled(closes ? words + "\n\n" + one(dice, "report.close") : words, matter, dice);
    }

    /** One sentence of the kind, the same every time for the same matter. */
    String say(String kind, Matter matter) {
        Dice dice = matter.dice(kind);
        return filled(one(dice, kind), matter, dice);
    }

    /** The same, another for each place in a row. */
    String say(String kind, Matter matter, int nth) {
        Dice dice = matter.dice(kind + nth);
        List<String> all = Objects.requireNonNull(sentences.get(kind), kind);
        int first = matter.dice(kind).between(0, all.size() - 1); // so that what stands close together is not the same
        return filled(all.get((first + nth) % all.size()), matter, dice);
    }

    /** Several sentences, put together in a way that no other matter has: the places are the matter's own number in another base. */
    String own(String kind, Matter matter) {
        int left = Math.floorMod(matter.number() * SPREAD, EACH * EACH * EACH * EACH);
        List<String> parts = new ArrayList<>();
        for (int part = 1; part <= PARTS; part++) {
            List<String> all = Objects.requireNonNull(sentences.get(kind + "." + part), kind);
            parts.add(all.get(left % EACH));
            left /= EACH;
        }
        return filled(String.join(" ", parts), matter, matter.dice(kind));
    }

    /** A form's questions answered: those with words of their own here, and what is chosen. What is not asked is left out. */
    Answers answers(FormDefinition form, Matter matter, Map<String, String> chosen) {
        Map<String, List<String>> answers = new HashMap<>();
        for (Question question : form.questions()) {
            String kind = form.id().value() + "." + question.id();
            String choice = chosen.get(question.id());
            if (choice != null) answers.put(question.id(), List.of(choice));
            else if (sentences.containsKey(kind)) answers.put(question.id(), List.of(say(kind, matter)));
        }
        return form.inForce(new Answers(answers));
    }

    private String one(Dice dice, String kind) {
        return dice.one(Objects.requireNonNull(sentences.get(kind), kind));
    }

    private List<String> some(Dice dice, String kind, int many) {
        List<String> all = new ArrayList<>(Objects.requireNonNull(sentences.get(kind), kind));
        Collections.shuffle(all, new Random(dice.between(0, Integer.MAX_VALUE - 1)));
        return all.subList(0, Math.min(many, all.size()));
    }

    private String filled(String words, Matter matter, Dice dice) {
        Dice place = Dice.of("place", matter.whom().number().value().hashCode()); // a child goes to one school
        return words.replace("{namn}s", matter.whom().name().given() + "s")
                .replace("{namn}", matter.whom().name().given())
                .replace("{plats}", place(matter, place))
                .replace("{antal}", List.of("två", "tre", "fyra", "fem").get(dice.between(0, 3)))
                .replace("{procent}", Integer.toString(dice.between(22, 64)));
    }

    private String place(Matter matter, Dice dice) {
        return switch (matter.source()) {
            case HEALTH -> "vårdcentralen";
            case OTHER -> "fritidsgården";
            default -> matter.isAdult() ? "vårdcentralen" : names.daytime(dice, matter.age());
        };
    }
}
