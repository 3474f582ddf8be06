package tillit.ground.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tillit.ground.access.UserId;

/**
 * A change of what decides who may see and decide: an account, a role, a unit and the like. It is about no dossier and no person in one.
 *
 * @param by who did it; empty where nobody was signed in, as when a municipality is founded
 * @param own whether the reader did it or it is about the reader, who then never says that it is right
 * @param made whether the reader did it, and is the one who may answer
 * @param facts what was before and what is now, in ids, days and words of ours
 * @param said what has been said about it, in order
 */
public record MasterChange(
        long id,
        Instant at,
        Optional<UserId> by,
        Kind kind,
        String action,
        Map<String, String> facts,
        State state,
        boolean own,
        boolean made,
        List<Said> said) {

    /** What is changed. */
    public enum Kind {
        ACCOUNT("person-added", "user-activity-changed", "user-renamed", "title-changed"),
        ROLE("unit-joined", "unit-left"),
        UNIT("unit-added", "unit-renamed", "unit-ended"),
        PROTECTED("protected-permission-changed"),
        PASSWORD("password-given"),
        ORDER("delegation-order-adopted"),
        FORM("form-set", "office-day-added", "office-day-removed"),
        LETTERHEAD("letterhead-set"),
        QUESTIONS("form-version-adopted"),
        PROVIDER("provider-added", "provider-ended", "provider-person-added"),
        SYSTEM("client-added", "secret-given"),
        FOUNDING("municipality-founded");

        private final List<String> actions;

        Kind(String... actions) {
            this.actions = List.of(actions);
        }

        List<String> actions() {
            return actions;
        }

        static Kind of(String action) {
            return Arrays.stream(values())
                    .filter(kind -> kind.actions.contains(action))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no master data: " + action));
        }
    }

    /** How far it has come. */
    public enum State {
        /** Nobody has said anything. */
        WAITS,
        /** Somebody has asked; it still waits. */
        ASKED,
        /** The one who did it has answered; it still waits. */
        ANSWERED,
        /** Somebody else has looked, and it is right. */
        RIGHT
    }

    /** What somebody has said about it. @param verdict never {@link State#WAITS} @param note empty where it is right */
    public record Said(UserId by, State verdict, String note, Instant at) {}

    public MasterChange {
        facts = Map.copyOf(facts);
        said = List.copyOf(said);
    }

    /** The user it is about, if it is about one. */
    public Optional<UserId> about() {
        return Optional.ofNullable(facts.get("user")).map(it -> new UserId(Integer.parseInt(it)));
    }

    MasterChange with(List<Said> said) {
        return new MasterChange(id, at, by, kind, action, facts, state, own, made, said);
    }

    /** {@code user=7 role=SOCIAL_WORKER} as a map; a word without a value says nothing here. */
    static Map<String, String> facts(String detail) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String word : detail.split(" ")) {
            int equals = word.indexOf('=');
            if (equals > 0) facts.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return facts;
    }
}
