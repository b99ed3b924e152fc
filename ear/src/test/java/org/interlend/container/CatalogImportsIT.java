package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.newRequest;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.CatalogReason;
import org.interlend.catalog.CatalogSearch;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalBib;
import org.interlend.catalog.LocalItemInput;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.catalog.TitleQuery.In;
import org.interlend.catalog.TitleQuery.Word;
import org.interlend.catalog.load.BibRecord;
import org.interlend.catalog.load.BibRecord.HoldingRecord;
import org.interlend.catalog.load.BibRecord.ItemRecord;
import org.interlend.catalog.load.CatalogWriter;
import org.interlend.catalog.load.RecordFault;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.PlaceTitleHoldCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.importing.ImportableRecord;
import org.interlend.importing.RecordResult;
import org.interlend.importing.RecordResult.Outcome;
import org.interlend.importing.RecordWriter.Run;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;
import org.junit.jupiter.api.Test;

/** What records of another catalog do to the titles and copies that are known. */
@InContainer
class CatalogImportsIT {

  @Inject private CatalogWriter writer;
  @Inject private Catalog catalog;
  @Inject private CatalogSearch search;
  @Inject private BrokerMessages broker;
  @Inject private DeskWorkflow desk;
  @Inject private TitleHoldWorkflow holds;
  @Inject private Patrons patrons;
  @Inject private TransactionTemplate transaction;
  @Inject private Tables tables;

  private final String fresh = newRequest();
  private final String a = "A" + fresh;
  private final String b = "B" + fresh;
  private final String copy = "X" + fresh;

  @Test
  void aCopyFollowsToTheTitleThatTakesThePlaceOfASuppressedOne() {
    load(marc(a, "Duplicate", false, copy), marc(b, "Kept", false, "Y" + fresh));
    String reader = patron("R");
    String waiting = patron("W");
    desk.lend(new LendCommand(reader, copy, DESK, STAFF));
    holds.place(new PlaceTitleHoldCommand(waiting, key(a), "MAIN", null, STAFF));

    RecordResult moved = load(marc(a, "Duplicate", true), marc(b, "Kept", false, copy)).get(1);

    assertThat(moved.reasons()).isEmpty();
    assertThat(titleOf(copy)).isEqualTo(b);
    assertThat(callNumbers(a)).isEmpty();
    assertThat(callNumbers(b)).isNotEmpty();
    assertThat(tables.texts("select status from loan where barcode = ?", copy))
        .containsExactly("OPEN");
    desk.scanIn(new ScanInCommand("Y" + fresh, DESK, STAFF));
    assertThat(
            tables.texts(
                """
                select h.status from hold h join item i on i.id = h.item_id
                where i.barcode = ?""",
                "Y" + fresh))
        .as("any copy of the title will do")
        .containsExactly("ON_HOLD_SHELF");
  }

  @Test
  void aCopyOfATitleThatIsShownStays() {
    load(marc(a, "Shown", false, copy));

    assertThat(load(marc(b, "Other", false, copy), marc(a, "Shown", true)).get(0).reasons())
        .as("only a record before it suppresses the title in time, in one batch as in two")
        .containsExactly(RecordFault.BARCODE_OF_ANOTHER_TITLE.with(copy, "Shown"));
    load(marc(a, "Shown", true));
    assertThat(load(marc(b, "Other", true, copy)).get(0).reasons())
        .as("a suppressed title takes none")
        .isNotEmpty();
    assertThat(titleOf(copy)).isEqualTo(a);
  }

  @Test
  void aDeletionNeedsOnlyTheNumberOfTheTitle() {
    load(marc(a, "Old", false, copy));

    assertThat(load(deletion(a), deletion(b)))
        .extracting(RecordResult::outcome)
        .containsExactly(Outcome.UPDATED, Outcome.UNCHANGED);

    assertThat(title(a).suppressed()).isTrue();
    assertThat(title(a).title()).isEqualTo("Old");
    assertThat(search.byRecordNumber(b)).isEmpty();
    load(marc(a, "Old", false, copy));
    assertThat(title(a).suppressed()).as("the same record again").isFalse();
  }

  @Test
  void aTitleIsFoundBehindManyThatAreSuppressed() {
    load(
        IntStream.rangeClosed(0, CatalogSearch.MAX_TITLES)
            .mapToObj(i -> marc(a + "-" + i, "Retired " + fresh, true))
            .toArray(ImportableRecord[]::new));
    load(marc(b, "Shown " + fresh, false));

    Word word = Word.of(In.TITLE, fresh, false).orElseThrow();

    assertThat(transaction.requiresNew(() -> search.find(word).ids())).containsExactly(key(b));
  }

  @Test
  void aListOfCopiesLeavesWhatTheMarcRecordSays() {
    load(marc(a, "From MARC", true, copy));

    load(copies(a, "From CSV", null, "Y" + fresh));

    assertThat(titleOf("Y" + fresh)).isEqualTo(a);
    assertThat(title(a).title()).isEqualTo("From MARC");
    assertThat(title(a).suppressed()).isTrue();
    assertThat(search.marcXml(title(a))).isPresent();
    assertThat(search.numbers(title(a))).hasSize(2);
  }

  @Test
  void aListOfCopiesLeavesWhatItDoesNotSayOfATitle() {
    load(copies(a, "First", "9780306406157", copy));

    load(copies(null, "Second", null, copy));

    assertThat(title(a).citation())
        .isEqualTo(new Citation("Second", null, null, null, "9780306406157", null, null, a, null));
    assertThat(search.byNumber(TitleIdentifier.Kind.SYSTEM, a)).hasSize(1);
    assertThat(search.numbers(title(a))).hasSize(2);
  }

  @Test
  void anItemIsSavedWithoutItsNumberOrWithANewOneButNotWithThatOfAnotherTitle() {
    save(copy, a);
    save("Y" + fresh, b);

    save(copy, null);
    assertThat(titleOf(copy)).isEqualTo(a);
    assertThat(search.byNumber(TitleIdentifier.Kind.SYSTEM, a)).hasSize(1);

    Commands.refused(CatalogReason.RECORD_NUMBER_OF_ANOTHER_TITLE, () -> save(copy, b));
    assertThat(titleOf(copy)).isEqualTo(a);

    save(copy, "C" + fresh);
    assertThat(titleOf(copy)).isEqualTo("C" + fresh);
    assertThat(search.byRecordNumber(a)).isEmpty();
  }

  @Test
  void anotherCopyWithTheSameDescriptionLeavesTheMarcRecord() {
    load(marc(a, "Of item", false, copy));

    save("Y" + fresh, a);

    assertThat(search.marcXml(title(a))).isPresent();
  }

  @Test
  void aRequestIsForTheTitleThatHasCopies() {
    String oclc = fresh.replaceAll("\\D", "");
    load(ofOclc(a, oclc), ofOclc(b, oclc, copy));

    broker.requestTitle(fresh, oclc);

    assertThat(requested()).containsExactly(copy);
  }

  @Test
  void aCopyOfASuppressedTitleIsNotFoundByItsBarcode() {
    load(marc(a, "Suppressed", true, copy));

    broker.requestItem(fresh, copy);

    assertThat(requested()).containsExactly("none");
  }

  private static BibRecord ofOclc(String number, String oclc, String... barcodes) {
    return BibRecord.ofCopies(
        number,
        new Citation("One of two", null, null, null, null, null, oclc, number, null),
        shelved(barcodes));
  }

  /** The barcode of the copy that the request was given. */
  private List<String> requested() {
    return tables.texts(
        """
        select coalesce(i.barcode, 'none') from lending_request r
        left join item i on i.id = r.item_id where r.external_id = ?""",
        fresh);
  }

  private void save(String barcode, String number) {
    Citation citation = new Citation("Of item", null, null, null, null, null, null, number, null);
    catalog.save(new LocalItemInput(barcode, citation, "STACKS", null, "BOOK"));
  }

  private List<RecordResult> load(ImportableRecord... records) {
    return transaction.requiresNew(
        () -> writer.write(List.of(records), new Run(STAFF.name(), false)));
  }

  private static BibRecord marc(
      String number, String title, boolean suppressed, String... barcodes) {
    return new BibRecord(
        number,
        new Citation(title, null, null, null, null, null, null, number, null),
        List.of(
            TitleIdentifier.of(TitleIdentifier.Kind.SYSTEM, number).orElseThrow(),
            TitleIdentifier.of(TitleIdentifier.Kind.SYSTEM, "(X)" + number).orElseThrow()),
        List.of(title),
        List.of(),
        suppressed,
        "<record>" + title + suppressed + "</record>",
        shelved(barcodes));
  }

  private static BibRecord deletion(String number) {
    return new BibRecord(
        number,
        new Citation(null, null, null, null, null, null, null, number, null),
        List.of(),
        List.of(),
        List.of(),
        true,
        "<record/>",
        List.of());
  }

  private static BibRecord copies(String number, String title, String isbn, String... barcodes) {
    return BibRecord.ofCopies(
        number,
        new Citation(title, null, null, null, isbn, null, null, number, null),
        shelved(barcodes));
  }

  private static List<HoldingRecord> shelved(String... barcodes) {
    List<ItemRecord> items =
        Arrays.stream(barcodes).map(each -> new ItemRecord(each, "BOOK", null, null)).toList();
    return items.isEmpty() ? List.of() : List.of(new HoldingRecord(null, "STACKS", "Q 1", items));
  }

  private LocalBib title(String number) {
    return search.byRecordNumber(number).orElseThrow();
  }

  private long key(String number) {
    return title(number).id();
  }

  private String titleOf(String barcode) {
    return transaction
        .requiresNew(() -> catalog.findOwnItem(barcode).map(item -> item.bib().recordNumber()))
        .flatMap(number -> number)
        .orElseThrow();
  }

  private List<String> callNumbers(String number) {
    return tables.texts(
        """
        select t.term from bib_search_term t join bib b on b.id = t.bib_id
        where t.field = 'CALL' and b.record_number = ?""",
        number);
  }

  private String patron(String letter) {
    String id = letter + fresh;
    patrons.save(Commands.patron(id, "GRADUATE", List.of("C-" + id)));
    return id;
  }
}
