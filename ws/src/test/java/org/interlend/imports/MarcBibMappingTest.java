package org.interlend.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.interlend.catalog.load.BibRecord;
import org.interlend.catalog.load.BibRecord.HoldingRecord;
import org.interlend.catalog.load.RecordFault;
import org.interlend.importing.ParsedRecord;
import org.junit.jupiter.api.Test;

/** What is read from a MARC 21 record. */
class MarcBibMappingTest {

  private static final MarcBibMapping MAPPING =
      new MarcBibMapping(new MarcHoldingsMapping(MarcItemField.KOHA));

  @Test
  void aTitleInItsOwnScriptIsSearchable() throws Exception {
    BibRecord bib =
        bib(
            field("100", "a", "Tolstoĭ, Lev"),
            field("245", "6", "880-02", "a", "Voĭna i mir /"),
            field("880", "6", "100-01/(N", "a", "Толстой, Лев"),
            field("880", "6", "245-02/(N", "a", "Война и мир /"),
            field("880", "6", "500-03/(N", "a", "Роман"),
            field("880", "a", "Без связи"));

    assertThat(bib.titles()).containsExactly("Voĭna i mir /", "Война и мир /");
    assertThat(bib.authors()).containsExactly("Tolstoĭ, Lev", "Толстой, Лев");
    assertThat(bib.citation().title()).isEqualTo("Voĭna i mir");
  }

  @Test
  void anItemFieldWithoutBarcodeDoesNotHideTheHoldings() throws Exception {
    String note = field("952", "a", "Cataloged from the cover");

    assertThat(items(note, field("852", "c", "STACKS", "p", "B1"))).containsExactly("STACKS B1");
    assertThat(items(note, field("852", "c", "STACKS"), field("876", "p", "B2")))
        .containsExactly("STACKS B2");
    assertThat(items(field("952", "c", "STORE", "p", "B3"), field("852", "c", "STACKS", "p", "B4")))
        .containsExactly("STORE B3");
  }

  @Test
  void anItemFieldWithoutBarcodeIsRefusedWhereThereAreNoOtherHoldings() throws Exception {
    ParsedRecord read = read(field("952", "c", "STORE"));

    assertThat(read.complaints()).containsExactly(RecordFault.ITEM_WITHOUT_BARCODE.with());
  }

  @Test
  void anItemOfAHoldingWithoutBarcodeIsRefusedUnlessTheHoldingHasIt() throws Exception {
    ParsedRecord read =
        read(
            field("852", "8", "1.1", "c", "STACKS"),
            field("876", "8", "1.1", "p", "B1"),
            field("876", "8", "1.2", "h", "BOOK"));

    assertThat(read.complaints()).containsExactly(RecordFault.ITEM_WITHOUT_BARCODE.with());
    assertThat(((BibRecord) read.record()).holdings().stream().flatMap(MarcBibMappingTest::items))
        .containsExactly("STACKS B1");
    assertThat(items(field("852", "c", "STACKS", "p", "B2"), field("876", "h", "BOOK")))
        .containsExactly("STACKS B2");
  }

  @Test
  void theBarcodeOfOneHoldingDoesNotStandForTheItemsOfAnother() throws Exception {
    ParsedRecord read =
        read(
            field("852", "8", "1", "c", "STACKS", "p", "B1"),
            field("852", "8", "2", "c", "SCIOPEN"),
            field("876", "8", "1.1", "h", "BOOK"),
            field("876", "8", "2.1", "h", "BOOK"));

    assertThat(read.complaints()).containsExactly(RecordFault.ITEM_WITHOUT_BARCODE.with());
    assertThat(((BibRecord) read.record()).holdings().stream().flatMap(MarcBibMappingTest::items))
        .containsExactly("STACKS B1");
  }

  @Test
  void aNumberOfPiecesThatIsNoneIsReportedAndTheItemLoaded() throws Exception {
    MarcBibMapping mapping =
        new MarcBibMapping(new MarcHoldingsMapping(MarcItemField.of("949:i=barcode,p=pieces")));
    ParsedRecord read = read(mapping, field("949", "i", "B1", "p", "two"));

    assertThat(read.complaints()).containsExactly(RecordFault.PIECES_NO_NUMBER.with("B1"));
    assertThat(((BibRecord) read.record()).holdings()).hasSize(1);
  }

  private static List<String> items(String... fields) throws Exception {
    ParsedRecord read = read(fields);
    assertThat(read.complaints()).isEmpty();
    return ((BibRecord) read.record())
        .holdings().stream().flatMap(MarcBibMappingTest::items).toList();
  }

  private static Stream<String> items(HoldingRecord holding) {
    return holding.items().stream().map(item -> holding.location() + " " + item.barcode());
  }

  private static BibRecord bib(String... fields) throws Exception {
    return (BibRecord) read(fields).record();
  }

  private static ParsedRecord read(String... fields) throws Exception {
    return read(MAPPING, fields);
  }

  private static ParsedRecord read(MarcBibMapping mapping, String... fields) throws Exception {
    String record = "<record>" + String.join("", fields) + "</record>";
    return mapping.map(1, MarcXmlParser.read(record.getBytes(UTF_8), "UTF-8"));
  }

  private static String field(String tag, String... subfields) {
    StringBuilder field = new StringBuilder("<datafield tag='%s'>".formatted(tag));
    for (int i = 0; i < subfields.length; i += 2) {
      field.append("<subfield code='%s'>%s</subfield>".formatted(subfields[i], subfields[i + 1]));
    }
    return field.append("</datafield>").toString();
  }
}
