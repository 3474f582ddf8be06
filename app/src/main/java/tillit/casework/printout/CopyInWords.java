package tillit.casework.printout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tillit.casework.cases.CaseHead;
import tillit.casework.cases.CaseId;
import tillit.ground.access.PersonId;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Wording;

/** Puts the making of a copy for somebody into words. */
@Component
class CopyInWords {

    private static final List<String> CARRIED = List.of("to", "parts", "from", "until");

    CopyView.Choosing choosing(CaseHead head, CaseId id, Map<PersonId, String> people, Wording wording) {
        List<Choice> to = new ArrayList<>();
        people.forEach((person, name) -> to.add(new Choice(person.value().toString(), name)));
        to.add(new Choice("OTHER", wording.say("printout.copy.other"), wording.say("printout.copy.other.hint")));
        return new CopyView.Choosing(
                "/printout/" + id.value() + "/copy",
                "/printout/" + id.value(),
                head,
                crumbs(head, id, wording),
                to,
                Arrays.stream(Part.values())
                        .filter(it -> it != Part.DRAFTS)
                        .map(it -> PrintoutPages.choice(it, wording))
                        .toList());
    }

    CopyView.Look looking(
            Looking.Found found, CopyPress.Order order, MultiValueMap<String, String> chosen, Wording wording) {
        CaseHead head = found.read().head();
        List<CopyView.Carried> carried = new ArrayList<>();
        CARRIED.forEach(name ->
                chosen.getOrDefault(name, List.of()).forEach(value -> carried.add(new CopyView.Carried(name, value))));
        boolean isOther = order.to().id().isEmpty();
        return new CopyView.Look(
                "/printout/" + order.socialCase().value() + "/copy/look",
                "/printout/" + order.socialCase().value() + "/copy",
                head,
                crumbs(head, order.socialCase(), wording),
                isOther
                        ? wording.say("printout.look.to.other")
                        : wording.say("printout.look.to", order.to().name()),
                wording.say(
                        "printout.look.lead",
                        found.read().leaves().size(),
                        found.asked().size()),
                isOther,
                carried,
                found.seen(),
                found.asked().stream().map(it -> line(it, wording)).toList(),
                rest(found, wording));
    }

    private static List<Choice> rest(Looking.Found found, Wording wording) {
        Set<UUID> asked = found.asked().stream().map(it -> it.leaf().id()).collect(Collectors.toSet());
        return found.read().leaves().stream()
                .filter(it -> !asked.contains(it.id()))
                .map(it -> new Choice(
                        it.id().toString(),
                        wording.say("printout.look.rest.one", it.title(), wording.fullDay(it.day()))))
                .toList();
    }

    private static CopyView.Line line(Asked asked, Wording wording) {
        Leaf leaf = asked.leaf();
        return new CopyView.Line(
                leaf.title(),
                wording.fullDay(leaf.day()),
                "what-" + leaf.id(),
                "why-" + leaf.id(),
                asked.spots().stream().map(it -> said(it, wording)).toList(),
                Arrays.stream(Answer.What.values())
                        .filter(asked::allows)
                        .map(it -> new Choice(it.name(), wording.say("printout.answer." + it)))
                        .toList());
    }

    private static CopyView.Said said(Spot spot, Wording wording) {
        String kind = "printout.spot." + spot.sign().kind();
        String where = spot.isBound() && spot.sign().kind() != Sign.Kind.PICTURE
                ? " " + wording.say("printout.spot.bound")
                : "";
        return new CopyView.Said(
                wording.say(kind, spot.sign().whom()) + where, spot.before(), spot.words(), spot.after());
    }

    private static List<Crumb> crumbs(CaseHead head, CaseId id, Wording wording) {
        List<Crumb> crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(new Crumb(wording.say("printout.title"), "/printout/" + id.value()));
        crumbs.add(new Crumb(wording.say("printout.copy")));
        return crumbs;
    }
}
