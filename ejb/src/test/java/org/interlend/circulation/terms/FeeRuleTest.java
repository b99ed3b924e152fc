package org.interlend.circulation.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a borrowing request costs, and from which step. */
class FeeRuleTest {

  @ParameterizedTest(name = "a fee charged when {0}, of a request that is {1}")
  @CsvSource({
    "PLACED, PLACED, true",
    "PLACED, CHECKED_OUT, true",
    "RECEIVED, PLACED, false",
    "RECEIVED, RECEIVED, true",
    "CHECKED_OUT, RECEIVED, false",
    "CHECKED_OUT, CHECKED_OUT, true"
  })
  void theFeeIsDueFromItsStepOn(FeeChargingStep step, FeeChargingStep reached, boolean due) {
    FeeRule fee = new FeeRule(150L, 300L, step);
    assertThat(fee.due(false, reached)).isEqualTo(due ? 150L : null);
    assertThat(fee.due(true, reached)).isEqualTo(due ? 300L : null);
    assertThat(new FeeRule(null, 300L, step).due(false, reached)).isNull();
    assertThat(new FeeRule(150L, null, step).due(true, reached)).isNull();
  }
}
