package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class StampTest {

    @Test
    void whatIsStampedKnowsItsUnitWhateverItsClassOfSecrecy() {
        UnitId unit = new UnitId(17);

        assertThat(of(unit, 0).unit()).isEqualTo(unit);
        assertThat(of(unit, 1).unit()).isEqualTo(unit);
        assertThat(of(unit, 1).isProtected()).isTrue();
        assertThat(of(unit, 2).unit()).isEqualTo(unit);
        assertThat(of(unit, 2).isLocked()).isTrue();
    }

    private static Stamp of(UnitId unit, int secrecy) {
        return new Stamp(new DossierId(new UUID(0, 1)), unit.value() * 4 + secrecy, new MunicipalityId(9901));
    }
}
