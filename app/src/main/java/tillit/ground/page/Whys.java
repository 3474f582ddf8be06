package tillit.ground.page;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;

/** Answers "Varför?" for a refusal, by the law of today. */
@Component
class Whys {

    private final Law law;

    Whys(Law law) {
        this.law = law;
    }

    Optional<Why> of(RuleId rule, Wording wording) {
        return law.rule(rule).flatMap(it -> it.on(wording.today())).map(version -> Why.of(version, wording));
    }
}
