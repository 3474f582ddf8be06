package tillit.ground.page;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tillit.ground.law.Stockholm;
import tillit.ground.page.ClockFace.Extended;
import tillit.ground.page.ClockFace.Kept;
import tillit.ground.page.ClockFace.KeptLate;
import tillit.ground.page.ClockFace.Lifted;
import tillit.ground.page.ClockFace.Pace;
import tillit.ground.page.ClockFace.Running;
import tillit.ground.page.Mark.Meaning;

/** Every part of a page with an example, as it looks now. All people in it are made up. */
record Styles(Wording wording, Instant now) {

    /** A made-up child's number from the tax agency's list of test numbers. */
    static final String NUMBER = "20140502-2383";

    static Styles of(Wording wording, Clock clock) {
        return new Styles(wording, clock.instant());
    }

    LocalDate today() {
        return Stockholm.dayOf(now);
    }

    List<ClockFace> clocks() {
        Instant midnight = Stockholm.endOf(today());
        Instant yesterday = Stockholm.endOf(today().minusDays(1));
        return List.of(
                new Running(Stockholm.endOf(today().plusDays(73)), Pace.DAYS),
                new Running(Stockholm.endOf(today().plusDays(3)), Pace.DAYS),
                new Running(midnight, Pace.HOURS),
                new Running(now.plus(Duration.ofMinutes(46)), Pace.HOURS),
                new Running(yesterday, Pace.HOURS),
                new Running(yesterday, Pace.DAYS),
                new Kept(today().minusDays(1)),
                new KeptLate(today().minusDays(1)),
                new Extended(today().plusMonths(2), today()),
                new Lifted());
    }

    List<Duty> duties() {
        Instant yesterday = Stockholm.endOf(today().minusDays(1));
        Instant midnight = Stockholm.endOf(today());
        return List.of(
                duty("late", new Running(yesterday, Pace.HOURS), false),
                duty("today", new Running(midnight, Pace.DAYS), true),
                duty("extended", new Extended(today().plusMonths(1), null), false));
    }

    Why why() {
        return new Why(say("why.words"), say("why.source"), say("why.version"), true);
    }

    Why unconfirmed() {
        return new Why(say("unconfirmed.words"), say("unconfirmed.source"), null, false);
    }

    List<Secret> secrets() {
        return List.of(
                new Secret("shield", say("secret.person"), say("secret.person.words")),
                new Secret("lock", say("secret.file"), say("secret.file.words")));
    }

    List<Mark> marks() {
        return List.of(
                new Mark(Meaning.SECRET, "shield", say("mark.secret")),
                new Mark(Meaning.VIOLENCE, "alert", say("mark.violence")),
                new Mark(Meaning.NEW, "dot", say("mark.new")),
                new Mark("people", say("mark.children")),
                new Mark("twin", say("mark.twin")));
    }

    List<Fact> facts() {
        return List.of(
                new Fact(say("fact.number"), NUMBER),
                new Fact(say("fact.full-day"), wording.fullDay(today())),
                new Fact(say("fact.day"), wording.day(today().plusYears(1))),
                new Fact(say("fact.moment"), wording.moment(now.minus(Duration.ofDays(1)))),
                new Fact(say("fact.second"), wording.second(now)),
                new Fact(say("fact.ago"), wording.ago(now.minus(Duration.ofMinutes(9)))),
                new Fact(say("fact.amount"), wording.number(1234)),
                Fact.hidden(say("fact.address"), say("fact.hidden")));
    }

    List<Choice> answers() {
        return List.of(new Choice("yes", say("answer.yes")), new Choice("no", say("answer.no"), say("answer.no.hint")));
    }

    List<Choice> channels() {
        return List.of(new Choice("phone", say("channel.phone")), new Choice("letter", say("channel.letter")));
    }

    List<Choice> people() {
        return List.of(new Choice("tuva", say("person.child")), new Choice("jenny", say("person.mother")));
    }

    List<Tab> tabs() {
        return List.of(new Tab(say("tab.parts"), "/styles"), new Tab(say("tab.other"), "/styles#tabs", 22));
    }

    Stretch stretch() {
        return new Stretch(26, 50, 73, "/styles#previous", "/styles#next");
    }

    private Duty duty(String which, ClockFace face, boolean asks) {
        String key = "duty." + which;
        return new Duty(say(key), "/styles", say(key + ".whom"), say(key + ".rule"), asks ? why() : null, face);
    }

    private String say(String key) {
        return wording.say("page.styles." + key);
    }
}
