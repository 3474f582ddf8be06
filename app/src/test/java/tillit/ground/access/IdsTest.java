package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsFallInTheOrderInWhichTheyWereMadeAlsoWithinAMillisecond() {
        List<String> made =
                Stream.generate(Ids::next).limit(20_000).map(UUID::toString).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
