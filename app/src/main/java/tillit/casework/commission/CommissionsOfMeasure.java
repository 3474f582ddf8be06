package tillit.casework.commission;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.casework.decision.AfterMeasure;
import tillit.casework.decision.Measure;
import tillit.ground.access.Provider;
import tillit.ground.access.Providers;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** What was commissioned of a measure, and the way to commission it, on the measure's own page. */
@Component
class CommissionsOfMeasure implements AfterMeasure {

    private final StoredCommissions stored;
    private final Providers providers;
    private final CommissionInWords words;

    CommissionsOfMeasure(StoredCommissions stored, Providers providers, CommissionInWords words) {
        this.stored = stored;
        this.providers = providers;
        this.words = words;
    }

    @Override
    public List<Tab> of(Measure measure, boolean isOpen, Wording wording) {
        Stream<Tab> placed = stored.of(measure.id()).stream()
                .map(it -> new Tab(
                        wording.say(
                                "commission.line",
                                providers
                                        .find(it.provider())
                                        .map(Provider::name)
                                        .orElse(""),
                                words.state(it, wording)),
                        CommissionPages.address(it.id())));
        Stream<Tab> place = isOpen && measure.state() != Measure.State.ENDED
                ? Stream.of(new Tab(wording.say("commission.place"), CommissionPages.placing(measure.id())))
                : Stream.empty();
        return Stream.concat(placed, place).toList();
    }
}
