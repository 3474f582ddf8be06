package tillit.casework.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import tillit.ground.law.Law;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** Puts measures into words. */
@Component
class MeasureInWords {

    private final Law law;
    private final DecisionLog log;

    MeasureInWords(Law law, DecisionLog log) {
        this.law = law;
        this.log = log;
    }

    String title(Measure measure, Wording wording) {
        return law.measures().stream()
                .filter(it -> it.id().equals(measure.kind()))
                .findFirst()
                .map(it -> capital(it.words().in(wording.language().locale())))
                .orElse(measure.kind());
    }

    /** How far it has come: granted and not carried out says for how many days. */
    String state(Measure measure, Wording wording) {
        return switch (measure.state()) {
            case GRANTED -> wording.say("decision.measure.state.granted", days(measure));
            case RUNNING -> wording.say("decision.measure.state.running", day(measure.started(), wording));
            case INTERRUPTED -> wording.say("decision.measure.state.interrupted", days(measure));
            case ENDED ->
                wording.say(
                        measure.endsAfter(Stockholm.dayOf(log.now()))
                                ? "decision.measure.state.ends"
                                : "decision.measure.state.ended",
                        day(measure.ended(), wording));
        };
    }

    DecisionListView.Line line(Measure measure, Wording wording) {
        return new DecisionListView.Line(
                MeasurePages.address(measure.id()),
                title(measure, wording),
                state(measure, wording),
                wording.say("decision.measure.granted", wording.fullDay(measure.grantedOn())));
    }

    List<Choice> choices(Measure measure, Wording wording) {
        return Measures.possible(measure).stream()
                .map(it -> new Choice(it.name(), wording.say("decision.measure.event." + it)))
                .toList();
    }

    private long days(Measure measure) {
        LocalDate since = measure.waitsSince().orElse(measure.grantedOn());
        return ChronoUnit.DAYS.between(since, Stockholm.dayOf(log.now()));
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day, Wording wording) {
        return day == null ? "" : wording.day(day);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
