package org.interlend.exchange.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SimulatedRequestNumberTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00.123Z");

  @Test
  void tellsWhenTheSimulationBegan() {
    assertThat(SimulatedRequestNumber.beganAt(SimulatedRequestNumber.beginningAt(NOW)))
        .isEqualTo(NOW);
  }

  @Test
  void isToldFromTheNumbersOfBrokers() {
    assertThat(SimulatedRequestNumber.isSimulated(SimulatedRequestNumber.beginningAt(NOW)))
        .isTrue();
    assertThat(SimulatedRequestNumber.isSimulated("BW-2026-000173")).isFalse();
    assertThat(SimulatedRequestNumber.isSimulated("SIM-2026-000173")).isFalse();
    assertThat(SimulatedRequestNumber.isSimulated("SIM-")).isFalse();
  }
}
