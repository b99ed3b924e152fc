package org.interlend.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MarcXmlSplitterTest {

  @Test
  void recordsAreFoundInAnySurroundingText() throws Exception {
    assertThat(
            cut(
                """
                <?xml version="1.0"?><!-- <record>no</record> --><m:collection xmlns:m="x">
                <m:record type="B">1</m:record> text <m:records>no</m:records><m:record>2</m:record >
                </m:collection>"""))
        .containsExactly("<m:record type=\"B\">1</m:record>", "<m:record>2</m:record >");
    assertThat(cut("<record>alone</record>")).containsExactly("<record>alone</record>");
    assertThat(cut("<collection/>")).isEmpty();
  }

  @Test
  void textThatIsNotXmlIsSkipped() throws Exception {
    assertThat(
            cut(
                "<r><query><![CDATA[a & <record> ]] > b]]></query><record>1</record>"
                    + "<![CDATA[]]></r>"))
        .containsExactly("<record>1</record>");
    var cutter = cutter("<r><![CDATA[a & b");
    assertThatThrownBy(cutter::next)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("CDATA");
  }

  @Test
  void theInnerOfNestedRecordsIsRead() throws Exception {
    assertThat(
            cut(
                "<OAI><record><header/><metadata><record xmlns='m'>1</record></metadata></record>"
                    + "<record><metadata><record xmlns='m'>2</record></metadata></record></OAI>"))
        .containsExactly("<record xmlns='m'>1</record>", "<record xmlns='m'>2</record>");
  }

  @Test
  void theInnerRecordMayHaveAnotherPrefixThanTheOuterOne() throws Exception {
    assertThat(
            cut(
                "<OAI><record><metadata><marc:record xmlns:marc='m'>1</marc:record></metadata>"
                    + "</record><record><metadata><marc:record>2</marc:record></metadata></record>"
                    + "</OAI>"))
        .containsExactly(
            "<marc:record xmlns:marc='m'>1</marc:record>", "<marc:record>2</marc:record>");
    assertThat(
            cut(
                "<zs:records><zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordData>"
                    + "<record xmlns='m'>1</record></zs:recordData></zs:record></zs:records>"))
        .containsExactly("<record xmlns='m'>1</record>");
  }

  @Test
  void elementsWhoseNamesBeginLikeARecordAreNone() throws Exception {
    assertThat(
            cut(
                "<records><record><recordSchema>marcxml</recordSchema><recordData>"
                    + "<record xmlns='m'>1</record></recordData></record></records>"))
        .containsExactly("<record xmlns='m'>1</record>");
  }

  @Test
  void aTruncatedFileIsReportedAfterItsCompleteRecords() throws Exception {
    var cutter = cutter("<collection><record>1</record><record>2</rec");
    assertThat(cutter.next()).isPresent();
    assertThatThrownBy(cutter::next)
        .isInstanceOf(UnreadableRecordException.class)
        .hasMessageContaining("cut off");
    assertThat(cutter.next()).isEmpty();
    var between = cutter("<collection><record>1</record>");
    assertThat(between.next()).isPresent();
    assertThatThrownBy(between::next)
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("without </collection>");
  }

  @Test
  void aTooLargeRecordDoesNotPreventTheNextOne() throws Exception {
    var cutter =
        cutter("<c><record>" + "x".repeat(2 * 1024 * 1024) + "</record><record>2</record></c>");
    assertThatThrownBy(cutter::next)
        .isInstanceOf(UnreadableRecordException.class)
        .hasMessageContaining("larger");
    assertThat(cutter.next()).map(bytes -> new String(bytes, UTF_8)).contains("<record>2</record>");
  }

  @Test
  void filesThatAreNotXmlOrHaveADoctypeAreRefused() {
    assertThatThrownBy(() -> cut("no")).isInstanceOf(UnreadableFileException.class);
    assertThatThrownBy(() -> cut(" "))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("empty");
    assertThatThrownBy(() -> cut("<!DOCTYPE c [<!ENTITY a 'b'>]><c/>"))
        .isInstanceOf(UnreadableFileException.class)
        .hasMessageContaining("document type definition");
  }

  @Test
  void anEndlessCommentOrTagIsNotReadIntoMemory() {
    for (String beginning : List.of("<c><!-- ", "<c ", "<?xml ", "<c></")) {
      var file = new EndlessInput(beginning, 'x');
      assertThatThrownBy(() -> new MarcXmlSplitter(file).next())
          .isInstanceOf(UnreadableFileException.class)
          .hasMessageContaining("no end");
      assertThat(file.bytes()).as(beginning).isLessThan(4 * RecordSource.RECORD_BYTES);
    }
  }

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void unfinishedRecordsAreScannedOnce() throws Exception {
    var cutter = cutter("<c>" + "<record>".repeat(1_000_000) + "<record>2</record></c>");
    Optional<byte[]> found = Optional.empty();
    for (int tries = 0; found.isEmpty() && tries < 100; tries++) {
      try {
        found = cutter.next();
      } catch (UnreadableRecordException tooLarge) {
        assertThat(tooLarge).hasMessageContaining("larger");
      }
    }
    assertThat(found).map(bytes -> new String(bytes, UTF_8)).contains("<record>2</record>");
  }

  private static MarcXmlSplitter cutter(String xml) {
    return new MarcXmlSplitter(new ByteArrayInputStream(xml.getBytes(UTF_8)));
  }

  private static List<String> cut(String xml) throws Exception {
    MarcXmlSplitter cutter = cutter(xml);
    List<String> records = new ArrayList<>();
    for (Optional<byte[]> next = cutter.next(); next.isPresent(); next = cutter.next()) {
      records.add(new String(next.get(), UTF_8));
    }
    return records;
  }
}
