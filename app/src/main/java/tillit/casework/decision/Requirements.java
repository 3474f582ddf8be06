package tillit.casework.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.casework.investigation.Communications;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.casework.investigation.Paper;
import tillit.casework.investigation.Papers;
import tillit.ground.access.Entry;
import tillit.ground.law.DecisionRule;
import tillit.ground.law.DecisionRule.Need;
import tillit.ground.law.DecisionRule.Outcome;
import tillit.ground.law.Refusal;
import tillit.ground.law.Stockholm;

/**
 * What a decision must have before it can be taken, by the law's own list of what its kind needs ({@code law/decisions}). All that is missing is said at
 * once, each by its field. REQ-CHILD-IN-DECISION, REQ-CONTACT-DECISION, REQ-CLOSE, REQ-VIOLENCE.
 */
@Component
class Requirements {

    static final int LONGEST = 100_000;

    private static final List<String> DAYS = List.of("from", "to", "reviewOn");
    private static final List<String> TEXTS = List.of(
            "what",
            "reasons",
            "bestInterests",
            "information",
            "views",
            "notHeard",
            "weight",
            "contactWith",
            "contactHow",
            "contactWhere",
            "result",
            "heard");

    /** "As agreed" says nothing that anybody could hold on to, or appeal against. */
    private static final Pattern AS_AGREED = Pattern.compile(
            "(efter|enligt|genom) (närmare )?överenskommelse\\.?|vid behov\\.?|(as|by) agree(d|ment)\\.?");

    private final StoredDecisions decisions;
    private final Needs needs;
    private final ConsentRule consents;
    private final Granted granted;
    private final Communications communications;
    private final Papers papers;
    private final Investigations investigations;
    private final StoredMeasures measures;
    private final Clock clock;

    Requirements(
            StoredDecisions decisions,
            Needs needs,
            ConsentRule consents,
            Granted granted,
            Communications communications,
            Papers papers,
            Investigations investigations,
            StoredMeasures measures,
            Clock clock) {
        this.decisions = decisions;
        this.needs = needs;
        this.consents = consents;
        this.granted = granted;
        this.communications = communications;
        this.papers = papers;
        this.investigations = investigations;
        this.measures = measures;
        this.clock = clock;
    }

    /** All that is missing or wrong in it, in the order of its page; who may take it is asked for elsewhere. */
    List<Refusal> missingIn(Sheet sheet, DecisionRule rule) {
        Content content = Content.of(sheet.words());
        Set<Need> needs = this.needs.in(sheet.socialCase(), rule);
        List<Refusal> found = new ArrayList<>(unfit(sheet));
        if (content.what().isBlank()) found.add(new DecisionRefusal.WhatMissing());
        if (content.reasons().isBlank()) found.add(new DecisionRefusal.ReasonsMissing());
        period(content, needs, found);
        if (needs.contains(Need.CONTACT_TERMS)) contact(content, found);
        child(sheet, content, needs, found);
        if (rule.outcome() == Outcome.ENDS
                && sheet.measure().isPresent()
                && content.result().isBlank()) found.add(new DecisionRefusal.ResultMissing());
        if (needs.contains(Need.CONSENT)) found.addAll(consents.missingFor(sheet, rule));
        found.addAll(about(sheet, rule));
        sheet.investigation()
                .ifPresentOrElse(id -> investigated(id, rule, found), () -> withoutInvestigation(sheet, rule, found));
        return found;
    }

    /** What cannot be kept as it was typed. */
    List<Refusal> unfit(Sheet sheet) {
        List<Refusal> found = new ArrayList<>();
        TEXTS.stream()
                .filter(field -> Content.text(sheet.words(), field).length() > LONGEST)
                .forEach(field -> found.add(new DecisionRefusal.TooLong(field)));
        DAYS.stream()
                .filter(field ->
                        !Content.text(sheet.words(), field).isBlank() && Content.day(sheet.words(), field) == null)
                .forEach(field -> found.add(new DecisionRefusal.DayUnreadable(field)));
        return found;
    }

    /** Whether the one who tries may be its second reader: somebody who has not written a word of it. */
    boolean isReadByAnother(Sheet sheet, DecisionRule rule) {
        return !rule.needs().contains(Need.SECOND_READER)
                || !decisions.hasWritten(sheet.id(), Entry.me().id());
    }

    /** What it had when it was put to members, and has no more: somebody may have taken a consent back since. */
    List<Refusal> lostSince(Sheet sheet, DecisionRule rule) {
        return rule.needs().contains(Need.CONSENT) ? consents.missingFor(sheet, rule) : List.of();
    }

    private static void period(Content content, Set<Need> needs, List<Refusal> found) {
        LocalDate from = content.from();
        LocalDate to = content.to();
        if (needs.contains(Need.PERIOD) && from == null) found.add(new DecisionRefusal.DayMissing("from"));
        if (needs.contains(Need.END_DAY) && to == null) found.add(new DecisionRefusal.DayMissing("to"));
        if (from != null && to != null && to.isBefore(from)) found.add(new DecisionRefusal.EndsBeforeItBegins());
    }

    private void contact(Content content, List<Refusal> found) {
        if (content.contactWith().isBlank()) found.add(new DecisionRefusal.ContactTermsMissing("with", "contactWith"));
        if (content.contactHow().isBlank()) found.add(new DecisionRefusal.ContactTermsMissing("how", "contactHow"));
        else if (isVague(content.contactHow()))
            found.add(new DecisionRefusal.ContactTermsMissing("vague", "contactHow"));
        if (content.contactWhere().isBlank())
            found.add(new DecisionRefusal.ContactTermsMissing("where", "contactWhere"));
        LocalDate review = content.reviewOn();
        if (review == null) found.add(new DecisionRefusal.ContactTermsMissing("review", "reviewOn"));
        else if (!review.isAfter(today()))
            found.add(new DecisionRefusal.ContactTermsMissing("review-past", "reviewOn"));
    }

    private void child(Sheet sheet, Content content, Set<Need> needs, List<Refusal> found) {
        if (needs.contains(Need.BEST_INTERESTS)) {
            if (content.bestInterests().isBlank())
                found.add(new DecisionRefusal.ChildMissing("best-interests", "bestInterests"));
            else if (decisions.standsElsewhere(sheet.person(), content.bestInterests()))
                found.add(new DecisionRefusal.WordsOfAnother("bestInterests"));
        }
        if (needs.contains(Need.INFORMATION_TO_CHILD) && content.information().isBlank())
            found.add(new DecisionRefusal.ChildMissing("information", "information"));
        boolean heard = !content.views().isBlank();
        if (needs.contains(Need.CHILDS_VIEWS) && !heard && content.notHeard().isBlank())
            found.add(new DecisionRefusal.ChildMissing("views", "views"));
        if (needs.contains(Need.WEIGHT) && heard && content.weight().isBlank())
            found.add(new DecisionRefusal.ChildMissing("weight", "weight"));
    }

    /** What it closes, ends or changes must be there. */
    private List<Refusal> about(Sheet sheet, DecisionRule rule) {
        List<Refusal> found = new ArrayList<>();
        if (Measures.closes(rule) && sheet.investigation().isEmpty()) found.add(new DecisionRefusal.NothingToClose());
        if (!Measures.needsNoMeasure(rule)) {
            if (sheet.measure().isEmpty()) found.add(new DecisionRefusal.NoMeasure());
            sheet.measure()
                    .flatMap(measures::find)
                    .ifPresent(it -> measured(it, Content.of(sheet.words()).to(), found));
        }
        return found;
    }

    private static void measured(Measure measure, @Nullable LocalDate to, List<Refusal> found) {
        if (measure.state() == Measure.State.ENDED) found.add(new DecisionRefusal.MeasureEnded());
        LocalDate first = Optional.ofNullable(measure.started()).orElse(measure.grantedOn());
        if (to != null && to.isBefore(first)) found.add(new DecisionRefusal.EndsBeforeItBegins());
    }

    /** Nothing was found out for this decision by itself: then the document of an earlier investigation carries it, and who was heard stands in the decision. */
    private void withoutInvestigation(Sheet sheet, DecisionRule rule, List<Refusal> found) {
        if (rule.needs().contains(Need.SIGNED_INVESTIGATION)
                && investigations.in(sheet.socialCase()).stream()
                        .noneMatch(it ->
                                !papers.signed(it.id(), Paper.Kind.DOCUMENT).isEmpty()))
            found.add(new DecisionRefusal.DocumentMissing());
        if (rule.needs().contains(Need.COMMUNICATION)
                && Content.text(sheet.words(), "heard").isBlank()) found.add(new DecisionRefusal.WordsMissing("heard"));
    }

    private void investigated(InvestigationId id, DecisionRule rule, List<Refusal> found) {
        if (rule.needs().contains(Need.SIGNED_INVESTIGATION)
                && papers.signed(id, Paper.Kind.DOCUMENT).isEmpty()) found.add(new DecisionRefusal.DocumentMissing());
        if (rule.needs().contains(Need.COMMUNICATION)
                && !communications.notHeard(id).isEmpty()) found.add(new DecisionRefusal.NotCommunicated());
        if (Measures.closes(rule)) {
            boolean something = granted.anythingIn(id);
            if (Granted.isClosingWithMeasures(rule.id()) && !something) found.add(new DecisionRefusal.NothingGranted());
            if (Granted.isClosingWithoutMeasures(rule.id()) && something)
                found.add(new DecisionRefusal.SomethingGranted());
        }
    }

    private static boolean isVague(@Nullable String words) {
        return words != null
                && AS_AGREED.matcher(words.strip().toLowerCase(Locale.ROOT)).matches();
    }

    private LocalDate today() {
        return Stockholm.dayOf(clock.instant());
    }
}
