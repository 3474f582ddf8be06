package tillit.ground.duties;

import org.springframework.stereotype.Component;

/** Lets a test of another room look for breaches now, instead of waiting for the job. */
@Component
public class Sweeping {

    private final DutySweep sweep;

    Sweeping(DutySweep sweep) {
        this.sweep = sweep;
    }

    public void now() {
        sweep.run();
    }
}
