package org.interlend.borrowing.returning;

import static org.interlend.RefusalAssert.assertRefused;
import static org.interlend.borrowing.request.TestBorrowing.NUMBER;
import static org.interlend.borrowing.request.TestBorrowing.STEP;
import static org.interlend.borrowing.request.TestBorrowing.in;
import static org.interlend.borrowing.request.TestBorrowing.volume;

import org.interlend.ProblemKind;
import org.interlend.WorkflowException.Subject;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingStatus;
import org.interlend.borrowing.request.TestBorrowing;
import org.interlend.borrowing.request.VolumeSelection;
import org.interlend.partners.TestPartner;
import org.junit.jupiter.api.Test;

/** Whether an item on loan may be checked in. */
class BorrowingCheckInTest {

  @Test
  void staffCompleteNoRequestWithAnOpenLoan() {
    BorrowingRequest request = TestBorrowing.lent("B1", "B2");
    volume(request, "B1").returnedByPatron(STEP);
    assertRefused(
        () -> BorrowingCheckIn.refuseIfOnLoan(request, request.openVolumes()),
        ProblemKind.ILLEGAL_MOVE,
        Subject.REQUEST,
        NUMBER);
    BorrowingCheckIn.refuseIfOnLoan(request, new VolumeSelection(request).named("B1"));
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
