package org.interlend.ncip.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.interlend.exchange.MessageWarningKind.ELEMENT_ORDER;
import static org.interlend.exchange.MessageWarningKind.ELEMENT_PLACE;
import static org.interlend.exchange.MessageWarningKind.ENCODING;
import static org.interlend.exchange.MessageWarningKind.NAMESPACE;
import static org.interlend.ncip.wire.Fixtures.SAMPLES;
import static org.interlend.ncip.wire.Fixtures.SCHEMA;
import static org.interlend.ncip.wire.Fixtures.problemOf;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.ncip.wire.UnreadableMessageException.Kind;
import org.junit.jupiter.api.Test;

/** The shared sample messages, if they are beside the checkout. */
class SamplesTest {

  private static List<Path> samples(Path folder) throws IOException {
    assumeTrue(Files.isDirectory(folder), "no shared samples");
    try (var files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Message parse(Path sample) throws IOException {
    byte[] body = Files.readAllBytes(sample);
    String text = new String(body, UTF_8);
    boolean answer = text.contains("Response>") || text.contains("Problem>");
    return answer ? MessageReader.readAnswer(body, null) : MessageReader.read(body, null);
  }

  @Test
  void everySampleIsReadWithoutAWarning() throws IOException {
    for (Path sample : samples(SAMPLES)) {
      Message message = parse(sample);
      boolean one = sample.getFileName().toString().startsWith("v1-");
      assertThat(message.version()).as("%s", sample).isEqualTo(one ? Version.ONE : Version.TWO);
      assertThat(message.warnings()).as("%s", sample).isEmpty();
    }
  }

  @Test
  void everyRewrittenVersion2SampleIsValidAgainstTheSchema() throws Exception {
    assumeTrue(Files.exists(SCHEMA), "no schema");
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(SCHEMA.toFile());
    for (Path sample : samples(SAMPLES)) {
      Message message = parse(sample);
      if (message.version() == Version.TWO) {
        for (String prefix : new String[] {"ns1", "ncip", ""}) {
          byte[] written =
              MessageWriter.write(message.service(), Style.standard().withPrefix(prefix));
          assertThatCode(
                  () ->
                      schema
                          .newValidator()
                          .validate(new StreamSource(new ByteArrayInputStream(written))))
              .as("%s with prefix '%s'", sample, prefix)
              .doesNotThrowAnyException();
        }
      }
    }
  }

  @Test
  void everyRewrittenVersion1SampleIsValidAgainstTheDtd() throws Exception {
    for (Path sample : samples(SAMPLES)) {
      Message message = parse(sample);
      if (message.version() == Version.ONE) {
        Dtd.validate(MessageWriter.write(message.service(), Style.versionOne(null)));
      }
    }
  }

  @Test
  void everyFieldSampleIsReadOrRefusedAsExpected() throws IOException {
    Map<String, MessageWarningKind> warnings =
        Map.of(
            "w02", ENCODING,
            "w03", ENCODING,
            "w04", ENCODING,
            "w05", ELEMENT_ORDER,
            "w06", ELEMENT_PLACE,
            "w07", NAMESPACE);
    for (Path sample : samples(SAMPLES.resolve("wild"))) {
      String number = sample.getFileName().toString().substring(0, 3);
      byte[] body = Files.readAllBytes(sample);
      if (number.equals("w11") || number.equals("w12")) {
        long start = System.nanoTime();
        UnreadableMessageException problem = problemOf(() -> MessageReader.read(body, null));
        assertThat(problem.kind()).as(number).isEqualTo(Kind.SYNTAX);
        // The entities of these samples would take minutes.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        continue;
      }
      Message message = MessageReader.read(body, null);
      assertThat(message.version())
          .as(number)
          .isEqualTo(List.of("w09", "w10").contains(number) ? Version.ONE : Version.TWO);
      if (warnings.containsKey(number)) {
        assertThat(message.warnings())
            .as(number)
            .extracting(MessageWarning::kind)
            .containsOnly(warnings.get(number));
      } else {
        assertThat(message.warnings()).as(number).isEmpty();
      }
      if (number.compareTo("w05") < 0) {
        assertThat(Fixtures.title(message)).as(number).isEqualTo("Über Dünen und Wälder");
      }
    }
  }
}
