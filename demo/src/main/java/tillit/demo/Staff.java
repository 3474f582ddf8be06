package tillit.demo;

import java.util.List;
import tillit.ground.access.Role;

/** Who works in Björkmåla. All are made up. */
enum Staff {
    HANNA("Hanna Rosenqvist", "Socialsekreterare, mottagningen", false, Role.INTAKE_OFFICER, Office.RECEPTION),
    NADJA("Nadja Wik", "Socialsekreterare, mottagningen", true, Role.INTAKE_OFFICER, Office.RECEPTION),
    BIRGITTA("Birgitta Sahlén", "Enhetschef, mottagningen", true, Role.UNIT_MANAGER, Office.RECEPTION),
    AMIR("Amir Daneshvar", "Socialsekreterare, utredning", true, Role.SOCIAL_WORKER, Office.INVESTIGATION),
    FRIDA("Frida Malmrot", "Socialsekreterare, utredning", false, Role.SOCIAL_WORKER, Office.INVESTIGATION),
    EVA("Eva Lindkvist-Berg", "Enhetschef, utredning", true, Role.UNIT_MANAGER, Office.INVESTIGATION),
    TOMAS("Tomas Ågren", "Socialsekreterare, vuxna", false, Role.INTAKE_OFFICER, Office.ADULTS),
    MONA("Mona Fjällström", "Enhetschef, vuxna", true, Role.UNIT_MANAGER, Office.ADULTS),
    HELENA("Helena Askdal", "Socialsekreterare, vuxna utredning", true, Role.SOCIAL_WORKER, Office.ADULT_CASES),
    STAFFAN("Staffan Silvmo", "Enhetschef, vuxna utredning", true, Role.UNIT_MANAGER, Office.ADULT_CASES);

    private final String fullName;
    private final String title;
    private final boolean mayProtected;
    private final Role role;
    private final Office office;

    Staff(String fullName, String title, boolean mayProtected, Role role, Office office) {
        this.fullName = fullName;
        this.title = title;
        this.mayProtected = mayProtected;
        this.role = role;
        this.office = office;
    }

    String fullName() {
        return fullName;
    }

    String title() {
        return title;
    }

    boolean mayProtected() {
        return mayProtected;
    }

    Role role() {
        return role;
    }

    Office office() {
        return office;
    }

    String username() {
        return name().toLowerCase(java.util.Locale.ROOT) + "@bjorkmala.example";
    }

    static List<Staff> everyone() {
        return List.of(values());
    }
}
