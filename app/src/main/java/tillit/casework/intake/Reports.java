package tillit.casework.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tillit.casework.cases.Cases;
import tillit.casework.cases.SocialCase;
import tillit.ground.access.Colleagues;
import tillit.ground.access.Entry;
import tillit.ground.access.PersonId;
import tillit.ground.audit.Audit;
import tillit.ground.page.Missing;
import tillit.ground.people.Kinship;
import tillit.ground.people.Relative;

/** A report as one reads it. Each reading leaves a line in the log in the same transaction, or nothing is shown. */
@Component
public class Reports {

    private static final int LOOKS_SHOWN = 50;
    private static final ReportId NONE = new ReportId(new UUID(0, 0));

    private final StoredReports stored;
    private final Subjects subjects;
    private final SubjectPages pages;
    private final Marks marks;
    private final Arrivals arrivals;
    private final Reporters reporters;
    private final Cases cases;
    private final Correspondence correspondence;
    private final Attachments attachments;
    private final Carriers carriers;
    private final Colleagues colleagues;
    private final Audit audit;
    private final FirstReads firstReads;
    private final Log log;

    Reports(
            StoredReports stored,
            Subjects subjects,
            SubjectPages pages,
            Marks marks,
            Arrivals arrivals,
            Reporters reporters,
            Cases cases,
            Correspondence correspondence,
            Attachments attachments,
            Carriers carriers,
            Colleagues colleagues,
            Audit audit,
            FirstReads firstReads,
            Log log) {
        this.stored = stored;
        this.subjects = subjects;
        this.pages = pages;
        this.marks = marks;
        this.arrivals = arrivals;
        this.reporters = reporters;
        this.cases = cases;
        this.correspondence = correspondence;
        this.attachments = attachments;
        this.carriers = carriers;
        this.colleagues = colleagues;
        this.audit = audit;
        this.firstReads = firstReads;
        this.log = log;
    }

    /** The report. @throws Missing if there is none for the one who asks, which is then in the log */
    @Transactional(noRollbackFor = Missing.class)
    public ReportPage page(ReportId id) {
        Optional<StoredReport> found = stored.find(id);
        if (found.isEmpty()) {
            log.missing(id.value(), "report-read");
            throw new Missing();
        }
        log.read(id, "report-read");
        StoredReport report = found.get();
        firstReads.openedBy(Entry.me(), report.stamp());
        List<StoredSubject> written = stored.subjectsOf(id);
        List<Subject> about = subjects.in(id);
        List<ReportPage.SubjectPage> subjectPages = pages.of(about, written);
        Set<PersonId> known = people(subjectPages);
        List<ReportPage.EarlierReport> earlier = stored.others(id, known);
        List<Correspondence.Line> said = correspondence.of(id);
        Attachments.Attached attached = attachments.of(report);
        return new ReportPage(
                report,
                report.stamp().unit(),
                colleagues.named(report.registeredBy()).orElse(null),
                said,
                attached,
                marksOf(report, subjectPages, about, earlier, said, attached),
                subjectPages,
                earlier,
                cases.about(known),
                same(about, earlier),
                arrivals.of(id),
                reporters.openings(id),
                carriers.of(id),
                carriers.ofEach(id, subjectPages),
                audit.lookedIn(id.value(), LOOKS_SHOWN));
    }

    /**
     * What is known from before about people, before anything is written about them: their reports, latest first, and their cases, open ones
     * first, as far as the one who asks may see them.
     */
    @Transactional
    public Known knownAbout(Collection<PersonId> people) {
        Known known = new Known(stored.others(NONE, people), cases.about(people));
        log.listed("earlier-read", known.reports().size() + known.cases().size());
        return known;
    }

    /** What is known from before. */
    public record Known(List<ReportPage.EarlierReport> reports, List<SocialCase> cases) {
        public Known {
            reports = List.copyOf(reports);
            cases = List.copyOf(cases);
        }
    }

    private List<Mark> marksOf(
            StoredReport report,
            List<ReportPage.SubjectPage> pages,
            List<Subject> about,
            List<ReportPage.EarlierReport> earlier,
            List<Correspondence.Line> said,
            Attachments.Attached attached) {
        List<Mark> all = new ArrayList<>(marks.of(report, pages));
        if (said.stream().anyMatch(Correspondence.Line::isNews)) all.addFirst(Mark.of(Mark.What.NEWS_FROM_SENDER));
        if (!attached.isNothing()) all.add(Mark.of(Mark.What.ATTACHMENTS_NEED_REVIEW));
        if (report.duplicateOf().isPresent()) all.add(Mark.of(Mark.What.DUPLICATE));
        else if (!same(about, earlier).isEmpty()) all.add(Mark.of(Mark.What.MAY_BE_DUPLICATE));
        return List.copyOf(all);
    }

    /** Open reports about the same child, in which nothing has been decided: a human compares them, and nothing is joined by itself. */
    private static List<ReportId> same(List<Subject> about, List<ReportPage.EarlierReport> earlier) {
        Set<PersonId> mine = new LinkedHashSet<>();
        Set<PersonId> mothers = new LinkedHashSet<>();
        about.forEach(it -> it.facts().person().ifPresent(mine::add));
        about.forEach(it -> it.facts().expectedBy().ifPresent(mothers::add));
        return earlier.stream()
                .filter(it -> (it.newborn() ? mothers : mine).contains(it.person())
                        && (it.state().equals("ARRIVED") || it.state().equals("ASSESSED")))
                .map(ReportPage.EarlierReport::report)
                .distinct()
                .toList();
    }

    /** Those in the report, the mother of a newborn, and their siblings. */
    private static Set<PersonId> people(List<ReportPage.SubjectPage> pages) {
        Set<PersonId> known = new LinkedHashSet<>();
        for (ReportPage.SubjectPage page : pages) {
            page.subject().facts().person().ifPresent(known::add);
            page.subject().facts().expectedBy().ifPresent(known::add);
            page.family().stream()
                    .filter(it -> it.kinship() == Kinship.SIBLING || it.kinship() == Kinship.HALF_SIBLING)
                    .map(Relative::person)
                    .forEach(sibling -> known.add(sibling.id()));
        }
        return known;
    }
}
