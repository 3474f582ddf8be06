package tillit.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.MunicipalityId;
import tillit.ground.people.CoordinationNumber;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.LifeStatus;
import tillit.ground.people.Name;
import tillit.ground.people.PersonalNumber;
import tillit.ground.people.Protection;
import tillit.ground.people.Resident;
import tillit.ground.people.Sex;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** The population register of Björkmåla: made-up people with official test numbers. */
final class Residents {

    private Residents() {}

    static List<Resident> all() {
        try (InputStream file = Objects.requireNonNull(Residents.class.getResourceAsStream("/demo/population.csv"));
                MappingIterator<Map<String, String>> rows = new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(file)) {
            return rows.readAll().stream().map(Residents::resident).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the made-up register cannot be read", e);
        }
    }

    private static Resident resident(Map<String, String> row) {
        return new Resident(
                number(text(row, "personal_number")),
                new Name(text(row, "given_name"), text(row, "family_name")),
                text(row, "sex").equals("f") ? Sex.FEMALE : Sex.MALE,
                LocalDate.parse(text(row, "birth_date")),
                text(row, "street"),
                text(row, "town"),
                residence(text(row, "municipality_code")),
                text(row, "protection").isEmpty() ? Protection.NONE : Protection.PROTECTED_REGISTRATION,
                text(row, "status").equals("living") ? LifeStatus.LIVING : LifeStatus.DECEASED,
                Stream.of("guardian_1", "guardian_2")
                        .map(column -> text(row, column))
                        .filter(number -> !number.isEmpty())
                        .map(Residents::number)
                        .toList());
    }

    private static @Nullable MunicipalityId residence(String code) {
        return code.isEmpty() ? null : new MunicipalityId(Integer.parseInt(code));
    }

    private static IdentityNumber number(String digits) {
        boolean coordination = digits.charAt(6) >= '6';
        return coordination ? new CoordinationNumber(digits) : new PersonalNumber(digits);
    }

    private static String text(Map<String, String> row, String column) {
        return Objects.requireNonNullElse(row.get(column), "");
    }
}
