package tillit.ground.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it to whoever starts Tillit twice, in two lines instead of a hundred. */
final class TakenByAnotherAnalyzer extends AbstractFailureAnalyzer<TakenByAnother> {

    @Override
    protected FailureAnalysis analyze(Throwable all, TakenByAnother cause) {
        return new FailureAnalysis(
                "Tillit did not start: " + cause.getMessage() + ".",
                "Stop that one, wait until its backup is whole, or give another folder with --home.",
                all);
    }
}
