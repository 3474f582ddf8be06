package tillit.casework.cases;

import org.jspecify.annotations.Nullable;
import tillit.ground.law.Refusal;

/** Why a case is not asked about, or the answer is not taken. */
public abstract sealed class OfferRefusal extends Refusal {

    private OfferRefusal(String what, @Nullable String field) {
        super("cases.refusal." + what, null, field);
    }

    /** Somebody has been asked already, and has not answered. */
    public static final class Stands extends OfferRefusal {
        Stands() {
            super("offer-stands", "to");
        }
    }

    /** It has been answered, withdrawn or overtaken. */
    public static final class IsOver extends OfferRefusal {
        IsOver() {
            super("offer-is-over", null);
        }
    }

    /** Only whoever carries the case, or leads its unit, offers it; only the one who was asked answers. */
    public static final class NotYours extends OfferRefusal {
        NotYours() {
            super("offer-not-yours", null);
        }
    }

    /** That colleague carries the case already. */
    public static final class CarriesIt extends OfferRefusal {
        CarriesIt() {
            super("carries-it", "to");
        }
    }

    /** Nobody asks oneself: whoever wants a case asks for it. */
    public static final class Oneself extends OfferRefusal {
        Oneself() {
            super("offer-to-oneself", "to");
        }
    }

    /** Whoever is asked about a locked case could not read what it is about. */
    public static final class Locked extends OfferRefusal {
        Locked() {
            super("locked-is-given", "to");
        }
    }

    /** The case has been closed. */
    public static final class Closed extends OfferRefusal {
        Closed() {
            super("case-closed", null);
        }
    }

    /** Whoever says no says why. */
    public static final class WithoutReason extends OfferRefusal {
        WithoutReason() {
            super("no-without-reason", "reason");
        }
    }

    /** More was written than is kept. */
    public static final class TooLong extends OfferRefusal {
        TooLong(String field) {
            super("offer-too-long", field);
        }
    }
}
