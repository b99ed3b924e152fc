package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.borrowing.request.TestBorrowing.BARCODE;
import static org.interlend.borrowing.request.TestBorrowing.DUE;
import static org.interlend.borrowing.request.TestBorrowing.NOW;
import static org.interlend.borrowing.request.TestBorrowing.STEP;
import static org.interlend.borrowing.request.TestBorrowing.volume;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.ProblemKind;
import org.interlend.StateTable;
import org.interlend.WorkflowException.Subject;
import org.interlend.catalog.TemporaryItem;
import org.interlend.catalog.TestItems;
import org.interlend.partners.TestPartner;
import org.interlend.partners.profile.BorrowingStep;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The transitions of one volume of a borrowing request, and the steps that staff may take. */
class VolumeStepsTest {

  @TestFactory
  Stream<DynamicTest> volumeTransitions() {
    StateTable<BorrowedVolume, VolumeStatus> table =
        StateTable.of(VolumeStatus.class, VolumeStepsTest::in, BorrowedVolume::status);
    for (VolumeStatus to : VolumeStatus.values()) {
      table.step("to " + to, volume -> volume.move(to));
    }
    return table.rows(
        """
                      | to EXPECTED | to RECEIVED | to ON_LOAN | to RETURNED | to SENT_BACK | to LOST | to DECLARED_LOST | to CLOSED
        EXPECTED      | -           | RECEIVED    | ON_LOAN    | -           | -            | LOST    | -                | CLOSED
        RECEIVED      | -           | -           | ON_LOAN    | -           | SENT_BACK    | LOST    | -                | CLOSED
        ON_LOAN       | -           | -           | -          | RETURNED    | -            | LOST    | -                | CLOSED
        RETURNED      | -           | -           | -          | -           | SENT_BACK    | LOST    | -                | CLOSED
        SENT_BACK     | -           | -           | -          | -           | -            | -       | DECLARED_LOST    | CLOSED
        LOST          | -           | -           | -          | RETURNED    | -            | -       | DECLARED_LOST    | CLOSED
        DECLARED_LOST | -           | -           | -          | RETURNED    | -            | -       | -                | CLOSED
        CLOSED        | -           | RECEIVED    | -          | -           | -            | -       | -                | -
        """);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          EXPECTED      : REPORT_LOST, COMPLETE
          RECEIVED      : RECALL, SEND_BACK, REPORT_DAMAGED, REPORT_LOST, COMPLETE
          ON_LOAN       : RECALL, REPORT_DAMAGED, REPORT_LOST
          RETURNED      : SEND_BACK, REPORT_DAMAGED, REPORT_LOST, COMPLETE
          SENT_BACK     : DECLARE_LOST, COMPLETE
          LOST          : DECLARE_LOST, REPORT_FOUND, COMPLETE
          DECLARED_LOST : REPORT_FOUND, COMPLETE
          CLOSED        : REACTIVATE, REACTIVATE_ON_LOAN
          """)
  void staffActionsOnAVolumeByStatus(VolumeStatus status, String actions) {
    assertThat(BorrowingAction.of(in(status))).isEqualTo(actions(actions));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ':',
      textBlock =
          """
          RECEIVED : SEND_BACK, REPORT_LOST, COMPLETE
          ON_LOAN  : RECALL, REPORT_LOST
          RETURNED : SEND_BACK, REPORT_LOST, COMPLETE
          """)
  void aDamagedVolumeIsNotReportedDamagedAgain(VolumeStatus status, String actions) {
    BorrowedVolume volume = in(status);
    volume.damaged(STEP);
    assertThat(BorrowingAction.of(volume)).isEqualTo(actions(actions));
  }

  @Test
  void aStepDisabledForThePartnerIsNotOffered() {
    BorrowedVolume volume =
        volume(
            TestBorrowing.received(
                TestBorrowing.shipped(
                    TestPartner.called("BROKER").without(BorrowingStep.REPORT_LOST).make(),
                    BARCODE)));
    assertThat(BorrowingAction.of(volume))
        .containsExactly(
            BorrowingAction.RECALL,
            BorrowingAction.SEND_BACK,
            BorrowingAction.REPORT_DAMAGED,
            BorrowingAction.COMPLETE);
    assertRefused(
        () -> BorrowingAction.REPORT_LOST.require(volume.request()), ProblemKind.STEP_SWITCHED_OFF);
    BorrowingAction.REPORT_DAMAGED.require(volume.request());
    BorrowingAction.SEND_BACK.require(volume.request());
  }

  @ParameterizedTest
  @EnumSource
  void aVolumeIsInTheLibraryFromReceiptUntilReturnOrLoss(VolumeStatus status) {
    Set<VolumeStatus> here =
        Set.of(VolumeStatus.RECEIVED, VolumeStatus.ON_LOAN, VolumeStatus.RETURNED);
    assertThat(in(status).status().isHere()).isEqualTo(here.contains(status));
  }

  @ParameterizedTest
  @EnumSource
  void onlyAnUndamagedVolumeOnLoanMayBeRenewed(VolumeStatus status) {
    assertThat(RenewalEligibility.isRenewable(in(status)))
        .isEqualTo(status == VolumeStatus.ON_LOAN);
  }

  @Test
  void aDamagedVolumeOrOneWithAPendingRenewalIsNotRenewed() {
    BorrowedVolume damaged = in(VolumeStatus.ON_LOAN);
    damaged.damaged(STEP);
    assertThat(RenewalEligibility.isRenewable(damaged)).isFalse();
    BorrowedVolume awaited = in(VolumeStatus.ON_LOAN);
    awaited.renewalAsked(DUE, STEP);
    assertThat(RenewalEligibility.isRenewable(awaited)).isFalse();
  }

  @Test
  void aVolumeThatTheLenderWantsBackIsNotLent() {
    BorrowedVolume volume = in(VolumeStatus.RECEIVED);
    volume.recalled(null, STEP);
    assertRefused(() -> volume.lent(STEP), ProblemKind.ITEM_NOT_FOR_LOAN, Subject.ITEM, BARCODE);
  }

  @Test
  void aVolumeThatWasReturnedOrFoundGoesBackToTheLender() {
    assertRefused(
        () -> in(VolumeStatus.RETURNED).lent(STEP),
        ProblemKind.ITEM_NOT_FOR_LOAN,
        Subject.ITEM,
        BARCODE);
  }

  @Test
  void aPendingRenewalEndsWithTheLoan() {
    BorrowedVolume volume = in(VolumeStatus.ON_LOAN);
    volume.renewalWaitsForStaff(DUE, STEP);
    volume.move(VolumeStatus.RETURNED);
    assertThat(volume.renewal().awaited()).isFalse();
  }

  @Test
  void aRefusalNamesTheItem() {
    assertRefused(
        () -> in(VolumeStatus.SENT_BACK).move(VolumeStatus.ON_LOAN),
        ProblemKind.ILLEGAL_MOVE,
        Subject.ITEM,
        BARCODE);
  }

  @Test
  void aClosedVolumeReleasesItsItemAndKeepsItsNumbers() {
    BorrowedVolume volume = in(VolumeStatus.RETURNED);
    TemporaryItem item = volume.item().orElseThrow();
    assertThat(volume.release(NOW)).isSameAs(item);
    assertThat(volume.closed()).isTrue();
    assertThat(volume.item()).isEmpty();
    assertThat(volume.barcode()).isEqualTo(BARCODE);
    assertThat(volume.partnerItemId()).isEqualTo("L-" + BARCODE);
  }

  @Test
  void aReopenedVolumeGetsANewTemporaryItem() {
    BorrowedVolume volume = in(VolumeStatus.CLOSED);
    TemporaryItem again = TestItems.borrowed("B2");
    volume.reopened(again);
    assertThat(volume.closed()).isFalse();
    assertThat(volume.item()).containsSame(again);
    assertThat(volume.barcode()).isEqualTo("B2");
  }

  @Test
  void theLoanConditionsRemainAfterTheItemIsDeleted() {
    BorrowedVolume volume = volume(TestBorrowing.shippedForUseInTheLibrary());
    assertThat(volume.forLoan()).isFalse();
    volume.release(NOW);
    assertThat(volume.loanConditions().libraryUseOnly(false)).isTrue();
    assertThat(volume.loanConditions().renewable()).isTrue();
    assertThat(volume.loanConditions().pieces()).isEqualTo(2);
  }

  @Test
  void aLenderThatDoesNotRenewIsNotAskedTo() {
    BorrowingRequest request = TestBorrowing.lent("A");
    assertThat(BorrowingAction.RENEW.allows(request)).isTrue();
    BorrowedVolume other = TestBorrowing.add(request, TestItems.notRenewable("B"));
    other.received(STEP);
    other.lent(STEP);
    assertThat(RenewalEligibility.mayBeAsked(other)).isFalse();
  }

  @Test
  void withoutLoanConditionsTheDefaultsApply() {
    assertThat(LoanConditions.UNKNOWN.libraryUseOnly(true)).isTrue();
    assertThat(LoanConditions.UNKNOWN.libraryUseOnly(false)).isFalse();
    assertThat(LoanConditions.UNKNOWN.renewable()).isTrue();
    assertThat(LoanConditions.UNKNOWN.pieces()).isNull();
  }

  @Test
  void aVolumeMayHaveAnotherBarcodeThanTheLendersItemNumber() {
    BorrowedVolume volume = in(VolumeStatus.EXPECTED);
    volume.labeled("B9");
    assertThat(volume.barcode()).isEqualTo("B9");
    assertThat(volume.partnerItemId()).isEqualTo("L-" + BARCODE);
  }

  /** A volume in the status, reached by the steps of its request. */
  static BorrowedVolume in(VolumeStatus status) {
    return volume(
        TestBorrowing.in(
            switch (status) {
              case EXPECTED -> BorrowingStatus.SHIPPED_PHYSICALLY;
              case RECEIVED -> BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY;
              case ON_LOAN -> BorrowingStatus.LOANED_ITEM_TO_PATRON;
              case RETURNED -> BorrowingStatus.RETURNED_BY_PATRON;
              case SENT_BACK -> BorrowingStatus.RETURNED_ITEM_TO_PARTNER;
              case LOST -> BorrowingStatus.LOST_COMMUNICATED;
              case DECLARED_LOST -> BorrowingStatus.DECLARED_LOST_BY_PARTNER;
              case CLOSED -> BorrowingStatus.REQUEST_COMPLETED;
            }));
  }

  private static List<BorrowingAction> actions(String names) {
    List<String> words = names == null ? List.of() : Arrays.asList(names.split(",\\s*"));
    return words.stream().map(BorrowingAction::valueOf).toList();
  }
}
