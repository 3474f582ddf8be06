package tillit.casework.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tillit.casework.away.Copied;
import tillit.casework.cases.CaseId;
import tillit.casework.printout.Part;
import tillit.casework.printout.Printed;
import tillit.ground.access.Entry;
import tillit.ground.access.PublicDoor;
import tillit.ground.access.Role;
import tillit.ground.access.Session;
import tillit.ground.files.Samples;
import tillit.ground.files.Upload;
import tillit.ground.files.Uploads;
import tillit.open.reporting.Fronts;

/** What reports have in a printed file, and in a copy for when Tillit is away. */
class OnPaperTest extends IntakeTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Senders senders;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Uploads uploads;

    @Autowired
    PublicDoor door;

    @Autowired
    Fronts fronts;

    @Test
    void aReportIsThereWithWhatWasAddedAndAttachedAndWithTheDecisionOnLongerTime() {
        Entry.as(town.administrator(), () -> {
            fronts.set(unit, "08-465 004 90", "08-465 004 00", LocalTime.of(8, 0), LocalTime.of(16, 30), true);
            return true;
        });
        ReportId report = sentWithAnAdditionAndPictures();
        does(
                officer,
                () -> correspondence.read(
                        report,
                        correspondence.of(report).stream()
                                .map(Correspondence.Line::id)
                                .toList()));
        SubjectId child = onlyOne(report);
        as(officer, () -> {
            confirmations.confirm(child, person(TUVA));
            assessments.sign(child, assessment(false));
            return assessments.signPreliminary(child, preliminary());
        });
        does(manager, () -> openings.extend(child, day("2026-04-10"), "Läkaren svarar först i april."));
        as(manager, () -> openings.open(child, "Hon behöver mer.", new Openings.GoesTo(unit, null)));
        CaseId socialCase =
                as(manager, () -> cases.about(List.of(person(TUVA)))).getFirst().id();

        String all = Printed.text(in(() -> new Printed(house).of(socialCase, Part.values())));
        assertThat(all)
                .contains("Tuva är ofta ensam om kvällarna.")
                .contains("Tillägg från avsändaren")
                .contains("Så här såg det ut i dag.")
                .contains("Bilaga till orosanmälan: rum.png · sida 1 av 1")
                .contains("Bilaga till orosanmälan: i dag.png · sida 1 av 1")
                .contains("Längre tid för förhandsbedömningen: Tuva")
                .contains("till fredag 10 april 2026")
                .contains("Läkaren svarar först i april.");
        assertThat(Printed.text(in(() -> new Printed(house).of(socialCase, Part.DECISIONS))))
                .contains("Läkaren svarar först i april.")
                .doesNotContain("Så här såg det ut i dag.")
                .doesNotContain("rum.png");
    }

    @Test
    void whatTheLawNamesNoDayForStandsInTheCopyByItself() {
        Session there = town.worker(Role.INTAKE_OFFICER, adults);
        Session head = town.worker(Role.UNIT_MANAGER, adults);
        as(
                there,
                () -> intake.register(
                        Report.aReport().aboutAdult("Karin Åkerlind", "").in(adults)));
        assertThat(Entry.as(head, () -> new Copied(house).of(adults))).contains("Utan bestämd dag");
    }

    private ReportId sentWithAnAdditionAndPictures() {
        try (Upload room = picture("rum.png");
                Upload today = picture("i dag.png")) {
            String words = "Tuva är ofta ensam om kvällarna.";
            Arrived arrived = inTheForm(() -> senders.handIn(received(words), "k".repeat(43), words, List.of(room)));
            inTheForm(() -> {
                senders.add(
                        arrived.receipt().code(), UUID.randomUUID(), null, "Så här såg det ut i dag.", List.of(today));
                return true;
            });
            return new ReportId(JdbcClient.create(administrator)
                    .sql("select dossier_id from intake.concern_report where municipality_id = :town")
                    .param("town", town.id().value())
                    .query(UUID.class)
                    .single());
        }
    }

    private ReportAsReceived received(String words) {
        return new ReportAsReceived(
                new Came(
                        senders.unit(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        Channel.WEB_FORM,
                        Arrival.AS_RECEIVED),
                new Written(words, "sv", List.of()),
                new ReporterAsWritten(ReporterClass.ANONYMOUS, null, null),
                List.of(SubjectAsWritten.child("Tuva", TUVA, "", "")),
                List.of(),
                null);
    }

    private Upload picture(String name) {
        return uploads.take(name, "", new ByteArrayInputStream(Samples.png()));
    }

    private <T> T inTheForm(Supplier<T> work) {
        return door.inTheNameOf(town.id(), () -> transaction.execute(tx -> work.get()));
    }

    private <T> T in(Supplier<T> work) {
        return Entry.as(manager, work::get);
    }
}
