package org.interlend.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Locale;
import org.interlend.catalog.load.BibRecord;
import org.interlend.catalog.load.RecordFault;
import org.interlend.importing.ParsedRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records of binary MARC in the encodings that files really have. */
class MarcBinarySourceTest {

  private static final char CLAIMS_UTF_8 = 'a';
  private static final char CLAIMS_MARC_8 = ' ';

  @Test
  void utf8IsReadWhateverTheLeaderClaims() throws Exception {
    assertThat(title(record(CLAIMS_UTF_8, "Sjöfåglar på", UTF_8))).isEqualTo("Sjöfåglar på");
    assertThat(title(record(CLAIMS_MARC_8, "Sjöfåglar på", UTF_8))).isEqualTo("Sjöfåglar på");
  }

  @Test
  void marc8IsReadAndComposed() throws Exception {
    assertThat(title(marc8("Sj\u00E8of\u00EAaglar p\u00EAa \u00EBi\u00ECUrij Gogol\u00A7")))
        .isEqualTo("Sjöfåglar på i\u0361Urij Gogol\u02B9");
    assertThat(title(marc8("\u001B(NwOJNA\u001B(B, war"))).isEqualTo("Война, war");
  }

  @Test
  void wordsThatAreNotSortedLoseTheirMarks() throws Exception {
    assertThat(title(marc8("\u0088The \u0089atlas"))).isEqualTo("The atlas");
    assertThat(title(record(CLAIMS_UTF_8, "\u0098Der\u009C Atlas", UTF_8))).isEqualTo("Der Atlas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Müller", "Größe", "Straße", "Öl", "Fåglar på vatten", "Café", "Så!"})
  void latin1IsRefused(String title) throws Exception {
    for (char claimed : new char[] {CLAIMS_UTF_8, CLAIMS_MARC_8, 'u'}) {
      ParsedRecord read = read(record(claimed, title, ISO_8859_1));

      assertThat(read.record()).as(String.valueOf(claimed)).isNull();
      assertThat(read.complaints().get(0).kind()).isEqualTo("OTHER_ENCODING");
    }
  }

  @Test
  void theNextRecordIsNotAffected() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.write(record(CLAIMS_UTF_8, "Müller", ISO_8859_1));
    file.write(record(CLAIMS_UTF_8, "Müller", UTF_8));
    MarcBinarySource source = source(file.toByteArray());

    assertThat(source.next().orElseThrow().record()).isNull();
    assertThat(source.next().orElseThrow().record()).isNotNull();
    assertThat(source.next()).isEmpty();
  }

  @Test
  void aRecordMayBeLongerThanItsLeaderCanSay() throws Exception {
    for (int copies : new int[] {120, 700}) {
      byte[] record = record(CLAIMS_UTF_8, "Annals", UTF_8, copies);
      assertThat(record).hasSizeGreaterThan(100_000).startsWith("99999".getBytes(UTF_8));

      BibRecord bib = (BibRecord) read(record).record();
      assertThat(bib.holdings().get(0).items()).hasSize(copies);
    }
  }

  @Test
  void aLengthThatIsTooSmallIsRefused() throws Exception {
    byte[] record = record(CLAIMS_UTF_8, "Annals", UTF_8, 20);
    System.arraycopy("00900".getBytes(UTF_8), 0, record, 0, 5);

    assertThat(read(record).complaints().get(0).kind()).isEqualTo("RECORD_BROKEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"00010", "00abc"})
  void aLengthThatIsNoneIsRefusedInWords(String length) throws Exception {
    byte[] record = record(CLAIMS_UTF_8, "Annals", UTF_8);
    System.arraycopy(length.getBytes(UTF_8), 0, record, 0, 5);

    assertThat(read(record).complaints())
        .extracting(complaint -> complaint.sentence(RecordFault.BUNDLE, Locale.ENGLISH))
        .containsExactly("The record is no MARC record: its leader or directory cannot be read");
  }

  private static byte[] marc8(String title) throws Exception {
    return record(CLAIMS_MARC_8, title, ISO_8859_1);
  }

  private static String title(byte[] record) throws Exception {
    ParsedRecord read = read(record);
    assertThat(read.record()).as(read.toString()).isNotNull();
    return ((BibRecord) read.record()).citation().title();
  }

  private static ParsedRecord read(byte[] record) throws Exception {
    return source(record).next().orElseThrow();
  }

  private static MarcBinarySource source(byte[] file) {
    return new MarcBinarySource(
        new ByteArrayInputStream(file),
        new MarcBibMapping(new MarcHoldingsMapping(MarcItemField.KOHA)));
  }

  private static byte[] record(char claimed, String title, Charset encoding, int... copies)
      throws Exception {
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    StringBuilder directory = new StringBuilder();
    add("001", "R1".getBytes(encoding), fields, directory);
    add("245", ("10\u001Fa" + title).getBytes(encoding), fields, directory);
    for (int copy = 0; copies.length > 0 && copy < copies[0]; copy++) {
      String item = "  \u001FcSTACKS\u001Fp" + copy + "\u001Fx" + "x".repeat(1000);
      add("952", item.getBytes(encoding), fields, directory);
    }
    int base = 24 + directory.length() + 1;
    int length = Math.min(base + fields.size() + 1, 99_999);
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.write("%05dnam %c22%05d   4500".formatted(length, claimed, base).getBytes(UTF_8));
    record.write((directory + "\u001E").getBytes(UTF_8));
    record.write(fields.toByteArray());
    record.write(0x1D);
    return record.toByteArray();
  }

  private static void add(
      String tag, byte[] field, ByteArrayOutputStream fields, StringBuilder directory)
      throws Exception {
    directory.append(
        "%s%04d%05d".formatted(tag, field.length + 1, Math.min(fields.size(), 99_999)));
    fields.write(field);
    fields.write(0x1E);
  }
}
