package org.interlend.ncip.soap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoapEnvelopeValidatorTest {

  private static final String MESSAGE =
      "<NCIPMessage><LookupUser><Body/></LookupUser></NCIPMessage>";
  private static final String HEADER =
      "<s:Header><a xmlns='urn:a'><Body><b/><b/></Body></a></s:Header>";

  @Test
  void oneMessageIsAcceptedWithAnyHeader() {
    assertThatCode(() -> check(envelope(HEADER + "<s:Body>\n" + MESSAGE + "\n</s:Body>")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<s:Body/>                                   | must have one NCIP message; this one has none",
        "<s:Body><a xmlns='urn:a'/><b xmlns='urn:a'/></s:Body> | this one has 2",
        "<s:Body><a></b></s:Body>                    | no well-formed XML: line 1, column",
        "<s:Body><a>one & two</a></s:Body>           | no well-formed XML: line 1, column",
        "<s:Body><a/></s:Body></s:Body>              | no well-formed XML",
        "<s:Body><a/>                                | no well-formed XML"
      })
  void invalidEnvelopesAreRefusedWithAnExplanation(String content, String sentence) {
    assertThatThrownBy(() -> check(envelope(content)))
        .isInstanceOf(SoapEnvelopeValidator.SoapFault.class)
        .hasMessageContaining(sentence);
  }

  @ParameterizedTest
  @CsvSource({"levels, 98", "elements, 50000", "attributes, 501", "characters, 65537"})
  void whatTheContainerDoesNotReadIsRefused(String what, int many) {
    String content =
        switch (what) {
          case "levels" -> "<a>".repeat(many) + "</a>".repeat(many);
          case "elements" -> "<a>" + "<b/>".repeat(many) + "</a>";
          case "characters" -> "<a b='" + "c".repeat(many) + "'/>";
          default ->
              IntStream.range(0, many)
                  .mapToObj(" xmlns:a%d='urn:a'"::formatted)
                  .collect(Collectors.joining("", "<a", "/>"));
        };
    assertThatThrownBy(() -> check(envelope("<s:Body>" + content + "</s:Body>")))
        .hasMessageContaining("too many elements, levels or attributes");
  }

  @Test
  void anEnvelopeOfAnotherVersionHasItsOwnFault() {
    assertThat(fault(envelope(MESSAGE).replace("xmlsoap.org", "example.org")))
        .isEqualTo("VersionMismatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s:mustUnderstand='1'",
        "s:mustUnderstand='True'",
        "s:mustUnderstand='1' s:actor=''",
        "s:mustUnderstand='1' s:actor=' http://schemas.xmlsoap.org/soap/actor/next '"
      })
  void aHeaderThatMustBeUnderstoodIsRefused(String attributes) {
    assertThat(fault(envelope("<s:Header><a %s/></s:Header>".formatted(attributes))))
        .isEqualTo("MustUnderstand");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s:mustUnderstand='0'",
        "s:mustUnderstand='1' s:actor='http://example.org/another'"
      })
  void aHeaderForAnotherOneOrWithoutNeedIsNoFault(String attributes) {
    assertThatCode(
            () ->
                check(
                    envelope(
                        "<s:Header><a %s/></s:Header><s:Body>%s</s:Body>"
                            .formatted(attributes, MESSAGE))))
        .doesNotThrowAnyException();
  }

  private static String fault(String envelope) {
    return catchThrowableOfType(SoapEnvelopeValidator.SoapFault.class, () -> check(envelope))
        .code();
  }

  @Test
  void aDocumentTypeIsRefused() {
    assertThatThrownBy(
            () ->
                check(
                    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                        + envelope("<s:Body><a>&e;</a></s:Body>")))
        .isInstanceOf(SoapEnvelopeValidator.SoapFault.class);
  }

  @Test
  void malformedXmlAfterTheEnvelopeIsRefused() {
    assertThatThrownBy(() -> check(envelope("<s:Body>" + MESSAGE + "</s:Body>") + "<more"))
        .isInstanceOf(SoapEnvelopeValidator.SoapFault.class);
  }

  private static void check(String envelope) throws SoapEnvelopeValidator.SoapFault {
    SoapEnvelopeValidator.check(envelope.getBytes(UTF_8), null);
  }

  private static String envelope(String content) {
    return "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'>%s</s:Envelope>"
        .formatted(content);
  }
}
