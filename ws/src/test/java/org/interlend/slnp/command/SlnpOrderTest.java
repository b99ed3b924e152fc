package org.interlend.slnp.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.interlend.exchange.MessageWarning;
import org.interlend.requests.broker.BrokerNote;
import org.interlend.slnp.wire.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of an order in the terms of the library. */
class SlnpOrderTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void theDummyNumbersDistinguishNothing() {
    assertThat(order("BestellId", "999999999").number()).isEmpty();
    assertThat(order("BestellId", "20260017001").number()).hasValue("20260017001");
    assertThat(order("TitelId", "999999999").titleNumber()).isEmpty();
    assertThat(order("TitelId", "990003512").titleNumber()).hasValue("990003512");
  }

  @Test
  void aRequestOfAnotherProtocolIsAcceptedWithoutNumber() {
    assertThat(SlnpOrder.accepted("L-1", false, null, List.of()))
        .isEqualTo(SlnpOrder.accepted("L-1", false, "", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "BsTyp2, C, true",
    "BsTyp2, V, false",
    "BsTyp2, F, false",
    "AufsatzTitel, Ein Beispiel, true",
    "AufsatzAutor, Muster, true",
    "Heft, 4, false"
  })
  void anArticleOrTheTypeMakesItACopy(String key, String value, boolean copy) {
    assertThat(order(key, value).isCopy()).isEqualTo(copy);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.12.2026",
        "2026-12-31",
        "31.12.2026 24:00:00",
        "31.12.2026 0:00",
        "2026-12-31T12:00:00+01:00"
      })
  void bothFormsOfTheDateAreReadAndATimeMakesNoDifference(String date) {
    List<MessageWarning> warnings = new ArrayList<>();
    assertThat(order("ErledFrist", date).neededBefore(BERLIN, warnings))
        .isEqualTo(Instant.parse("2026-12-31T22:59:59Z"));
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"31.2.2026", "bald", "2026", "31.12.26", "31.12.2026 bald"})
  void anotherDateIsAWarning(String date) {
    List<MessageWarning> warnings = new ArrayList<>();
    assertThat(order("ErledFrist", date).neededBefore(BERLIN, warnings)).isNull();
    assertThat(warnings).hasSize(1);
  }

  @Test
  void aDateWithManyBlanksIsReadInTime() {
    String endless = "31.12.2026 x" + " ".repeat(60_000) + "y";

    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(order("ErledFrist", endless).neededBefore(BERLIN, new ArrayList<>()))
                .isNull());
  }

  @Test
  void everyValueIsKeptButSecrets() {
    var said =
        order(
                "Titel",
                "A",
                "Nachname",
                "Muster",
                "TAN",
                "123",
                "Bemerkung",
                "eilt",
                "Quelle",
                "Katalog",
                "MaxKostenKopie",
                "8",
                "ExternReferenz",
                "EX-77")
            .brokerData();
    assertThat(said.reference()).isEqualTo("EX-77");
    assertThat(said.values().text("Titel")).hasValue("A");
    assertThat(said.values().text("TAN")).isEmpty();
    assertThat(said.personal()).contains("Muster", "eilt").doesNotContain("A");
    assertThat(said.notes().list())
        .containsExactly(
            new BrokerNote(BrokerNote.Kind.REMARK, "eilt"),
            new BrokerNote(BrokerNote.Kind.SOURCE, "Katalog"),
            new BrokerNote(BrokerNote.Kind.COSTS, "MaxKostenKopie 8"));
  }

  @Test
  void aLendingRequestDoesNotKeepThePatronOfTheLibraryThatBorrows() {
    var said =
        order(
                "BenutzerNummer",
                "A100237",
                "Nachname",
                "Muster",
                "SigelNB",
                "DE-9007",
                "Bemerkung",
                "für Frau Muster, eilt")
            .brokerDataOfLoan();
    assertThat(said.values().text("SigelNB")).hasValue("DE-9007");
    assertThat(said.values().text("BenutzerNummer")).isEmpty();
    assertThat(said.values().text("Nachname")).isEmpty();
    assertThat(said.notes().list())
        .containsExactly(new BrokerNote(BrokerNote.Kind.REMARK, "für Frau ***, eilt"));
  }

  @Test
  void theCitationHasTheArticleOfACopy() {
    var citation =
        order(
                "Titel",
                "Zeitschrift",
                "UnterTitel",
                "für Beispiele",
                "AufsatzTitel",
                "Ein Beispiel",
                "Band",
                "12",
                "Heft",
                "4",
                "Seitenangabe",
                "11-19",
                "EOrt",
                "Köln",
                "Verlag",
                "V")
            .citation();
    assertThat(citation.citation().title()).isEqualTo("Zeitschrift : für Beispiele");
    assertThat(citation.citation().publisher()).isEqualTo("Köln : V");
    assertThat(citation.part().title()).isEqualTo("Ein Beispiel");
    assertThat(citation.part().volume()).isEqualTo("12, 4");
    assertThat(citation.part().pages()).isEqualTo("11-19");
  }

  private static SlnpOrder order(String... keysAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      values.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return new SlnpOrder(new Command("SLNPFLBestellung", values));
  }
}
