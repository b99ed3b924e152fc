package org.interlend.institution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClosedDaysParserTest {

  private static final LocalDate MAY_DAY = LocalDate.of(2027, 5, 1);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-05-01 Labour Day",
        "1.5.2027, Labour Day",
        "01.05.2027;Labour Day",
        "\n  2027-5-1\tLabour Day  \n",
        "1.5.2027\u00A0Labour Day\u00A0"
      })
  void aDayIsReadAsPeopleWriteIt(String typed) {
    assertThat(ClosedDaysParser.read(typed, "Closed")).isEqualTo(Map.of(MAY_DAY, "Labour Day"));
  }

  @Test
  void aLongNameIsCut() {
    assertThat(ClosedDaysParser.read("1.5.2027 " + "Labour Day ".repeat(30), "Closed").get(MAY_DAY))
        .hasSizeLessThanOrEqualTo(255)
        .startsWith("Labour Day Labour Day");
  }

  @Test
  void aLineMayCloseSeveralDays() {
    assertThat(
            ClosedDaysParser.read(
                "2026-12-24\u00A0—\u00A02026-12-26 Christmas\n1.1.2027–2.1.2027", "Closed"))
        .containsOnlyKeys(
            LocalDate.of(2026, 12, 24),
            LocalDate.of(2026, 12, 25),
            LocalDate.of(2026, 12, 26),
            LocalDate.of(2027, 1, 1),
            LocalDate.of(2027, 1, 2))
        .containsEntry(LocalDate.of(2026, 12, 25), "Christmas")
        .containsEntry(LocalDate.of(2027, 1, 2), "Closed");
  }

  @Test
  void theYearIsCopiedWhoseHolidaysEndInTheNextOne() {
    var days =
        ClosedDaysParser.read("19.6.2026 Midsummer\n2026-12-31 - 2027-01-01 New year", "Closed");

    assertThat(ClosedDaysParser.copiedToNextYear(days))
        .isEqualTo(
            Map.of(LocalDate.of(2027, 6, 19), "Midsummer", LocalDate.of(2027, 12, 31), "New year"));
    assertThat(ClosedDaysParser.copiedToNextYear(ClosedDaysParser.read("1.1.2027", "Closed")))
        .containsOnlyKeys(LocalDate.of(2028, 1, 1));
    assertThat(ClosedDaysParser.copiedToNextYear(ClosedDaysParser.read("", "Closed"))).isEmpty();
  }

  @Test
  void aNameThatCannotBeSeenIsNone() {
    assertThat(ClosedDaysParser.name("\u00A0\u200B", "Closed")).isEqualTo("Closed");
    assertThat(ClosedDaysParser.name("Labour Day\u00A0", "Closed")).isEqualTo("Labour Day");
    assertThat(ClosedDaysParser.name(null, "Closed")).isEqualTo("Closed");
  }

  @Test
  void nothingTypedIsNoDay() {
    assertThat(ClosedDaysParser.read(null, "Closed")).isEmpty();
    assertThat(ClosedDaysParser.read(" \n ", "Closed")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Christmas",
        "2026-02-30 No day",
        "5/1/2027 Labour Day",
        "2027-01-02 - 2027-01-01",
        "2027-01-01 - 2029-01-01",
        "24.12.2026 bis 26.12.2026 Weihnachten"
      })
  void otherLinesAreRefused(String typed) {
    assertThatThrownBy(() -> ClosedDaysParser.read("2027-05-01 Labour Day\n" + typed, "Closed"))
        .hasMessageStartingWith("\"%s\" ".formatted(typed));
  }
}
