package tillit.ground.notices;

import org.springframework.stereotype.Component;

/** Lets a test of another room look now whether anybody must hear of something, and send it, instead of waiting for the jobs. */
@Component
public class Telling {

    private final Round round;
    private final Dispatch dispatch;

    Telling(Round round, Dispatch dispatch) {
        this.round = round;
        this.dispatch = dispatch;
    }

    public void now() {
        round.run();
        dispatch.run();
    }
}
