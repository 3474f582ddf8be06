package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** From where somebody knocks is counted so that one machine is one, however many addresses it has. */
class VisitTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7, true",
        "203.0.113.7, 203.0.113.8, false",
        "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
        "2001:db8:1:2::1, 2001:db8:1:3::1, false",
        "unknown, unknown, true"
    })
    void addressesOfOneNetworkAreOne(String one, String other, boolean same) {
        assertThat(from(one).equals(from(other))).isEqualTo(same);
    }

    private static Visit from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return Visit.of(request);
    }
}
