package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happened to a request, in words. */
class RequestEventSentenceTest {

  @ParameterizedTest
  @EnumSource(RequestEventKind.class)
  void eachKindHasASentenceAndRoomInItsColumn(RequestEventKind kind) {
    assertThat(RequestEventSentence.of(kind, "B-1", "2026-12-01", Locale.ENGLISH))
        .isNotBlank()
        .doesNotContain("{", "null");
    assertThat(kind.name()).hasSizeLessThanOrEqualTo(40);
  }

  @Test
  void noSentenceIsWithoutAKind() {
    assertThat(ResourceBundle.getBundle("org.interlend.requests.RequestEvents").keySet())
        .hasSameSizeAs(RequestEventKind.values());
  }

  @Test
  void dayIsToldInTheReadersWay() {
    assertThat(
            RequestEventSentence.of(
                RequestEventKind.HOLD_EXTENDED, "B-1", "2026-12-01", Locale.ENGLISH))
        .isEqualTo("Item B-1 is kept on the hold shelf until 1 Dec 2026");
  }

  @Test
  void barcodeIsToldAsItIs() {
    assertThat(
            RequestEventSentence.of(
                RequestEventKind.BARCODE_CORRECTED, "B-1", "2026-12-01", Locale.ENGLISH))
        .isEqualTo("Item B-1 has the barcode 2026-12-01 here");
  }
}
