package tillit.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tillit.ground.access.Colleagues.Colleague;
import tillit.ground.access.Renamings.Renaming;
import tillit.ground.access.UserId;
import tillit.ground.audit.MasterChange;
import tillit.ground.page.Wording;

/** What a line of the log says, in words. */
record ChangeFacts(Map<String, String> facts, Known known, Wording wording) {

    /** What users and units are called, and were called before. */
    record Known(
            Map<UserId, Colleague> users,
            Map<String, String> units,
            Map<String, Renaming> renamings,
            FormTitles forms) {
        String name(UserId user) {
            Colleague known = users.get(user);
            return known == null ? "" : known.name();
        }
    }

    private static final String TEXT = "desk.changes.";

    String what(MasterChange change) {
        String whom = change.about().map(known::name).orElse("");
        String variant = has("now") ? "." + facts.get("now") : "";
        return wording.say(
                TEXT + "what." + change.action() + variant,
                whom,
                unit("unit"),
                role(),
                facts.getOrDefault("rows", ""),
                day("day"),
                has("form") ? known.forms().title(facts.getOrDefault("form", ""), wording) : "");
    }

    String before(MasterChange change) {
        return switch (change.action()) {
            case "unit-left" -> has("before") ? last("before") : "";
            case "user-activity-changed", "protected-permission-changed" -> yesOrNo(change, "before");
            case "form-set" -> has("before-unit") ? form("before-") : "";
            case "office-day-added", "office-day-removed" -> hours("before-hours");
            case "form-version-adopted" ->
                known.forms().version(Integer.parseInt(facts.getOrDefault("before-version", "1")), wording);
            case "user-renamed", "title-changed", "unit-renamed" ->
                renaming().map(Renaming::before).orElse("");
            default -> "";
        };
    }

    String now(MasterChange change) {
        return switch (change.action()) {
            case "unit-joined" -> wording.say(TEXT + "from", day("from")) + " " + last("to");
            case "unit-left" -> last("last");
            case "user-activity-changed", "protected-permission-changed" -> yesOrNo(change, "now");
            case "form-set" -> form("") + (is("numbers", "new") ? " " + wording.say(TEXT + "numbers") : "");
            case "office-day-added", "office-day-removed" -> hours("hours");
            case "letterhead-set" -> letterhead();
            case "form-version-adopted" ->
                known.forms().adopted(facts.getOrDefault("form", ""), facts.getOrDefault("version", ""), wording);
            case "unit-added" -> wording.say("desk.administration.takes." + facts.get("takes"));
            case "user-renamed", "title-changed", "unit-renamed" ->
                renaming().map(this::called).orElse("");
            case "person-added" -> wording.say("desk.administration.kind." + kind());
            default -> "";
        };
    }

    private Optional<Renaming> renaming() {
        return Optional.ofNullable(known.renamings().get(facts.getOrDefault("renaming", "")));
    }

    private String called(Renaming renaming) {
        if (renaming.now().isEmpty()) return wording.say(TEXT + "no-title");
        return renaming.reason().isEmpty()
                ? renaming.now()
                : wording.say(TEXT + "because", renaming.now(), renaming.reason());
    }

    private String form(String when) {
        return wording.say(
                TEXT + "form." + facts.get(when + "open"),
                unit(when + "unit"),
                facts.getOrDefault(when + "opens", ""),
                facts.getOrDefault(when + "closes", ""));
    }

    /** Which parts are others than before: what they say now stands on the letters. */
    private String letterhead() {
        return Stream.of("name", "contact", "arms")
                .filter(it -> is(it, "new"))
                .map(it -> wording.say(TEXT + "letterhead." + it))
                .collect(Collectors.joining(", "));
    }

    private String hours(String key) {
        return is(key, "closed")
                ? wording.say(TEXT + "hours.closed")
                : wording.say(TEXT + "hours", facts.getOrDefault(key, "").replace('-', '–'));
    }

    private String yesOrNo(MasterChange change, String when) {
        return has(when) ? wording.say(TEXT + change.action() + "." + facts.get(when)) : "";
    }

    private String kind() {
        if (is("administrator", "true")) return "ADMINISTRATOR";
        return is("protected", "true") ? "WORKER_FOR_PROTECTED" : "WORKER";
    }

    private String last(String key) {
        return is(key, "-") ? wording.say(TEXT + "open-ended") : wording.say(TEXT + "to", day(key));
    }

    private String day(String key) {
        @Nullable String day = facts.get(key);
        return day == null ? "" : wording.day(LocalDate.parse(day));
    }

    private String role() {
        return has("role") ? wording.say("desk.role." + facts.get("role")) : "";
    }

    private String unit(String key) {
        return known.units().getOrDefault(facts.getOrDefault(key, ""), "");
    }

    private boolean has(String key) {
        return facts.containsKey(key);
    }

    private boolean is(String key, String value) {
        return value.equals(facts.get(key));
    }
}
