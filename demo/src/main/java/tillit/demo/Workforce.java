package tillit.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Role;

/** Everybody who has worked in Björkmåla during the three years, those of today among them. */
final class Workforce {

    /** Nobody who leaves so soon begins with something new. */
    private static final int A_WHILE = 40;

    private static final String INVESTIGATES = "Socialsekreterare, utredning";
    private static final String RECEIVES = "Socialsekreterare, mottagningen";

    private final List<Worker> everyone;
    private final LocalDate begins;
    private final Map<Worker, Integer> given = new HashMap<>();

    /** @param begins the first day of the history */
    Workforce(LocalDate begins) {
        this.begins = begins;
        this.everyone = List.of(
                today(Staff.HANNA, 410),
                today(Staff.NADJA, 30),
                today(Staff.BIRGITTA, 310),
                today(Staff.AMIR, 280),
                today(Staff.FRIDA, 500),
                today(Staff.EVA, 0),
                today(Staff.TOMAS, 0),
                today(Staff.MONA, 0),
                today(Staff.HELENA, 0),
                today(Staff.STAFFAN, 0),
                beside("ulrika", "Ulrika Gladhed", RECEIVES, Role.INTAKE_OFFICER, Office.RECEPTION, 0, 430),
                beside("robin", "Robin Torpfors", RECEIVES, Role.INTAKE_OFFICER, Office.RECEPTION, 0, 800),
                beside("yasmin", "Yasmin Dalfors", RECEIVES, Role.INTAKE_OFFICER, Office.RECEPTION, 790, null),
                beside(
                        "annika",
                        "Annika Storhed",
                        "Enhetschef, mottagningen",
                        Role.UNIT_MANAGER,
                        Office.RECEPTION,
                        0,
                        365),
                beside("lovisa", "Lovisa Brantmo", INVESTIGATES, Role.SOCIAL_WORKER, Office.INVESTIGATION, 0, 310),
                beside("joakim", "Joakim Eksjöholm", INVESTIGATES, Role.SOCIAL_WORKER, Office.INVESTIGATION, 0, 520),
                beside("mirjam", "Mirjam Tunamåla", INVESTIGATES, Role.SOCIAL_WORKER, Office.INVESTIGATION, 0, null),
                beside("stefan", "Stefan Rådmo", INVESTIGATES, Role.SOCIAL_WORKER, Office.INVESTIGATION, 0, 190),
                beside("nadia", "Nadia Farahani", INVESTIGATES, Role.SOCIAL_WORKER, Office.INVESTIGATION, 180, 760),
                beside("ellen", "Ellen Vikhed", INVESTIGATES, Role.SOCIAL_WORKER, Office.INVESTIGATION, 745, null),
                beside("carina", "Carina Hultmåla", INVESTIGATES, Role.SOCIAL_WORKER, Office.INVESTIGATION, 0, 640),
                beside("pontus", "Pontus Ringmåla", INVESTIGATES, Role.SOCIAL_WORKER, Office.INVESTIGATION, 630, null),
                beside("hodan", "Hodan Diriye", INVESTIGATES, Role.SOCIAL_WORKER, Office.INVESTIGATION, 0, null));
    }

    List<Worker> everyone() {
        return everyone;
    }

    /** Those who are not there as today's staff is. */
    List<Worker> besideTodays() {
        List<String> todays = Staff.everyone().stream().map(Staff::username).toList();
        return everyone.stream().filter(it -> !todays.contains(it.username())).toList();
    }

    /** Somebody who works in the office that day, in the role. */
    Worker oneOf(Dice dice, Office office, Role role, LocalDate on, boolean isProtected) {
        return dice.one(those(office, role, on, isProtected));
    }

    /** The one of them who has been given the fewest cases, counted by how long they have been there. */
    Worker next(Office office, LocalDate on, boolean isProtected, @Nullable Worker but) {
        Worker next = those(office, Role.SOCIAL_WORKER, on, isProtected).stream()
                .filter(it -> !it.equals(but))
                .min(Comparator.<Worker>comparingDouble(it -> load(it, on)).thenComparing(Worker::username))
                .orElseThrow();
        given.merge(next, 1, Integer::sum);
        return next;
    }

    private double load(Worker worker, LocalDate on) {
        long days = java.time.temporal.ChronoUnit.DAYS.between(worker.from(), on) + 30;
        return given.getOrDefault(worker, 0) / (double) days;
    }

    private List<Worker> those(Office office, Role role, LocalDate on, boolean isProtected) {
        return everyone.stream()
                .filter(it -> it.office() == office && it.role() == role && it.mayHave(isProtected))
                .filter(it -> it.worksOn(on) && it.worksOn(on.plusDays(A_WHILE)))
                .toList();
    }

    private Worker today(Staff person, int since) {
        return new Worker(
                person.username(),
                person.fullName(),
                person.title(),
                person.mayProtected(),
                person.role(),
                person.office(),
                begins.plusDays(since),
                null);
    }

    private Worker beside(
            String name, String full, String title, Role role, Office office, int since, @Nullable Integer until) {
        return new Worker(
                name + "@bjorkmala.example",
                full,
                title,
                true,
                role,
                office,
                begins.plusDays(since),
                until == null ? null : begins.plusDays(until));
    }
}
