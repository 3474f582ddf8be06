package tillit.casework.openaccess;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Unit;
import tillit.ground.law.Law;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Tab;
import tillit.ground.page.Wording;

/** What is offered and counted, as it is read. */
@Component
class OpenAccessInWords {

    /** Ours: the last ones are those that somebody has just written wrongly. */
    private static final int LATEST = 20;

    private final Law law;
    private final Colleagues colleagues;

    OpenAccessInWords(Law law, Colleagues colleagues) {
        this.law = law;
        this.colleagues = colleagues;
    }

    static String address(OfferingId id) {
        return "/openaccess/offerings/" + id.value();
    }

    OpenAccessView.Line line(Offering it, Wording wording) {
        return new OpenAccessView.Line(
                address(it.id()), it.name(), kind(it.kind(), wording), audience(it, wording), ended(it, wording));
    }

    OpenAccessView.Made made(Wording wording) {
        List<Choice> kinds = new ArrayList<>(List.of(new Choice("", wording.say("openaccess.kind.choose"))));
        law.openKinds()
                .forEach(it -> kinds.add(
                        new Choice(it.id(), it.words().in(wording.language().locale()))));
        return new OpenAccessView.Made(
                Offerings.led().stream()
                        .map(it -> new Choice(String.valueOf(it.unit().value()), it.unitName()))
                        .toList(),
                kinds,
                Stream.of(Offering.Audience.values())
                        .map(it -> new Choice(it.name(), wording.say("openaccess.audience." + it)))
                        .toList());
    }

    OpenAccessView.Page page(Offering it, List<Counted> counted, Sums.By by, Wording wording) {
        boolean works = Offerings.worksIn(it.unit());
        String address = address(it.id());
        return new OpenAccessView.Page(
                address,
                it.name(),
                it.what(),
                List.of(list(wording), new Crumb(it.name())),
                facts(it, wording),
                works,
                it.endedOn() == null && Offerings.leads(it.unit()),
                consents(wording),
                told(wording),
                counted.stream()
                        .limit(LATEST)
                        .map(row -> row(row, works, wording))
                        .toList(),
                Stream.of(Sums.By.values())
                        .map(each -> new Tab(wording.say("openaccess.by." + each), address + "?by=" + each))
                        .toList(),
                address + "/table?by=" + by,
                Sums.heads(wording),
                Sums.rows(counted, by));
    }

    OpenAccessView.Correction correction(Offering of, Counted it, Wording wording) {
        return new OpenAccessView.Correction(
                "/openaccess/counts/" + it.id(),
                List.of(
                        list(wording),
                        new Crumb(of.name(), address(of.id())),
                        new Crumb(wording.say("openaccess.correct"))),
                wording.day(it.day()) + ": " + came(it, wording),
                consents(wording),
                told(wording));
    }

    private static Crumb list(Wording wording) {
        return new Crumb(wording.say("openaccess.list"), "/openaccess");
    }

    private List<Fact> facts(Offering it, Wording wording) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(wording.say("openaccess.kind"), kind(it.kind(), wording)));
        facts.add(new Fact(wording.say("openaccess.audience"), audience(it, wording)));
        facts.add(new Fact(
                wording.say("openaccess.unit"),
                colleagues.unit(it.unit()).map(Unit::name).orElse("")));
        facts.add(new Fact(wording.say("openaccess.decided"), wording.day(it.decidedOn()) + ", " + it.paragraph()));
        facts.add(new Fact(wording.say("openaccess.conditions"), it.conditions()));
        facts.add(new Fact(wording.say("openaccess.from"), wording.day(it.fromDay())));
        if (it.endedOn() != null) facts.add(new Fact(wording.say("openaccess.last-day"), wording.day(it.endedOn())));
        facts.add(new Fact(
                wording.say("openaccess.unnamed"),
                wording.say("openaccess.unnamed.words", wording.day(it.unnamedOn()), it.unnamedWhy())));
        return facts;
    }

    private static OpenAccessView.Row row(Counted it, boolean works, Wording wording) {
        List<String> words = new ArrayList<>();
        if (it.consent() == Counted.Consent.NOT_ALL) words.add(wording.say("openaccess.row.consent-not-all"));
        if (!it.told()) words.add(wording.say("openaccess.row.not-told"));
        if (!it.note().isEmpty()) words.add(it.note());
        if (it.why() != null) words.add(wording.say("openaccess.row.corrected", it.why()));
        return new OpenAccessView.Row(
                wording.day(it.day()),
                came(it, wording),
                String.join(" · ", words),
                works ? "/openaccess/counts/" + it.id() : "");
    }

    private static String came(Counted it, Wording wording) {
        return wording.say("openaccess.row.came", it.girls(), it.boys(), it.children(), it.adults(), it.occasions());
    }

    private static List<Choice> consents(Wording wording) {
        return Stream.of(Counted.Consent.values())
                .map(it -> new Choice(it.name(), wording.say("openaccess.consent." + it)))
                .toList();
    }

    private static List<Choice> told(Wording wording) {
        return Stream.of("true", "false")
                .map(it -> new Choice(it, wording.say("openaccess.told." + it)))
                .toList();
    }

    private String kind(String id, Wording wording) {
        return law.openKinds().stream()
                .filter(it -> it.id().equals(id))
                .map(it -> it.words().in(wording.language().locale()))
                .findFirst()
                .orElse(id);
    }

    private static String audience(Offering it, Wording wording) {
        String audience = wording.say("openaccess.audience." + it.audience());
        return it.ages().isEmpty() ? audience : audience + ", " + it.ages();
    }

    private static String ended(Offering it, Wording wording) {
        return it.endedOn() == null ? "" : wording.say("openaccess.ended", wording.day(it.endedOn()));
    }
}
