package tillit.ground.forms;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;
import tillit.ground.law.RuleId;

/** What an administrator may not do with a form. */
public final class FormRefused extends Refusal {

    FormRefused(String why) {
        super("forms.refusal." + why);
    }

    FormRefused(String why, @Nullable RuleId rule, @Nullable String field) {
        super("forms.refusal." + why, rule, field);
    }
}
