package tillit.ground.files;

import tillit.ground.law.Refusal;

/** The file is kept aside until it has been checked for malware. */
public final class NotYetChecked extends Refusal {

    NotYetChecked() {
        super("files.refusal.not-checked-yet");
    }
}
