package org.interlend.start;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.interlend.staff.StaffAccounts;
import org.junit.jupiter.api.Test;

class InterlendStartTest {

  @Test
  void aFirstPasswordThatIsEasilyGuessedIsRefused() {
    var accounts = new StaffAccounts();
    assertThatThrownBy(() -> InterlendStart.addFirst(accounts, "admin"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "Interlend cannot start: INTERLEND_ADMIN_PASSWORD is refused. A password needs at"
                + " least");
  }
}
