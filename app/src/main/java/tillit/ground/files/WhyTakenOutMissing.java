package tillit.ground.files;

import tillit.ground.law.Refusal;

/** Whoever takes a file out says why, so that it can be read afterwards. */
public final class WhyTakenOutMissing extends Refusal {

    WhyTakenOutMissing() {
        super("files.refusal.why-missing", null, "reason");
    }
}
