package org.interlend.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.catalog.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SruCitationReaderTest {

  private static final String RECORD =
      """
      <%1$srecord xmlns%2$s="http://www.loc.gov/MARC21/slim"><%1$sleader>00000nam a2200000   4500</%1$sleader>
      <%1$scontrolfield tag="001">8472001</%1$scontrolfield>
      <%1$sdatafield tag="245" ind1="1" ind2="0"><%1$ssubfield code="a">Broar i norr – å /</%1$ssubfield></%1$sdatafield>
      </%1$srecord>\
      """;

  @Test
  void theFirstRecordOfAResponseIsRead() {
    assertTitle(RECORD.formatted("", ""));
    assertTitle(RECORD.formatted("marc:", ":marc"));
  }

  private static void assertTitle(String record) {
    Citation citation = SruCitationReader.first(response(record)).orElseThrow();
    assertThat(citation.title()).isEqualTo("Broar i norr – å");
    assertThat(citation.systemNumber()).isEqualTo("8472001");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Service unavailable",
        "<html/>",
        "<a><recordData>",
        "<recordData></recordData>"
      })
  void thereIsNoneInWhatIsNoResponse(String text) {
    assertThat(SruCitationReader.first(text.getBytes(UTF_8))).isEmpty();
  }

  @Test
  void aRecordThatCannotBeReadIsNone() {
    assertThat(SruCitationReader.first(response("<record><datafield></record>"))).isEmpty();
  }

  @Test
  void aRecordWithAFieldInAFieldIsNone() {
    assertThat(
            SruCitationReader.first(
                response(
                    "<record><datafield tag='500'><datafield tag='501'/></datafield></record>")))
        .isEmpty();
  }

  @Test
  void aRecordOfAnotherSchemaIsNone() {
    assertThat(SruCitationReader.first(response("<dc><title>Broar</title></dc>"))).isEmpty();
    assertThat(SruCitationReader.first(response("&lt;record&gt;Broar&lt;/record&gt;"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"<recordData>", "<record>", "<", "<record", "<!--", "</recordData>"})
  @Timeout(30)
  void anAnswerOfNothingButTagsIsReadAtOnce(String tag) {
    byte[] tags = ("<record>" + tag.repeat((1 << 20) / tag.length())).getBytes(UTF_8);
    assertThat(SruCitationReader.first(tags)).isEmpty();
  }

  private static byte[] response(String record) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <zs:searchRetrieveResponse xmlns:zs="http://www.loc.gov/zing/srw/"><zs:numberOfRecords>1</zs:numberOfRecords>
    <zs:records><zs:record><zs:recordSchema>marcxml</zs:recordSchema><zs:recordData>%s</zs:recordData></zs:record></zs:records>
    </zs:searchRetrieveResponse>\
    """
        .formatted(record)
        .getBytes(UTF_8);
  }
}
