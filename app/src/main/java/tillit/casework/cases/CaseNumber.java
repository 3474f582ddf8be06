package tillit.casework.cases;

import java.util.regex.Pattern;

/** What people call a case, {@code BU-2026-0412}: kind, year in Sweden, and the number in the municipality that year, without gaps. */
public record CaseNumber(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{4,}");

    public CaseNumber {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a case number");
    }

    /** Whether somebody typed something of that form. */
    public static boolean looksLike(String typed) {
        return FORM.matcher(typed).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
