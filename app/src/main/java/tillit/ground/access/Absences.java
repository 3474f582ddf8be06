package tillit.ground.access;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.law.Stockholm;

/** Who is away and who stands in for them. Open to everyone who is signed in in the municipality, and without a reason. */
@Component
@Transactional
public class Absences {

    private final JdbcClient db;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Absences(JdbcClient db, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.clock = clock;
        this.events = events;
    }

    /** Which of these are away today. */
    @Transactional(readOnly = true)
    public Map<UserId, Absence> today(Collection<UserId> users) {
        LocalDate today = today();
        return toCome(users).stream().filter(it -> !it.first().isAfter(today)).collect(toMap(Absence::who, it -> it));
    }

    /** What has been said of these and is not over, the next first. */
    @Transactional(readOnly = true)
    public List<Absence> toCome(Collection<UserId> users) {
        return db.sql("""
                        select id, user_id, stand_in, first_on, last_on
                          from access.absence
                         where user_id = any (:users::int[]) and ended_at is null and last_on >= :today
                         order by first_on, id
                        """)
                .param("users", users.stream().map(UserId::value).distinct().toArray(Integer[]::new))
                .param("today", today())
                .query(Absences::absence)
                .list();
    }

    /** For whom the one who is signed in stands in today, those who are soonest back first. */
    @Transactional(readOnly = true)
    public List<Absence> iStandInFor() {
        return db.sql("""
                        select id, user_id, stand_in, first_on, last_on
                          from access.absence
                         where stand_in = (select access.me()) and ended_at is null and :today between first_on and last_on
                         order by last_on, id
                        """).param("today", today()).query(Absences::absence).list();
    }

    /**
     * Says that somebody is away, both days included: oneself, or somebody who works in a unit that the one who asks manages.
     *
     * @throws EndsBeforeItBegins if the last day is before the first
     * @throws AbsenceHasPassed if the last day has been
     * @throws NotAStandIn if the stand-in is the same person or works in no unit of theirs today
     * @throws AwayAlready if it has been said of some of the days
     * @throws OnlyForManagers if it is neither oneself nor somebody whom one manages
     */
    public void say(UserId who, UserId standIn, LocalDate first, LocalDate last) {
        if (last.isBefore(first)) throw new EndsBeforeItBegins();
        if (last.isBefore(today())) throw new AbsenceHasPassed();
        String wrong = asking(() -> db.sql("select access.say_absent(:id, :who, :standIn, :first, :last)")
                .param("id", Ids.next())
                .param("who", who.value())
                .param("standIn", standIn.value())
                .param("first", first)
                .param("last", last)
                .query(String.class)
                .single());
        if (wrong.equals("STAND_IN")) throw new NotAStandIn();
        if (wrong.equals("OVERLAPS")) throw new AwayAlready();
        events.publishEvent(AccessChanged.of(
                who, "absence-said", "stand-in=%s from=%s to=%s".formatted(standIn.value(), first, last)));
    }

    /**
     * Ends it now: whoever was away is back, or does not go.
     *
     * @throws NotHere if there is none that the one who asks may end
     */
    public void end(UUID absence) {
        int whose = asking(() -> db.sql("select access.end_absence(:id)")
                .param("id", absence)
                .query(Integer.class)
                .single());
        events.publishEvent(AccessChanged.of(new UserId(whose), "absence-ended", absence.toString()));
    }

    private <T> T asking(Supplier<T> question) {
        try {
            return Answers.of(question, OnlyForManagers::new);
        } catch (OnlyForManagers refused) {
            events.publishEvent(new AccessChangeRefused("absence-said"));
            throw refused;
        }
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new UserId(row.getInt("user_id")),
                new UserId(row.getInt("stand_in")),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class));
    }
}
