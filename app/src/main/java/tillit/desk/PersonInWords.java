package tillit.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tillit.casework.cases.SocialCase;
import tillit.casework.intake.WaitingReport;
import tillit.desk.PersonView.CaseLink;
import tillit.desk.PersonView.Kin;
import tillit.desk.PersonView.ReportLink;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Entry;
import tillit.ground.access.MunicipalityId;
import tillit.ground.access.Role;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Fact;
import tillit.ground.page.Mark;
import tillit.ground.page.Secret;
import tillit.ground.page.Wording;
import tillit.ground.people.Address;
import tillit.ground.people.IdentityNumber;
import tillit.ground.people.LifeStatus;
import tillit.ground.people.Person;
import tillit.ground.people.Relative;

/** Puts a person into words for the page. The address of a protected person is not there to be put. */
record PersonInWords(Wording wording, LocalDate today, MunicipalityId here) {

    PersonView view(
            Person person,
            List<Relative> family,
            List<SocialCase> cases,
            List<ReportLink> reports,
            List<Person> duplicates) {
        return new PersonView(
                "/people/persons/" + person.id().value(),
                name(person),
                secrets(person),
                marks(person),
                facts(person),
                family.stream().map(this::kin).toList(),
                cases.stream().map(this::link).toList(),
                reports,
                duplicates.stream().map(it -> kin(it, "", List.of(), List.of())).toList(),
                application(person));
    }

    private static String application(Person person) {
        boolean receives = Entry.me().memberships().stream().anyMatch(it -> it.role() != Role.DELIVERER);
        return receives ? "/application/people/" + person.id().value() : "";
    }

    /** @param family of whom those who have the care, or the children, are named */
    Kin hit(Person person, List<Relative> family, List<ReportLink> reports) {
        return kin(person, "", family, reports);
    }

    /** @param unit in whose inbox it waits */
    ReportLink waiting(WaitingReport report, String unit) {
        String carriers = report.carriedBy().stream().map(this::colleague).collect(Collectors.joining(", "));
        String where = say("desk.person.report.where", unit, orElse(carriers, say("desk.person.report.nobody")));
        return new ReportLink(
                report.address(),
                say("desk.person.report.came", wording.moment(report.receivedAt())),
                Stream.of(where, whom(report)).filter(it -> !it.isEmpty()).collect(Collectors.joining(" ")));
    }

    private String whom(WaitingReport report) {
        if (report.newborn()) return say("desk.person.report.newborn");
        return report.confirmed() ? "" : say("desk.person.report.unconfirmed");
    }

    private String colleague(Colleague colleague) {
        return colleague.id().equals(Entry.me().id()) ? say("desk.person.report.you") : colleague.name();
    }

    private Kin kin(Relative relative) {
        return kin(relative.person(), say(relative.kinship().key()), List.of(), List.of());
    }

    private Kin kin(Person person, String what, List<Relative> family, List<ReportLink> reports) {
        String details = Stream.of(number(person), age(person), address(person))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(" · "));
        String relatives = family.stream()
                .collect(Collectors.groupingBy(
                        Relative::kinship,
                        LinkedHashMap::new,
                        Collectors.mapping(it -> name(it.person()), Collectors.joining(", "))))
                .entrySet()
                .stream()
                .map(it -> say("desk.person.relative", say(it.getKey().key()), it.getValue()))
                .collect(Collectors.joining(". "));
        return new Kin(
                "/people/persons/" + person.id().value(),
                name(person),
                what,
                details,
                relatives,
                marks(person),
                reports);
    }

    private CaseLink link(SocialCase found) {
        String state = found.isOpen() ? "desk.person.case.open" : "desk.person.case.closed";
        return new CaseLink(
                "/cases/" + found.id().value(),
                found.number().value(),
                say(state, wording.day(Stockholm.dayOf(found.openedAt()))));
    }

    private List<Secret> secrets(Person person) {
        if (!person.isProtected()) return List.of();
        return List.of(new Secret("shield", say(person.protection().key()), say("desk.person.protected")));
    }

    private List<Mark> marks(Person person) {
        List<Mark> marks = new ArrayList<>();
        if (person.isProtected()) marks.add(new Mark(Mark.Meaning.SECRET, "shield", say("desk.person.mark.protected")));
        if (person.status() == LifeStatus.DECEASED) marks.add(new Mark("info", say("desk.person.mark.deceased")));
        if (person.status() == LifeStatus.UNBORN) marks.add(new Mark("info", say("desk.person.mark.unborn")));
        if (isElsewhere(person)) marks.add(new Mark("info", say("desk.person.mark.elsewhere")));
        return marks;
    }

    private boolean isElsewhere(Person person) {
        MunicipalityId residence = person.residence();
        return residence != null && !residence.equals(here);
    }

    private List<Fact> facts(Person person) {
        String unknown = say("desk.person.not-known");
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("desk.person.number", orElse(number(person), unknown)));
        facts.add(fact("desk.person.born", orElse(born(person), unknown)));
        if (!person.description().isEmpty()) facts.add(fact("desk.person.description", person.description()));
        facts.add(addressFact(person));
        facts.add(fact(
                "desk.person.register",
                say(person.inRegister() ? "desk.person.register.yes" : "desk.person.register.no")));
        return facts;
    }

    private Fact addressFact(Person person) {
        return switch (person.address()) {
            case Address.Hidden hidden -> Fact.hidden(say("desk.person.address"), say("desk.person.hidden"));
            case Address.Shown shown -> fact("desk.person.address", orElse(lines(shown), say("desk.person.not-known")));
        };
    }

    private String address(Person person) {
        return switch (person.address()) {
            case Address.Hidden hidden -> say("desk.person.address.hidden");
            case Address.Shown shown -> lines(shown);
        };
    }

    private static String lines(Address.Shown shown) {
        return Stream.of(shown.street(), shown.town())
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String born(Person person) {
        LocalDate born = person.birthDate();
        if (born == null) return "";
        if (person.status() == LifeStatus.UNBORN) return say("desk.person.expected", wording.fullDay(born));
        return Stream.of(wording.fullDay(born), age(person))
                .filter(it -> !it.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String age(Person person) {
        return person.ageOn(today).map(age -> say("desk.person.age", age)).orElse("");
    }

    private static String number(Person person) {
        return person.number().map(IdentityNumber::shown).orElse("");
    }

    private String name(Person person) {
        return orElse(
                person.shownName(),
                say(person.status() == LifeStatus.UNBORN ? "desk.person.unborn" : "desk.person.unnamed"));
    }

    private Fact fact(String label, String value) {
        return new Fact(say(label), value);
    }

    private static String orElse(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private String say(String key, Object... arguments) {
        return wording.say(key, arguments);
    }
}
