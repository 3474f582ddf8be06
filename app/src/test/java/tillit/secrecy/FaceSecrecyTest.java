package tillit.secrecy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every method that a room offers to others is tried in the name of everybody; a new one without an expectation fails the build. */
@Import({Faces.class, RuledFaces.class, CoercedFaces.class})
class FaceSecrecyTest extends SecrecyTest {

    /** Everything that an answer holds, whatever it shows of itself. */
    private static final JsonMapper ALL_OF_IT = JsonMapper.builder()
            .changeDefaultVisibility(it -> it.with(Visibility.NONE).withFieldVisibility(Visibility.ANY))
            .build();

    private static final List<Secret> SECRETS = List.of(Secret.OPEN, Secret.PROTECTED_PERSONS, Secret.PROTECTED);

    @Autowired
    Faces faces;

    @Test
    void everyMethodThatARoomOffersHasAnExpectation() {
        assertThat(faces.all().keySet()).isEqualTo(offered());
    }

    @Test
    void noMethodTellsAnybodyMoreThanTheyMayKnowNorObeysThem() throws Exception {
        Map<String, Face.Reads> reads = of(Face.Reads.class);
        everybodyLooksBeforeAndAfter(
                reader -> reads.entrySet().stream()
                        .map(it -> new Look(
                                it.getKey(),
                                clues -> tried(reader, it.getValue().asked(), clues, false)))
                        .toList(),
                reads.entrySet().stream()
                        .filter(it -> it.getValue().never())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));

        List<String> obeyed = new ArrayList<>();
        for (Secret secret : SECRETS) {
            for (Reader reader : Reader.values()) {
                if (!reader.mayKnow(secret)) tryAll(reader, secret, obeyed);
            }
        }
        assertThat(obeyed).as("what obeyed somebody who may not know").isEmpty();
        assertThat(of(Face.Does.class).keySet().stream().filter(act -> !isObeyed(act)))
                .as("what obeyed nobody, so that the trial proved nothing")
                .isEmpty();
    }

    private void tryAll(Reader reader, Secret secret, List<String> obeyed) {
        Clues none = town.nothing(secret);
        Clues every = town.lately(secret);
        String was = tables.print(town.municipality());
        of(Face.Does.class).forEach((name, does) -> {
            if (does.but().contains(reader) || does.onPersons() != (secret == Secret.PROTECTED_PERSONS)) return;
            String missing = none.hide(tried(reader, does.act(), none, does.onPersons()));
            String hidden = every.hide(tried(reader, does.act(), every, does.onPersons()));
            if (!hidden.equals(missing)) obeyed.add(leak(reader, secret, name, missing, hidden));
        });
        String is = tables.print(town.municipality());
        if (!is.equals(was)) obeyed.add(leak(reader, secret, "something changed", was, is));
    }

    /** Whether it does something, or answers in another way, when somebody tries it who may know. */
    private boolean isObeyed(String act) {
        return SECRETS.stream().anyMatch(secret -> !triedAndUndone(act, town.lately(secret))
                .equals(triedAndUndone(act, town.nothing(secret))));
    }

    private String triedAndUndone(String act, Clues clues) {
        String print = tables.printOfAll();
        return as(Reader.OWN_UNIT_PERMITTED, tx -> {
            tx.setRollbackOnly();
            String was = db.sql(print).query(String.class).single();
            Object before = tx.createSavepoint();
            String answer;
            try {
                Object said = of(Face.Does.class).get(act).act().with(clues);
                answer = said instanceof Boolean || said.equals(Optional.empty())
                        ? said.toString()
                        : said.getClass().getSimpleName();
            } catch (RuntimeException refused) {
                tx.rollbackToSavepoint(before);
                answer = refused.getClass().getSimpleName();
            }
            String is = db.sql(print).query(String.class).single();
            return answer + (is.equals(was) ? "" : " and changed something");
        });
    }

    private String tried(Reader reader, Face.Try asked, Clues clues, boolean undone) {
        try {
            return as(reader, tx -> {
                if (undone) tx.setRollbackOnly();
                return ALL_OF_IT.writeValueAsString(asked.with(clues));
            });
        } catch (RuntimeException refused) {
            return refused.getClass().getName() + ": "
                    + NestedExceptionUtils.getMostSpecificCause(refused).getMessage();
        }
    }

    private <F extends Face> Map<String, F> of(Class<F> kind) {
        Map<String, F> found = new TreeMap<>();
        faces.all().forEach((name, face) -> {
            if (kind.isInstance(face)) found.put(name, kind.cast(face));
        });
        return found;
    }

    private static Set<String> offered() {
        return new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests()).importPackages("tillit").stream()
                        .filter(FaceSecrecyTest::isFace)
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC)
                                && !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .map(FaceSecrecyTest::name)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isFace(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isMetaAnnotatedWith(Component.class)
                && !type.isMetaAnnotatedWith(Configuration.class);
    }

    private static String name(JavaMethod method) {
        return method.getRawParameterTypes().stream()
                .map(JavaClass::getSimpleName)
                .collect(Collectors.joining(
                        ", ", method.getOwner().getSimpleName() + "." + method.getName() + "(", ")"));
    }
}
