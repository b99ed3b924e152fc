package org.interlend.slnp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies as this server writes them, and as its client reads those of other servers. */
class ReplyTest {

  @Test
  void dataStandBetweenEchoAndEnd() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("PFLNummer", "DE-9001#B0000481");
    data.put("OKMsg", "Bestellung wird bearbeitet");
    assertThat(new String(Reply.data("SLNPFLBestellung", data).bytes(UTF_8), UTF_8))
        .isEqualTo(
            """
            600 SLNPFLBestellung
            601 PFLNummer:DE-9001#B0000481
            601 OKMsg:Bestellung wird bearbeitet
            250 SLNPEndOfData
            """);
  }

  @Test
  void successWithoutDataIsOneLine() {
    assertThat(new String(Reply.ok("SLNPQuit").bytes(UTF_8), UTF_8))
        .isEqualTo("240 OK: SLNPQuit success\n");
  }

  @Test
  void aValueStaysInItsLine() {
    assertThat(Reply.data("SLNPX", Map.of("Ort1", "A\\n\r\nB")).lines())
        .contains("601 Ort1:A\\\\n\\nB");
  }

  @Test
  void repliesHaveThePartnersCharset() {
    assertThat(Reply.refusal(510, null, "möglich").bytes(ISO_8859_1))
        .isEqualTo("510 möglich\n".getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @EnumSource(SlnpError.class)
  void eachErrorIsOneShortLineWithoutAColonInItsText(SlnpError error) {
    Reply reply = new SlnpException(error, "3", "UTF-8").reply();
    assertThat(reply.isSuccess()).isFalse();
    assertThat(reply.code()).isIn(510, 520);
    assertThat(reply.lines()).singleElement().asString().hasSizeLessThan(120);
    assertThat(
            reply
                .lines()
                .get(0)
                .substring((reply.code() + " " + error.tag().orElse("") + ": ").length()))
        .doesNotContain(":", "{")
        .isNotBlank();
    assertThat(new SlnpException(error, "3", "UTF-8").fact().kind()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"240 OK: SLNPX success", "240 OK", "250 SLNPEndOfData", "240"})
  void theClientStopsAtTheEndOfASuccess(String last) {
    assertThat(read("220 SLNP ZFL @Version:1 @charset:utf8", "", " ", "600 SLNPX", last))
        .hasValueSatisfying(reply -> assertThat(reply.isSuccess()).isTrue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"510 SlnpRequestError: nein", "520 x", "501", "511 y", "512 z"})
  void theClientStopsAtAnyError(String line) {
    assertThat(read(line))
        .hasValueSatisfying(
            reply -> {
              assertThat(reply.isSuccess()).isFalse();
              assertThat(reply.isRefusal()).isEqualTo(line.startsWith("510"));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "220 SLNP", "601 A:b", "noise", "602", "9999 x"})
  void theClientReadsOnAfterOtherLines(String line) {
    assertThat(read(line)).isEmpty();
  }

  @Test
  void commandsAreWrittenWithTheirEnd() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("BestellId", "20260017044");
    values.put("Bemerkung", "a\nb\\c");
    assertThat(
            new String(CommandWriter.write(new Command("SLNPInfo2FLServer", values), UTF_8), UTF_8))
        .isEqualTo(
            """
            SLNPInfo2FLServer
            BestellId:20260017044
            Bemerkung:a\\nb\\\\c
            SLNPEndCommand
            """);
  }

  @Test
  void anIncompleteLineEndsNoReplyUntilNoMoreComes() {
    ReplyReader reader = new ReplyReader(UTF_8);

    assertThat(reader.read("240 O".getBytes(UTF_8))).isEmpty();
    assertThat(reader.read("K".getBytes(UTF_8))).isEmpty();
    assertThat(reader.end()).contains(new ReceivedReply(240, "OK"));
    assertThat(new ReplyReader(UTF_8).end()).isEmpty();
  }

  @Test
  @Timeout(2)
  void aReplyThatComesByteByByteIsReadOnce() {
    ReplyReader reader = new ReplyReader(UTF_8);
    byte[] lines = "\n".repeat(64 * 1024).getBytes(UTF_8);

    for (byte each : lines) {
      assertThat(reader.read(new byte[] {each})).isEmpty();
    }
    assertThat(reader.read("250 Schön\n".getBytes(UTF_8)))
        .contains(new ReceivedReply(250, "Schön"));
  }

  private static Optional<ReceivedReply> read(String... lines) {
    String text = String.join("\r\n", lines) + "\r\n";
    return new ReplyReader(UTF_8).read(text.getBytes(UTF_8));
  }
}
