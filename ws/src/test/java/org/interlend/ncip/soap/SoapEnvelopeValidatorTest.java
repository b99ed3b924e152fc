package org.interlend.ncip.soap;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
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
        "<Body><a/></Body>                           | must have one NCIP message; this one has none",
        "<s:Body/>                                   | must have one NCIP message; this one has"
            + " none",
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

  @ParameterizedTest
  @CsvSource({
    "'',                                            UTF-8,      , UTF-8",
    "\uFEFF,                                       UTF-8,      , UTF-8",
    "\uFEFF,                                       UTF-16LE,   , UTF-16LE",
    "\uFEFF<?xml version='1.0' encoding='ISO-8859-1'?>, UTF-8, , UTF-8",
    "\uFEFF,                                       UTF-8,      ISO-8859-1, UTF-8",
    "<?xml version='1.0' encoding='UTF-16'?>,       UTF-16BE,   , UTF-16BE",
    "<?xml version='1.0' encoding='windows-1252'?>, ISO-8859-1, , windows-1252",
    "<?xml version='1.0' encoding='UTF-8'?>,        ISO-8859-1, ISO-8859-1, ISO-8859-1"
  })
  void theEncodingIsFound(String beginning, Charset real, String named, String found)
      throws Exception {
    byte[] envelope = (beginning + envelope("<s:Body><a>\u00e9</a></s:Body>")).getBytes(real);
    assertThat(SoapEnvelopeValidator.check(envelope, named)).isEqualTo(found);
  }

  @ParameterizedTest
  @CsvSource({
    "'',                                            UTF-32BE",
    "<?xml version='1.0' encoding='ISO-8859-8-I'?>, ISO-8859-8",
    "<?xml version='1.0' encoding='EBCDIC-CP-BE'?>, IBM500"
  })
  void anEncodingThatTheContainerDoesNotKnowIsRefused(String beginning, Charset real) {
    byte[] envelope = (beginning + envelope("<s:Body>" + MESSAGE + "</s:Body>")).getBytes(real);
    assertThatThrownBy(() -> SoapEnvelopeValidator.check(envelope, null))
        .isInstanceOf(SoapEnvelopeValidator.SoapFault.class)
        .hasMessageContaining("encoding of the envelope is not supported");
  }

  @Test
  void anEnvelopeOfAnotherVersionOfXmlIsRefused() {
    assertThatThrownBy(
            () -> check("<?xml version='1.1'?>" + envelope("<s:Body>" + MESSAGE + "</s:Body>")))
        .isInstanceOf(SoapEnvelopeValidator.SoapFault.class)
        .hasMessageContaining("XML 1.0");
  }

  @Test
  void bytesThatAreNoTextAreRefusedAndNotLogged() {
    PrintStream log = System.err;
    ByteArrayOutputStream logged = new ByteArrayOutputStream();
    System.setErr(new PrintStream(logged, true, UTF_8));
    try {
      assertThatThrownBy(
              () ->
                  SoapEnvelopeValidator.check(
                      envelope("<s:Body>\u00e9</s:Body>").getBytes(ISO_8859_1), null))
          .isInstanceOf(SoapEnvelopeValidator.SoapFault.class)
          .hasMessageContaining("no well-formed XML");
    } finally {
      System.setErr(log);
    }
    assertThat(logged.toString(UTF_8)).isEmpty();
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
