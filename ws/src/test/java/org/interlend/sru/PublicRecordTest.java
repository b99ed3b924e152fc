package org.interlend.sru;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicRecordTest {

  private static final String TITLE = field("245", "0", "a", "Kites");

  private static String field(String tag, String indicator, String... codesAndTexts) {
    var subfields = new StringBuilder();
    for (int i = 0; i < codesAndTexts.length; i += 2) {
      subfields.append(
          "<subfield code=\"%s\">%s</subfield>".formatted(codesAndTexts[i], codesAndTexts[i + 1]));
    }
    return "<datafield tag=\"%s\" ind1=\"%s\" ind2=\" \">%s</datafield>"
        .formatted(tag, indicator, subfields);
  }

  private static String published(String... fields) {
    var record = "<record><leader>0</leader>%s</record>".formatted(String.join("", fields));
    return PublicRecord.of(record)
        .replace("<record><leader>0</leader>", "")
        .replace("</record>", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"361", "541", "542", "561", "583"})
  void anAcquisitionThatIsPrivateIsLeftOut(String tag) {
    assertThat(published(field(tag, "0", "a", "Bequest\nof a donor"), TITLE)).isEqualTo(TITLE);
    assertThat(published(TITLE, field("880", "0", "6", tag + "-01", "a", "遺贈"))).isEqualTo(TITLE);
  }

  @Test
  void anAcquisitionInAnotherScriptIsPublishedOnlyIfItIsMarkedAsNotPrivate() {
    var unmarked = field("880", " ", "6", "541-01", "a", "遺贈");
    var notPrivate = field("880", "1", "6", "541-01", "a", "遺贈");

    assertThat(published(TITLE, unmarked)).isEqualTo(TITLE);
    assertThat(published(TITLE, notPrivate)).isEqualTo(TITLE + notPrivate);
  }

  @ParameterizedTest
  @CsvSource({"541, 1", "561, ' '", "245, 0", "880, 0"})
  void whatIsNotPrivateStays(String tag, String indicator) {
    var notPrivate = field(tag, indicator, "a", "Gift of a society");

    assertThat(published(TITLE, notPrivate)).isEqualTo(TITLE + notPrivate);
  }

  @ParameterizedTest
  @ValueSource(strings = {"046", "361", "363", "526", "583", "856", "866", "885"})
  void aNonpublicNoteIsLeftOut(String tag) {
    assertThat(
            published(
                field(tag, "1", "a", "v. 1-4", "x", "Vendor owes us v. 5", "z", "Incomplete")))
        .isEqualTo(field(tag, "1", "a", "v. 1-4", "z", "Incomplete"));
  }

  @Test
  void aFieldOfNotesAloneIsLeftOut() {
    assertThat(published(TITLE, field("856", "4", "x", "Ask the vendor"))).isEqualTo(TITLE);
  }

  @Test
  void theNumberOfASeriesIsNoNote() {
    var series = field("830", " ", "a", "Flight", "x", "2049-3630");

    assertThat(published(series)).isEqualTo(series);
  }

  @ParameterizedTest
  @ValueSource(strings = {"852", "876", "952"})
  void copiesAreLeftOut(String tag) {
    assertThat(published(field(tag, " ", "p", "30100200900", "x", "Sold"), TITLE)).isEqualTo(TITLE);
  }
}
