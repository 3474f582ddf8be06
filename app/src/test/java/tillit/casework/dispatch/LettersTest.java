package tillit.casework.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import tillit.casework.cases.Mistaken;
import tillit.casework.cases.Trace;
import tillit.casework.cases.Traces;
import tillit.casework.printout.Part;
import tillit.casework.printout.Printed;
import tillit.ground.access.Entry;
import tillit.ground.law.Refusal;
import tillit.ground.law.Refusals;
import tillit.ground.letters.Checksum;
import tillit.ground.page.Missing;

/** A letter is written from what stands in Tillit, tells nobody what is another's, and stands as it was sealed. */
@RecordApplicationEvents
class LettersTest extends DispatchTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    ApplicationEvents events;

    @Autowired
    List<Traces> traces;

    @Autowired
    org.springframework.jdbc.core.simple.JdbcClient app;

    @Test
    void aSealedLetterIsTheSameToTheLastByteAndItsChecksumStandsInTheLog() {
        OutgoingLetter letter = sealed(tuvas, JENNY, "Vi ses på torsdag.");
        byte[] content = content(tuvas, letter);
        assertThat(Checksum.of(content)).isEqualTo(letter.sha256());
        assertThat(logged("letter-sealed", "DONE"))
                .containsExactly("letter=%s sha256=%s".formatted(letter.id().value(), letter.sha256()));
        clock.is("2026-12-24T15:00:00");
        types(tuvas, written(tuvas, "own-letter", own(JENNY, "Något annat.")), own(JENNY, "Ännu något."));
        assertThat(content(tuvas, letter)).isEqualTo(content);
        assertThat(Printed.text(content))
                .contains(
                        "Vi ses på torsdag.",
                        "Jenny Åkerlind",
                        "Kvarngatan 14 B",
                        "tisdag 10 november 2026",
                        "BU-2026-")
                .contains(nadja.user().name());
        for (String sql : List.of(
                "update dispatch.sealed set content = '\\x00'",
                "update dispatch.letter set name = 'x'",
                "delete from dispatch.step",
                "delete from dispatch.draft"))
            assertThatThrownBy(() -> as(nadja, () -> app.sql(sql).update()))
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    @Test
    void eachGetsALetterOfTheirOwnWithNothingOfTheOthers() {
        Map<String, List<String>> both = new HashMap<>(own(JENNY, "Tuva har varit borta från skolan."));
        both.put(
                "to",
                List.of(person(JENNY).value().toString(), person(ROBIN).value().toString()));
        UUID draft = written(tuvas, "own-letter", both);
        sealed(tuvas, draft);
        List<OutgoingLetter> all = letters();
        assertThat(all)
                .hasSize(2)
                .extracting(it -> it.to().name())
                .containsExactlyInAnyOrder("Jenny Åkerlind", "Robin Åkerlind");
        for (OutgoingLetter letter : all) {
            boolean jennys = letter.to().name().startsWith("Jenny");
            assertThat(Printed.text(content(tuvas, letter)))
                    .contains(jennys ? "Kvarngatan 14 B" : "Stationsgatan 3")
                    .doesNotContain(jennys ? "Stationsgatan" : "Kvarngatan")
                    .doesNotContain(jennys ? "Robin" : "Jenny")
                    .doesNotContain("19840101", "19820101");
        }
        assertThat(as(nadja, () -> letters.about(draft))).hasSize(2);
    }

    @Test
    void whatIsAnothersStopsTheLetter() {
        assertStopped(tuvas, own(ROBIN, "Jenny bor kvar på kvarngatan  14b."), "tells-address");
        assertStopped(tuvas, own(JENNY, "Robin, 820101-2393, har ringt."), "tells-number");
        Map<String, List<String>> school = new HashMap<>(own(JENNY, "Hälsa på hos Kvarngatan\n14 B."));
        school.remove("to");
        school.put("name", List.of("Kvarnskolan"));
        assertStopped(tuvas, school, "tells-address");
        assertThat(logged("letter-sealed", "REFUSED")).hasSize(3);
        assertThat(sealed(
                        tuvas, JENNY, "Du bor på Kvarngatan 14 B med Tuva, 20140502-2383. Kvarngatan 140 är en annan."))
                .isNotNull();
    }

    @Test
    void whereSomebodyProtectedIsStandsInNoLetterToAnybody() {
        plant(ISAK, "Hemliga vägen 7", "PROTECTED_REGISTRATION");
        plant(KARIN, "Hemliga vägen 7", "PROTECTED_REGISTRATION");
        OutgoingLetter toIsak = sealed(isaks, ISAK, "Hej Isak! Vi ses på torsdag.");
        assertThat(toIsak.to().forwarded()).isTrue();
        assertThat(Printed.text(content(isaks, toIsak)))
                .contains("Isak Lönnerholm")
                .doesNotContain("Hemliga");
        assertStopped(isaks, own(ISAK, "Du bor på Hemliga Vägen 7."), "tells-hidden-address");
        assertStopped(isaks, own(KARIN, "Vi kommer till hemliga vägen7, kl. 3"), "tells-hidden-address");
        assertThat(sealed(isaks, KARIN, "Det gäller Isak Lönnerholm.").to().forwarded())
                .isTrue();
        Map<String, List<String>> school = new HashMap<>(own(KARIN, "Vi frågar om Isak  Lönnerholm."));
        school.remove("to");
        school.put("name", List.of("Skolan"));
        assertStopped(isaks, school, "tells-hidden-name");
        assertThatThrownBy(() -> does(
                        nadja,
                        () -> deliveries.sent(isaks, toIsak.id(), Delivery.Way.POSTED, LocalDate.of(2026, 11, 10), "")))
                .isInstanceOf(DispatchRefusal.NotThatWay.class);
    }

    @Test
    void whoeverLivesWithSomebodyProtectedGetsALetterWithoutTheirSharedAddress() {
        plant(TUVA, "Kvarngatan 14 B", "MARKING");
        OutgoingLetter letter = sealed(tuvas, JENNY, "Vi ses på torsdag.");
        assertThat(letter.to().address()).isEmpty();
        assertThat(letter.to().forwarded()).isFalse();
        assertThat(Printed.text(content(tuvas, letter))).doesNotContain("Kvarngatan");
        assertThat(sealed(tuvas, ROBIN, "Vi ses på fredag.").to().address()).contains("Stationsgatan 3");
        assertStopped(tuvas, own(ROBIN, "Det gäller Tuva Åkerlind."), "tells-hidden-name");
    }

    @Test
    void whileTheRegisterIsSilentNothingGoesToAnybody() {
        plant(JENNY, "Kvarngatan 14 B", "UNKNOWN");
        UUID draft = written(tuvas, "own-letter", own(JENNY, "Hej."));
        assertThatThrownBy(() -> sealed(tuvas, draft)).isInstanceOf(DispatchRefusal.RegisterSilent.class);
        assertStopped(tuvas, own(ROBIN, "Jenny bor på Kvarngatan 14 B."), "tells-hidden-address");
    }

    @Test
    void whatIsMissingIsSaidAtOnceAndWhatWasTypedStays() {
        Map<String, List<String>> typed =
                Map.of("matter", List.of("Skolan"), "day", List.of("i går"), "unsigned", List.of("yes"));
        UUID draft = written(tuvas, "summons", typed);
        assertThatThrownBy(() -> does(nadja, () -> press.tryOut(tuvas, draft)))
                .isInstanceOfSatisfying(Refusal.class, it -> assertThat(Refusals.of(it))
                        .extracting(Refusal::key)
                        .containsExactlyInAnyOrder(
                                "dispatch.refusal.nobody-chosen",
                                "dispatch.refusal.unwritten.time",
                                "dispatch.refusal.unwritten.place",
                                "dispatch.refusal.day-past",
                                "dispatch.refusal.reason-missing"));
        assertThat(Entry.as(nadja, () -> dispatch.begun(tuvas, draft, swedish()))
                        .draft()
                        .typed()
                        .value("matter"))
                .isEqualTo("Skolan");
        assertThatThrownBy(() -> written(tuvas, "no-such-kind", typed)).isInstanceOf(DispatchRefusal.NoSuchKind.class);
        UUID toAnAdult = written(
                tuvas,
                "information-to-child",
                Map.of(
                        "to",
                        List.of(person(JENNY).value().toString()),
                        "doing",
                        List.of("x"),
                        "next",
                        List.of("x"),
                        "reach",
                        List.of("x")));
        assertThatThrownBy(() -> does(nadja, () -> press.tryOut(tuvas, toAnAdult)))
                .isInstanceOf(DispatchRefusal.NotAChild.class);
    }

    @Test
    void aDayThatIsToComeNeedsNoYearAndOneThatHasBeenIsNotTakenForNextYears() {
        Map<String, List<String>> typed = new HashMap<>(Map.of(
                "to", List.of(person(JENNY).value().toString()),
                "matter", List.of("Skolan"),
                "time", List.of("13.30"),
                "place", List.of("Rum 2")));
        typed.put("day", List.of("9 november"));
        UUID past = written(tuvas, "summons", typed);
        assertThatThrownBy(() -> does(nadja, () -> press.tryOut(tuvas, past)))
                .isInstanceOfSatisfying(DispatchRefusal.DayUnfit.class, it -> assertThat(it.key())
                        .isEqualTo("dispatch.refusal.day-past"));
        typed.put("day", List.of("4 januari"));
        assertThat(Printed.text(content(tuvas, sealed(tuvas, written(tuvas, "summons", typed)))))
                .contains("måndag 4 januari 2027 kl. 13.30");
    }

    @Test
    void whatIsSealedIsWhatWasLookedAt() {
        UUID draft = written(tuvas, "own-letter", own(JENNY, "Första."));
        String seen = Entry.as(nadja, () -> dispatch.written(tuvas, draft, true).seen());
        clock.is("2026-11-10T08:13:00");
        types(tuvas, draft, own(JENNY, "Andra."));
        assertThatThrownBy(() -> does(nadja, () -> press.seal(tuvas, draft, seen)))
                .isInstanceOf(DispatchRefusal.ChangedSince.class);
        sealed(tuvas, draft);
        assertThatThrownBy(() -> does(nadja, () -> press.seal(tuvas, draft, seen)))
                .isInstanceOf(DispatchRefusal.NotOpen.class);
        assertThat(letters()).hasSize(1);
        assertThatThrownBy(() -> types(tuvas, draft, own(JENNY, "Tredje.")))
                .isInstanceOf(DispatchRefusal.NotOpen.class);
    }

    @Test
    void whoeverHasMovedSinceTheLetterWasLookedAtIsLookedAtAgain() {
        UUID draft = written(tuvas, "own-letter", own(JENNY, "Hej."));
        String seen = Entry.as(nadja, () -> dispatch.written(tuvas, draft, true).seen());
        plant(JENNY, "Nygatan 5", "NONE");
        assertThatThrownBy(() -> does(nadja, () -> press.seal(tuvas, draft, seen)))
                .isInstanceOf(DispatchRefusal.ChangedSince.class);
        assertThat(sealed(tuvas, draft).to().address()).contains("Nygatan 5");
    }

    @Test
    void nobodyElseFindsALetterAndADraftIsItsWritersAlone() {
        OutgoingLetter letter = sealed(tuvas, JENNY, "Vi ses.");
        UUID draft = written(tuvas, "own-letter", own(JENNY, "Utkast."));
        for (ThrowingCallable attempt : List.<ThrowingCallable>of(
                () -> does(elsewhere, () -> letters.open(tuvas, letter.id())),
                () -> does(elsewhere, () -> letters.in(tuvas, swedish())),
                () -> does(elsewhere, () -> dispatch.begin("own-letter", tuvas)),
                () -> does(nadja, () -> letters.open(isaks, letter.id())),
                () -> does(amir, () -> dispatch.begun(tuvas, draft, swedish())),
                () -> does(amir, () -> press.preview(tuvas, draft, 0)),
                () -> does(amir, () -> letters.in(isaks, swedish()))))
            assertThatThrownBy(attempt).isInstanceOf(Missing.class);
        assertThat(as(elsewhere, () -> letters.about(letter.about()))).isEmpty();
        assertThat(Entry.as(amir, () -> letters.open(tuvas, letter.id()))).isNotEmpty();
    }

    @Test
    void whatBecameOfALetterIsWrittenDownOnceAndToldTheRoomsAbove() {
        OutgoingLetter letter = sealed(tuvas, JENNY, "Vi ses.");
        LocalDate today = LocalDate.of(2026, 11, 10);
        assertThatThrownBy(() -> received(letter, today)).isInstanceOf(DispatchRefusal.NotSent.class);
        assertThatThrownBy(() -> sent(letter, today.plusDays(1))).isInstanceOf(DispatchRefusal.DayImpossible.class);
        assertThatThrownBy(() -> sent(letter, today.minusDays(1))).isInstanceOf(DispatchRefusal.DayImpossible.class);
        sent(letter, today);
        assertThatThrownBy(() -> sent(letter, today)).isInstanceOf(DispatchRefusal.SaidAlready.class);
        clock.is("2026-11-25T08:00:00");
        assertThat(row().late()).isTrue();
        received(letter, today.plusDays(3));
        assertThat(row().late()).isFalse();
        assertThat(events.stream(LetterReceived.class)).singleElement().satisfies(it -> {
            assertThat(it.letter()).isEqualTo(letter.id());
            assertThat(it.about()).isEqualTo(letter.about());
            assertThat(it.receivedOn()).isEqualTo(today.plusDays(3));
            assertThat(it.recipient()).contains(person(JENNY));
        });
        assertThat(happened()).containsSubsequence("letter-sealed", "letter-sent", "letter-received");
        assertThat(as(nadja, () -> letters.about(letter.about())).getFirst().state())
                .isEqualTo(OutgoingLetter.State.RECEIVED);
        OutgoingLetter handed = sealed(tuvas, ROBIN, "Hej.");
        does(
                nadja,
                () -> deliveries.sent(tuvas, handed.id(), Delivery.Way.HANDED_OVER, LocalDate.of(2026, 11, 25), ""));
        assertThat(events.stream(LetterReceived.class)).hasSize(2);
    }

    @Test
    void aMistakeIsAnsweredWithALetterThatSaysSoToWhoeverHasTheFirst() {
        OutgoingLetter wrong = sealed(tuvas, JENNY, "Vi ses på torsdag, sa vi av misstag.");
        String address = Entry.as(nadja, () -> dispatch.replace(tuvas, wrong.id()));
        UUID draft = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        Map<String, List<String>> both = new HashMap<>(own(JENNY, "Vi ses på fredag."));
        both.put(
                "to",
                List.of(person(JENNY).value().toString(), person(ROBIN).value().toString()));
        types(tuvas, draft, both);
        sealed(tuvas, draft);
        for (OutgoingLetter letter : letters()) {
            if (letter.id().equals(wrong.id())) {
                assertThat(letter.replacedBy()).hasSize(2);
                continue;
            }
            String text = Printed.text(content(tuvas, letter));
            assertThat(text).doesNotContain("av misstag");
            assertThat(text.contains("ersätter vårt brev från tisdag 10 november 2026"))
                    .isEqualTo(letter.to().name().startsWith("Jenny"));
        }
    }

    @Test
    void aCaseThatWasAboutTheWrongPersonFindsEveryLetterThatHasGone() {
        OutgoingLetter first = sealed(tuvas, JENNY, "Ett.");
        OutgoingLetter second = sealed(tuvas, ROBIN, "Två.");
        List<Trace> found = as(nadja, () -> traces.stream()
                .filter(DispatchTraces.class::isInstance)
                .flatMap(it -> it.of(tuvas, person(TUVA), swedish()).stream())
                .toList());
        assertThat(found)
                .extracting(Trace::about)
                .containsExactly(first.id().value(), second.id().value());
        assertThat(found).extracting(Trace::fate).containsOnly(Trace.Fate.GONE_OUT);
        as(nadja, () -> traces.stream()
                .filter(DispatchTraces.class::isInstance)
                .map(it -> it.putRight(new Mistaken(tuvas, person(TUVA), person(JENNY), clock.instant())))
                .toList());
        assertThat(letters()).hasSize(2);
    }

    @Test
    void theLettersAreBoundIntoThePrintedFile() {
        OutgoingLetter letter = sealed(tuvas, JENNY, "Det som stod i brevet.");
        byte[] file = Entry.as(nadja, () -> new Printed(house).of(tuvas, Part.LETTERS));
        assertThat(Printed.text(file))
                .contains("Brev som har förseglats", "Vårt samtal", "Det som stod i brevet.")
                .contains(letter.sha256());
    }

    private void assertStopped(tillit.casework.cases.CaseId in, Map<String, List<String>> typed, String why) {
        UUID draft = written(in, "own-letter", typed);
        assertThatThrownBy(() -> sealed(in, draft))
                .isInstanceOfSatisfying(DispatchRefusal.Stopped.class, it -> assertThat(it.key())
                        .isEqualTo("dispatch.refusal." + why));
    }

    private void sent(OutgoingLetter letter, LocalDate day) {
        does(nadja, () -> deliveries.sent(tuvas, letter.id(), Delivery.Way.POSTED, day, ""));
    }

    private void received(OutgoingLetter letter, LocalDate day) {
        does(nadja, () -> deliveries.received(tuvas, letter.id(), Delivery.Known.TOLD_US, day, "I telefon."));
    }

    private List<OutgoingLetter> letters() {
        return Entry.as(nadja, () -> letters.in(tuvas, swedish()).letters());
    }

    private LettersView.Row row() {
        LettersInWords words = house.getBean(LettersInWords.class);
        return as(nadja, () -> words.list(tuvas, letters.in(tuvas, swedish()), swedish()))
                .letters()
                .getFirst();
    }

    private List<String> happened() {
        return db().sql("select what from cases.happening where dossier_id = :id order by at, id")
                .param("id", tuvas.value())
                .query(String.class)
                .list();
    }

    private List<String> logged(String action, String outcome) {
        return db().sql(
                        "select detail from audit.entry where action = :action and outcome = :outcome and municipality_id = :town order by at")
                .param("action", action)
                .param("outcome", outcome)
                .param("town", town.id().value())
                .query(String.class)
                .list();
    }

    private void plant(String number, String street, String protection) {
        db().sql(
                        "update people.person set street = :street, street_norm = '', protection = :protection where number = :number and municipality_id = :town")
                .param("street", street)
                .param("protection", protection)
                .param("number", number.replace("-", ""))
                .param("town", town.id().value())
                .update();
    }
}
