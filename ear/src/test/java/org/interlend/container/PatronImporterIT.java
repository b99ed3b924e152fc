package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.interlend.importing.ClaimedImport;
import org.interlend.importing.FileImport;
import org.interlend.importing.FileImports;
import org.interlend.importing.FileToImport;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportLogLine;
import org.interlend.importing.ImportTransactions;
import org.interlend.importing.ParsedRecord;
import org.interlend.importing.RecordResult.Outcome;
import org.interlend.institution.Institutions;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.PatronContact;
import org.interlend.patrons.PatronErasure;
import org.interlend.patrons.PatronIdentifiersInput;
import org.interlend.patrons.PatronInput;
import org.interlend.patrons.PatronRenamed;
import org.interlend.patrons.Patrons;
import org.interlend.patrons.load.PatronRecord;
import org.interlend.persistence.TransactionTemplate;
import org.junit.jupiter.api.Test;

/** Loads of patrons, batch by batch. */
@InContainer
class PatronImporterIT {

  private static final long BYTES = 100;

  @Inject private ImportTransactions steps;
  @Inject private FileImports imports;
  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private PatronErasure erasure;
  @Inject private TransactionTemplate transaction;
  @Inject private FailurePoint failure;
  @Inject private Tables tables;

  private final String prefix = "L" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aDryRunTellsWhatWouldChangeAndSavesNothing() {
    save(input("known", "Ek", "C-known", false));
    save(input("same", "Same", "C-same", false));
    ClaimedImport dry = running(true);

    steps.keep(
        dry,
        List.of(
            read(2, input("known", "Asp", "C-known", true)),
            read(3, input("same", "Same", "C-same", false)),
            read(4, input("new", "Lind", "C-new", false)),
            read(5, input("thief", "Thief", "C-same", false))),
        BYTES);

    FileImport seen = get(dry);
    assertThat(seen.saved()).isEqualTo(2);
    assertThat(seen.updated()).isEqualTo(1);
    assertThat(seen.unchanged()).isEqualTo(1);
    assertThat(seen.refused()).isEqualTo(1);
    assertThat(told(dry, Outcome.UPDATED))
        .containsExactly("2 Last name: Ek → Asp; Block by the patron system: Left");
    assertThat(told(dry, Outcome.NEW)).containsExactly("4 Lind");
    assertThat(told(dry, Outcome.REFUSED))
        .containsExactly("5 Barcode C-same-%1$s belongs to patron %1$s-same".formatted(prefix));
    assertThat(told(dry, Outcome.UNCHANGED)).isEmpty();
    assertThat(name("known")).isEqualTo("Ek");
    assertThat(patrons.find(id("new"))).isEmpty();
    assertThat(audited("new")).isEmpty();
  }

  @Test
  void aLoadNeverLiftsABlockOfStaff() {
    save(input("blocked", "Ek", "C-blocked", false));
    save(
        new PatronInput(
            new PatronIdentifiersInput(id("blocked"), List.of(number("C-blocked"))),
            null,
            "Ek",
            null,
            new PatronContact(null, null, null, null),
            "en",
            BlockKind.MANUAL,
            true,
            "Owes a book",
            null,
            null,
            null));

    ClaimedImport dry = running(true);
    steps.keep(dry, List.of(read(2, input("blocked", "Asp", "C-blocked", false))), BYTES);
    ClaimedImport load = running(false);
    steps.keep(load, List.of(read(2, input("blocked", "Asp", "C-blocked", false))), BYTES);

    assertThat(told(dry, Outcome.UPDATED))
        .containsExactly("2 Last name: Ek → Asp; The block set by staff stays: Owes a book");
    assertThat(name("blocked")).isEqualTo("Asp");
    assertThat(
            transaction.requiresNew(
                () ->
                    patrons.get(id("blocked")).blocks().stream()
                        .map(block -> block.kind() + " " + block.reason())
                        .toList()))
        .containsExactly("MANUAL Owes a book");
  }

  @Test
  void aPatronWhoIsTheSameIsNotTouched() {
    save(input("same", "Same", "C-same", false));
    long version = version("same");
    ClaimedImport load = running(false);

    steps.keep(load, List.of(read(2, input("same", "Same", "C-same", false))), BYTES);

    assertThat(get(load).unchanged()).isEqualTo(1);
    assertThat(version("same")).isEqualTo(version);
    assertThat(audited("same")).isEmpty();
  }

  @Test
  void afterAFailureInTheMiddleOfABatchEachPatronIsSavedOnce() {
    save(input("two", "Two", "C-two", false));
    ClaimedImport load = running(false);
    failure.at(PatronRenamed.class);

    steps.keep(
        load,
        List.of(
            read(2, input("one", "One", "C-one", false)),
            read(3, input("two", "Other", "C-two", false)),
            read(4, input("three", "Three", "C-three", false))),
        BYTES);

    FileImport seen = get(load);
    assertThat(seen.processed()).isEqualTo(3);
    assertThat(seen.saved()).isEqualTo(3);
    assertThat(seen.updated()).isEqualTo(1);
    assertThat(name("two")).isEqualTo("Other");
    for (String each : List.of("one", "two", "three")) {
      assertThat(audited(each)).as(each).containsExactly("loader");
    }
  }

  @Test
  void aPatronWhomTheDatabaseRefusesLeavesTheOthersOfTheBatch() {
    ClaimedImport load = running(false);

    steps.keep(
        load,
        List.of(
            read(2, input("one", "One", "C-one", false)),
            read(3, input("long", "x".repeat(300), "C-long", false)),
            read(4, input("three", "Three", "C-three", false))),
        BYTES);

    assertThat(get(load).saved()).isEqualTo(2);
    assertThat(told(load, Outcome.REFUSED))
        .singleElement()
        .asString()
        .startsWith("3 The database refused it: ");
    assertThat(patrons.find(id("three"))).isPresent();
    assertThat(patrons.find(id("long"))).isEmpty();
  }

  @Test
  void aServerThatHasLostTheImportSavesNothingMore() {
    ClaimedImport lost = running(false);
    steps.keep(lost, List.of(read(2, input("one", "One", "C-one", false))), BYTES / 2);
    tables.execute("update file_import set attempts = 2 where id = " + lost.id());

    assertThat(steps.keep(lost, List.of(read(3, input("two", "Two", "C-two", false))), BYTES))
        .isFalse();

    assertThat(get(lost).processed()).isEqualTo(1);
    assertThat(patrons.find(id("one"))).isPresent();
    assertThat(patrons.find(id("two"))).isEmpty();
  }

  @Test
  void aBarcodeMayMoveFromOnePatronToAnotherInOneBatch() {
    save(input("giver", "Giver", "C-moved", false));
    ClaimedImport load = running(false);

    steps.keep(
        load,
        List.of(
            read(2, input("giver", "Giver", "C-other", false)),
            read(3, input("taker", "Taker", "C-moved", false))),
        BYTES);

    assertThat(get(load).refused()).isZero();
    assertThat(transaction.requiresNew(() -> patrons.get(id("taker")).barcodes()))
        .containsExactly(number("C-moved"));
  }

  @Test
  void theErasureOfAPatronRemovesWhatADryRunSays() {
    save(input("erased", "Ek", "C-erased", false));
    ClaimedImport dry = running(true);
    steps.keep(
        dry,
        List.of(
            read(2, input("erased", "Asp", "C-erased", false)),
            read(3, input("new", "Lind", "C-new", false))),
        BYTES);

    erasure.erase(id("erased"));

    assertThat(told(dry, Outcome.UPDATED)).isEmpty();
    assertThat(told(dry, Outcome.NEW)).hasSize(1);
  }

  @Test
  void theErasureOfAPatronRemovesTheirNumbersFromTheLinesOfOthers() {
    save(input("owner", "Ek", "C-owned", false));
    save(input("other", "Ek", "C-other", false));
    ClaimedImport load = running(false);
    steps.keep(
        load,
        List.of(
            read(2, input("taker", "Asp", "C-owned", false)),
            read(3, input("taker2", "Lind", "C-other", false))),
        BYTES);

    erasure.erase(id("owner"));

    assertThat(told(load, Outcome.REFUSED))
        .containsExactly("3 Barcode C-other-%1$s belongs to patron %1$s-other".formatted(prefix));
  }

  @Test
  void aLoadOfTheFileOfADryRunForgetsWhatTheDryRunSaid() {
    ClaimedImport dry = running(true);
    steps.keep(dry, List.of(read(2, input("new", "Lind", "C-new", false))), BYTES);
    steps.finished(dry);

    imports.load(dry.id(), "loader");

    assertThat(told(dry, Outcome.NEW)).isEmpty();
    assertThat(get(dry).dryRun()).isFalse();
    imports.stop(dry.id());
  }

  @Test
  void aWholeBatchIsSavedAndIsUnchangedTheNextTime() {
    List<ParsedRecord> many = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      many.add(read(i + 2, input("many" + i, "Many", "C-many" + i, false)));
    }
    ClaimedImport load = running(false);
    steps.keep(load, many, BYTES);
    ClaimedImport again = running(false);
    steps.keep(again, many, BYTES);

    assertThat(get(load).saved()).isEqualTo(400);
    assertThat(get(again).unchanged()).isEqualTo(400);
  }

  /** An import that this test has claimed; the server has no such file, and leaves it alone. */
  private ClaimedImport running(boolean dry) {
    Path file = Path.of("/nowhere", UUID.randomUUID() + ".csv");
    FileToImport kept = new FileToImport("patrons.csv", file, BYTES, false);
    long id =
        transaction.requiresNew(
            () ->
                (dry
                        ? imports.tryOut(ImportKind.PATRONS, kept, "loader")
                        : imports.put(ImportKind.PATRONS, kept, "loader"))
                    .id());
    tables.execute(
        """
        update file_import set status = 'RUNNING', attempts = 1,
          lease_until = current_timestamp + interval '1' hour where id = %d"""
            .formatted(id));
    return new ClaimedImport(id, ImportKind.PATRONS, 1, "patrons.csv", file, 0);
  }

  private FileImport get(ClaimedImport claimed) {
    return transaction.requiresNew(() -> imports.get(ImportKind.PATRONS, claimed.id()));
  }

  private List<String> told(ClaimedImport claimed, Outcome outcome) {
    return transaction.requiresNew(() -> imports.lines(claimed.id(), outcome, 100)).stream()
        .map(PatronImporterIT::text)
        .toList();
  }

  private static String text(ImportLogLine line) {
    return line.recordAt() + " " + line.text(ImportKind.PATRONS, Locale.ENGLISH);
  }

  private List<String> audited(String patron) {
    return tables.texts(
        """
        select done_by from audit_entry where subject_kind = 'PATRON' and action = 'SAVED'
        and subject_name = ?""",
        id(patron));
  }

  private void save(PatronInput input) {
    patrons.save(input);
  }

  @Test
  void aRecordWithoutALanguageKeepsThePresentOneOrHasTheInstitutions() {
    save(input("known", "Ek", "C-known", false, "sv"));
    save(input("known", "Ek", "C-known", false, null));
    save(input("new", "Asp", "C-new", false, null));

    assertThat(patrons.get(id("known")).language()).isEqualTo("sv");
    assertThat(patrons.get(id("new")).language())
        .isEqualTo(institutions.get().defaultLanguage().code());
  }

  private String name(String patron) {
    return patrons.get(id(patron)).lastName();
  }

  private long version(String patron) {
    return patrons.get(id(patron)).version();
  }

  private static ParsedRecord read(long line, PatronInput input) {
    return new ParsedRecord(line, input.numbers().primaryId(), new PatronRecord(input), List.of());
  }

  private PatronInput input(String patron, String lastName, String barcode, boolean blocked) {
    return input(patron, lastName, barcode, blocked, "en");
  }

  private PatronInput input(
      String patron, String lastName, String barcode, boolean blocked, String language) {
    return new PatronInput(
        new PatronIdentifiersInput(id(patron), List.of(number(barcode))),
        null,
        lastName,
        null,
        new PatronContact(null, null, null, null),
        language,
        BlockKind.IMPORTED,
        blocked,
        blocked ? "Left" : null,
        null,
        null,
        null);
  }

  private String id(String patron) {
    return prefix + "-" + patron;
  }

  private String number(String barcode) {
    return barcode + "-" + prefix;
  }
}
