package org.interlend.pdf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.interlend.pdf.ReadBudget.Spent;
import org.junit.jupiter.api.Test;

/** What ends the reading of a file. */
class ReadBudgetTest {

  private final ReadBudget budget = new ReadBudget();

  @Test
  void bytesEndIt() throws Spent {
    byte[] megabyte = new byte[1024 * 1024];
    for (int i = 0; i < 8; i++) {
      budget.spend(megabyte, 0, megabyte.length);
    }
    assertThat(budget.isSpent()).isFalse();
    assertThatThrownBy(() -> budget.spend('x')).isInstanceOf(Spent.class);
    assertThat(budget.isSpent()).isTrue();
  }

  @Test
  void arraysDictionariesTextsAndReferencesEndIt() throws Spent {
    byte[] values = "[<(R".repeat(1000).getBytes(US_ASCII);
    for (int i = 0; i < 62; i++) {
      budget.spend(values, 0, values.length);
    }
    budget.spendValues(1999);
    budget.spend('[');
    assertThatThrownBy(() -> budget.spend('(')).isInstanceOf(Spent.class);
  }

  @Test
  void timeEndsIt() {
    ReadBudget late = new ReadBudget(Duration.ofNanos(-1));
    assertThatThrownBy(() -> late.spend('x')).isInstanceOf(Spent.class);
    assertThat(late.isSpent()).isTrue();
  }
}
