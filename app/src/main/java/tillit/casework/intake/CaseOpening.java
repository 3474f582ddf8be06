package tillit.casework.intake;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CannotCarry;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Part;
import tillit.casework.cases.SocialCase;
import tillit.casework.investigation.Again;
import tillit.casework.investigation.InvestigationId;
import tillit.casework.investigation.Investigations;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Dossier;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.access.Takes;
import tillit.ground.access.Unit;
import tillit.ground.access.UnitId;
import tillit.ground.access.UserId;
import tillit.ground.law.Stockholm;
import tillit.ground.people.Kinship;
import tillit.ground.people.People;

/** From a decision to a case with an investigation in it, a family around it, and somebody who carries it. */
@Component
class CaseOpening {

    private final Cases cases;
    private final Investigations investigations;
    private final People people;
    private final Dossiers dossiers;
    private final Colleagues colleagues;

    CaseOpening(Cases cases, Investigations investigations, People people, Dossiers dossiers, Colleagues colleagues) {
        this.cases = cases;
        this.investigations = investigations;
        this.people = people;
        this.dossiers = dossiers;
        this.colleagues = colleagues;
    }

    /** What was opened. @param unit where the case goes when all is written */
    record CaseOpened(
            CaseId socialCase,
            Stamp stamp,
            InvestigationId investigation,
            ReportId report,
            UserId carriedBy,
            UnitId unit) {}

    /** @param again why it comes so soon after another; null where that is not asked for */
    CaseOpened open(SubjectFacts facts, UUID decision, @Nullable Again again, Openings.GoesTo goesTo, Instant now) {
        PersonId person = Objects.requireNonNull(facts.confirmed());
        UnitId here = facts.stamp().unit();
        CaseKind kind = kindOf(facts.kind());
        SocialCase socialCase = cases.openFor(person, kind, here, facts.stamp().isProtected(), now);
        family(socialCase, person, now);
        Stamp stamp =
                dossiers.stampOf(socialCase.id().dossier()).orElseThrow(); // a protected guardian may have closed it
        cases.happened(
                stamp, "report-arrived", facts.receivedAt(), facts.report().value());
        InvestigationId investigation = investigations.open(stamp, person, decision, now, again);
        Optional<UserId> before = carrierOf(socialCase);
        UserId carrier = Optional.ofNullable(goesTo.carriedBy())
                .or(() -> before)
                .orElseGet(() -> Entry.me().id());
        UnitId unit = Optional.ofNullable(goesTo.unit())
                .or(() -> before.flatMap(it -> unitOf(socialCase)))
                .orElseGet(() -> usual(kind, here));
        return new CaseOpened(socialCase.id(), stamp, investigation, facts.report(), carrier, unit);
    }

    /**
     * The one who carries the case gets the report too. Whoever decided and gave it away carries nothing; those who share a case that one of them
     * carries on keep sharing it.
     */
    void handOn(CaseOpened made) {
        boolean carriesAlready = cases.carriersOf(made.socialCase()).contains(made.carriedBy());
        if (!carriesAlready) cases.give(made.socialCase(), made.carriedBy());
        if (!dossiers.assign(made.report().dossier(), made.carriedBy())) throw new CannotCarry();
        cases.carriersOf(made.socialCase())
                .forEach(each -> dossiers.assign(made.report().dossier(), each));
        cases.moveTo(made.socialCase(), made.unit());
    }

    /** A case that somebody carries already stays with that colleague, unless another is chosen. */
    private Optional<UserId> carrierOf(SocialCase socialCase) {
        DossierId dossier = socialCase.id().dossier();
        return dossiers.carriersOf(List.of(dossier)).getOrDefault(dossier, List.of()).stream()
                .findFirst();
    }

    private Optional<UnitId> unitOf(SocialCase socialCase) {
        return dossiers.find(socialCase.id().dossier()).map(Dossier::unit);
    }

    private void family(SocialCase socialCase, PersonId person, Instant now) {
        people.family(person, Stockholm.dayOf(now))
                .forEach(relative ->
                        cases.takesPart(socialCase.stamp(), relative.person().id(), part(relative.kinship()), now));
    }

    private UnitId usual(CaseKind kind, UnitId here) {
        Takes takes = kind == CaseKind.ADULT ? Takes.ADULT_CASES : Takes.CHILD_CASES;
        return colleagues.unitThatTakes(takes).map(Unit::id).orElse(here);
    }

    private static CaseKind kindOf(SubjectKind kind) {
        return switch (kind) {
            case CHILD, NEWBORN -> CaseKind.CHILD;
            case YOUNG -> CaseKind.YOUNG;
            case ADULT, UNBORN -> CaseKind.ADULT;
        };
    }

    private static Part part(Kinship kinship) {
        return switch (kinship) {
            case GUARDIAN -> Part.GUARDIAN;
            case PARENT -> Part.PARENT;
            case SIBLING, HALF_SIBLING -> Part.SIBLING;
            case CHILD, PARTNER, OTHER -> Part.OTHER;
        };
    }
}
