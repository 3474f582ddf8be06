package tillit.ground.access;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator keeps of the accounts besides what they may do: what their users are called, and whether they are still used. */
@Component
@Transactional
public class Accounts {

    private final JdbcClient db;
    private final Asking asking;

    Accounts(JdbcClient db, Asking asking) {
        this.db = db;
        this.asking = asking;
    }

    /**
     * Calls a user something else from now; nothing happens where it is the same. It shows everywhere, also by what has been signed.
     *
     * @param title of a person; for a system it stays empty
     * @param reason why the name is another; needed only then
     * @throws NameReasonMissing if the name is another and nothing is said of why
     */
    public void call(UserId user, String name, String title, String reason) {
        Called before = called(user);
        if (!name.strip().equals(before.name()) && reason.isBlank()) throw new NameReasonMissing();
        asking.to("user-renamed", "name", () -> db.sql("select access.rename_user(:user, :name, :reason)")
                        .param("user", user.value())
                        .param("name", name.strip())
                        .param("reason", reason.strip())
                        .query((row, number) -> Renamings.number(row))
                        .single())
                .ifPresent(it -> log(user, "user-renamed", it));
        if (before.person())
            asking.to("title-changed", "title", () -> db.sql("select access.set_title(:user, :title)")
                            .param("user", user.value())
                            .param("title", title.strip())
                            .query((row, number) -> Renamings.number(row))
                            .single())
                    .ifPresent(it -> log(user, "title-changed", it));
    }

    /** When an account was added, and the last day on which its user signed in; null when that has not been. Days in Sweden. */
    public record Use(LocalDate added, @Nullable LocalDate last) {

        /** Whether nobody has signed in since before that day, although the account was there. */
        public boolean isOlderThan(LocalDate day) {
            return (last == null ? added : last).isBefore(day);
        }
    }

    /** How each account of the municipality is used. @throws NotAdministrator */
    @Transactional(readOnly = true)
    public Map<UserId, Use> use() {
        record Row(UserId user, Use use) {}
        return asking
                .to("accounts-read", "name", () -> db.sql("""
                        select user_id, added_on, last_on
                          from access.sign_ins()
                         order by user_id
                        """)
                        .query((row, number) -> new Row(
                                new UserId(row.getInt("user_id")),
                                new Use(
                                        row.getObject("added_on", LocalDate.class),
                                        row.getObject("last_on", LocalDate.class))))
                        .list())
                .stream()
                .collect(toMap(Row::user, Row::use));
    }

    private record Called(String name, boolean person) {}

    private Called called(UserId user) {
        return db.sql("""
                        select name, kind = 'PERSON' as person
                          from access.user_account
                         where id = :user
                        """)
                .param("user", user.value())
                .query((row, number) -> new Called(row.getString("name"), row.getBoolean("person")))
                .optional()
                .orElseThrow(NotHere::new);
    }

    private void log(UserId user, String action, long renaming) {
        asking.changed(AccessChanged.of(user, action, "renaming=" + renaming));
    }
}
