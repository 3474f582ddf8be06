package tillit.casework.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import tillit.casework.decision.DecisionTest;
import tillit.ground.access.PersonId;
import tillit.ground.law.Stockholm;

/** Amir has Elliot's case, and it is Monday 11 May 2026. Jenny and Peter, his guardians, and others ask for what stands in it. */
abstract class DisclosureTest extends DecisionTest {

    static final String COURT = "Kammarrätten i Jönköping";

    @Autowired
    Disclosures disclosures;

    @Autowired
    DisclosureAppeals appeals;

    @Autowired
    DisclosureDesk desk;

    @Autowired
    DisclosureTimes times;

    @Autowired
    DisclosureDoor door;

    @Autowired
    StoredDisclosures stored;

    @Autowired
    StoredAnswers answers;

    DisclosureId asked() {
        return asked(Disclosure.Who.IN_CASE, jenny, "");
    }

    DisclosureId asked(Disclosure.Who who, @Nullable PersonId asker, String name) {
        return as(
                amir,
                () -> disclosures.request(
                        socialCase,
                        new Disclosure.Asked(
                                who,
                                asker,
                                name,
                                clock.instant(),
                                Disclosure.Way.TELEPHONE,
                                "Allt som står om Elliot.",
                                Disclosure.Scope.WHOLE,
                                Disclosure.Wanted.COPY)));
    }

    static DisclosureAnswer.Said said(DisclosureAnswer.Outcome outcome) {
        return new DisclosureAnswer.Said(
                outcome,
                LocalDate.of(2026, 5, 11),
                outcome.givesOut() ? DisclosureAnswer.How.HANDED : null,
                "",
                outcome.restsOnAProvision() ? "26 kap. 1 § OSL" : "",
                outcome.withholds() ? "Det som rör skolkamraten kan inte lämnas ut utan men." : "",
                outcome.withholds());
    }

    void answered(DisclosureId id, DisclosureAnswer.Outcome outcome, boolean asksWritten) {
        does(amir, () -> disclosures.answer(id, said(outcome), asksWritten));
    }

    void decided(DisclosureId id) {
        does(
                amir,
                () -> disclosures.decide(
                        id, LocalDate.of(2026, 5, 11), "Ines Holm, enhetschef", "Delegationsordningen 2.4"));
    }

    void got(DisclosureId id, String day) {
        does(amir, () -> disclosures.got(id, LocalDate.parse(day)));
    }

    void appealed(DisclosureId id, String at) {
        does(amir, () -> appeals.appeal(id, moment(at), "Jag vill ha allt."));
    }

    void judged(DisclosureId id, DisclosureAppeal.Judged judged) {
        does(amir, () -> appeals.judge(id, judged, "Det står i ankomststämpeln."));
    }

    void forwarded(DisclosureId id) {
        does(amir, () -> appeals.forward(id, COURT, today(), "Inget nytt har kommit fram."));
    }

    void ruled(DisclosureId id, DisclosureAppeal.Result result) {
        does(
                amir,
                () -> appeals.ruled(
                        id, new DisclosureAppeal.Ruling(result, today(), today(), "Så säger kammarrätten.")));
    }

    /** Brings it there, by the shortest way. */
    void come(DisclosureId id, Disclosure.State to) {
        switch (to) {
            case RECEIVED -> {}
            case TESTING -> does(amir, () -> disclosures.test(id));
            case WHOLE, PART, REFUSED, NONE -> answered(id, DisclosureAnswer.Outcome.valueOf(to.name()), false);
            case ASKED -> answered(id, DisclosureAnswer.Outcome.PART, true);
            case DECIDED -> {
                come(id, Disclosure.State.ASKED);
                decided(id);
            }
            case APPEALED -> {
                come(id, Disclosure.State.DECIDED);
                appealed(id, "2026-05-11T09:00:00");
            }
            case TIMELY -> {
                come(id, Disclosure.State.APPEALED);
                judged(id, DisclosureAppeal.Judged.NOT_BEGUN);
            }
            case LATE -> {
                come(id, Disclosure.State.DECIDED);
                got(id, "2026-05-11");
                clock.is("2026-06-12T09:00:00");
                appealed(id, "2026-06-12T08:00:00");
                judged(id, DisclosureAppeal.Judged.LATE);
            }
            case FORWARDED -> {
                come(id, Disclosure.State.TIMELY);
                forwarded(id);
            }
            case ORDERED -> {
                come(id, Disclosure.State.FORWARDED);
                ruled(id, DisclosureAppeal.Result.CHANGED);
            }
            case SETTLED -> {
                come(id, Disclosure.State.FORWARDED);
                ruled(id, DisclosureAppeal.Result.UPHELD);
            }
            case WITHDRAWN -> does(amir, () -> disclosures.withdraw(id, today(), "Hon ringde."));
        }
    }

    Disclosure.State state(DisclosureId id) {
        return as(amir, () -> stored.find(id).orElseThrow()).state();
    }

    /** What is owed for it, by the name of its rule. */
    List<String> owed(DisclosureId id) {
        UUID about = id.value();
        return open(about).stream().map(it -> it.rule().value()).sorted().toList();
    }

    LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }

    static Instant moment(String at) {
        return LocalDateTime.parse(at).atZone(Stockholm.ZONE).toInstant();
    }
}
