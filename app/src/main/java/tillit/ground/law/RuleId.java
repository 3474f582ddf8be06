package tillit.ground.law;

import java.util.regex.Pattern;

/** The name of a rule, which is also the name of its file: {@code preliminary-assessment} is {@code law/rules/preliminary-assessment.yaml}. */
public record RuleId(String value) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public RuleId {
        if (!NAME.matcher(value).matches()) {
            throw new IllegalArgumentException("a rule is named in small letters and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
