package tillit.open.reporting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tillit.casework.intake.About;
import tillit.casework.intake.IntakeRefusal;
import tillit.casework.intake.ReporterAsWritten;
import tillit.casework.intake.ReporterClass;
import tillit.casework.intake.SubjectAsWritten;
import tillit.ground.law.Refusal;
import tillit.ground.page.Form;

/**
 * What somebody has typed so far. All of it lies in the page's own form and nowhere else, so that nothing is left behind when the page is closed.
 */
final class Draft {

    /** A page with more is no longer one that can be read on a telephone; ours. */
    static final int MOST_PEOPLE = 10;

    /** Some forty pages, which arrive whole also when every letter takes nine signs on its way; ours. */
    static final int LONGEST_TEXT = 100_000;

    private static final int LONGEST_LINE = 200;
    private static final List<String> ABOUT = List.of("kind", "name", "personalNumber", "age", "address", "warned");
    private static final List<String> PLAIN = List.of(
            "text",
            "how",
            "since",
            "reporter.kind",
            "reporter.name",
            "reporter.post",
            "reporter.organisation",
            "reporter.phone",
            "reporter.mail",
            "reporter.address",
            "reporter.wantsFeedback");

    private final Form form;

    Draft(Form form) {
        this.form = form;
    }

    Step step() {
        return form.faults().stream()
                .map(it -> it.field())
                .filter(it -> !it.isEmpty())
                .findFirst()
                .map(Step::of)
                .orElseGet(() -> Step.named(form.value("step")));
    }

    /** Whether the last page has been seen, so that one goes back to it from each that one changes. */
    boolean hasBeenChecked() {
        return form.value("checked").equals("yes");
    }

    String key() {
        return form.value("key");
    }

    int people() {
        String people = form.value("people");
        return people.matches("[0-9]{1,2}") ? Math.clamp(Integer.parseInt(people), 1, MOST_PEOPLE) : 1;
    }

    Optional<ReporterClass> reporter() {
        return Stream.of(ReporterClass.ANONYMOUS, ReporterClass.PRIVATE, ReporterClass.MANDATED, ReporterClass.CHILD)
                .filter(it -> it.name().equals(value("reporter.kind")))
                .findFirst();
    }

    boolean isAnonymous() {
        return reporter().orElse(ReporterClass.ANONYMOUS) == ReporterClass.ANONYMOUS;
    }

    String value(String field) {
        return form.value(field);
    }

    /** What one of those it is about is called in the fields. */
    static String about(int number, String part) {
        return "about[" + number + "]." + part;
    }

    /** The names of all fields that are asked for on other pages than this. */
    List<String> elsewhere(Step here) {
        return fields().filter(field -> Step.of(field) != here)
                .filter(field -> !value(field).isEmpty())
                .toList();
    }

    /** Everything that has been typed, by which the same is known again. */
    String everything() {
        return fields().filter(field -> !field.endsWith("warned"))
                .map(field -> field + "=" + value(field))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> fields() {
        return Stream.concat(
                IntStream.range(0, people()).boxed().flatMap(i -> ABOUT.stream().map(part -> about(i, part))),
                PLAIN.stream());
    }

    /** What has to be changed on that page. @param today the day in Sweden */
    List<Refusal> faults(Step step, LocalDate today) {
        List<Refusal> found = new ArrayList<>();
        fields().filter(field -> Step.of(field) == step).forEach(field -> unkeepable(field, found));
        if (!found.isEmpty()) return found;
        switch (step) {
            case WHOM -> numbers(today, found);
            case SEEN -> {
                if (value("text").isBlank()) found.add(new ReportingRefusal.NothingTold("text"));
            }
            case WHO -> {
                if (reporter().isEmpty()) found.add(new ReportingRefusal.NotChosen("reporter.kind"));
            }
            case REACH -> reach(found);
            case KNOWN, CHECK -> {}
        }
        return found;
    }

    private void unkeepable(String field, List<Refusal> found) {
        int longest = field.equals("text") || field.equals("how") ? LONGEST_TEXT : LONGEST_LINE;
        boolean isNumber = field.endsWith("personalNumber")
                || field.endsWith("age")
                || field.endsWith("phone"); // as long as the tables'
        if (value(field).indexOf('\0') >= 0) found.add(new IntakeRefusal.Unstorable(field));
        else if (value(field).length() > (isNumber ? LONGEST_LINE / 2 : longest))
            found.add(new ReportingRefusal.TooLong(field));
    }

    private void numbers(LocalDate today, List<Refusal> found) {
        for (int i = 0; i < people(); i++) {
            String field = about(i, "personalNumber");
            if (value(field).equals(value(about(i, "warned")))) continue; // has been told, and goes on all the same
            subject(i).numberFault(today).ifPresent(it -> found.add(new ReportingRefusal.NumberIsWrong(it, field)));
        }
    }

    private void reach(List<Refusal> found) {
        boolean isNobody = Stream.of("name", "organisation", "phone", "mail", "address")
                .allMatch(part -> value("reporter." + part).isBlank());
        boolean wants = value("reporter.wantsFeedback").equals("yes");
        boolean isOutOfReach = Stream.of("phone", "mail", "address")
                .allMatch(part -> value("reporter." + part).isBlank());
        if (isNobody && reporter().orElse(ReporterClass.PRIVATE) != ReporterClass.CHILD) {
            found.add(new ReportingRefusal.NothingTold("reporter.name"));
        } else if (wants && isOutOfReach) {
            found.add(new ReportingRefusal.NoWayToReach());
        }
    }

    /** Those it is about; those of whom nothing is written are nobody. */
    List<SubjectAsWritten> about() {
        return IntStream.range(0, people())
                .filter(i -> i == 0
                        || ABOUT.stream().filter(part -> !part.equals("kind")).anyMatch(part -> !value(about(i, part))
                                .isBlank()))
                .mapToObj(this::subject)
                .toList();
    }

    private SubjectAsWritten subject(int i) {
        About kind =
                switch (value(about(i, "kind"))) {
                    case "ADULT" -> About.ADULT;
                    case "UNBORN" -> About.UNBORN;
                    default -> About.CHILD;
                };
        return new SubjectAsWritten(
                kind,
                value(about(i, "name")).strip(),
                value(about(i, "personalNumber")).strip(),
                value(about(i, "address")).strip(),
                value(about(i, "age")).strip(),
                List.of(),
                null);
    }

    /** Who reports; of whoever wants to be anonymous nothing is kept, also if something had been typed before. */
    ReporterAsWritten by() {
        ReporterClass kind = reporter().orElse(ReporterClass.ANONYMOUS);
        if (kind == ReporterClass.ANONYMOUS) return new ReporterAsWritten(kind, null, null);
        boolean inService = kind == ReporterClass.MANDATED;
        return new ReporterAsWritten(
                kind,
                new ReporterAsWritten.Identity(
                        value("reporter.name").strip(),
                        inService ? value("reporter.organisation").strip() : "",
                        inService ? value("reporter.post").strip() : "",
                        "",
                        value("reporter.phone").strip(),
                        value("reporter.mail").strip(),
                        value("reporter.address").strip()),
                wish(inService));
    }

    private @Nullable Boolean wish(boolean inService) {
        if (!inService || value("reporter.wantsFeedback").isBlank()) return null;
        return value("reporter.wantsFeedback").equals("yes");
    }
}
