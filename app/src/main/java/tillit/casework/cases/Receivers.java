package tillit.casework.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.ground.access.Absence;
import tillit.ground.access.Absences;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Dossier;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.page.Choice;
import tillit.ground.page.Wording;

/** To whom something may be given, in words: whoever may not have it is not named, and whoever is away is said to be. */
@Component
class Receivers {

    private final Colleagues colleagues;
    private final Dossiers dossiers;
    private final Absences absences;

    Receivers(Colleagues colleagues, Dossiers dossiers, Absences absences) {
        this.colleagues = colleagues;
        this.dossiers = dossiers;
        this.absences = absences;
    }

    /** Who works in the units today, but for these; and who of them is away. */
    Those in(Collection<UnitId> units, Collection<UserId> but) {
        Map<UserId, Colleague> all = new LinkedHashMap<>();
        units.forEach(unit -> colleagues.in(unit).stream()
                .filter(it -> !but.contains(it.id()))
                .forEach(it -> all.put(it.id(), it)));
        return new Those(List.copyOf(all.values()), absences.today(all.keySet()));
    }

    /**
     * Who of these may have which of these. That a colleague is disqualified is the colleague's and the manager's to know: others are told nothing by a name that
     * is missing among those in the unit of an ordinary dossier, and meet the refusal.
     */
    Map<DossierId, Set<UserId>> able(Collection<DossierId> ids, Those those) {
        List<UserId> all = those.all().stream().map(Colleague::id).toList();
        Map<DossierId, Set<UserId>> able = new LinkedHashMap<>(dossiers.whoMayCarry(ids, all));
        for (Dossier dossier : dossiers.among(ids)) {
            boolean isOrdinary = !dossier.isProtected() && !dossier.isLocked();
            if (isOrdinary && !Leading.units().contains(dossier.unit())) {
                able.computeIfAbsent(dossier.id(), first -> new LinkedHashSet<>())
                        .addAll(workingIn(dossier.unit(), all));
            }
        }
        return able;
    }

    private List<UserId> workingIn(UnitId unit, List<UserId> of) {
        return colleagues.in(unit).stream()
                .map(Colleague::id)
                .filter(of::contains)
                .toList();
    }

    /** Who of these may have it, to choose among. */
    List<Choice> choices(DossierId dossier, Those those, Wording wording) {
        return those.choices(able(List.of(dossier), those).getOrDefault(dossier, Set.of()), wording);
    }

    /** @param away who of them is away today */
    record Those(List<Colleague> all, Map<UserId, Absence> away) {

        /** Those of them, by name, and until when they are away. */
        List<Choice> choices(Set<UserId> able, Wording wording) {
            return all.stream()
                    .filter(it -> able.contains(it.id()))
                    .map(it -> new Choice(String.valueOf(it.id().value()), called(it, wording)))
                    .toList();
        }

        private String called(Colleague who, Wording wording) {
            Absence absence = away.get(who.id());
            return absence == null
                    ? who.name()
                    : wording.say("cases.receiver.away", who.name(), wording.day(absence.last()));
        }
    }
}
