package tillit.demo;

import java.util.Map;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Session;
import tillit.ground.access.UnitId;

/** What has happened in Björkmåla lately. */
@Component
@Profile("demo")
class History {

    void fill(MunicipalityId municipality, Session administrator, Map<Office, UnitId> offices, Function<Staff, Session> sessions) {}
}
