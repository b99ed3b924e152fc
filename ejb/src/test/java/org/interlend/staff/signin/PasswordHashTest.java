package org.interlend.staff.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import org.interlend.security.Role;
import org.interlend.staff.AuthenticationSource;
import org.interlend.staff.PasswordHash;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

  private static final int FEW = 2;

  @Test
  void newPasswordHashesFollowOwasp() {
    assertThat(PasswordHash.ITERATIONS).isGreaterThanOrEqualTo(600_000);
  }

  @Test
  void aHashMatchesOnlyItsPasswordAndIsSalted() {
    PasswordHash hash = PasswordHash.of("correct horse", FEW);
    assertThat(hash.matches("correct horse")).isTrue();
    assertThat(hash.matches("correct horse ")).isFalse();
    assertThat(PasswordHash.of("correct horse", FEW).text()).isNotEqualTo(hash.text());
  }

  @Test
  void onlyDemonstrationHashesMayStayWeak() {
    PasswordHash weak = PasswordHash.of("x", 100_000);
    StaffIdentity ada = new StaffIdentity("ada", Set.of(Role.VIEWER), false);
    assertThat(new StoredCredentials(ada, AuthenticationSource.LOCAL, weak, false).hasWeakHash())
        .isTrue();
    assertThat(new StoredCredentials(ada, AuthenticationSource.LOCAL, weak, true).hasWeakHash())
        .isFalse();
  }

  @Test
  void aVerificationIsValidOnlyForTheSameHash() {
    VerifiedPasswords verified = new VerifiedPasswords(Clock.systemUTC());
    StaffIdentity ada = new StaffIdentity("ada", Set.of(Role.VIEWER), false);
    StoredCredentials account =
        new StoredCredentials(
            ada, AuthenticationSource.LOCAL, PasswordHash.of("old password", FEW), false);
    verified.add(account, "old password");

    assertThat(verified.has(account, "old password")).isTrue();
    assertThat(verified.has(account, "another")).isFalse();
    StoredCredentials changed =
        new StoredCredentials(
            ada, AuthenticationSource.LOCAL, PasswordHash.of("new password", FEW), false);
    assertThat(verified.has(changed, "old password")).isFalse();
  }

  @Test
  void aPasswordThatTheDirectoryAcceptedIsNotValidForAnAccountThatHasLeftIt() {
    VerifiedPasswords verified = new VerifiedPasswords(Clock.systemUTC());
    StaffIdentity ada = new StaffIdentity("ada", Set.of(Role.VIEWER), false);
    PasswordHash hash = PasswordHash.of("of Interlend", FEW);
    StoredCredentials there =
        new StoredCredentials(ada, AuthenticationSource.DIRECTORY, hash, false);
    verified.add(there, "of the directory");

    assertThat(verified.has(there, "of the directory")).isTrue();
    StoredCredentials here = new StoredCredentials(ada, AuthenticationSource.LOCAL, hash, false);
    assertThat(verified.has(here, "of the directory")).isFalse();
  }
}
