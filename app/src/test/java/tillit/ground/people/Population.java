package tillit.ground.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Session;
import tillit.ground.access.Town;

/** The made-up people of Björkmåla, moved to a test's own town. */
public final class Population {

    private static final MunicipalityId BJORKMALA = new MunicipalityId(9901);

    private Population() {}

    /** Lets them all live in the town, through the register. */
    public static void moveTo(Town town, Register register) {
        Session administrator = town.administrator();
        Entry.as(administrator, () -> register.take(residents(town.id())));
    }

    /** All of them, registered in the town instead of Björkmåla. */
    public static List<Resident> residents(MunicipalityId town) {
        List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
        List<String> head = cells(lines.getFirst());
        return lines.stream()
                .skip(1)
                .map(line -> resident(head, cells(line), town))
                .toList();
    }

    private static Resident resident(List<String> head, List<String> cells, MunicipalityId town) {
        Map<String, String> row = new HashMap<>();
        IntStream.range(0, head.size()).forEach(i -> row.put(head.get(i), i < cells.size() ? cells.get(i) : ""));
        String code = cell(row, "municipality_code");
        MunicipalityId residence = code.isEmpty() ? null : new MunicipalityId(Integer.parseInt(code));
        return new Resident(
                IdentityNumber.stored(cell(row, "personal_number")),
                new Name(cell(row, "given_name"), cell(row, "family_name")),
                cell(row, "sex").equals("m") ? Sex.MALE : Sex.FEMALE,
                LocalDate.parse(cell(row, "birth_date")),
                cell(row, "street"),
                cell(row, "town"),
                BJORKMALA.equals(residence) ? town : residence,
                protection(cell(row, "protection")),
                LifeStatus.valueOf(cell(row, "status").toUpperCase(Locale.ROOT)),
                Stream.of(cell(row, "guardian_1"), cell(row, "guardian_2"))
                        .filter(it -> !it.isEmpty())
                        .map(IdentityNumber::stored)
                        .toList());
    }

    private static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static Protection protection(String word) {
        return switch (word) {
            case "" -> Protection.NONE;
            case "skyddad folkbokföring" -> Protection.PROTECTED_REGISTRATION;
            case "sekretessmarkering" -> Protection.MARKING;
            default -> throw new IllegalArgumentException("unknown protection");
        };
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char c : (line + ",").toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(c);
        }
        return cells;
    }

    private static String text() {
        try (InputStream in = Population.class.getResourceAsStream("/corpus/reports/population.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
