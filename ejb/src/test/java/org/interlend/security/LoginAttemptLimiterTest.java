package org.interlend.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LoginAttemptLimiterTest {

  private static final String HOME = "192.0.2.7";
  private static final String ATTACKER = "203.0.113.9";

  private Instant now = Instant.parse("2026-05-04T10:00:00Z");

  private final LoginAttemptLimiter limiter =
      new LoginAttemptLimiter(() -> ChronoUnit.NANOS.between(Instant.EPOCH, now));

  @Test
  void guessesFromManyAddressesNeverKeepAPartnerOut() {
    for (int hour = 0; hour < 3; hour++) {
      for (int i = 0; i < 1999; i++) {
        limiter.wrong(
            new LoginAttempt(
                AttemptKind.PARTNER_SECRET, "A", "2001:db8:%x:%x::1".formatted(hour, i)));
      }
      now = now.plusSeconds(3601);
      assertThat(limiter.pause(new LoginAttempt(AttemptKind.PARTNER_SECRET, "A", HOME))).isEmpty();
    }
  }

  @Test
  void thePauseBeginsAfterFiveWrongAttemptsAndDoublesUpToAnHour() {
    List<Long> pauses = new ArrayList<>();
    for (int n = 1; n <= 13; n++) {
      wrong("card", HOME, 1);
      pauses.add(minutes("card", HOME));
      later(Duration.ofMinutes(minutes("card", HOME)));
      assertThat(minutes("card", HOME)).isZero();
    }
    assertThat(pauses).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void anAttemptDuringThePauseIsNotCheckedAndDoesNotExtendIt() {
    wrong("card", HOME, 5);
    for (int n = 0; n < 100; n++) {
      assertThatThrownBy(() -> limiter.verify(pin("card", HOME), () -> true))
          .isInstanceOf(TooManyAttemptsException.class);
    }
    later(Duration.ofMinutes(1));
    assertThat(limiter.verify(pin("card", HOME), () -> true)).isTrue();
  }

  @Test
  void theRightSecretResetsTheWrongAttempts() {
    for (int round = 0; round < 30; round++) {
      for (int n = 0; n < 4; n++) {
        assertThat(limiter.verify(pin("card", HOME), () -> false)).isFalse();
      }
      assertThat(limiter.verify(pin("card", HOME), () -> true)).isTrue();
    }
    assertThat(minutes("card", "198.51.100.1")).isZero();
    assertThat(minutes("another", HOME)).isZero();
  }

  @Test
  void wrongAttemptsExpireAfterADay() {
    wrong("card", HOME, 4);
    later(Duration.ofDays(1));
    wrong("card", HOME, 4);
    assertThat(minutes("card", HOME)).isZero();
  }

  @Test
  void anAccountIsProtectedAgainstGuessesFromManyAddresses() {
    for (int n = 0; n < 20; n++) {
      wrong("card", "198.51.100." + n, 1);
    }
    assertThat(minutes("card", "198.51.100.99")).isEqualTo(1);
    assertThat(minutes("another", "198.51.100.99")).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9, true",
    "203.0.113.9, 203.0.113.10, false",
    "2001:db8:0:1::5, 2001:db8:0:1:ffff::6, true",
    "2001:db8:0:1::5, 2001:db8:0:2::5, false",
    "::ffff:203.0.113.9, 203.0.113.9, true"
  })
  void anAddressIsLimitedOverAllAccounts(String from, String later, boolean waits) {
    for (int n = 0; n < AttemptKind.PIN.wrongPerAddress(); n++) {
      assertThat(minutes("card " + n, from)).isZero();
      wrong("card " + n, from, 1);
    }
    assertThat(minutes("another", later) > 0).isEqualTo(waits);
  }

  @Test
  void occasionalMistakesBehindOneAddressLockOutNoClient() {
    for (int patron = 0; patron < 500; patron++) {
      String card = "card " + patron;
      wrong(card, HOME, 3);
      assertThat(limiter.verify(pin(card, HOME), () -> true)).isTrue();
      wrong("forgot " + patron, HOME, 1);
      later(Duration.ofMinutes(2));
    }
  }

  @Test
  void aSuccessfulAccountDoesNotResetGuessesOnOthers() {
    for (int n = 0; n < AttemptKind.PIN.wrongPerAddress() + 1; n++) {
      limiter.verify(pin("own", ATTACKER), () -> true);
      if (minutes("card " + n, ATTACKER) == 0) {
        wrong("card " + n, ATTACKER, 1);
      }
    }
    assertThat(minutes("another", ATTACKER)).isPositive();
  }

  @Test
  void mistypesOfAKnownClientDoNotResetGuessesOnOthers() {
    limiter.right(pin("own", ATTACKER));
    wrong("own", ATTACKER, 4);
    limiter.right(pin("own", ATTACKER));
    int guesses = 0;
    while (minutes("another", ATTACKER) == 0 && guesses < 200) {
      wrong("card " + guesses, ATTACKER, 1);
      guesses++;
      if (guesses >= AttemptKind.PIN.wrongPerAddress() - 1) {
        wrong("own", ATTACKER, 4);
        limiter.right(pin("own", ATTACKER));
      }
    }
    assertThat(guesses).isEqualTo(AttemptKind.PIN.wrongPerAddress());
  }

  @Test
  void mistypesOfAKnownClientDoNotResetGuessesOnItsAccountFromElsewhere() {
    limiter.right(pin("card", HOME));
    for (int n = 0; n < 20; n++) {
      wrong("card", "198.51.100." + n, 1);
      wrong("card", HOME, 4);
      limiter.right(pin("card", HOME));
    }
    assertThat(minutes("card", ATTACKER)).isEqualTo(1);
  }

  @Test
  void onlyMistypesThatCountedForTheAddressAreForgivenToIt() {
    int free = AttemptKind.PIN.wrongPerAddress();
    limiter.right(pin("own", HOME));
    later(Duration.ofDays(30).minusHours(1));
    wrong("own", HOME, 2);
    later(Duration.ofHours(2));
    wrong("own", HOME, 2);
    for (int n = 2; n < free; n++) {
      wrong("card " + n, HOME, 1);
    }
    assertThat(minutes("another", HOME)).isPositive();

    limiter.right(pin("own", HOME));

    int credit = 1;
    for (int n = 0; n < 2 + credit; n++) {
      assertThat(minutes("another", HOME)).isZero();
      wrong("further " + n, HOME, 1);
    }
    assertThat(minutes("another", HOME)).isPositive();
  }

  @Test
  void whatNamesNoAccountIsLimitedAsForAnAddress() {
    LoginAttempt unconfirmed = new LoginAttempt(AttemptKind.SINGLE_SIGN_ON, HOME, HOME);
    for (int n = 1; n < AttemptKind.SINGLE_SIGN_ON.wrongPerAddress(); n++) {
      limiter.wrong(unconfirmed);
    }
    assertThat(limiter.pause(unconfirmed)).isEmpty();
    limiter.wrong(unconfirmed);
    assertThat(limiter.pause(unconfirmed)).isPresent();
  }

  @ParameterizedTest
  @EnumSource
  void unknownClientsTogetherAreLimitedForAnHour(AttemptKind kind) {
    for (int n = 0; n < kind.wrongPerHour(); n++) {
      limiter.wrong(new LoginAttempt(kind, "account " + n, "host " + n));
    }
    LoginAttempt stranger = new LoginAttempt(kind, "account", HOME);
    assertThat(limiter.pause(stranger)).map(Lockout::minutes).hasValue(60L);
    later(Duration.ofHours(1));
    assertThat(limiter.pause(stranger)).isEmpty();
  }

  @Test
  void otherClientsCannotLockOutAKnownClient() {
    assertThat(limiter.verify(pin("card", HOME), () -> true)).isTrue();

    for (int n = 0; n < 2000; n++) {
      wrong("card", "host " + n, 1);
      wrong("card " + n, HOME, 1);
    }

    assertThat(minutes("card", ATTACKER)).isPositive();
    assertThat(minutes("another", HOME)).isPositive();
    assertThat(limiter.verify(pin("card", HOME), () -> true)).isTrue();
    wrong("card", HOME, 5);
    assertThat(minutes("card", HOME)).as("the client itself is locked out").isEqualTo(1);
  }

  @Test
  void aKnownClientWithAnOldSecretLocksOutOnlyItself() {
    limiter.right(pin("card", HOME));
    wrong("card", HOME, 100);
    assertThat(minutes("card", HOME)).isPositive();
    assertThat(minutes("card", "198.51.100.1")).isZero();
    assertThat(minutes("another", HOME)).isZero();
  }

  @Test
  void theAccountsKnownAtOneAddressCannotAllBeGuessedFromIt() {
    int free = AttemptKind.PIN.wrongPerAddressOfKnown();
    for (int n = 0; n < free; n++) {
      limiter.right(pin("card " + n, HOME));
    }
    limiter.right(pin("mistyped", HOME));
    limiter.right(pin("at home", HOME));
    limiter.right(pin("mistyped", "198.51.100.1"));
    for (int n = 0; n < free; n++) {
      assertThat(minutes("mistyped", HOME)).isZero();
      wrong("card " + n, HOME, 1);
    }
    wrong("mistyped", HOME, 1);
    wrong("mistyped", "198.51.100.1", 1);

    assertThat(minutes("card 1", HOME)).isEqualTo(2);
    assertThat(minutes("mistyped", HOME)).isEqualTo(2);
    assertThat(minutes("mistyped", "198.51.100.1")).as("another address").isZero();
    assertThat(minutes("at home", HOME)).as("it has no wrong attempt").isZero();
    later(Duration.ofMinutes(2));
    assertThat(limiter.verify(pin("mistyped", HOME), () -> true)).isTrue();
  }

  @Test
  void rightSecretsOfOthersAtTheAddressDoNotPayForGuesses() {
    int free = AttemptKind.PIN.wrongPerAddressOfKnown();
    limiter.right(pin("first guessed", HOME));
    wrong("first guessed", HOME, 1);
    for (int n = 1; n < free; n++) {
      limiter.right(pin("card " + n, HOME));
      wrong("card " + n, HOME, 1);
      limiter.right(pin("reader " + n, HOME));
    }
    assertThat(minutes("first guessed", HOME)).isPositive();
  }

  @Test
  void mistypesOfManyKnownClientsAtOneAddressLockOutNone() {
    for (int day = 0; day < 10; day++) {
      for (int patron = 0; patron < 400; patron++) {
        String card = "card " + patron;
        limiter.right(pin(card, HOME));
        wrong(card, HOME, 2);
        assertThat(limiter.verify(pin(card, HOME), () -> true)).isTrue();
        later(Duration.ofMinutes(3));
      }
      wrong("card " + day, HOME, 3);
      later(Duration.ofHours(5));
    }
  }

  @Test
  void aClientStaysKnownForAMonth() {
    limiter.right(pin("card", HOME));
    later(Duration.ofDays(30));
    for (int n = 0; n < 20; n++) {
      wrong("card", "host " + n, 1);
    }
    assertThat(minutes("card", HOME)).isPositive();
  }

  @Test
  void uncheckedAttemptsCountForTheAddressOfAnUnknownClientOnly() {
    limiter.verify(pin("own", HOME), () -> true);
    for (int n = 0; n < AttemptKind.PIN.wrongPerAddress() + 10; n++) {
      limiter.unchecked(pin("own", HOME));
    }
    assertThat(minutes("own", HOME)).isZero();
    assertThat(minutes("another", HOME)).isZero();

    for (int n = 0; n < AttemptKind.PIN.wrongPerAddress(); n++) {
      assertThat(minutes("card", ATTACKER)).isZero();
      limiter.unchecked(pin("card", ATTACKER));
    }
    assertThat(minutes("another", ATTACKER)).isPositive();
    assertThat(minutes("own", HOME)).isZero();
    assertThat(minutes("card", "198.51.100.1")).isZero();
  }

  @Test
  void kindsAreCountedSeparately() {
    wrong("admin", HOME, 5);
    assertThat(limiter.pause(new LoginAttempt(AttemptKind.STAFF_PASSWORD, "admin", HOME)))
        .isEmpty();
  }

  @Test
  void onlyTheFirstRefusalOfAPauseIsMarkedFirst() {
    wrong("card", HOME, 5);
    assertThat(limiter.pause(pin("card", HOME))).map(Lockout::first).hasValue(true);
    assertThat(limiter.pause(pin("card", HOME))).map(Lockout::first).hasValue(false);
    later(Duration.ofMinutes(1));
    wrong("card", HOME, 1);
    assertThat(limiter.pause(pin("card", HOME))).map(Lockout::first).hasValue(true);
  }

  private void wrong(String account, String address, int times) {
    for (int n = 0; n < times; n++) {
      limiter.wrong(pin(account, address));
    }
  }

  private long minutes(String account, String address) {
    return limiter.pause(pin(account, address)).map(Lockout::minutes).orElse(0L);
  }

  private static LoginAttempt pin(String account, String address) {
    return new LoginAttempt(AttemptKind.PIN, account, address);
  }

  private void later(Duration time) {
    now = now.plus(time);
  }
}
