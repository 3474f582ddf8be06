package tillit.casework.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tillit.ground.access.UserId;
import tillit.ground.forms.Answered;
import tillit.ground.forms.Answers;
import tillit.ground.forms.Difference;
import tillit.ground.forms.Differences;
import tillit.ground.forms.FormDefinition;
import tillit.ground.forms.Forms;
import tillit.ground.forms.Questions;
import tillit.ground.page.Choice;
import tillit.ground.page.Crumb;
import tillit.ground.page.Fact;
import tillit.ground.page.Wording;

/** Puts a written part of an investigation into words. */
@Component
class PaperInWords {

    private final Papers papers;
    private final Forms forms;

    PaperInWords(Papers papers, Forms forms) {
        this.papers = papers;
        this.forms = forms;
    }

    /** @param both the answers that a colleague and the reader have changed, each in another way: it says what is saved in them */
    InvestigationView.Sheet sheet(InvestigationDesk.Sheet sheet, Set<String> both, Wording wording) {
        boolean runs = sheet.investigation().isRunning();
        Optional<Paper.Draft> draft = sheet.state().written().filter(_ -> runs);
        Optional<Paper.Signed> signed = sheet.state().signed().stream().findFirst();
        boolean fresh = runs && draft.isEmpty() && signed.isEmpty();
        String title = wording.say("investigation.paper." + sheet.kind() + ".title");
        Optional<FormDefinition> asked = draft.map(papers::form)
                .or(() -> fresh
                        ? Optional.of(forms.current(papers.choices(sheet.investigation(), sheet.kind())
                                .getFirst()))
                        : Optional.empty());
        Optional<FormDefinition> read = asked.isPresent() ? Optional.empty() : signed.map(papers::form);
        Locale reader = wording.language().locale();
        return new InvestigationView.Sheet(
                address(sheet),
                sheet.head(),
                crumbs(sheet, title, wording),
                asked.or(() -> read).map(it -> it.title().in(reader)).orElse(title),
                asked.or(() -> read).map(it -> it.lead().in(reader)).orElse(""),
                asked.map(it -> Questions.of(it, wording)).orElse(null),
                draft.map(Paper.Draft::revision).orElse(0),
                draft.map(it -> wording.say(
                                "page.keeping.saved.at",
                                wording.moment(it.savedAt()),
                                name(sheet, it.savedBy(), wording)))
                        .orElse(""),
                draft.map(it -> meanwhile(it, asked.orElseThrow(), both, wording))
                        .orElse(List.of()),
                read.map(it -> Answered.of(it, signed.orElseThrow().answers(), wording))
                        .orElse(null),
                signed.map(it -> wording.say(
                                "investigation.paper.signed",
                                name(sheet, it.signedBy(), wording),
                                wording.moment(it.signedAt())))
                        .orElse(""),
                fresh ? choices(sheet, wording) : List.of(),
                runs && draft.isEmpty() && signed.isPresent(),
                sheet.former().size() > 1 || sheet.state().signed().size() > 1 ? address(sheet) + "/changes" : "");
    }

    InvestigationView.Changes changes(InvestigationDesk.Sheet sheet, Wording wording) {
        String title = wording.say("investigation.changes.title");
        List<InvestigationView.Change> changes = new ArrayList<>();
        sheet.state().written().ifPresent(draft -> {
            FormDefinition form = papers.form(draft);
            List<StoredPapers.Former> former = sheet.former();
            for (int nth = 0; nth + 1 < former.size(); nth++) {
                add(changes, form, former.get(nth + 1).answers(), former.get(nth), sheet, wording);
            }
        });
        List<Paper.Signed> signed = sheet.state().signed();
        for (int nth = 0; nth + 1 < signed.size(); nth++) {
            Paper.Signed now = signed.get(nth);
            changes.add(new InvestigationView.Change(
                    wording.say(
                            "investigation.changes.signed",
                            name(sheet, now.signedBy(), wording),
                            wording.moment(now.signedAt())),
                    Differences.of(
                            Difference.between(
                                    papers.form(now), signed.get(nth + 1).answers(), now.answers()),
                            wording)));
        }
        return new InvestigationView.Changes(
                sheet.head(),
                crumbs(sheet, title, wording),
                wording.say("investigation.changes.of", wording.say("investigation.paper." + sheet.kind() + ".title")),
                changes);
    }

    private void add(
            List<InvestigationView.Change> changes,
            FormDefinition form,
            Answers before,
            StoredPapers.Former now,
            InvestigationDesk.Sheet sheet,
            Wording wording) {
        List<Difference> differences = Difference.between(form, before, now.answers());
        if (differences.isEmpty()) return;
        changes.add(new InvestigationView.Change(
                wording.say(
                        "investigation.changes.saved",
                        name(sheet, now.savedBy(), wording),
                        wording.moment(now.savedAt())),
                Differences.of(differences, wording)));
    }

    private static List<Fact> meanwhile(Paper.Draft draft, FormDefinition form, Set<String> both, Wording wording) {
        return both.stream()
                .sorted()
                .filter(it -> !draft.answers().of(it).isEmpty())
                .flatMap(it -> form.question(it).stream())
                .map(it -> new Fact(
                        it.words().in(wording.language().locale()),
                        String.join("\n", draft.answers().of(it.id()))))
                .toList();
    }

    private List<Choice> choices(InvestigationDesk.Sheet sheet, Wording wording) {
        List<Choice> choices = papers.choices(sheet.investigation(), sheet.kind()).stream()
                .map(it -> new Choice(
                        it.value(),
                        forms.current(it).title().in(wording.language().locale())))
                .toList();
        return choices.size() > 1 ? choices : List.of();
    }

    private static List<Crumb> crumbs(InvestigationDesk.Sheet sheet, String title, Wording wording) {
        List<Crumb> crumbs = new ArrayList<>(sheet.head().crumbs());
        crumbs.add(new Crumb(
                wording.say("investigation.title"),
                InvestigationPages.address(sheet.investigation().id())));
        crumbs.add(new Crumb(title));
        return crumbs;
    }

    private static String address(InvestigationDesk.Sheet sheet) {
        return InvestigationPages.address(sheet.investigation().id()) + "/papers/"
                + sheet.kind().path();
    }

    private static String name(InvestigationDesk.Sheet sheet, UserId id, Wording wording) {
        return sheet.colleagues().getOrDefault(id, wording.say("cases.looked.somebody"));
    }
}
