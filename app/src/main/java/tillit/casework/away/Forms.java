package tillit.casework.away;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.casework.intake.Channel;
import tillit.casework.intake.ReporterClass;
import tillit.casework.journal.NoteKind;
import tillit.ground.access.Entry;
import tillit.ground.letters.Letter;
import tillit.ground.page.Wording;

/** Makes the forms out of the texts of the pages, so that nobody answers other questions on paper than on the screen. */
@Component
class Forms {

    private static final int SHORT = 1;
    private static final int LONG = 5;
    private static final int WHOLE = 12;

    /**
     * A form as the template lays it out.
     *
     * @param municipality in whose name it is
     * @param words what to know before one writes
     */
    record PrintedForm(String title, String municipality, String words, List<Field> fields) {}

    /** A question. @param choices what one ticks @param lines how many empty lines follow, by their numbers */
    record Field(String label, String hint, List<String> choices, List<Integer> lines) {}

    Letter letter(PaperForm form, Wording wording) {
        String title = wording.say(form.title());
        PrintedForm printed = new PrintedForm(
                title, Entry.me().municipalityName(), wording.say("away.form.words"), new Questions(wording).of(form));
        return new Letter("casework/away/form", title, wording, Map.of("form", printed));
    }

    private record Questions(Wording wording) {

        List<Field> of(PaperForm form) {
            List<Field> fields = new ArrayList<>();
            fields.addAll(
                    switch (form) {
                        case CONCERN_REPORT -> report();
                        case PROTECTION -> protection();
                        case DECISION -> decision();
                        case NOTE -> note();
                    });
            fields.add(lines("away.form.by", SHORT));
            return fields;
        }

        private List<Field> report() {
            return List.of(
                    lines("intake.registration.received", SHORT, "away.form.time"),
                    ticks(
                            "intake.registration.channel",
                            Stream.of(Channel.PHONE, Channel.VISIT, Channel.LETTER, Channel.MAIL)
                                    .map(it -> "intake.channel." + it)),
                    ticks(
                            "intake.registration.reporter.kind",
                            Arrays.stream(ReporterClass.values()).map(it -> "intake.reporter." + it)),
                    lines("intake.registration.reporter.name", SHORT, "intake.registration.reporter.name.hint"),
                    lines("intake.registration.reporter.phone", SHORT),
                    ticks("intake.registration.reporter.feedback", Stream.of("intake.yes", "intake.no")),
                    lines("intake.registration.about", LONG, "away.form.about"),
                    lines("intake.registration.text", WHOLE, "away.form.text"),
                    ticks(
                            "intake.registration.violence",
                            Stream.of("VIOLENCE_SUFFERED", "VIOLENCE_WITNESSED", "VIOLENCE_POSSIBLE")
                                    .map(it -> "intake.sign." + it)));
        }

        private List<Field> protection() {
            return List.of(
                    lines("away.form.whom", SHORT),
                    lines("away.form.assessed", SHORT, "away.form.time"),
                    ticks(
                            "intake.protection.immediate",
                            Stream.of("intake.protection.immediate.yes", "intake.protection.immediate.no")),
                    lines("intake.protection.grounds", LONG, "intake.protection.grounds.hint"),
                    lines("intake.protection.own-words", LONG),
                    lines("intake.protection.not-heard", LONG),
                    lines("intake.protection.steps", LONG, "intake.protection.steps.hint"),
                    ticks("intake.protection.violence", Stream.of("intake.yes", "intake.no")));
        }

        private List<Field> decision() {
            return List.of(
                    lines("away.form.whom", SHORT),
                    lines("away.form.decided", SHORT, "away.form.time"),
                    ticks("intake.decision.outcome", Stream.of("intake.outcome.OPENED", "intake.outcome.NOT_OPENED")),
                    lines("intake.decision.reasons", WHOLE, "intake.decision.reasons.hint"),
                    lines("away.form.mandate", SHORT));
        }

        private List<Field> note() {
            return List.of(
                    lines("away.form.number", SHORT),
                    lines("journal.about", SHORT),
                    lines("journal.happened", SHORT, "away.form.time"),
                    ticks("journal.kind", Arrays.stream(NoteKind.values()).map(it -> "journal.kind." + it)),
                    lines("journal.heading", SHORT),
                    lines("journal.body", WHOLE, "journal.body.hint"));
        }

        private Field lines(String label, int lines) {
            return new Field(say(label), "", List.of(), numbers(lines));
        }

        private Field lines(String label, int lines, String hint) {
            return new Field(say(label), say(hint), List.of(), numbers(lines));
        }

        private Field ticks(String label, Stream<String> choices) {
            return new Field(say(label), "", choices.map(this::say).toList(), List.of());
        }

        private static List<Integer> numbers(int lines) {
            return Stream.iterate(1, it -> it + 1).limit(lines).toList();
        }

        /** Where the page says a name, paper says "the child". */
        private String say(String key) {
            return wording.say(key, wording.say("away.form.child"));
        }
    }
}
