package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MessageWriterTest {
  private static final Element ANSWER =
      Element.of(
          "AcceptItemResponse",
          null,
          Element.of("RequestId", Element.of("RequestIdentifierValue", "R-1")),
          Element.optional("ItemId", " "),
          Element.coded("X", "urn:a&b\"", "<é\u0001>"));

  private static String written(Style style) {
    return new String(MessageWriter.write(ANSWER, style), UTF_8);
  }

  @Test
  void theDefaultStyleHasPrefixedElementsAndAttributes() {
    assertThat(written(Style.standard()))
        .isEqualTo(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><ns1:NCIPMessage"
                + " xmlns:ns1=\"http://www.niso.org/2008/ncip\" ns1:version=\""
                + "http://www.niso.org/schemas/ncip/v2_0/imp1/xsd/ncip_v2_0.xsd\">"
                + "<ns1:AcceptItemResponse><ns1:RequestId><ns1:RequestIdentifierValue>R-1"
                + "</ns1:RequestIdentifierValue></ns1:RequestId>"
                + "<ns1:X ns1:Scheme=\"urn:a&amp;b&quot;\">&lt;é &gt;</ns1:X>"
                + "</ns1:AcceptItemResponse></ns1:NCIPMessage>");
  }

  @Test
  void withoutAPrefixTheAttributesAreStillInTheNamespace() {
    assertThat(written(Style.standard().withPrefix("")))
        .contains("<NCIPMessage xmlns=\"http://www.niso.org/2008/ncip\"")
        .contains(" xmlns:ncip=\"http://www.niso.org/2008/ncip\" ncip:version=\"")
        .contains("<X ncip:Scheme=\"");
  }

  @Test
  void aWrittenMessageIsReadBackUnchanged() {
    for (String prefix : new String[] {"ns1", "ncip", ""}) {
      byte[] bytes = MessageWriter.write(ANSWER, new Style(Version.TWO, prefix, Fixtures.VERSION));
      Message back = MessageReader.readAnswer(bytes, null);
      assertThat(back.warnings()).isEmpty();
      assertThat(back.versionText()).isEqualTo(Fixtures.VERSION);
      assertThat(back.service().at("RequestId")).isEqualTo(ANSWER.at("RequestId"));
      assertThat(back.service().child("X").orElseThrow().text()).isEqualTo("<é >");
      assertThat(back.service().child("X").orElseThrow().scheme()).isEqualTo("urn:a&b\"");
    }
  }

  @Test
  void answersWithAnyCharacterAreReadable() {
    StringBuilder every = new StringBuilder("a");
    for (int c = 0; c <= 0xFFFF; c++) {
      every.append((char) c);
    }
    every.append("😀z");
    Element answer = Element.of("LookupUserResponse", every.toString());
    Message back = MessageReader.readAnswer(MessageWriter.write(answer, Style.standard()), null);
    assertThat(back.warnings()).isEmpty();
    assertThat(back.service().text()).startsWith("a").endsWith("😀z").contains("\r", "]", "é");
  }
}
