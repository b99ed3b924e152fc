package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.request.TestBorrowing.PATRON;

import org.junit.jupiter.api.Test;

/** The patron of a borrowing request, or what the broker's message has instead. */
class RequestingPatronTest {

  @Test
  void aPatronWhoIsAssignedReplacesTheNumberInTheMessage() {
    RequestingPatron named = RequestingPatron.of(null).notMatched("8".repeat(300));
    assertThat(named.unmatchedNumber()).hasSize(255);

    RequestingPatron assigned = RequestingPatron.of(PATRON);
    assertThat(assigned.unmatchedNumber()).isNull();
    assertThat(assigned.group()).isEqualTo(PATRON.group());
  }
}
