package tillit.ground.files;

import tillit.ground.law.Refusal;

/** Malware was found in the file after it had been kept; it is opened by nobody. */
public final class KeptAside extends Refusal {

    KeptAside() {
        super("files.refusal.kept-aside");
    }
}
