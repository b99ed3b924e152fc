package org.interlend.exchange.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.exchange.health.PartnerHealth.Way;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When the traffic with a partner only fails. */
class PartnerHealthTest {

  @ParameterizedTest
  @CsvSource({"0, 4, false", "0, 5, true", "5, 0, true", "3, 3, false"})
  void fiveFailuresInARowOfOneDirectionAreALastingProblem(
      long theirs, long ours, boolean onlyFails) {
    assertThat(new PartnerHealth("BW", way(theirs), way(ours), 0, null, 0, null).all().onlyFails())
        .isEqualTo(onlyFails);
  }

  private static Way way(long failures) {
    return new Way(null, null, failures, failures, null);
  }
}
