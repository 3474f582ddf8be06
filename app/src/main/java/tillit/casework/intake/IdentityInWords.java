package tillit.casework.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tillit.ground.access.Entry;
import tillit.ground.access.UserId;
import tillit.ground.page.Wording;
import tillit.ground.people.Person;

/** Says whether one knows who somebody in a report is, and asks if nobody has answered. */
final class IdentityInWords {

    private final ReportPage.SubjectPage page;
    private final Named named;
    private final Map<UserId, String> names;
    private final IdentityViews views;
    private final Wording wording;

    IdentityInWords(
            ReportPage.SubjectPage page, Named named, Map<UserId, String> names, IdentityViews views, Wording wording) {
        this.page = page;
        this.named = named;
        this.names = names;
        this.views = views;
        this.wording = wording;
    }

    IdentityView view() {
        if (page.subject().facts().confirmed() != null) {
            String number =
                    page.person().flatMap(Person::number).map(it -> it.shown()).orElse("");
            return new IdentityView.Settled(title(), named.heading(wording), number, by("identity.confirmed"));
        }
        List<Person> candidates = new ArrayList<>(page.candidates());
        page.person().filter(it -> !candidates.contains(it)).ifPresent(it -> candidates.add(0, it));
        if (candidates.isEmpty() && page.stored().confirmedAt().isPresent()) {
            return new IdentityView.Unsure(title(), named.heading(wording), by("identity.unsure"));
        }
        if (candidates.isEmpty()) {
            return new IdentityView.Unsure(title(), named.heading(wording), nobodyFits());
        }
        if (hasEnded()) return new IdentityView.Unsure(title(), named.heading(wording), ended());
        return views.ask(candidates, title(), named.called(wording), wording);
    }

    private String nobodyFits() {
        boolean isNewborn = page.subject().facts().kind() == SubjectKind.NEWBORN;
        return wording.say(isNewborn ? "intake.identity.lead.newborn" : "intake.identity.lead.none");
    }

    private boolean hasEnded() {
        return switch (page.subject()) {
            case Subject.Arrived _, Subject.Assessed _, Subject.Undecided _ -> false;
            case Subject.Opened _,
                    Subject.NotOpened _,
                    Subject.Joined _,
                    Subject.HandOverSent _,
                    Subject.HandedOver _,
                    Subject.Duplicate _ -> true;
        };
    }

    /** Why nobody is asked any more. */
    private String ended() {
        return wording.say(
                switch (page.subject()) {
                    case Subject.HandOverSent _, Subject.HandedOver _ -> "intake.identity.later";
                    case Subject.Duplicate _ -> "intake.identity.first";
                    default -> "intake.identity.never";
                });
    }

    private String title() {
        return wording.say(
                switch (page.subject().facts().kind()) {
                    case CHILD, NEWBORN -> "intake.identity.title";
                    case YOUNG, ADULT -> "intake.identity.title.person";
                    case UNBORN -> "intake.identity.title.unborn";
                });
    }

    private String by(String how) {
        UserId who = page.stored().confirmedBy().orElse(null);
        String when = page.stored().confirmedAt().map(this::moment).orElse("");
        if (who != null && who.equals(Entry.me().id())) return wording.say("intake." + how + "-you", when);
        String name = who == null ? null : names.get(who);
        return wording.say("intake." + how, name == null ? wording.say("intake.report.looked.somebody") : name, when);
    }

    private String moment(Instant at) {
        return wording.moment(at);
    }
}
