package tillit.casework.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Session;
import tillit.ground.page.Missing;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.People;
import tillit.ground.people.Population;
import tillit.ground.people.Register;

/** Tuva lives with Jenny on Kvarngatan; Robin lives on Stationsgatan and has Theo too, with others. */
class FamilyMapTest extends CaseTest {

    private static final String KVARNGATAN = "Kvarngatan 14 B";
    private static final String STATIONSGATAN = "Stationsgatan 3";

    @Autowired
    FamilyMap map;

    @Autowired
    Network network;

    @Autowired
    Register register;

    @Autowired
    People people;

    PersonId jenny;
    PersonId robin;
    PersonId theo;
    CaseId id;

    @BeforeEach
    void aFamily() {
        Entry.as(
                town.administrator(),
                () -> register.take(Population.residents(town.id()).stream()
                        .filter(it -> Set.of("Åkerlind", "Wallenius", "Lönnerholm")
                                .contains(it.name().family()))
                        .toList()));
        jenny = person("198401012383");
        robin = person("198201012393");
        theo = person("201512012392");
        db().sql("""
                insert into people.relation (municipality_id, person_id, relative_id, kind, from_on)
                values (:town, :theo, :robin, 'PARENT', date '2015-12-01')
                """)
                .param("town", town.id().value())
                .param("theo", theo.value())
                .param("robin", robin.value())
                .update();
        id = amirs(person("201405022383"), false);
    }

    @Test
    void theMapShowsTheGuardiansAndThroughWhomSomebodyIsAHalfSibling() {
        FamilyView shown = all(amir);
        assertThat(names(shown)).contains("Jenny Åkerlind", "Robin Åkerlind", "Theo Wallenius");
        assertThat(shown.groups().stream().flatMap(it -> it.people().stream()).map(FamilyView.Kin::what))
                .contains("Halvsyskon genom Robin Åkerlind");
        assertThat(shown.drawing().boxes()).hasSize(names(shown).size() + 1);
    }

    @Test
    void whoeverMayNotMeetSomebodySeesNoHoleInTheirPlace() {
        int everybody = names(all(amir)).size();
        isDisqualified(gun, theo);
        assertThat(names(all(gun))).doesNotContain("Theo Wallenius").hasSize(everybody - 1);
    }

    @Test
    void aGuardianIsShownNoAddressButTheirOwnAndNothingMarkedOnlyForUs() {
        add("Mormor Gunilla", "070-111 22 33", true);
        add("Kim, mentor i 5 B", "08-100 200", false);

        String robins = everythingIn(forGuardian(robin));
        assertThat(robins).contains(STATIONSGATAN, "Jenny Åkerlind", "Kim, mentor i 5 B", "08-100 200");
        assertThat(robins).doesNotContain(KVARNGATAN, "Gunilla", "070-111", "hemlig anteckning");
        String jennys = everythingIn(forGuardian(jenny));
        assertThat(jennys).contains(KVARNGATAN).doesNotContain(STATIONSGATAN, "Theo", "Gunilla");
        assertThatThrownBy(() -> forGuardian(theo)).isInstanceOf(Missing.class);
    }

    @Test
    void whoeverIsEndedStaysToBeSeenAndIsShownToNoGuardian() {
        UUID kim = add("Kim, mentor i 5 B", "08-100 200", false);
        does(amir, () -> network.end(id, kim));

        assertThat(all(amir).ended()).extracting(FamilyView.Kin::name).containsExactly("Kim, mentor i 5 B");
        assertThat(names(all(amir))).doesNotContain("Kim, mentor i 5 B");
        assertThat(everythingIn(forGuardian(robin))).doesNotContain("Kim");
        assertThatThrownBy(() -> does(amir, () -> network.mark(id, kim, true))).isInstanceOf(Missing.class);
        assertThat(db().sql("select ended_by from cases.near where id = :id")
                        .param("id", kim)
                        .query(Integer.class)
                        .single())
                .isEqualTo(id(amir).value());
    }

    @Test
    void theNetworkIsReadAndChangedOnlyWhereTheCaseIs() {
        UUID kim = add("Kim, mentor i 5 B", "08-100 200", true);
        assertThat(rows(gun)).isEqualTo(1);
        assertThat(rows(elsewhere)).isZero();
        assertThatThrownBy(() -> does(elsewhere, () -> network.end(id, kim))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> as(elsewhere, () -> map.all(id, swedish()))).isInstanceOf(Missing.class);
        assertThatThrownBy(() -> does(elsewhere, () -> network.add(id, written("Någon", "", true))))
                .isInstanceOf(Missing.class);
    }

    @Test
    void aProtectedPersonInTheNetworkClosesTheCaseAndItsMapIsShownToNobodyOutside() {
        does(
                amir,
                () -> network.add(
                        id, new Network.Written("Karin", Near.Part.FRIEND, "", "", "", null, "19870101-2380", true)));
        assertThat(as(frida, () -> cases.isSeen(id))).isFalse();
        assertThat(all(amir).guardians()).isEmpty();
        assertThatThrownBy(() -> forGuardian(robin)).isInstanceOf(Missing.class);
    }

    @Test
    void whoeverIsNotFoundAndWhoeverMayNotBeMetAreTheSame() {
        for (String number : List.of("19870101-2380", "19121212-1212")) {
            assertThatThrownBy(() -> does(
                            frida,
                            () -> network.add(
                                    id,
                                    new Network.Written("Karin", Near.Part.FRIEND, "", "", "", null, number, true))))
                    .isInstanceOf(FamilyRefusal.NobodyHasIt.class);
        }
    }

    private PersonId person(String number) {
        return as(amir, () -> people.byNumber(IdentityNumber.stored(number))
                .orElseThrow()
                .id());
    }

    private FamilyView all(Session who) {
        return as(who, () -> map.all(id, swedish()));
    }

    private FamilyView forGuardian(PersonId guardian) {
        return as(amir, () -> map.forGuardian(id, guardian.value(), swedish()));
    }

    private UUID add(String name, String phone, boolean onlyUs) {
        does(amir, () -> network.add(id, written(name, phone, onlyUs)));
        return db().sql("select id from cases.near where dossier_id = :id and name = :name")
                .param("id", id.value())
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private static Network.Written written(String name, String phone, boolean onlyUs) {
        return new Network.Written(name, Near.Part.SCHOOL, "", phone, "hemlig anteckning", null, "", onlyUs);
    }

    private int rows(Session who) {
        return as(who, () -> inside.sql("select count(*) from cases.near")
                .query(Integer.class)
                .single());
    }

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient inside;

    private static List<String> names(FamilyView shown) {
        return shown.groups().stream()
                .flatMap(it -> it.people().stream())
                .map(FamilyView.Kin::name)
                .toList();
    }

    private static String everythingIn(FamilyView shown) {
        return Stream.of(shown.child(), shown.groups(), shown.ended(), shown.drawing())
                .map(Object::toString)
                .reduce("", String::concat);
    }
}
