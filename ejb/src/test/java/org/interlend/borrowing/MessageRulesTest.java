package org.interlend.borrowing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.interlend.Refusal.assertRefused;
import static org.interlend.borrowing.TestBorrowing.DUE;
import static org.interlend.borrowing.TestBorrowing.NUMBER;
import static org.interlend.borrowing.TestBorrowing.STEP;
import static org.interlend.borrowing.TestBorrowing.in;
import static org.interlend.borrowing.TestBorrowing.requestedCitation;
import static org.interlend.borrowing.TestBorrowing.volume;

import java.util.EnumSet;
import java.util.Set;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The changes that a broker's messages may make, status by status. */
class MessageRulesTest {

  private static final Set<BorrowingStatus> BEFORE_THE_LOAN =
      EnumSet.range(
          BorrowingStatus.REQUEST_SENT_TO_PARTNER, BorrowingStatus.DIGITALLY_RECEIVED_BY_LIBRARY);

  @ParameterizedTest
  @EnumSource
  void aRequestIsCanceledUntilItsItemIsLent(BorrowingStatus status) {
    BorrowingRequest request = in(status);
    if (BEFORE_THE_LOAN.contains(status)) {
      assertThatCode(() -> BorrowingAction.CANCEL.require(request)).doesNotThrowAnyException();
    } else {
      assertRefused(
          () -> BorrowingAction.CANCEL.require(request),
          ProblemKind.TOO_LATE_TO_CANCEL,
          Subject.REQUEST,
          NUMBER);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCanceledRequestAcceptsNoItem(BorrowingStatus status) {
    BorrowingRequest request = in(status);
    if (status.isCanceled()) {
      assertRefused(
          () -> ItemAcceptance.refuseCanceled(request),
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          NUMBER);
    } else {
      assertThatCode(() -> ItemAcceptance.refuseCanceled(request)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anItemFillsAnAnnouncementAlsoAfterItsExpiry(BorrowingStatus status) {
    assertThat(ItemAcceptance.announcedOnly(in(status)))
        .isEqualTo(
            status == BorrowingStatus.REQUEST_SENT_TO_PARTNER || status == BorrowingStatus.EXPIRED);
  }

  @ParameterizedTest
  @EnumSource
  void anAnnouncementMayBeRepeatedWhileTheItemIsExpected(BorrowingStatus status) {
    BorrowingRequest request = in(status);
    if (status.isAwaited()) {
      assertThatCode(() -> Announcements.refuseAnother(request, requestedCitation()))
          .doesNotThrowAnyException();
    } else {
      assertRefused(
          () -> Announcements.refuseAnother(request, requestedCitation()),
          ProblemKind.DUPLICATE_REQUEST,
          Subject.REQUEST,
          NUMBER);
    }
  }

  @Test
  void anAnnouncementOfAnotherTitleUnderTheSameNumberIsRefused() {
    assertRefused(
        () ->
            Announcements.refuseAnother(
                in(BorrowingStatus.REQUEST_SENT_TO_PARTNER), requestedCitation("Orlando", DUE)),
        ProblemKind.DUPLICATE_REQUEST);
  }

  @Test
  void staffCompleteNoRequestWithAnOpenLoan() {
    BorrowingRequest request = TestBorrowing.lent("B1", "B2");
    volume(request, "B1").returnedByPatron(STEP);
    assertRefused(
        () -> BorrowingCheckIn.refuseIfOnLoan(request, request.openVolumes()),
        ProblemKind.ILLEGAL_MOVE,
        Subject.REQUEST,
        NUMBER);
    BorrowingCheckIn.refuseIfOnLoan(request, new OpenVolumes(request).named("B1"));
  }

  @Test
  void theBrokerChecksInALentItemUnlessThePartnerRequiresTheReturn() {
    BorrowedVolume volume = volume(in(BorrowingStatus.LOANED_ITEM_TO_PATRON));
    BorrowingCheckIn.refuseIfReturnComesFirst(TestPartner.called("BROKER").make(), volume);
    assertRefused(
        () ->
            BorrowingCheckIn.refuseIfReturnComesFirst(
                TestPartner.called("BROKER").checkInRequiresReturn().make(), volume),
        ProblemKind.ILLEGAL_MOVE,
        Subject.ITEM,
        "B1");
  }
}
