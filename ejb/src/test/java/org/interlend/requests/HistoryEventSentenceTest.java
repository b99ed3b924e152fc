package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.interlend.text.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happened to a request, in words. */
class HistoryEventSentenceTest {

  private static final String EVENTS = "org.interlend.requests.HistoryEvents";
  private static final String WARNINGS = "org.interlend.requests.RequestWarnings";

  @ParameterizedTest
  @EnumSource(HistoryEventKind.class)
  void eachKindHasASentenceAndRoomInItsColumn(HistoryEventKind kind) {
    assertThat(sentence(kind)).isNotBlank().doesNotContain("{", "null");
    assertThat(kind.name()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void noSentenceIsWithoutAKind() {
    assertThat(ResourceBundle.getBundle(EVENTS).keySet()).hasSameSizeAs(HistoryEventKind.values());
  }

  @Test
  void dayIsToldInTheReadersWay() {
    assertThat(sentence(HistoryEventKind.HOLD_EXTENDED))
        .isEqualTo("Item B-1 is kept on the hold shelf until 1 Dec 2026");
  }

  @Test
  void barcodeIsToldAsItIs() {
    assertThat(sentence(HistoryEventKind.BARCODE_CORRECTED))
        .isEqualTo("Item B-1 has the barcode 2026-12-01 here");
  }

  @Test
  void whatIsInParenthesesIsLeftOutWithItsValue() {
    assertThat(sentence(HistoryEventKind.ITEM_SHIPPED))
        .isEqualTo("Item B-1 shipped (the broker's number: 2026-12-01)");
    assertThat(Fact.of(HistoryEventKind.ITEM_SHIPPED, "B-1", null).sentence(EVENTS, Locale.ENGLISH))
        .isEqualTo("Item B-1 shipped");
  }

  @ParameterizedTest
  @EnumSource(RequestWarningKind.class)
  void eachWarningHasASentence(RequestWarningKind kind) {
    assertThat(Fact.of(kind, "B-1", "2026-12-01").sentence(WARNINGS, Locale.ENGLISH))
        .isNotBlank()
        .doesNotContain("{", "null");
    assertThat(ResourceBundle.getBundle(WARNINGS).keySet())
        .hasSameSizeAs(RequestWarningKind.values());
  }

  private static String sentence(Enum<?> kind) {
    return Fact.of(kind, "B-1", "2026-12-01").sentence(EVENTS, Locale.ENGLISH);
  }
}
