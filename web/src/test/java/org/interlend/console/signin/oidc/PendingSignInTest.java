package org.interlend.console.signin.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PendingSignInTest {

  private static final Instant NOW = Instant.parse("2026-10-05T08:00:00Z");

  @Test
  void aBegunSignInIsValidForTenMinutes() {
    var begun = PendingSignIn.begin("/console/loans.xhtml?page=2", NOW);
    assertThat(PendingSignIn.of(begun.text(), NOW.plusSeconds(599))).contains(begun);
    assertThat(PendingSignIn.of(begun.text(), NOW.plusSeconds(600))).isEmpty();
  }

  @Test
  void aTextOfAnotherFormIsNone() {
    assertThat(PendingSignIn.of("", NOW)).isEmpty();
    assertThat(PendingSignIn.of("a\nb\nc\nd\ne", NOW)).isEmpty();
  }

  @Test
  void aTargetTooLongForACookieIsForgotten() {
    assertThat(PendingSignIn.begin("/console/?" + "x".repeat(1000), NOW).target()).isEmpty();
  }

  @Test
  void eachSignInHasNumbersOfItsOwn() {
    var first = PendingSignIn.begin("", NOW);
    var second = PendingSignIn.begin("", NOW);
    assertThat(first.state()).isNotEqualTo(second.state());
    assertThat(first.nonce()).isNotEqualTo(second.nonce());
    assertThat(first.verifier()).isNotEqualTo(second.verifier()).hasSizeBetween(43, 128);
  }
}
