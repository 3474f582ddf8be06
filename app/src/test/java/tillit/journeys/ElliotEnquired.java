package tillit.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import tillit.casework.cases.CaseKind;
import tillit.casework.cases.SocialCase;
import tillit.casework.intake.ElliotsMatter;
import tillit.ground.access.Entry;
import tillit.ground.people.IdentityNumber;

/** The enquiry: talks, a note that waits, one in the wrong file, one put right, what others say, and the change of officer. */
abstract class ElliotEnquired extends ElliotReported {

    private static final String LEARNED = "Anteckna det du har hört eller sett";

    void theEnquiry() {
        keywordsFirst();
        at(10);
        noted(amirs, 10, "PHONE_CALL");
        inTheWrongFile();
        writtenDownLater();
        at(12);
        noted(hannas, 12, "HOME_VISIT");
        seen(hannas, "home-visit");
        putRight();
        collected(hannas, 14, "Bruksskolan, rektor och lärare", "DUTY", "");
        collected(amirs, 15, "Beroendemottagningen", "CONSENT", "Peter, 10 mars, besök och prover");
        seen(amirs, "collected");
        handedOver();
        at(17);
        noted(amirs, 17, "CHILD_TALK");
        seen(amirs, "second-talk");
    }

    /** Keywords on the day of the talk; then she falls ill. */
    private void keywordsFirst() {
        clock.is("2026-02-04T14:05:00");
        inTheCase(hannas, "Journal");
        seen(hannas, "journal-empty");
        begun(hannas, "Två pappor. Vill att någon säger till. Farmor i Sjövik.", "CHILD_TALK", "i dag", "13.10");
        hannas.getByText("Spara utkast och stäng").last().click();
        assertThat(hannas.locator("#told")).hasText("Utkastet är sparat.");
        day(hannas, "day-with-keywords");
        assertThat(hannas.locator("section:has(#soon)")).containsText(LEARNED);
    }

    private void writtenDownLater() {
        at(9);
        day(hannas, "day-after-the-illness");
        follow(hannas, LEARNED);
        assertThat(hannas.locator("[name='happened.day']")).hasValue("2026-02-04");
        body(hannas).fill(matter.text(9));
        seen(hannas, "keywords-written-out");
        done(hannas, "Signera anteckningen");
        seen(hannas, "late-note-signed");
        day(hannas, "day-without-keywords");
        assertThat(hannas.locator("main")).not().containsText(LEARNED);
    }

    private void noted(Page page, int note, String kind) {
        inTheCase(page, "Journal");
        String time = "%02d.%02d"
                .formatted(matter.moment(note).getHour(), matter.moment(note).getMinute());
        begun(page, matter.text(note), kind, matter.day(note).toString(), time);
        done(page, "Signera anteckningen");
        assertThat(page.locator("#told")).hasText("Anteckningen är signerad.");
    }

    private static void begun(Page page, String words, String kind, String day, String time) {
        page.getByLabel("Vad hände?").selectOption(kind);
        page.locator("[name='happened.day']").fill(day);
        page.locator("[name='happened.time']").fill(time);
        body(page).fill(words);
        page.getByLabel("Elliot Marklund-Sjö").first().check();
    }

    private static Locator body(Page page) {
        return page.getByLabel("Anteckning", new Page.GetByLabelOptions().setExact(true));
    }

    private void inTheWrongFile() {
        at(11);
        String number = eliss();
        noted(amirs, 11, "PHONE_CALL");
        clock.is("2026-02-11T15:40:00");
        note(amirs, "Elis Marklundh").getByText("Står i fel akt").click();
        seen(amirs, "moving-a-note");
        amirs.getByLabel("Vilket ärende hör den till?").fill(number);
        done(amirs, "Flytta anteckningen");
        seen(amirs, "note-moved");
        inTheCase(amirs, "Journal");
        assertThat(amirs.locator("main")).not().containsText("Elis");
    }

    private static Locator note(Page page, String words) {
        return page.locator(".t-note").filter(new Locator.FilterOptions().setHasText(words));
    }

    private String eliss() {
        return Entry.as(
                amir,
                () -> transaction.execute(status -> {
                    SocialCase elis = cases.openFor(
                            people.byNumber(IdentityNumber.stored(ElliotsMatter.ELIS))
                                    .orElseThrow()
                                    .id(),
                            CaseKind.CHILD,
                            amir.user().memberships().getFirst().unit(),
                            false,
                            clock.instant());
                    cases.give(elis.id(), amir.user().id());
                    return elis.number().value();
                }));
    }

    private void putRight() {
        at(13);
        inTheCase(hannas, "Journal");
        note(hannas, "Hembesök hos familjen").getByText("Skriv en rättelse").click();
        seen(hannas, "correcting");
        assertThat(hannas.getByLabel("Vad hände?")).hasValue("HOME_VISIT");
        assertThat(hannas.locator("[name='happened.day']")).hasValue("2026-02-18");
        assertThat(hannas.getByLabel("Elliot Marklund-Sjö").first()).isChecked();
        body(hannas).fill(matter.text(13));
        done(hannas, "Signera anteckningen");
        assertThat(note(hannas, "Hembesök hos familjen, med A. Daneshvar")).containsText("9 februari");
        seen(hannas, "corrected");
    }

    private void collected(Page page, int note, String from, String ground, String consent) {
        at(note);
        inTheCase(page, "Utredning");
        page.locator("main a[href$='/findings']").first().click();
        page.getByLabel("Från vem?").fill(from);
        page.locator("input[name=ground][value=" + ground + "]").check();
        assertThat(page.locator("[name=consent]"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setVisible(!consent.isEmpty()));
        if (!consent.isEmpty()) page.locator("[name=consent]").fill(consent);
        page.locator("[name=onDay]").fill(matter.day(note).toString());
        page.getByLabel("Vad sades?").fill(matter.text(note));
        done(page, "Spara uppgiften");
    }

    private void handedOver() {
        at(16);
        iness.navigate(socialCase);
        seen(iness, "case-of-hanna");
        iness.locator("summary:has-text('Lämna över ärendet')").click();
        iness.locator("select[name=to]")
                .selectOption(String.valueOf(amir.user().id().value()));
        done(iness, "Lämna över");
        seen(iness, "handed-over");
        day(amirs, "day-of-amir");
    }
}
