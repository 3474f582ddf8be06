package tillit.casework.investigation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Part;
import tillit.ground.access.Entry;
import tillit.ground.access.Stamp;
import tillit.ground.access.UserId;
import tillit.ground.law.Law;
import tillit.ground.law.RuleId;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Secret;
import tillit.ground.page.Why;
import tillit.ground.page.Wording;
import tillit.ground.people.Person;

/** Puts who has been told of an investigation into words, for one reader. */
final class NoticeInWords {

    private static final RuleId RULE = new RuleId("notice-of-investigation");

    private final Notices.NoticePage page;
    private final Map<UserId, String> names;
    private final Law law;
    private final Wording wording;
    private final LocalDate today;

    /** @param names of everyone who has written something down */
    NoticeInWords(Notices.NoticePage page, Map<UserId, String> names, Law law, Wording wording, LocalDate today) {
        this.page = page;
        this.names = names;
        this.law = law;
        this.wording = wording;
        this.today = today;
    }

    NoticeView view() {
        String name = page.socialCase().people().stream()
                .filter(it -> it.part() == Part.SELF)
                .map(it -> nameAndAge(it.person()))
                .findFirst()
                .orElseGet(() -> wording.say("cases.unseen"));
        String number = page.socialCase().socialCase().number().value();
        String back = "/cases/" + page.investigation().socialCase().value();
        List<Secret> secrets = secrets();
        return new NoticeView(
                NoticePages.address(page.investigation().id()),
                back,
                secrets.isEmpty() ? say("title.of", name) : say("title"),
                List.of(
                        new Crumb(wording.say("cases.list.title"), "/cases"),
                        new Crumb(number, back),
                        new Crumb(say("title"))),
                secrets,
                wording.say("cases.list.number", number, name),
                law.rule(RULE)
                        .flatMap(it -> it.on(today))
                        .map(it -> Why.of(it, wording))
                        .orElse(null),
                people(),
                page.notices().stream().map(this::written).toList(),
                answers(),
                page.socialCase().socialCase().kind() == CaseKind.CHILD
                        ? InvestigationPages.address(page.investigation().id()) + "/letters"
                        : "");
    }

    private List<Secret> secrets() {
        Stamp stamp = page.socialCase().socialCase().stamp();
        List<Secret> secrets = new ArrayList<>();
        if (stamp.isProtected()) secrets.add(secret("shield", "protected"));
        if (stamp.isLocked()) secrets.add(secret("lock", "locked"));
        return secrets;
    }

    private Secret secret(String icon, String what) {
        String key = "cases.secret." + what;
        return new Secret(icon, wording.say(key), wording.say(key + ".words"));
    }

    private List<String> people() {
        return page.socialCase().people().stream()
                .map(it -> say(
                        "person",
                        nameAndAge(it.person()),
                        wording.say("cases.part." + it.part().name())))
                .toList();
    }

    private String nameAndAge(Person person) {
        String name = person.shownName().isBlank() ? wording.say("cases.unnamed") : person.shownName();
        return person.ageOn(today)
                .map(age -> wording.say("cases.name-age", name, age))
                .orElse(name);
    }

    private NoticeView.Written written(Notices.Notice notice) {
        String when = wording.moment(notice.at());
        String by = notice.by().equals(Entry.me().id())
                ? say("by-you", when)
                : say("by", names.getOrDefault(notice.by(), wording.say("cases.looked.somebody")), when);
        return new NoticeView.Written(say(notice.given() ? "told" : "waits"), by, notice.words());
    }

    private List<Choice> answers() {
        if (page.notices().stream().anyMatch(Notices.Notice::given)) return List.of();
        Choice told = new Choice("yes", say("told.choice"));
        Choice waits = new Choice("no", say("waits.choice"), say("waits.hint"));
        return page.notices().isEmpty() ? List.of(told, waits) : List.of(told);
    }

    private String say(String key, Object... arguments) {
        return wording.say("investigation.notice." + key, arguments);
    }
}
