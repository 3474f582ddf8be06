package tillit.casework.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.access.DossierId;
import tillit.ground.access.PersonId;
import tillit.ground.access.UserId;
import tillit.ground.duties.Duties;
import tillit.ground.page.Wording;
import tillit.ground.people.People;

/** The open cases that somebody carries or owes something in. They go first, and their reports with them. */
@Component
@Order(1)
class CaseBurden implements Burden {

    private final SocialCases stored;
    private final Cases cases;
    private final Duties duties;
    private final People people;

    CaseBurden(SocialCases stored, Cases cases, Duties duties, People people) {
        this.stored = stored;
        this.cases = cases;
        this.duties = duties;
        this.people = people;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Map<DossierId, Words> among(Collection<DossierId> ids, Set<DossierId> owedIn, Wording wording) {
        List<SocialCase> found = stored.among(ids);
        Map<PersonId, String> names =
                people.names(found.stream().map(SocialCase::person).distinct().toList());
        Map<DossierId, Words> words = new LinkedHashMap<>();
        found.forEach(it -> words.put(
                it.id().dossier(),
                new Words(
                        names.getOrDefault(it.person(), wording.say("cases.unseen")),
                        wording.say(
                                "cases.list.number",
                                it.number().value(),
                                wording.say("cases.kind." + it.kind().name())),
                        "/cases/" + it.id().value())));
        return words;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void pass(DossierId id, UserId from, UserId to) {
        CaseId socialCase = new CaseId(id.value());
        if (cases.carriersOf(socialCase).contains(from)) cases.pass(socialCase, from, to);
        else duties.pass(id, from, to);
    }
}
