package org.interlend.ncip.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.ncip.outgoing.ProblemOutcome.DECIDED;
import static org.interlend.ncip.outgoing.ProblemOutcome.FOR_STAFF;
import static org.interlend.ncip.outgoing.ProblemOutcome.LATER;

import org.interlend.ncip.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ProblemOutcomeTest {

  @Test
  void aRefusalOfTheLenderIsADecisionAtAnyLevel() {
    assertThat(ProblemOutcome.of(ProblemType.RENEWAL_NOT_ALLOWED.text(), true)).isEqualTo(DECIDED);
    assertThat(ProblemOutcome.of(ProblemType.ITEM_NOT_RENEWABLE.text(), false)).isEqualTo(DECIDED);
  }

  @Test
  void temporaryProblemsAreRetriedInAnyLetterCase() {
    assertThat(ProblemOutcome.of(" temporary processing failure ", false)).isEqualTo(LATER);
  }

  @Test
  void authenticationProblemsAreForStaff() {
    assertThat(ProblemOutcome.of(ProblemType.UNKNOWN_AGENCY.text(), true)).isEqualTo(FOR_STAFF);
    assertThat(ProblemOutcome.of(ProblemType.PROTOCOL_ERROR.text(), false)).isEqualTo(FOR_STAFF);
  }

  @Test
  void anUnknownTypeIsADecisionOnlyInsideTheResponse() {
    assertThat(ProblemOutcome.of("Lender is closing", true)).isEqualTo(DECIDED);
    assertThat(ProblemOutcome.of("Lender is closing", false)).isEqualTo(FOR_STAFF);
  }
}
