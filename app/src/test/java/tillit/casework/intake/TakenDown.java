package tillit.casework.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a receiver writes in the fields when the report is a letter, a call or a fax, or when a form's field holds more than one child. */
final class TakenDown {

    private static final Map<String, String> AGES =
            Map.of("r07", "4 år", "r12", "7 år", "r22", "60-70", "r23", "9", "r28", "13-13");

    private static final Map<String, List<SubjectAsWritten>> ABOUT = Map.ofEntries(
            Map.entry(
                    "r02",
                    List.of(
                            child("Noel Delorme", "180801-2395", "Rönnstigen 7, Björkmåla", ""),
                            child("Alma Delorme", "210201-2388", "Rönnstigen 7, Björkmåla", ""),
                            child("Ines Delorme", "241002-2384", "Rönnstigen 7, Björkmåla", ""))),
            Map.entry(
                    "r04", List.of(child("Bosse eller Basse", "", "de gula husen på Norra Bruksvägen", "cirka 6 år"))),
            Map.entry("r06", List.of(child("Ebba Kjellgren", "20170431-2386", "", ""))),
            Map.entry("r09", List.of(child("Isak Lönnerholm", "20150902-2396", "", ""))),
            Map.entry("r14", List.of(child("Signe Ruuth", "171002-2383", "", ""))),
            Map.entry(
                    "r16",
                    List.of(
                            child(
                                    "Wallenius, Theo",
                                    "20151201-2392",
                                    "Norra Bruksvägen 17, Björkmåla",
                                    "",
                                    "Wallenius, Jessica 19910102-2383"),
                            child(
                                    "Wallenius, Maja",
                                    "20200201-2389",
                                    "Norra Bruksvägen 17, Björkmåla",
                                    "",
                                    "Wallenius, Jessica 19910102-2383"))),
            Map.entry(
                    "r18",
                    List.of(
                            child("Agnes, 16", "100101-2382", "", "16", "Camilla Sörlin"),
                            child("Otto, 11", "140902-2397", "", "11", "Camilla Sörlin"))),
            Map.entry(
                    "r19", List.of(child("barnbarnet Nils, 5 år", "", "Sjövik", "5 år", "mormor Gun-Britt Kronvall"))),
            Map.entry(
                    "r24",
                    List.of(
                            child("لينا و آدم (Lina och Adam Al-Khouri)", "130401-2386", "Norra Bruksvägen 9", ""),
                            child("آدم (Adam), bror", "", "Norra Bruksvägen 9", ""))),
            Map.entry("r26", List.of(child("barnbarnet Stina Thorsby", "20140201-2387", "", ""))),
            Map.entry(
                    "r29",
                    List.of(
                            child("", "", "Kvarngatan 55, lgh 1401", "6-17", "Izabela Nowicka-Falk, 19900102-2384"),
                            child("", "", "Kvarngatan 55, lgh 1401", "1-5", "Izabela Nowicka-Falk, 19900102-2384"))));

    private TakenDown() {}

    static List<SubjectAsWritten> about(String document) {
        return ABOUT.getOrDefault(document.substring(0, 3), List.of());
    }

    static Optional<String> age(String document) {
        return Optional.ofNullable(AGES.get(document.substring(0, 3)));
    }

    private static SubjectAsWritten child(String name, String number, String address, String age, String... relatives) {
        return new SubjectAsWritten(About.CHILD, name, number, address, age, List.of(relatives), null);
    }
}
