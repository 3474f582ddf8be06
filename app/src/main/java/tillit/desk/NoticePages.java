package tillit.desk;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tillit.ground.access.CalendarKeys;
import tillit.ground.notices.Addresses;
import tillit.ground.notices.Addresses.Address;
import tillit.ground.notices.Couriers;
import tillit.ground.notices.Kind;
import tillit.ground.notices.Told;
import tillit.ground.notices.Way;
import tillit.ground.notices.Wish;
import tillit.ground.notices.Wishes;
import tillit.ground.page.Choice;
import tillit.ground.page.Done;
import tillit.ground.page.Form;
import tillit.ground.page.FormAt;
import tillit.ground.page.Language;
import tillit.ground.page.Missing;
import tillit.ground.page.Wording;

/** How one hears of what waits when one is not signed in: where, of what and when. */
@Controller
class NoticePages {

    private static final String PAGE = "/account/notices";

    private final Addresses addresses;
    private final Wishes wishes;
    private final Couriers couriers;
    private final CalendarKeys keys;

    NoticePages(Addresses addresses, Wishes wishes, Couriers couriers, CalendarKeys keys) {
        this.addresses = addresses;
        this.wishes = wishes;
        this.couriers = couriers;
        this.keys = keys;
    }

    /** @param calendar how it stands with one's secret address, in a sentence; empty where one has none */
    record Page(
            List<Reach> reach,
            boolean isReached,
            List<Row> kinds,
            List<Choice> languages,
            List<Choice> closed,
            String calendar) {}

    /**
     * A way on which one can be reached.
     *
     * @param way as it stands in addresses and texts
     * @param isThere whether the installation has it
     * @param address that is confirmed; empty where none is
     * @param proposed that waits for its code; empty where none does
     */
    record Reach(String way, boolean isThere, String address, String proposed) {

        public boolean isGiven() {
            return !address.isEmpty() || !proposed.isEmpty();
        }
    }

    /** A kind of thing. @param field of the form */
    record Row(String field, String label, String hint, List<Choice> choices) {}

    @GetMapping(PAGE)
    String page(Wording wording, Form form, Model model) {
        List<Address> mine = addresses.mine();
        Map<Way, Address> known = new HashMap<>();
        mine.forEach(it -> known.put(it.way(), it));
        model.addAttribute("form", form.beginningWith(values(wishes.mine())));
        model.addAttribute(
                "notices",
                new Page(
                        Arrays.stream(Way.values())
                                .map(way -> reach(way, Optional.ofNullable(known.get(way))))
                                .toList(),
                        mine.stream()
                                .anyMatch(it ->
                                        it.isConfirmed() && couriers.ways().contains(it.way())),
                        Kind.ofChoice().stream().map(kind -> row(kind, wording)).toList(),
                        Arrays.stream(Language.values())
                                .map(it -> new Choice(it.name(), wording.say("desk.notices.language." + it)))
                                .toList(),
                        List.of(new Choice("true", wording.say("desk.notices.closed"))),
                        keys.mine().map(it -> calendar(it, wording)).orElse("")));
        return "desk/notices";
    }

    @PostMapping("/account/notices/addresses/{way}")
    @FormAt(PAGE)
    @Done("desk.done.code-sent")
    String propose(@PathVariable String way, @RequestParam(defaultValue = "") String address) {
        addresses.propose(way(way), address);
        return "redirect:" + PAGE;
    }

    @PostMapping("/account/notices/addresses/{way}/confirmations")
    @FormAt(PAGE)
    @Done("desk.done.address-confirmed")
    String confirm(@PathVariable String way, @RequestParam(defaultValue = "") String code) {
        addresses.confirm(way(way), code);
        return "redirect:" + PAGE;
    }

    @PostMapping("/account/notices/addresses/{way}/removals")
    @FormAt(PAGE)
    @Done("desk.done.address-removed")
    String remove(@PathVariable String way) {
        addresses.remove(way(way));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE)
    @Done("desk.done.wishes")
    String set(@Valid @ModelAttribute WishForm form) {
        wishes.set(form.wish());
        return "redirect:" + PAGE;
    }

    private Reach reach(Way way, Optional<Address> address) {
        return new Reach(
                way.name(),
                couriers.ways().contains(way),
                address.map(Address::address).orElse(""),
                address.map(Address::proposed).orElse(""));
    }

    private static Row row(Kind kind, Wording wording) {
        return new Row(
                "told[" + kind + "]",
                wording.say("desk.notices.kind." + kind),
                wording.say("desk.notices.kind." + kind + ".hint"),
                Arrays.stream(Told.values())
                        .map(it -> new Choice(it.name(), wording.say("desk.notices.told." + it)))
                        .toList());
    }

    private static String calendar(CalendarKeys.Given given, Wording wording) {
        return given.readOn()
                .map(day -> wording.say("desk.calendar.read", wording.moment(given.madeAt()), wording.day(day)))
                .orElseGet(() -> wording.say("desk.calendar.unread", wording.moment(given.madeAt())));
    }

    private static Map<String, String> values(Wish wish) {
        Map<String, String> values = new HashMap<>();
        values.put("language", wish.language().name());
        values.put("quietFrom", wish.quietFrom().toString());
        values.put("quietUntil", wish.quietUntil().toString());
        values.put("digestAt", wish.digestAt().toString());
        if (wish.quietWhenClosed()) values.put("closed", "true");
        Kind.ofChoice()
                .forEach(
                        kind -> values.put("told[" + kind + "]", wish.told(kind).name()));
        return values;
    }

    private static Way way(String name) {
        return Arrays.stream(Way.values())
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(Missing::new);
    }
}
