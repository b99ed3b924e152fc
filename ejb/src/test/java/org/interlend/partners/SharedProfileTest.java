package org.interlend.partners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.partners.TestPartner.set;

import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.partners.profile.BorrowingProfile;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.partners.profile.LendingProfile;
import org.interlend.partners.profile.TestProfile;
import org.interlend.partners.protocol.PartnerGap;
import org.junit.jupiter.api.Test;

/** Which settings count: those of a workflow profile, or the partner's own. */
class SharedProfileTest {

  private final Partner partner =
      TestPartner.called("BROKER").without(BorrowingStep.REPORT_LOST).make();

  @Test
  void withoutAProfileThePartnersOwnSettingsCount() {
    assertThat(partner.borrowing()).isSameAs(partner.ownBorrowing());
    assertThat(partner.lending()).isSameAs(partner.ownLending());
    assertThat(partner.takesRenewals()).isTrue();
    assertThatThrownBy(() -> partner.borrowing().require(BorrowingStep.REPORT_LOST, "R-1"))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(ProblemKind.STEP_SWITCHED_OFF));
  }

  @Test
  void theProfileCountsForItsSideAlone() {
    partner.use(TestProfile.of("BORROW", set(new BorrowingProfile(), "sendRenewItem", false)));

    assertThat(partner.takesRenewals()).isFalse();
    assertThat(partner.borrowing().takes(BorrowingStep.REPORT_LOST)).isTrue();
    assertThat(partner.borrowingProfile()).isEqualTo("BORROW");
    assertThat(partner.lendingProfile()).isNull();
    assertThat(partner.lending()).isSameAs(partner.ownLending());
    assertThat(partner.takesRecalls()).isTrue();
  }

  @Test
  void theProfileForLendingDecidesOnRecalls() {
    partner.use(TestProfile.of("LEND", set(new LendingProfile(), "sendRecallItem", false)));

    assertThat(partner.takesRecalls()).isFalse();
    assertThat(partner.ownLending().sendRecallItem()).isTrue();
    assertThat(partner.takesRenewals()).isTrue();
  }

  @Test
  void withoutAProfileAgainTheOwnSettingsCountAsTheyWere() {
    partner.use(TestProfile.of("BORROW", set(new BorrowingProfile(), "sendRenewItem", false)));

    partner.share(null, null);

    assertThat(partner.takesRenewals()).isTrue();
    assertThat(partner.borrowing().takes(BorrowingStep.REPORT_LOST)).isFalse();
  }

  @Test
  void whatAProfileSendsNeedsAnAddress() {
    Partner silent = TestPartner.called("BROKER").withoutNcipUrl().make();
    silent.use(TestProfile.of("LEND", new LendingProfile()));
    BorrowingProfile quiet = set(new BorrowingProfile(), "sendRenewItem", false);
    silent.use(TestProfile.of("BORROW", quiet));
    assertThat(silent.missing()).doesNotContain(PartnerGap.NCIP_URL);

    silent.use(TestProfile.of("BORROW", set(quiet, "sendItemReceived", true)));
    assertThat(silent.missing()).contains(PartnerGap.NCIP_URL);

    silent.use(TestProfile.of("BORROW", new BorrowingProfile()));

    assertThat(silent.missing()).contains(PartnerGap.NCIP_URL);
  }
}
