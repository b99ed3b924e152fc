package org.interlend.slnp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands as peers send them. */
class CommandReaderTest {

  private static final String ORDER =
      """
      SLNPFLBestellung
      BsTyp:PFL
      BestellId:20260017001
      SigelListe:DE-9002:DE-9003
      Titel:Brückenbau: eine Einführung
      SLNPEndCommand
      """;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r\r\n", "\n\r\n", " \t\n", "\r"})
  void anyLineEndIsRead(String lineEnd) {
    Command order = read(ORDER.replace("\n", lineEnd));
    assertThat(order.name()).isEqualTo("SLNPFLBestellung");
    assertThat(order.values())
        .containsOnlyKeys("BsTyp", "BestellId", "SigelListe", "Titel")
        .containsEntry("BsTyp", "PFL")
        .containsEntry("SigelListe", "DE-9002:DE-9003")
        .containsEntry("Titel", "Brückenbau: eine Einführung");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u0085", "\u2028", "\u2029"})
  void aSeparatorOfUnicodeEndsNoLine(String separator) {
    String title = "Brücken" + separator + "Wege";
    assertThat(read("SLNPFLBestellung\nTitel:%s\nSLNPEndCommand\n".formatted(title)).values())
        .containsEntry("Titel", title);
  }

  @Test
  void aLineWithTheCharacterNulIsRefused() {
    SlnpException problem =
        catchThrowableOfType(
            SlnpException.class,
            () -> read("SLNPAlleBenutzerDaten\nBenutzerNummer:12\0\nSLNPEndCommand\n"));
    assertThat(problem).hasMessage(SlnpError.CHARSET_WRONG.name());
  }

  @Test
  void lineEndsMayBeMixed() {
    assertThat(read("SLNPFLBestellung\nBsTyp:AFL\r\nTitel:A\nSLNPEndCommand\r\n").values())
        .containsEntry("BsTyp", "AFL")
        .containsEntry("Titel", "A");
  }

  @Test
  void blanksAroundNamesKeysAndValuesAreDropped() {
    assertThat(
            read("  SLNPFLBestellung \n BsTyp : PFL \n\n\tTitel:\tA  B \n  SLNPEndCommand")
                .values())
        .containsEntry("BsTyp", "PFL")
        .containsEntry("Titel", "A  B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Issn:", "Issn: ", "Issn :\t"})
  void aBlankValueCountsAsAbsent(String line) {
    Command order = read("SLNPFLBestellung\n" + line + "\nSLNPEndCommand\n");
    assertThat(order.value("Issn")).isEmpty();
    assertThat(order.values()).isEmpty();
  }

  @Test
  void valuesOfARepeatedKeyAreJoined() {
    assertThat(
            read("SLNPX\nBemerkung:eins\nBemerkung:\nBemerkung:zwei\nSLNPEndCommand")
                .value("Bemerkung"))
        .hasValue("eins\nzwei");
  }

  @Test
  void parametersOfGroupsAreReadToo() {
    Command command =
        read("SLNPX\nA:1\nSLNPBegin\nB:2\nSLNPBegin\nC:3\nSLNPEnd\nSLNPEnd\nD:4\nSLNPEndCommand");
    assertThat(command.values()).containsOnlyKeys("A", "B", "C", "D");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "eins\\nzwei, \"eins\nzwei\"",
        "C:\\\\neu, C:\\neu",
        "a\\\\\\nb, \"a\\\nb\"",
        "a\\tb, a\\tb",
        "ende\\, ende\\"
      })
  void escapesAreReadFromLeftToRight(String written, String value) {
    assertThat(read("SLNPX\nTitel:" + written + "\nSLNPEndCommand").value("Titel")).hasValue(value);
  }

  @Test
  void keysMatchInTheirOwnCaseAlone() {
    assertThat(read("SLNPX\ntitel:a\nSLNPEndCommand").value("Titel")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"SLNPFLBestellung\nBsTyp=PFL\nSLNPEndCommand\", LINE_UNREADABLE, 2",
        "\"SLNPFLBestellung\n:PFL\nSLNPEndCommand\", LINE_UNREADABLE, 2",
        "\"SLNPFLBestellung\nA:1\nSLNPFLBestellung\nSLNPEndCommand\", LINE_UNREADABLE, 3",
        "\"BsTyp:PFL\nSLNPEndCommand\", COMMAND_MISSING, 1",
        "SLNPEndCommand, COMMAND_MISSING, 1",
        "\"SLNPBegin\nSLNPEndCommand\", COMMAND_MISSING, 1",
        "\"SLNPX\nSLNPEnd\nSLNPEndCommand\", GROUP_NOT_OPEN, 2",
        "\"SLNPX\nSLNPBegin\nSLNPEndCommand\", GROUP_NOT_CLOSED, 3"
      })
  void aWrongLineIsNamed(String text, SlnpError error, int line) {
    SlnpException problem = refused(text.getBytes(UTF_8), UTF_8);
    assertThat(problem).hasMessage(error.name());
    assertThat(problem.fact().values()).first().isEqualTo("" + line);
    assertThat(problem.reply().lines())
        .singleElement()
        .asString()
        .startsWith("520 SlnpRequestError: ")
        .contains(" " + line);
  }

  @Test
  void bytesOfAnotherCharsetAreReportedWithTheirLine() {
    SlnpException problem = refused(ORDER.getBytes(ISO_8859_1), UTF_8);
    assertThat(problem).hasMessage(SlnpError.CHARSET_WRONG.name());
    assertThat(problem.reply().lines())
        .containsExactly("520 SlnpRequestError: Zeile 5 ist nicht in UTF-8 kodiert");
    assertThat(CommandReader.nameOf(ORDER.getBytes(ISO_8859_1), UTF_8))
        .isEqualTo("SLNPFLBestellung");
  }

  @Test
  void latinOneIsReadWhereThePartnerSendsIt() {
    assertThat(CommandReader.read(ORDER.getBytes(ISO_8859_1), ISO_8859_1).value("Titel"))
        .hasValue("Brückenbau: eine Einführung");
  }

  @Test
  void aByteWithoutALetterInWindows1252IsABlank() {
    byte[] frame = ORDER.replace("eine E", "eine\u0081E").getBytes(ISO_8859_1);
    assertThat(CommandReader.read(frame, Charset.forName("windows-1252")).value("Titel"))
        .hasValue("Brückenbau: eine Einführung");
  }

  @Test
  void aMissingParameterIsNamed() {
    Command order = read("SLNPFLBestellung\nBsTyp:PFL\nSLNPEndCommand");
    SlnpException problem = catchThrowableOfType(SlnpException.class, () -> order.require("Titel"));
    assertThat(problem.reply().lines()).containsExactly("520 SlnpRequestError: Titel fehlt");
  }

  private static Command read(String text) {
    return CommandReader.read(text.getBytes(UTF_8), UTF_8);
  }

  private static SlnpException refused(byte[] frame, Charset charset) {
    return catchThrowableOfType(SlnpException.class, () -> CommandReader.read(frame, charset));
  }
}
