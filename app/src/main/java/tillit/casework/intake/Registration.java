package tillit.casework.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tillit.ground.access.Membership;
import tillit.ground.access.Role;
import tillit.ground.access.User;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Form;
import tillit.ground.page.Wording;

/**
 * What the page asks of somebody who takes a report at the desk.
 *
 * @param people how many persons there is room for on the page
 */
record Registration(Wording wording, User user, int people) {

    /** What a person at the desk can manage to write down in one go; the interface for systems takes more. */
    static final int MOST_PEOPLE = 10;

    private static final List<Channel> AT_THE_DESK =
            List.of(Channel.PHONE, Channel.VISIT, Channel.LETTER, Channel.MAIL, Channel.SECURE_MESSAGE, Channel.FAX);
    private static final List<Sign> VIOLENCE =
            List.of(Sign.VIOLENCE_SUFFERED, Sign.VIOLENCE_WITNESSED, Sign.VIOLENCE_POSSIBLE);
    /** The languages that people speak most in our municipalities; Swedish first, for most texts are written down in it. */
    private static final List<String> LANGUAGES =
            List.of("sv", "en", "ar", "bs", "fa", "fi", "pl", "so", "ti", "uk", "tr", "ku", "ru", "th", "es");

    List<Crumb> crumbs() {
        return List.of(new Crumb(say("inbox.title"), "/intake"), new Crumb(say("registration.title")));
    }

    boolean roomForMore() {
        return people < MOST_PEOPLE;
    }

    List<Choice> channels() {
        return choices(AT_THE_DESK.stream(), "channel");
    }

    List<Choice> arrivals() {
        return choices(Arrays.stream(Arrival.values()), "arrival");
    }

    List<Choice> reporters() {
        return choices(Arrays.stream(ReporterClass.values()), "reporter");
    }

    List<Choice> kinds() {
        return choices(Arrays.stream(About.values()), "about");
    }

    List<Choice> violence() {
        return choices(VIOLENCE.stream(), "sign");
    }

    List<Choice> otherSigns() {
        return choices(Arrays.stream(Sign.values()).filter(sign -> !VIOLENCE.contains(sign)), "sign");
    }

    boolean anyOther(Form form) {
        return otherSigns().stream().anyMatch(sign -> form.chosen("signs", sign.value()));
    }

    List<Choice> wishes() {
        return List.of(new Choice("yes", say("yes")), new Choice("no", say("no")));
    }

    List<Choice> languages() {
        Locale reader = wording.language().locale();
        return LANGUAGES.stream()
                .map(tag -> new Choice(tag, Locale.forLanguageTag(tag).getDisplayLanguage(reader)))
                .toList();
    }

    /** The units in whose name one may receive. */
    List<Choice> units() {
        return user.memberships().stream()
                .filter(membership -> membership.role() != Role.DELIVERER)
                .map(Registration::choice)
                .distinct()
                .toList();
    }

    private static Choice choice(Membership membership) {
        return new Choice(String.valueOf(membership.unit().value()), membership.unitName());
    }

    private List<Choice> choices(Stream<? extends Enum<?>> values, String of) {
        return values.map(value -> choice("intake." + of + "." + value.name(), value))
                .toList();
    }

    private Choice choice(String key, Enum<?> value) {
        String hint = key + ".hint";
        return wording.knows(hint)
                ? new Choice(value.name(), wording.say(key), wording.say(hint))
                : new Choice(value.name(), wording.say(key));
    }

    private String say(String key) {
        return wording.say("intake." + key);
    }
}
