package tillit.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tillit.ground.access.Entry;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.User;
import tillit.ground.page.FrameSource;
import tillit.open.reporting.Front;
import tillit.open.reporting.Fronts;

/** What stands around every page: who one is, and where one may go. */
@Component
class Surrounding implements FrameSource {

    private static final String PROVIDERS = "/provider";
    private static final String REPORTING = "/reporting";

    private final Waits waits;
    private final Fronts fronts;

    Surrounding(Waits waits, Fronts fronts) {
        this.waits = waits;
        this.fronts = fronts;
    }

    @Override
    public Surroundings around(HttpServletRequest request) {
        return Entry.current()
                .map(session -> around(session.user(), LiveMarks.of(request)))
                .orElseGet(() -> forEveryone(request));
    }

    /** Whoever is not signed in may report a concern, where some municipality takes it. */
    private Surroundings forEveryone(HttpServletRequest request) {
        List<Front> open = fronts.open();
        if (open.isEmpty()) return Surroundings.none();
        String page = request.getRequestURI() + "/";
        String municipality = open.stream()
                .filter(it ->
                        page.startsWith(REPORTING + "/" + it.municipality().value() + "/"))
                .map(Front::name)
                .findFirst()
                .orElse("");
        return new Surroundings(municipality, Optional.empty(), List.of(new Place("reporting.nav", REPORTING)));
    }

    private Surroundings around(User me, Optional<Live> live) {
        if (me.kind() == User.Kind.PROVIDER) return forProvider(me);
        String units =
                me.memberships().stream().map(Membership::unitName).distinct().collect(Collectors.joining(", "));
        Visitor visitor = new Visitor(me.name(), units.isEmpty() ? me.title() : units, "/account");
        return new Surroundings(me.municipalityName(), Optional.of(visitor), places(me), live);
    }

    /** Whoever carries out what the municipality has granted has pages of its own, and no others. */
    private static Surroundings forProvider(User me) {
        Visitor visitor = new Visitor(me.name(), me.title(), PROVIDERS);
        return new Surroundings(
                        me.municipalityName(),
                        Optional.of(visitor),
                        List.of(new Place("commission.provider.title", PROVIDERS)))
                .at(PROVIDERS);
    }

    private List<Place> places(User me) {
        List<Place> places = new ArrayList<>();
        if (works(me)) {
            places.add(new Place("desk.nav.day", "/"));
            places.add(new Place("desk.nav.intake", "/intake", inbox()));
            places.add(new Place(
                    "desk.nav.cases",
                    "/cases",
                    "/journal",
                    "/investigation",
                    "/decision",
                    "/dispatch",
                    "/appeal",
                    "/coercion",
                    "/commission",
                    "/disclosure",
                    "/application",
                    "/printout"));
            places.add(new Place("desk.nav.unit", "/unit", "/colleagues", "/openaccess"));
        }
        places.add(new Place("desk.nav.law", "/law"));
        if (me.administrator()) places.add(new Place("desk.nav.administration", "/administration", "/changes"));
        return places;
    }

    private Waiting inbox() {
        Waits.Waiting now = waits.now();
        return new Waiting(now.reports(), "desk.nav.intake.waiting", now.late());
    }

    private static boolean works(User me) {
        return me.memberships().stream().anyMatch(membership -> membership.role() != Role.DELIVERER);
    }
}
