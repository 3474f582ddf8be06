package tillit.ground.mandate;

import tillit.ground.law.Refusal;

/** Another order begins on that day or later: an order is never put before one that has begun to hold. */
public final class OrdersOverlap extends Refusal {
    OrdersOverlap() {
        super("mandate.refusal.orders-overlap", null, "from");
    }
}
