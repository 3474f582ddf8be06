package tillit.casework.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Crumb;
import tillit.ground.page.Secret;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** The top of every page of a case: whose it is, what is secret about it, and which pages it has. */
@Component
public class CaseHeads {

    private final SocialCases cases;
    private final People people;
    private final List<CaseTab> tabs;
    private final Clock clock;

    CaseHeads(SocialCases cases, People people, List<CaseTab> tabs, Clock clock) {
        this.cases = cases;
        this.people = people;
        this.tabs = List.copyOf(tabs);
        this.clock = clock;
    }

    /** The head of a case; empty if there is none for the one who asks. For a page that writes its own line in the log. */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Optional<CaseHead> of(CaseId id, Wording wording) {
        return cases.find(id).map(found -> head(found, wording));
    }

    private CaseHead head(SocialCase found, Wording wording) {
        Optional<Person> self = people.find(found.person());
        String number = found.number().value();
        String name = self.map(it -> nameAndAge(it, wording)).orElseGet(() -> wording.say("cases.unseen"));
        List<Secret> secrets = secrets(found, wording);
        return new CaseHead(
                secrets.isEmpty() ? wording.say("cases.title", name, number) : wording.say("cases.title.secret"),
                List.of(new Crumb(wording.say("cases.list.title"), "/cases"), new Crumb(number, address(found.id()))),
                secrets,
                kicker(found, wording),
                name,
                self.flatMap(Person::number).map(it -> it.shown()).orElse(""),
                pages(found.id(), wording));
    }

    private static String kicker(SocialCase found, Wording wording) {
        String number = found.number().value();
        String kind = wording.say("cases.kind." + found.kind().name());
        return found.closedAt()
                .map(it -> wording.say("cases.kicker.closed", number, kind, wording.day(Stockholm.dayOf(it))))
                .orElseGet(() -> wording.say("cases.kicker", number, kind));
    }

    private List<Tab> pages(CaseId id, Wording wording) {
        List<Tab> pages = new ArrayList<>();
        pages.add(new Tab(wording.say("cases.tab"), address(id)));
        tabs.forEach(tab -> tab.of(id, wording).ifPresent(pages::add));
        return pages;
    }

    private String nameAndAge(Person person, Wording wording) {
        String name = person.shownName().isBlank() ? wording.say("cases.unnamed") : person.shownName();
        return person.ageOn(Stockholm.dayOf(clock.instant()))
                .map(age -> wording.say("cases.name-age", name, age))
                .orElse(name);
    }

    private static List<Secret> secrets(SocialCase found, Wording wording) {
        List<Secret> secrets = new ArrayList<>();
        if (found.stamp().isProtected()) secrets.add(secret("shield", "protected", wording));
        if (found.stamp().isLocked()) secrets.add(secret("lock", "locked", wording));
        return secrets;
    }

    private static Secret secret(String icon, String what, Wording wording) {
        String key = "cases.secret." + what;
        return new Secret(icon, wording.say(key), wording.say(key + ".words"));
    }

    private static String address(CaseId id) {
        return "/cases/" + id.value();
    }
}
