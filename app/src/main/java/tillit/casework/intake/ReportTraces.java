package tillit.casework.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tillit.casework.cases.CaseId;
import tillit.casework.cases.Cases;
import tillit.casework.cases.Mistaken;
import tillit.casework.cases.Trace;
import tillit.casework.cases.Traces;
import tillit.casework.cases.WrongPersonRefusal;
import tillit.ground.access.DossierId;
import tillit.ground.access.Dossiers;
import tillit.ground.access.PersonId;
import tillit.ground.access.Stamp;
import tillit.ground.law.Stockholm;
import tillit.ground.page.Wording;
import tillit.ground.people.People;
import tillit.ground.people.Person;

/** The reports that led to a case or joined it, when it turns out to be about somebody else. What is owed is counted again from the right birthday. */
@Component
@Order(10)
class ReportTraces implements Traces {

    private final Cases cases;
    private final Subjects subjects;
    private final Newcomers newcomers;
    private final Clocks clocks;
    private final Dossiers dossiers;
    private final People people;
    private final JdbcClient db;
    private final Log log;

    ReportTraces(
            Cases cases,
            Subjects subjects,
            Newcomers newcomers,
            Clocks clocks,
            Dossiers dossiers,
            People people,
            JdbcClient db,
            Log log) {
        this.cases = cases;
        this.subjects = subjects;
        this.newcomers = newcomers;
        this.clocks = clocks;
        this.dossiers = dossiers;
        this.people = people;
        this.db = db;
        this.log = log;
    }

    @Override
    public List<Trace> of(CaseId id, PersonId person, Wording wording) {
        List<Trace> traces = new ArrayList<>();
        for (Subject subject : about(id, person)) {
            SubjectFacts facts = subject.facts();
            String day = wording.day(Stockholm.dayOf(facts.receivedAt()));
            traces.add(new Trace(
                    Trace.Fate.MOVES, "intake.trace.report", day, facts.report().value()));
            if (isToldOf(facts.id(), "intake.feedback", "way <> 'NONE'"))
                traces.add(new Trace(
                        Trace.Fate.GONE_OUT,
                        "intake.trace.feedback",
                        day,
                        facts.report().value()));
            if (isToldOf(facts.id(), "intake.hand_over", "true"))
                traces.add(new Trace(
                        Trace.Fate.GONE_OUT,
                        "intake.trace.hand-over",
                        day,
                        facts.report().value()));
        }
        return traces;
    }

    @Override
    public List<Stamp> putRight(Mistaken mistaken) {
        if (!areAllSeen(mistaken.socialCase())) throw new WrongPersonRefusal.NotAllSeen();
        Optional<Person> right = people.find(mistaken.right());
        LocalDate born = right.map(Person::birthDate).orElse(null);
        Map<ReportId, Stamp> reports = new LinkedHashMap<>();
        for (Subject subject : about(mistaken.socialCase(), mistaken.wrong())) {
            SubjectFacts was = subject.facts();
            become(subject, was, being(was, mistaken.right(), born), born);
            reports.put(was.report(), was.stamp());
        }
        reports.forEach((report, stamp) -> leave(report, stamp, mistaken.wrong()));
        return List.copyOf(reports.values());
    }

    /** Whoever puts it right sees every report that led to the case or joined it: otherwise half of it would stay. */
    private boolean areAllSeen(CaseId id) {
        return Stream.of("report-arrived", "report-joined")
                .flatMap(what -> cases.toldOf(id, what).stream())
                .allMatch(report -> dossiers.find(new DossierId(report)).isPresent());
    }

    private void become(Subject subject, SubjectFacts was, SubjectFacts is, @Nullable LocalDate born) {
        db.sql("""
                update intake.subject
                   set matched_id = :matched, person_id = :person, candidate_ids = '{}', born = :born
                 where id = :id
                """)
                .param("matched", Columns.id(is.matched()))
                .param("person", Columns.id(is.confirmed()))
                .param("born", born)
                .param("id", is.id().value())
                .update();
        log.done(is, "identity-put-right", is.id().value());
        if (Objects.equals(is.born(), was.born())) return;
        if (subject.waitsForDecision()) clocks.again(is, "case-person-corrected");
        else clocks.againAfterTheDecision(is, "case-person-corrected");
    }

    /** @throws WrongPersonRefusal.OfAnotherAge if another chapter of the law is about the right person */
    private SubjectFacts being(SubjectFacts was, PersonId right, @Nullable LocalDate born) {
        boolean isExpected = was.kind().wasExpected() || was.kind() == SubjectKind.UNBORN;
        if (born != null && !isExpected && newcomers.kindAt(born, was.arrivedOn()) != was.kind())
            throw new WrongPersonRefusal.OfAnotherAge();
        PersonId confirmed = was.confirmed() == null ? null : right;
        SubjectFacts.Who who = new SubjectFacts.Who(was.kind(), right, confirmed, was.mother(), was.residence(), born);
        return was.being(who, was.running(), was.stamp());
    }

    /** The report stands no longer with the wrong person, unless somebody else in it is. */
    private void leave(ReportId report, Stamp stamp, PersonId wrong) {
        boolean isMeant = subjects.in(report).stream()
                .map(Subject::facts)
                .flatMap(it -> Stream.of(it.matched(), it.confirmed(), it.mother()))
                .anyMatch(wrong::equals);
        if (!isMeant) dossiers.concernsNoLonger(stamp.dossier(), wrong);
    }

    /** Of the reports of the case, and of those that repeat them, which nobody else changes until the transaction ends. */
    private List<Subject> about(CaseId id, PersonId person) {
        return db
                .sql("""
                        with of_case as (
                          select s.id, s.dossier_id
                            from intake.subject s
                           where s.joins_case = :case
                              or exists (select 1
                                           from intake.opening_decision d
                                          where d.subject_id = s.id and d.case_id = :case))
                        select s.id
                          from intake.subject s
                          join intake.concern_report r on r.dossier_id = s.dossier_id
                         where (s.id in (select id from of_case) or r.duplicate_of in (select dossier_id from of_case))
                           and (s.matched_id = :person or s.person_id = :person)
                         order by r.received_at, s.id
                        """)
                .param("case", id.value())
                .param("person", person.value())
                .query((row, number) -> new SubjectId(Columns.uuid(row, "id")))
                .list()
                .stream()
                .flatMap(found -> subjects.lock(found).stream())
                .toList();
    }

    private boolean isToldOf(SubjectId id, String table, String that) {
        return db.sql("select exists (select 1 from %s where subject_id = :id and %s)".formatted(table, that))
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }
}
