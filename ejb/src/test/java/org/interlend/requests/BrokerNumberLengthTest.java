package org.interlend.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import org.interlend.WorkflowException;
import org.junit.jupiter.api.Test;

/** How long the numbers of brokers may be. */
class BrokerNumberLengthTest {

  @Test
  void aNumberOfNinetyCharactersHasRoomAndNoneNeedsNone() {
    assertThatCode(() -> check("9".repeat(90))).doesNotThrowAnyException();
    assertThatCode(() -> check(null)).doesNotThrowAnyException();
  }

  @Test
  void aLongerNumberIsRefusedAndToldByItsBeginning() {
    WorkflowException refusal =
        catchThrowableOfType(() -> check("9".repeat(91)), WorkflowException.class);
    assertThat(refusal.reason()).isEqualTo(RequestReason.ITEM_NUMBER_TOO_LONG);
    assertThat(refusal.value()).isEqualTo("9".repeat(90));
    assertThat(refusal.sentence(Locale.ENGLISH))
        .isEqualTo("A number may have 90 characters at most; this one has 91");
  }

  private static void check(String number) {
    BrokerNumberLength.requireFits(RequestReason.ITEM_NUMBER_TOO_LONG, number);
  }
}
