package org.interlend.slnp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the journal keeps of commands and replies, and what it shows. */
class PersonalValueMaskTest {

  private static final String COMMAND =
      "SLNPAlleBenutzerDaten\r\n"
          + "BenutzerNummer:A1\r\n"
          + " Kennwort : 24:68\r\n"
          + "Nachname=Müster\r\n"
          + "Titel:Kennwort:x\r\n"
          + "SLNPEndCommand\r\n";

  @Test
  void secretsAreNeverKept() {
    assertThat(kept(COMMAND))
        .contains("Kennwort :***\r\n", "BenutzerNummer:A1", "Nachname=Müster", "Titel:Kennwort:x")
        .doesNotContain("24:68");
    assertThat(kept("600 X\n601 OpacPin:4711\n601 Ort1:Y\n"))
        .isEqualTo("600 X\n601 OpacPin:***\n601 Ort1:Y\n");
  }

  /** Each line is understood by {@link CommandReader}. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Kennwort:\r1234\n",
        "Kennwort:12\r34\r\n",
        "Kennwort:\r\r1234\n",
        "Kenn\rwort:1234\n",
        "\rKennwort\r:1234\n",
        "\fKennwort:1234\n",
        "\u000BKennwort:1234\n",
        "\u001CKennwort:1234\n",
        "\u2003\u2028Kennwort:1234\n",
        " \t Kennwort\t :1234\n",
        "Kennwort \f\u000B:1234\n",
        "Kennwort:\u00A01234\n",
        "Kennwort:12:34\n",
        "Kennwort:1234"
      })
  void secretsAreMaskedAsTheyAreRead(String line) {
    String command = "SLNPAlleBenutzerDaten\n" + line + "\nSLNPEndCommand\n";

    assertThat(CommandReader.read(command.getBytes(UTF_8), UTF_8).value("Kennwort").orElse(""))
        .contains("34");
    assertThat(kept(command))
        .startsWith("SLNPAlleBenutzerDaten\n")
        .contains("***")
        .endsWith("\nSLNPEndCommand\n")
        .doesNotContainPattern("[1-4]");
  }

  /** They are refused, and stand in the journal nevertheless. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00A0Kennwort:1234\n",
        "\uFEFFKennwort:1234\n",
        "Kennwort\u00A0:1234\n",
        "\"Kennwort\": \"1234\"\n",
        "Kenn wort:1234\n",
        "KENNWORT=1234\n",
        "opacpin:1234\n",
        "Kennwort:12\u008534\n",
        "Kennwort:12\u202834\n",
        "SLNPX\rKennwort:1234\rSLNPEndCommand\n",
        "Kennwort:1234\rTitel:A",
        "SLNPX\rKennwort:1234\rTitel:A\rSLNPEndCommand",
        "Kennwort 1234\n",
        "Kennwort 12:34\n",
        "Kennwort1234\n",
        "Kenn wort; 1234\n",
        "Kennwort\n1234\n",
        "Kennwort\r\n\r\n1234\r\n",
        "Kennwort\n12:34\n",
        "Kennwort:\n1234\n",
        "SLNPX\rKennwort\r1234\rSLNPEndCommand"
      })
  void secretsOfMalformedCommandsAreMasked(String command) {
    assertThat(kept(command)).contains("***").doesNotContainPattern("[1-4]");
  }

  @Test
  void linesBetweenCarriageReturnsAreMaskedAlone() {
    assertThat(kept("SLNPX\rKennwort:1234\r\rTitel:A\r"))
        .isEqualTo("SLNPX\rKennwort:***\r\rTitel:A\r");
    assertThat(kept("SLNPX\r\n\r\nKennwort:1234\r\nTitel:A\rB\r\n"))
        .isEqualTo("SLNPX\r\n\r\nKennwort:***\r\nTitel:A\rB\r\n");
  }

  @Test
  void aLineAfterAKeyWithoutAValueStaysIfItIsNoValue() {
    assertThat(kept("SLNPX\nKennwort\nTitel:A\nB\n")).isEqualTo("SLNPX\nKennwort***\nTitel:A\nB\n");
    assertThat(kept("SLNPX\nPIN:\nSLNPEndCommand\n")).isEqualTo("SLNPX\nPIN:***\nSLNPEndCommand\n");
    assertThat(kept("601 OpacPin:\n601 Ort1:Y\n250 Ende\n"))
        .isEqualTo("601 OpacPin:***\n601 Ort1:Y\n250 Ende\n");
    assertThat(kept("Tanne 5\nPinnwand\n")).isEqualTo("Tanne 5\nPinnwand\n");
    assertThat(kept("510 Passwort falsch\n")).isEqualTo("510 Passwort falsch\n");
    assertThat(
            new String(
                PersonalValueMask.withoutPatrons(
                    "601 Telefon1:-\n250 SLNPEndOfData\n".getBytes(UTF_8)),
                UTF_8))
        .isEqualTo("601 Telefon1:***\n250 SLNPEndOfData\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc=1234", "SLNP1234", "YWJj1234=="})
  void aSecretOnTheLineAfterItsKeyIsMaskedWhateverItLooksLike(String secret) {
    assertThat(kept("SLNPX\nKennwort\n" + secret + "\n")).doesNotContain("1234");
  }

  @Test
  @Timeout(30)
  void longLinesAreScannedAtOnce() {
    String blanks = "Kennwort\n" + " ".repeat(100_000) + "1:\n" + " PIN".repeat(20_000);
    assertThat(kept(blanks)).isEqualTo("Kennwort***\n***\n PIN***");
  }

  @Test
  void patronsAreMaskedForStaffWhoMayNotReadThem() {
    assertThat(new String(PersonalValueMask.withoutPatrons(COMMAND.getBytes(UTF_8)), UTF_8))
        .contains("BenutzerNummer:***", "Nachname=***", "Titel:Kennwort:x")
        .doesNotContain("A1", "Müster");
    assertThat(
            new String(
                PersonalValueMask.withoutPatrons("601 Email1:a@b\n250 Ende\n".getBytes(UTF_8)),
                UTF_8))
        .isEqualTo("601 Email1:***\n250 Ende\n");
  }

  @Test
  void textOfAnotherCharsetIsKeptReadable() {
    byte[] sent = "SLNPX\nOrt1:Köln\n".getBytes(ISO_8859_1);
    assertThat(new String(PersonalValueMask.withoutSecrets(sent, ISO_8859_1), UTF_8))
        .contains("Köln");
    assertThat(PersonalValueMask.withoutSecrets(sent, UTF_8)).isEqualTo(sent);
    assertThat(new String(PersonalValueMask.withoutSecrets(sent), UTF_8)).contains("Köln");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Nachname", "Bezeichung", "Bezeichnung", "Plz1", "Email2", "BenutzerNummer"})
  void keysAboutPatronsAreKnown(String key) {
    assertThat(PersonalValueMask.isPersonal(key)).isTrue();
    assertThat(PersonalValueMask.isSecret(key)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Titel", "SigelNB", "AusgabeOrt", "EOrt"})
  void otherKeysAreNotPersonal(String key) {
    assertThat(PersonalValueMask.isPersonal(key)).isFalse();
  }

  private static String kept(String text) {
    return new String(PersonalValueMask.withoutSecrets(text.getBytes(UTF_8), UTF_8), UTF_8);
  }
}
