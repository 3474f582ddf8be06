package tillit.ground.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LawDataTest {

    @Test
    void thePackedLawHasNoFaults() {
        assertThat(Law.packed().rules()).isNotEmpty();
    }
}
