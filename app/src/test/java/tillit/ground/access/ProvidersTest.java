package tillit.ground.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import tillit.ground.access.Administration.NewPerson;

/** An administrator says from whom something may be commissioned, and who of them signs in. */
@SpringBootTest
class ProvidersTest {

    private static final Visit VISIT = new Visit("203.0.113.60", "Firefox på Windows");

    @Autowired
    Providers providers;

    @Autowired
    SignIn signIn;

    @Autowired
    Doorkeeper door;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    @Qualifier("administratorDataSource")
    DataSource administrator;

    Town town;
    Session admin;
    Session worker;

    @BeforeEach
    void aMunicipality() {
        town = Town.build(administrator);
        admin = town.administrator();
        worker = town.worker(Role.SOCIAL_WORKER, town.unit("Barn och unga", Takes.CHILD_CASES));
    }

    @Test
    void whoeverIsOfAProviderComesInByNameAndPasswordAndIsNobodyOnThePagesOfThoseAtWork() {
        Username name = new Username("hanna-" + town.id().value());
        Handover handed = as(
                admin,
                () -> providers.addPerson(
                        providers.add("Linden familjestöd"), NewPerson.called(name, "Påhittad Hanna", "")));
        Password chosen = new Password("en hemlig ramsa om lindar");
        SignIn.Answer answer = signIn.withFirstPassword(name.value(), handed.secret(), chosen, VISIT);
        Session session = ((SignIn.Answer.Welcome) answer).session();
        assertThat(session.user().kind()).isEqualTo(User.Kind.PROVIDER);
        assertThat(session.user().memberships()).isEmpty();
        assertThat(door.whose(session.token(), User.Kind.PERSON)).isEmpty();
        assertThat(door.whose(session.token(), User.Kind.PROVIDER)).isPresent();
        assertThat(as(session, () -> providers.mine().orElseThrow().name())).isEqualTo("Linden familjestöd");
    }

    @Test
    void whenAProviderEndsItsPeopleAreOutAndDoNotComeBack() {
        ProviderId linden = as(admin, () -> providers.add("Linden familjestöd"));
        Session hanna = town.provider("Linden familjestöd");
        assertThat(door.whose(hanna.token(), User.Kind.PROVIDER)).isPresent();
        as(admin, () -> {
            providers.end(linden);
            return true;
        });
        assertThat(door.whose(hanna.token(), User.Kind.PROVIDER)).isEmpty();
        assertThat(as(worker, () -> providers.find(linden).orElseThrow().hasEnded()))
                .isTrue();
        assertThatThrownBy(() -> as(
                        admin,
                        () -> providers.addPerson(
                                linden,
                                NewPerson.called(new Username("ny-" + town.id().value()), "Påhittad Ny", ""))))
                .isInstanceOf(NotHere.class);
    }

    @Test
    void nobodyElseAddsEndsOrReadsThem() {
        ProviderId linden = as(admin, () -> providers.add("Linden familjestöd"));
        assertThatThrownBy(() -> as(worker, () -> providers.add("Eken"))).isInstanceOf(NotAdministrator.class);
        assertThatThrownBy(() -> as(worker, () -> providers.people())).isInstanceOf(NotAdministrator.class);
        Session faraway = Town.build(administrator).administrator();
        assertThat(as(faraway, () -> providers.find(linden))).isEmpty();
        assertThatThrownBy(() -> as(faraway, () -> {
                    providers.end(linden);
                    return true;
                }))
                .isInstanceOf(NotHere.class);
        assertThatThrownBy(() -> as(admin, () -> providers.add("Linden familjestöd")))
                .isInstanceOf(NameTaken.class);
    }

    private <T> T as(Session session, Supplier<T> work) {
        return Entry.as(session, () -> transaction.execute(status -> work.get()));
    }
}
