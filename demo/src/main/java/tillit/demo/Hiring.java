package tillit.demo;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tillit.ground.access.Administration;
import tillit.ground.access.Administration.Account;
import tillit.ground.access.Administration.NewPerson;
import tillit.ground.access.Administration.RoleInUnit;
import tillit.ground.access.Handover;
import tillit.ground.access.Provider;
import tillit.ground.access.Providers;
import tillit.ground.access.Role;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.access.Username;

/** Björkmåla's administrator adds those who work there, today and before. Somebody who is there already is passed over. */
@Component
@Profile("demo")
class Hiring {

    private static final Username SECOND_ADMINISTRATOR = new Username("gunnar@bjorkmala.example");
    private static final Username SYSTEM = new Username("journalsystem@bjorkmala.example");

    private final Administration administration;
    private final Providers providers;
    private final Badges badges;

    Hiring(Administration administration, Providers providers, Badges badges) {
        this.administration = administration;
        this.providers = providers;
        this.badges = badges;
    }

    /** @param alsoFormer whether those come, too, whom only history needs */
    int hire(Workforce workforce, Map<Office, UnitId> offices, boolean alsoFormer) {
        Map<String, UserId> there =
                administration.accounts().stream().collect(Collectors.toMap(Account::username, Account::id));
        Set<UserId> atWork =
                administration.roles().stream().map(RoleInUnit::user).collect(Collectors.toSet());
        Set<String> todays = Staff.everyone().stream().map(Staff::username).collect(Collectors.toSet());
        for (Worker person : workforce.everyone()) {
            boolean isTodays = todays.contains(person.username());
            UserId known = there.get(person.username());
            if (known != null && atWork.contains(known) || !isTodays && !alsoFormer) continue;
            UnitId unit = Objects.requireNonNull(offices.get(person.office()));
            Username name = new Username(person.username());
            NewPerson asNew =
                    new NewPerson(name, person.fullName(), person.title(), false, person.mayProtected(), isTodays);
            administration.join(added(known, asNew), unit, person.role(), person.from(), null);
        }
        providers();
        others(there, atWork, offices, workforce.everyone().getFirst().from());
        return workforce.everyone().size();
    }

    /** Whoever was added when a start was interrupted gets another first password, since nobody knows the one that was given. */
    private UserId added(@org.jspecify.annotations.Nullable UserId known, NewPerson person) {
        Handover given = known == null ? administration.addPerson(person) : administration.givePassword(known);
        badges.choose(person.username(), given.secret());
        return given.user();
    }

    /** From whom measures are commissioned, each with somebody who signs in there. */
    private void providers() {
        Set<String> there = providers.all().stream().map(Provider::name).collect(Collectors.toSet());
        for (Helper helper : Helper.values()) {
            if (there.contains(helper.provider())) continue;
            providers.addPerson(
                    providers.add(helper.provider()),
                    new NewPerson(
                            new Username(helper.username()), helper.fullName(), helper.title(), false, false, true));
        }
    }

    /** A second administrator, and a system that may hand in: so that every role has somebody. */
    private void others(Map<String, UserId> there, Set<UserId> atWork, Map<Office, UnitId> offices, LocalDate from) {
        if (!there.containsKey(SECOND_ADMINISTRATOR.value())) {
            added(null, new NewPerson(SECOND_ADMINISTRATOR, "Gunnar Stake", "Systemförvaltare", true, false, true));
        }
        UserId system = there.get(SYSTEM.value());
        if (system != null && atWork.contains(system)) return;
        UserId client = system != null
                ? system
                : administration
                        .addClient(SYSTEM, "Regionens journalsystem (påhittat)")
                        .user();
        administration.join(client, Objects.requireNonNull(offices.get(Office.RECEPTION)), Role.DELIVERER, from, null);
    }
}
