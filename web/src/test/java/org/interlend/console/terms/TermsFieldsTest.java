package org.interlend.console.terms;

import static org.assertj.core.api.Assertions.assertThat;

import org.interlend.circulation.terms.TermsOfUse;
import org.junit.jupiter.api.Test;

class TermsFieldsTest {

  @Test
  void newTermsBeginWithTheStandardPeriodsAndHaveNoName() {
    TermsFields fields = new TermsFields();

    assertThat(fields.name()).isNull();
    assertThat(fields.loanDays()).isEqualTo(TermsOfUse.STANDARD.loanDays());
    assertThat(fields.maxRenewals()).isEqualTo(TermsOfUse.STANDARD.maxRenewals());
    assertThat(fields.renewalDays()).isEqualTo(TermsOfUse.STANDARD.renewalDays());
    assertThat(fields.recallDays()).isEqualTo(TermsOfUse.STANDARD.recallDays());
    assertThat(fields.holdShelfDays()).isEqualTo(TermsOfUse.STANDARD.holdShelfDays());
  }
}
