package org.interlend.partners.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.interlend.partners.TestPartner.set;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.interlend.ProblemKind;
import org.interlend.Side;
import org.interlend.WorkflowException;
import org.interlend.settings.SettingDifference;
import org.junit.jupiter.api.Test;

class WorkflowProfileTest {

  @Test
  void aProfileHasTheSettingsOfItsSideWithTheirDefaults() {
    WorkflowProfile profile = TestProfile.of("SHARED", new BorrowingProfile());

    assertThat(profile.side()).isEqualTo(Side.BORROWING);
    assertThat(profile.borrowing().sendRenewItem()).isTrue();
    assertThat(profile.differences()).isEmpty();
  }

  @Test
  void aProfileTakesSettingsInCopies() {
    LendingProfile entered = new LendingProfile();
    WorkflowProfile profile = TestProfile.of("SHARED", entered);

    set(entered, "automaticRenew", true);

    assertThat(profile.lending().automaticRenew()).isFalse();
  }

  @Test
  void whatDiffersFromTheDeliveredSettingsIsListedInTheirOrder() {
    LendingProfile entered = new LendingProfile();
    set(entered, "expireAfterDays", 7);
    set(entered, "sendRecallItem", false);
    set(entered, "scanLink", LendingProfile.ScanLink.STAFF);

    assertThat(TestProfile.of("SHARED", entered).differences())
        .extracting(
            each -> each.setting().name(), SettingDifference::value, SettingDifference::other)
        .containsExactly(tuple("sendRecallItem", false, true), tuple("expireAfterDays", 7, 0));
  }

  @Test
  void stepsThatAreTakenAgainDifferNoMore() {
    BorrowingProfile settings = new BorrowingProfile();
    settings.takeOnly(EnumSet.complementOf(EnumSet.of(BorrowingStep.REPORT_LOST)));
    assertThat(settings.differences())
        .singleElement()
        .extracting(SettingDifference::value)
        .isEqualTo(Set.of(BorrowingStep.REPORT_LOST));
    assertThat(settings.steps()).doesNotContain(BorrowingStep.REPORT_LOST).hasSize(5);

    settings.takeOnly(List.of(BorrowingStep.values()));

    assertThat(settings.differences()).isEmpty();
  }

  @Test
  void aProfileKeepsItsSide() {
    WorkflowProfile profile = TestProfile.of("SHARED", new BorrowingProfile());
    WorkflowProfileSettings other = new WorkflowProfileSettings() {};
    other.begin(new LendingProfile());

    assertRefused(() -> profile.describe(other), ProfileReason.PROFILE_SIDE_FIXED);
    assertThat(profile.side()).isEqualTo(Side.BORROWING);
  }

  @Test
  void aProfileHasNoSettingsOfTheOtherSide() {
    WorkflowProfileSettings both = new WorkflowProfileSettings() {};
    both.begin(new BorrowingProfile());
    both.begin(new LendingProfile());
    WorkflowProfile profile = new WorkflowProfile("SHARED");

    assertRefused(() -> profile.describe(both), ProfileReason.PROFILE_OF_ONE_SIDE);
  }

  private static void assertRefused(Runnable step, ProfileReason reason) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            WorkflowException.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.kind()).isEqualTo(ProblemKind.INVALID_DATA);
            });
  }
}
