package org.interlend.ncip.tcp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.interlend.ncip.tcp.Frame.Form;
import org.interlend.ncip.wire.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NcipMessageBufferTest {

  private static final String MESSAGE = "<NCIPMessage><X>Über </X></NCIPMessage>";

  private final NcipMessageBuffer incoming = new NcipMessageBuffer();

  @Test
  void aMessageEndsWithTheEndTagOfItsRoot() {
    var pretty = "<?xml version=\"1.0\"?>\n<n:NCIPMessage>\n  <n:X/>\n</n:NCIPMessage\n>";

    assertThat(framesOf(pretty + "\n")).containsExactly(pretty);
    assertThat(incoming.isBlank()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 5000})
  void theSizeOfThePiecesDoesNotMatter(int piece) {
    var sent = "\r\n" + MESSAGE + "\r\n\n" + MESSAGE + MESSAGE + "\n";

    assertThat(framesOf(sent, piece)).containsExactly(MESSAGE, MESSAGE, MESSAGE);
  }

  @Test
  void noOtherTagIsTheEnd() {
    for (var part :
        List.of(
            "<NCIPMessage><a:NCIPMessage>",
            "<NCIPMessage><!-- NCIPMessage> -->",
            "<NCIPMessage></NotNCIPMessage>",
            "<NCIPMessage></NCIPMessage",
            "<NCIPMessage></ NCIPMessage>",
            "<NCIPMessage/NCIPMessage>")) {
      assertThat(framesOf(part + "\n")).as(part).isEmpty();
      assertThat(incoming.isBlank()).isFalse();
      assertThat(text(incoming.rest())).startsWith(part);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 5000})
  void anEndTagThatIsQuotedIsText(int piece) {
    var quoted =
        List.of(
            "<NCIPMessage><![CDATA[</NCIPMessage>" + MESSAGE + "<!--]]></NCIPMessage>",
            "<NCIPMessage><!--><![CDATA[-" + MESSAGE + "--></NCIPMessage>",
            "<?xml version='1.0'?><NCIPMessage><?x > </NCIPMessage>" + MESSAGE + "?></NCIPMessage>",
            MESSAGE);

    assertThat(framesOf(String.join("\n", quoted), piece)).isEqualTo(quoted);
  }

  @Test
  void aMessageThatEndsWithinASectionHidesNoOther() {
    add("<NCIPMessage><!--", 5);
    assertThat(incoming.next()).isEmpty();
    incoming.rest();
    assertThat(framesOf(MESSAGE)).containsExactly(MESSAGE);
  }

  @Test
  void textThatIsNotXmlEndsWithItsLine() {
    assertThat(framesOf("%3CNCIPMessage%3E\nHELO there\n" + MESSAGE))
        .containsExactly("%3CNCIPMessage%3E", "HELO there", MESSAGE);
  }

  @Test
  void anHttpRequestIsReadByItsEndTagNotByItsLength() {
    var head = "POST /ncip HTTP/1.0\r\nContent-Length: 3\r\nContent-Type: x\r\n\r\n";

    add(head, 9);
    assertThat(incoming.next()).isEmpty();
    add(MESSAGE, 4);

    var frame = incoming.next().orElseThrow();
    assertThat(frame.form()).isEqualTo(Form.POSTED);
    assertThat(text(frame)).isEqualTo(MESSAGE);
  }

  @Test
  void anHttpRequestWithoutAMessageIsRead() {
    add("POST / HTTP/1.1\ncontent-length: 5\n\nhello", 100);
    assertThat(text(incoming.next().orElseThrow())).isEqualTo("hello");
    add("GET / HTTP/1.1\r\nHost: x\r\n\r\n", 100);
    assertThat(incoming.next().orElseThrow().form()).isEqualTo(Form.NOT_POSTED);
    add("POST / HTTP/1.0\r\nContent-Length: 500\r\n\r\n<NCIPMessage><A/>", 100);
    assertThat(incoming.next()).isEmpty();
    assertThat(text(incoming.rest())).isEqualTo("<NCIPMessage><A/>");
  }

  @Test
  void anEndlessHttpHeadIsLimited() {
    add("POST / HTTP/1.0\r\n" + "A: b\r\n".repeat(2000), 4096);
    assertThat(text(incoming.next().orElseThrow())).startsWith("POST / HTTP/1.0");
  }

  /** A slow sender must not occupy a processor. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        "<",
        "POST / HTTP/1.0\nContent-Length: 999999999\n\n",
        "POST / HTTP/1.0\nContent-Length: 1900001\n\n"
      })
  void whatWasSearchedIsNotSearchedAgain(String beginning) {
    add(beginning + (beginning.endsWith("\n") ? " " : "x").repeat(1_900_000) + "<", 1 << 20);

    assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          for (var n = 0; n < 20_000; n++) {
            assertThat(incoming.next().isPresent()).isFalse();
            add("x", 1);
          }
        });
  }

  @Test
  void aMessageThatIsTooLargeIsTheLast() {
    add("<NCIPMessage>" + " ".repeat(Limits.BODY_BYTES), 1 << 20);

    var frame = incoming.next().orElseThrow();
    assertThat(frame.isTooLarge()).isTrue();
    assertThat(frame.isLast()).isTrue();
    assertThat(incoming.isBlank()).isTrue();
  }

  @Test
  void blanksAreNoMessage() {
    add(" \r\n\t\n", 2);
    assertThat(incoming.isBlank()).isTrue();
    assertThat(incoming.next()).isEmpty();
  }

  @Test
  void bytesOfAnyEncodingStayUnchanged() {
    var latin = "<NCIPMessage>Dünen</NCIPMessage>".getBytes(ISO_8859_1);
    incoming.add(latin, latin.length);
    assertThat(incoming.next().orElseThrow().body()).isEqualTo(latin);
  }

  private List<String> framesOf(String sent) {
    return framesOf(sent, sent.length());
  }

  private List<String> framesOf(String sent, int piece) {
    var frames = new ArrayList<String>();
    var bytes = sent.getBytes(UTF_8);
    for (int from = 0; from < bytes.length; from += piece) {
      var length = Math.min(piece, bytes.length - from);
      var chunk = new byte[length];
      System.arraycopy(bytes, from, chunk, 0, length);
      incoming.add(chunk, length);
      for (var frame = incoming.next(); frame.isPresent(); frame = incoming.next()) {
        frames.add(text(frame.get()));
      }
    }
    return frames;
  }

  private void add(String text, int piece) {
    for (int from = 0; from < text.length(); from += piece) {
      var chunk = text.substring(from, Math.min(text.length(), from + piece)).getBytes(UTF_8);
      incoming.add(chunk, chunk.length);
    }
  }

  private static String text(Frame frame) {
    return new String(frame.body(), UTF_8);
  }
}
