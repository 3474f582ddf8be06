package tillit.casework.intake;

import org.jspecify.annotations.Nullable;

/**
 * Who reported.
 *
 * @param identity what points the reporter out, kept apart from the report; null for one who said nothing, and always for the anonymous
 * @param wantsFeedback null if that was not said
 */
public record ReporterAsWritten(
        ReporterClass kind,
        @Nullable Identity identity,
        @Nullable Boolean wantsFeedback) {

    /** What points a reporter out; each part may be empty. */
    public record Identity(
            String name, String organisation, String post, String number, String phone, String mail, String address) {

        boolean saysNothing() {
            return (name + organisation + post + number + phone + mail + address).isBlank();
        }

        /** Shows nothing, so that no log can. */
        @Override
        public String toString() {
            return "Identity";
        }
    }

    /** The post and workplace, which may stand on the report for one who reports in service; never a private person's. */
    String openlyFrom() {
        if (identity == null || !kind.reportsByDuty()) return "";
        return identity.post().isBlank() || identity.organisation().isBlank()
                ? identity.post() + identity.organisation()
                : identity.post() + ", " + identity.organisation();
    }
}
