package tillit.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tillit.ground.access.Accounts;
import tillit.ground.access.Administration;
import tillit.ground.access.Administration.Account;
import tillit.ground.access.Administration.RoleInUnit;
import tillit.ground.access.User;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** The municipality's users as their administrator reads of them. */
@Component
class Users {

    private final Administration administration;
    private final Accounts accounts;
    private final Clock clock;
    private final int unusedAfter;

    /** @param unusedAfter days without signing in after which an open account is marked; ours, so a setting of the installation */
    Users(
            Administration administration,
            Accounts accounts,
            Clock clock,
            @Value("${tillit.administration.unused-after-days:90}") int unusedAfter) {
        this.administration = administration;
        this.accounts = accounts;
        this.clock = clock;
        this.unusedAfter = unusedAfter;
    }

    /**
     * A user in a list.
     *
     * @param roles those of today and those to come
     * @param may what else the user may, empty when nothing
     * @param seen the last day on which the user signed in, in words; empty for a system
     * @param unused whether that is long ago, although the account is open
     */
    record Line(
            String address,
            String name,
            String title,
            String username,
            List<String> roles,
            String may,
            boolean active,
            String seen,
            boolean unused) {}

    /**
     * A role in a unit, in words.
     *
     * @param ending where it is ended, empty when it has ended
     */
    record RoleLine(String what, String days, String ending) {}

    /** A provider's people have no roles here: {@link ProviderAdministrationPages}. */
    private static boolean isOurs(Account account) {
        return account.kind() == User.Kind.PERSON || account.kind() == User.Kind.CLIENT;
    }

    static boolean isPerson(Account account) {
        return account.kind() == User.Kind.PERSON;
    }

    static String address(UserId user) {
        return "/administration/accounts/" + user.value();
    }

    LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    /** All of that kind, by name. */
    List<Line> all(User.Kind kind, Wording words) {
        Map<UserId, List<RoleInUnit>> roles =
                administration.roles().stream().collect(Collectors.groupingBy(RoleInUnit::user));
        Map<UserId, Accounts.Use> use = accounts.use();
        return administration.accounts().stream()
                .filter(account -> account.kind() == kind)
                .map(account -> line(
                        account,
                        roles.getOrDefault(account.id(), List.of()),
                        Optional.ofNullable(use.get(account.id())).filter(_ -> isPerson(account)),
                        words))
                .toList();
    }

    /** One of them. @throws Missing if it is no person's and no system's account here */
    Account one(UserId user) {
        return administration.accounts().stream()
                .filter(account -> account.id().equals(user) && isOurs(account))
                .findFirst()
                .orElseThrow(Missing::new);
    }

    /** All of them, by id. */
    Map<UserId, Account> byId() {
        return administration.accounts().stream().collect(Collectors.toMap(Account::id, it -> it));
    }

    /** The roles that the user has, has had or will have, latest first. */
    List<RoleInUnit> roles(UserId user) {
        return administration.roles().stream()
                .filter(role -> role.user().equals(user))
                .toList();
    }

    RoleLine inWords(RoleInUnit role, Wording words) {
        String ending = role.hasEndedBy(today())
                ? ""
                : "%s/units/%d/roles/%s/endings"
                        .formatted(address(role.user()), role.unit().value(), role.role());
        return new RoleLine(what(role, words), days(role, words), ending);
    }

    private Line line(Account account, List<RoleInUnit> roles, Optional<Accounts.Use> use, Wording words) {
        return new Line(
                address(account.id()),
                account.name(),
                account.title(),
                account.username(),
                roles.stream()
                        .filter(role -> !role.hasEndedBy(today()))
                        .map(role -> words.say("desk.administration.role.line", what(role, words), days(role, words)))
                        .toList(),
                may(account, words),
                account.active(),
                use.map(it -> seen(it, words)).orElse(""),
                account.active()
                        && use.filter(it -> it.isOlderThan(today().minusDays(unusedAfter)))
                                .isPresent());
    }

    private static String seen(Accounts.Use use, Wording words) {
        LocalDate last = use.last();
        return last == null ? words.say("desk.administration.seen.never") : words.day(last);
    }

    static String may(Account account, Wording words) {
        if (account.administrator()) return words.say("desk.administration.kind.ADMINISTRATOR");
        return account.mayProtected() ? words.say("desk.administration.may-protected") : "";
    }

    private static String what(RoleInUnit role, Wording words) {
        return words.say("desk.administration.role.what", role.unitName(), words.say("desk.role." + role.role()));
    }

    private static String days(RoleInUnit role, Wording words) {
        LocalDate to = role.to();
        return to == null
                ? words.say("desk.administration.days.open", words.day(role.from()))
                : words.say("desk.administration.days", words.day(role.from()), words.day(to));
    }
}
