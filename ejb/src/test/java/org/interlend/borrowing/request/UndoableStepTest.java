package org.interlend.borrowing.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.borrowing.request.TestBorrowing.BARCODE;
import static org.interlend.borrowing.request.TestBorrowing.BEFORE;
import static org.interlend.borrowing.request.TestBorrowing.NOW;
import static org.interlend.borrowing.request.TestBorrowing.STEP;
import static org.interlend.borrowing.request.TestBorrowing.volume;

import java.time.Duration;
import java.time.Instant;
import org.interlend.Actor;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which steps of staff can be undone, and what the request becomes. */
class UndoableStepTest {

  @Test
  void aStepOfTheBrokerIsNotUndoneByStaff() {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped(BARCODE));
    volume(request)
        .lent(
            HistoryEvent.of(NOW, HistoryEventKind.ITEM_LENT, Actor.partner("BROKER"))
                .item(BARCODE));
    assertThat(UndoableStep.of(volume(request), HistoryEventKind.ITEM_LENT)).isEmpty();
    assertThat(BorrowingAction.UNDO_LOAN.allows(request)).isFalse();
  }

  @Test
  void anAccountNamedLikeThePartnerIsStaff() {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped(BARCODE));
    Actor by = Actor.staff(request.partner().code());
    volume(request).lent(HistoryEvent.of(NOW, HistoryEventKind.ITEM_LENT, by).item(BARCODE));
    assertThat(UndoableStep.of(volume(request), HistoryEventKind.ITEM_LENT)).isPresent();
  }

  @Test
  void aNoteDoesNotEndThePossibilityAndAChangeOfTheStatusDoes() {
    BorrowingRequest request = TestBorrowing.lent(BARCODE);
    request.note(STEP);
    assertThat(UndoableStep.of(volume(request), HistoryEventKind.ITEM_LENT)).isPresent();
    new BorrowingTransitions(volume(request)).overdue(STEP);
    assertThat(UndoableStep.of(volume(request), HistoryEventKind.ITEM_LENT)).isEmpty();
  }

  @Test
  void anActionEndsAfterTenMinutes() {
    BorrowingRequest request = TestBorrowing.lent(BARCODE);
    assertThat(BorrowingAction.UNDO_LOAN.allows(request, BEFORE.plus(Duration.ofMinutes(10))))
        .isTrue();
    assertThat(BorrowingAction.UNDO_LOAN.allows(request, BEFORE.plus(Duration.ofMinutes(11))))
        .isFalse();
    assertThat(BorrowingAction.TAKE_BACK.allows(request, NOW)).isTrue();
  }

  @Test
  void aLoanThatIsUndoneIsAsIfItHadNotBeen() {
    BorrowingRequest request = TestBorrowing.lent(BARCODE);
    undoLoan(request, BARCODE);
    assertThat(request.status()).isEqualTo(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
    assertThat(volume(request).status()).isEqualTo(VolumeStatus.RECEIVED);
    assertThat(BorrowingAction.UNDO_LOAN.allows(request)).isFalse();
  }

  @Test
  void aReturnThatIsUndoneBringsBackTheStatusOfTheLoan() {
    BorrowingRequest request = TestBorrowing.in(BorrowingStatus.OVERDUE_REQUEST);
    returned(request, BARCODE);
    undoReturn(request, BARCODE);
    assertThat(request.status()).isEqualTo(BorrowingStatus.OVERDUE_REQUEST);
    assertThat(volume(request).onLoan()).isTrue();
  }

  @Test
  void aRenewalThatTheReturnEndedDoesNotComeBack() {
    BorrowingRequest request = TestBorrowing.in(BorrowingStatus.RENEW_REQUESTED);
    returned(request, BARCODE);
    undoReturn(request, BARCODE);
    assertThat(request.status()).isEqualTo(BorrowingStatus.LOANED_ITEM_TO_PATRON);
  }

  @Test
  void theLoanBeforeAReturnThatWasUndoneCanBeUndone() {
    BorrowingRequest request = TestBorrowing.lent(BARCODE);
    returned(request, BARCODE);
    assertThat(BorrowingAction.UNDO_LOAN.allows(request)).isFalse();
    undoReturn(request, BARCODE);
    assertThat(BorrowingAction.UNDO_LOAN.allows(request)).isTrue();
    undoLoan(request, BARCODE);
    assertThat(request.status()).isEqualTo(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
  }

  @Test
  void theOtherItemsDecideTheStatusToo() {
    BorrowingRequest request = TestBorrowing.lent("A", "B");
    undoLoan(request, "A");
    assertThat(request.status()).isEqualTo(BorrowingStatus.LOANED_ITEM_TO_PATRON);
    undoLoan(request, "B");
    assertThat(request.status()).isEqualTo(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
  }

  @Test
  void aLoanThatWasReactivatedIsNotUndone() {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("A", "B"));
    request.note(HistoryEvent.of(NOW, HistoryEventKind.REACTIVATED_ON_LOAN, Actor.staff("desk")));
    lent(request, "A");
    lent(request, "B");
    assertThat(BorrowingAction.UNDO_LOAN.allows(request)).isFalse();
    returned(request, "B");
    undoReturn(request, "B");
    assertThat(BorrowingAction.UNDO_LOAN.allows(request)).isFalse();
  }

  @Test
  void aLoanThatIsReactivatedContinuesUnlessTheItemCameBack() {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("A", "B", "C"));
    lent(request, "A");
    lent(request, "B");
    returned(request, "B");
    assertThat(UndoableStep.continuesLoan(volume(request, "A"))).isFalse();

    request.note(HistoryEvent.of(NOW, HistoryEventKind.REACTIVATED_ON_LOAN, Actor.staff("desk")));

    assertThat(UndoableStep.continuesLoan(volume(request, "A"))).isTrue();
    assertThat(UndoableStep.continuesLoan(volume(request, "B"))).isFalse();
    assertThat(UndoableStep.continuesLoan(volume(request, "C"))).isFalse();
  }

  private static void lent(BorrowingRequest request, String barcode) {
    volume(request, barcode)
        .lent(HistoryEvent.of(NOW, HistoryEventKind.ITEM_LENT, Actor.staff("desk")).item(barcode));
  }

  @Test
  void aReceiptThatIsUndoneLeavesTheItemExpected() {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("A", "B"));
    undoReceipt(request, "A");
    assertThat(request.status()).isEqualTo(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
    assertThat(BorrowingAction.RECEIVE.fits(volume(request, "A"))).isTrue();
    undoReceipt(request, "B");
    assertThat(request.status()).isEqualTo(BorrowingStatus.SHIPPED_PHYSICALLY);
    assertThat(request.filledAt()).isNull();
  }

  @Test
  void anItemThatCameAndHasGoneBackStillCountsWhenTheReceiptOfAnotherIsUndone() {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("A", "B"));
    Instant filled = request.filledAt();
    volume(request, "A").close(STEP);
    undoReceipt(request, "B");
    assertThat(request.status()).isEqualTo(BorrowingStatus.SHIPPED_PHYSICALLY);
    assertThat(request.filledAt()).isNotNull().isEqualTo(filled);
  }

  @Test
  void anItemThatWasClosedWithoutComingIsNoSupply() {
    BorrowingRequest request = TestBorrowing.shipped("A", "B");
    volume(request, "A").close(STEP);
    TestBorrowing.received(request);
    assertThat(request.filledAt()).isNotNull();
    undoReceipt(request, "B");
    assertThat(request.filledAt()).isNull();
  }

  @Test
  void theReceiptBeforeALoanThatWasUndoneCanBeUndone() {
    BorrowingRequest request = TestBorrowing.lent(BARCODE);
    assertThat(BorrowingAction.UNDO_RECEIPT.allows(request)).isFalse();
    undoLoan(request, BARCODE);
    undoReceipt(request, BARCODE);
    assertThat(request.status()).isEqualTo(BorrowingStatus.SHIPPED_PHYSICALLY);
  }

  @Test
  void anItemThatWasSentBackByMistakeIsWhatItWasBefore() {
    BorrowingRequest returned = TestBorrowing.lent(BARCODE);
    returned(returned, BARCODE);
    sentBack(returned);
    undoSendBack(returned);
    assertThat(returned.status()).isEqualTo(BorrowingStatus.RETURNED_BY_PATRON);
    assertThat(BorrowingAction.UNDO_SEND_BACK.allows(returned)).isFalse();
    undoReturn(returned, BARCODE);

    BorrowingRequest notCollected = TestBorrowing.received(TestBorrowing.shipped(BARCODE));
    sentBack(notCollected);
    undoSendBack(notCollected);
    assertThat(notCollected.status()).isEqualTo(BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY);
    assertThat(volume(notCollected).status()).isEqualTo(VolumeStatus.RECEIVED);
  }

  private static void sentBack(BorrowingRequest request) {
    volume(request)
        .sentBack(
            HistoryEvent.of(NOW, HistoryEventKind.ITEM_SENT_BACK, Actor.staff("desk"))
                .item(BARCODE));
  }

  private static void undoSendBack(BorrowingRequest request) {
    VolumeStatus before = UndoableStep.beforeSentBack(volume(request));
    undo(request, BARCODE, BorrowingAction.UNDO_SEND_BACK, before, "SEND_BACK_UNDONE");
  }

  @Test
  void aDamagedItemStaysReceived() {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("A", "B"));
    volume(request, "A")
        .damaged(
            HistoryEvent.of(NOW, HistoryEventKind.ITEM_REPORTED_DAMAGED, Actor.staff("desk"))
                .item("A"));
    assertThat(BorrowingAction.UNDO_RECEIPT.fits(volume(request, "A"))).isFalse();
    assertThat(BorrowingAction.UNDO_RECEIPT.fits(volume(request, "B"))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      value = HistoryEventKind.class,
      names = {
        "HOLD_GIVEN_UP",
        "ITEM_NOT_COLLECTED",
        "ITEM_RECALLED",
        "CANCELED_BY_PATRON_WHILE_HERE"
      })
  void aReceiptStaysOnceThePatronNoLongerGetsTheItem(HistoryEventKind event) {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped(BARCODE));
    request.note(HistoryEvent.of(NOW, event, Actor.staff("desk")).item(BARCODE));
    assertThat(BorrowingAction.UNDO_RECEIPT.allows(request)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"30100200417", "ILL@Example-7"})
  void theFormerBarcodeIsThatBeforeTheLatestCorrection(String barcode) {
    BorrowingRequest request = TestBorrowing.shipped(BARCODE);
    BorrowedVolume volume = volume(request);
    labeled(volume, "B2");
    assertThat(UndoableStep.formerBarcode(volume)).contains(BARCODE);
    labeled(volume, barcode);
    assertThat(UndoableStep.formerBarcode(volume)).contains("B2");
    assertThat(UndoableStep.formerBarcode(volume(TestBorrowing.shipped("B2")))).isEmpty();
  }

  private static void labeled(BorrowedVolume volume, String barcode) {
    volume
        .request()
        .note(
            volume
                .event(NOW, HistoryEventKind.BARCODE_CORRECTED, Actor.staff("desk"))
                .detail(barcode));
    volume.labeled(barcode);
  }

  @Test
  void aRecallBeforeTheReceiptDoesNotEndThePossibility() {
    BorrowingRequest request = TestBorrowing.shipped(BARCODE);
    request.note(
        HistoryEvent.of(NOW, HistoryEventKind.ITEM_RECALLED, Actor.partner("BROKER"))
            .item(BARCODE));
    assertThat(BorrowingAction.UNDO_RECEIPT.allows(TestBorrowing.received(request))).isTrue();
  }

  @Test
  void aRecallOfAnotherItemDoesNotEndThePossibility() {
    BorrowingRequest request = TestBorrowing.received(TestBorrowing.shipped("A", "B"));
    recalled(request, "A");
    assertThat(BorrowingAction.UNDO_RECEIPT.fits(volume(request, "B"))).isTrue();
    recalled(request, "B");
    assertThat(BorrowingAction.UNDO_RECEIPT.fits(volume(request, "B"))).isFalse();
  }

  @Test
  void aLoanStaysOnceItsItemIsRecalledThoughTheRequestKeepsItsStatus() {
    BorrowingRequest request = TestBorrowing.lent("A", "B");
    recalled(request, "A");
    assertThat(BorrowingAction.UNDO_LOAN.fits(volume(request, "B"))).isTrue();
    recalled(request, "B");
    assertThat(BorrowingAction.UNDO_LOAN.fits(volume(request, "B"))).isFalse();
  }

  @Test
  void aRecallOfAnItemOnItsWayEndsNoPossibility() {
    BorrowingRequest request = TestBorrowing.lent(BARCODE);
    returned(request, BARCODE);
    recallNoted(request);
    assertThat(BorrowingAction.UNDO_RETURN.allows(request)).isTrue();
    sentBack(request);
    recallNoted(request);
    assertThat(BorrowingAction.UNDO_SEND_BACK.allows(request)).isTrue();
  }

  private static void recallNoted(BorrowingRequest request) {
    request.note(
        HistoryEvent.of(NOW, HistoryEventKind.ITEM_RECALLED, Actor.partner("BROKER"))
            .item(BARCODE));
  }

  private static void recalled(BorrowingRequest request, String barcode) {
    volume(request, barcode)
        .recalled(
            null,
            HistoryEvent.of(NOW, HistoryEventKind.ITEM_RECALLED, Actor.partner("BROKER"))
                .item(barcode));
  }

  private static void undoReceipt(BorrowingRequest request, String barcode) {
    undo(request, barcode, BorrowingAction.UNDO_RECEIPT, VolumeStatus.EXPECTED, "RECEIPT_UNDONE");
  }

  private static void undoLoan(BorrowingRequest request, String barcode) {
    undo(request, barcode, BorrowingAction.UNDO_LOAN, VolumeStatus.RECEIVED, "LOAN_UNDONE");
  }

  private static void undoReturn(BorrowingRequest request, String barcode) {
    undo(request, barcode, BorrowingAction.UNDO_RETURN, VolumeStatus.ON_LOAN, "RETURN_UNDONE");
  }

  private static void undo(
      BorrowingRequest request,
      String barcode,
      BorrowingAction action,
      VolumeStatus before,
      String event) {
    BorrowedVolume volume = volume(request, barcode);
    volume.undone(
        before,
        action.requireStep(volume),
        HistoryEvent.of(NOW, HistoryEventKind.valueOf(event), Actor.staff("desk")).item(barcode));
  }

  private static void returned(BorrowingRequest request, String barcode) {
    volume(request, barcode)
        .returnedByPatron(
            HistoryEvent.of(NOW, HistoryEventKind.ITEM_RETURNED, Actor.staff("desk"))
                .item(barcode));
  }
}
