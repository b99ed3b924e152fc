package org.interlend.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.interlend.staff.signin.SignInCounter.Addition;
import org.interlend.staff.signin.SignInCounter.Key;
import org.junit.jupiter.api.Test;

class SignInCounterTest {

  private static final Instant NOW = Instant.parse("2026-05-04T10:05:00Z");
  private static final SignInClient SCRIPT = new SignInClient(SignInWay.BASIC, "192.0.2.7");

  private final SignInCounter sums = new SignInCounter();

  @Test
  void theFirstSignInOfAnHourGetsARowAndTheOthersAreAdded() {
    Key first = sums.add(SCRIPT, "load", SignInOutcome.SIGNED_IN, NOW).orElseThrow();
    Instant latest = NOW;
    for (int n = 0; n < 1000; n++) {
      latest = latest.plusMillis(1);
      assertThat(sums.add(SCRIPT, "load", SignInOutcome.SIGNED_IN, latest)).isEmpty();
    }
    assertThat(sums.take(NOW)).as("its row is not written yet").isEmpty();
    sums.written(first, 7);
    assertThat(sums.take(NOW)).containsExactly(new Addition(7, 1000, latest));
    assertThat(sums.take(NOW)).isEmpty();

    Instant nextHour = NOW.plus(Duration.ofHours(1));
    assertThat(sums.add(SCRIPT, "load", SignInOutcome.SIGNED_IN, nextHour)).isPresent();
  }

  @Test
  void accountsAddressesWaysAndOutcomesAreSummedSeparately() {
    assertThat(sums.add(SCRIPT, "load", SignInOutcome.SIGNED_IN, NOW)).isPresent();
    assertThat(sums.add(SCRIPT, "load", SignInOutcome.WRONG, NOW)).isPresent();
    assertThat(sums.add(SCRIPT, null, SignInOutcome.WRONG, NOW)).isPresent();
    SignInClient elsewhere = new SignInClient(SignInWay.BASIC, "192.0.2.8");
    assertThat(sums.add(elsewhere, "load", SignInOutcome.SIGNED_IN, NOW)).isPresent();
    SignInClient form = new SignInClient(SignInWay.FORM, "192.0.2.7");
    assertThat(sums.add(form, "load", SignInOutcome.SIGNED_IN, NOW)).isPresent();
  }

  @Test
  void distributedGuessesTakeALimitedNumberOfRowsPerHour() {
    int rows = 0;
    for (int n = 0; n < SignInCounter.MAX_SUMS * 2; n++) {
      SignInClient client = new SignInClient(SignInWay.BASIC, "host " + n);
      rows += sums.add(client, null, SignInOutcome.WRONG, NOW).isPresent() ? 1 : 0;
    }
    assertThat(rows).isEqualTo(SignInCounter.MAX_SUMS + 1);
  }
}
