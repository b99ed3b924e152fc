package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.PARTNER;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.interlend.Actor;
import org.interlend.Money;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.circulation.ChangeDueDateCommand;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.RenewCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.circulation.account.AccountEntry;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.PayCommand;
import org.interlend.circulation.account.PaymentMethod;
import org.interlend.circulation.account.SettleCommand;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.DueDateByStaff;
import org.interlend.circulation.terms.LetterDays;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsSettings;
import org.interlend.institution.Institution;
import org.interlend.institution.InstitutionInput;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.Jobs;
import org.interlend.notices.Letters;
import org.interlend.notices.WaitingLetters;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.partners.profile.ProfileReason;
import org.interlend.patrons.Patrons;
import org.interlend.requests.action.ActionCommand;
import org.interlend.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The letters about loans, by the terms of use. The tests move the dates in the database. */
@InContainer
class LoanLettersIT {

  private static final String POLICY = "TEST-LETTERS";
  private static final LetterDays DAYS = new LetterDays(3, 1, 8, 15, 30);

  /** A partner to which losses are not reported. */
  private static final String CAREFUL = "IC-CAREFUL";

  @Inject private Jobs jobs;
  @Inject private BrokerMessages broker;
  @Inject private BrokerOrders orders;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private DeskWorkflow desk;
  @Inject private DeskUndo undo;
  @Inject private HoldWorkflow holds;
  @Inject private TitleHoldWorkflow titleHolds;
  @Inject private AccountWorkflow accounts;
  @Inject private Letters letters;
  @Inject private Patrons patrons;
  @Inject private StoredTerms terms;
  @Inject private Institutions institutions;
  @Inject private Tables tables;
  @EJB private WaitingLetters waiting;

  private String patron;

  @BeforeEach
  void aPatronAndTermsWithLetters() {
    patron = newRequest();
    patrons.save(Commands.patron(patron, "GRADUATE", List.of(card())));
    terms.save(POLICY, new WithLetters(DAYS, 4500L));
  }

  @Test
  void eachLetterIsWrittenOnceAndARenewalBeginsAgain() {
    String barcode = lent();

    late(barcode, -3);
    late(barcode, -3);
    assertThat(letters()).containsExactly("DUE_SOON");
    late(barcode, 1);
    late(barcode, 1);
    late(barcode, 8);
    late(barcode, 15);
    late(barcode, 30);
    run();
    assertThat(letters())
        .containsExactly("DUE_SOON", "OVERDUE", "SECOND_OVERDUE", "THIRD_OVERDUE", "BILL");

    desk.renew(RenewCommand.byStaff(barcode, STAFF));
    assertThat(replacements(barcode)).as("the loan goes on").containsExactly("WAIVED");
    run();
    assertThat(letters()).hasSize(5);
    late(barcode, 2);
    assertThat(letters()).hasSize(6).endsWith("OVERDUE");
    late(barcode, 31);
    assertThat(replacements(barcode)).containsExactlyInAnyOrder("WAIVED", "OPEN");
    assertThat(texts("BILL").get(1)).contains("45.00 EUR");
  }

  /** Its record said that it was at the main library. */
  @Test
  void aLetterNamesTheLibraryThatLentTheItem() {
    String barcode = lentAt("SCIDESK");

    late(barcode, 1);

    assertThat(text("OVERDUE")).contains("Science Library").doesNotContain("Main Library");
  }

  @Test
  void thereIsNoReminderOfADueDateThatWasSetSince() {
    String barcode = lent();
    makeLate(barcode, 0);
    desk.changeDueDate(
        new ChangeDueDateCommand(
            barcode, new DueDateByStaff(institutions.today().plusDays(2), null), STAFF));

    run();

    assertThat(letters()).isEmpty();
  }

  @Test
  void aRunThatWasMissedWritesTheLatestLetterAlone() {
    late(lent(), 9);

    assertThat(letters()).containsExactly("SECOND_OVERDUE");
  }

  /** As if the server that wrote the letter had a clock that is ten minutes fast. */
  @Test
  void letterWrittenByAFastClockIsDueAtOnce() {
    late(lent(), 1);
    String ours = " where patron_id = (select id from patron where primary_id = '%s')";
    tables.execute(
        ("update letter set status = 'WAITING', recipient = 'petra@example.org',"
                + " next_attempt_at = current_timestamp + interval '10' minute"
                + ours)
            .formatted(patron));
    String id = tables.texts("select id from letter" + ours.formatted(patron)).get(0);

    assertThat(
            Stream.generate(waiting::claim)
                .takeWhile(Optional::isPresent)
                .map(letter -> letter.get().id().toString()))
        .contains(id);
  }

  @Test
  void aLetterThatWaitedIsNotSentAfterTheReturn() {
    String returned = lent();
    late(returned, 1);
    String renewed = lent();
    late(renewed, 1);
    String sending = lent();
    late(sending, 1);
    String missed = lent();
    late(missed, 1);
    String lost = lent();
    late(lost, 30);
    tables.execute(
        """
        update letter set status = 'WAITING', recipient = 'petra@example.org'
        where patron_id = (select id from patron where primary_id = '%s')"""
            .formatted(patron),
        """
        update letter set attempts = 1, next_attempt_at = current_timestamp + interval '15' minute
        where statements like
          (select concat('LOAN_DUE|', id, '|%%') from loan where barcode = '%s')"""
            .formatted(sending));
    desk.checkIn(new CheckInCommand(returned, DESK, STAFF));
    desk.checkIn(new CheckInCommand(sending, DESK, STAFF));
    desk.renew(RenewCommand.byStaff(renewed, STAFF));
    tables.execute(
        "update loan set status = 'LOST' where barcode in ('%s', '%s')".formatted(missed, lost));

    assertThat(claimed()).containsExactly("BILL");
    assertThat(letters("WITHDRAWN")).containsExactly("OVERDUE", "OVERDUE", "OVERDUE");
    assertThat(letters("WAITING"))
        .as("the one that is being sent as well")
        .containsExactly("OVERDUE", "BILL");
  }

  @Test
  void aLetterThatStaffSendAgainIsSentAfterTheReturn() {
    String returned = lent();
    late(returned, 1);
    withAddress();
    desk.checkIn(new CheckInCommand(returned, DESK, STAFF));

    letters.sendAgain(
        Long.parseLong(
            tables
                .texts(
                    "select cast(l.id as varchar(20)) from letter l join patron p on p.id = l.patron_id where p.primary_id = ?",
                    patron)
                .get(0)));

    assertThat(claimed()).containsExactly("OVERDUE");
  }

  @Test
  void aBillThatWaitedIsNotSentOnceItsItemIsFound() {
    withAddress();
    String request = lostAfterBill();

    orders.take(BorrowingAction.REPORT_FOUND, PARTNER, request, barcode(request), null);

    assertThat(claimed()).doesNotContain("BILL");
    assertThat(letters("WITHDRAWN")).containsExactly("BILL");
  }

  @Test
  void aListThatWaitedIsWrittenAgainWithoutTheLoanThatIsReturned() {
    withAddress();
    combine(true);
    try {
      String returned = lent();
      String late = lent();
      String billed = lent();
      makeLate(returned, 1);
      makeLate(late, 8);
      late(billed, 30);
      assertThat(letters()).containsExactly("LOANS_DIGEST");

      desk.checkIn(new CheckInCommand(returned, DESK, STAFF));
      assertThat(claimed()).isEmpty();
      run();
      run();

      assertThat(letters("WITHDRAWN")).containsExactly("LOANS_DIGEST");
      assertThat(claimed()).containsExactly("LOANS_DIGEST");
      assertThat(texts("LOANS_DIGEST").get(1))
          .contains(late, billed, "45.00 EUR")
          .doesNotContain(returned);

      undo.undoReturn(new UndoStepCommand(returned, STAFF));
      run();
      assertThat(claimed()).containsExactly("OVERDUE");
      assertThat(text("OVERDUE")).contains(returned);
    } finally {
      combine(false);
    }
  }

  @Test
  void aListIsSentAsItIsIfItHasABillThatIsNotWrittenAgain() {
    withAddress();
    combine(true);
    try {
      String request = borrowed();
      String returned = lent();
      makeLate(returned, 8);
      late(barcode(request), 30);
      assertThat(letters()).containsExactly("LOANS_DIGEST");

      orders.take(BorrowingAction.REPORT_LOST, PARTNER, request, barcode(request), null);
      desk.checkIn(new CheckInCommand(returned, DESK, STAFF));

      assertThat(claimed()).containsExactly("LOANS_DIGEST");
    } finally {
      combine(false);
    }
  }

  @Test
  void aLetterThatWasWrittenAfterTheListIsNotWrittenAgain() {
    withAddress();
    combine(true);
    try {
      String returned = lent();
      String late = lent();
      makeLate(returned, 8);
      late(late, 8);
      assertThat(letters()).containsExactly("LOANS_DIGEST");
      tables.execute(
          """
          insert into loan_letter (id, loan_id, kind, due_at, written_at)
          select nextval('loan_letter_seq'), id, 'THIRD_OVERDUE', due_at, current_timestamp
          from loan where barcode = '%s'"""
              .formatted(late));

      desk.checkIn(new CheckInCommand(returned, DESK, STAFF));
      assertThat(claimed()).isEmpty();
      run();

      assertThat(letters()).containsExactly("LOANS_DIGEST");
    } finally {
      combine(false);
    }
  }

  @Test
  void aBillWithoutACostIsSentThoughTheItemIsReportedLost() {
    withAddress();
    terms.save(POLICY, new WithLetters(DAYS, null));
    String request = borrowed();
    late(barcode(request), 30);

    orders.take(BorrowingAction.REPORT_LOST, PARTNER, request, barcode(request), null);

    assertThat(claimed()).contains("BILL");
  }

  @Test
  void aRecallIsToldOnceTheReturnIsUndone() {
    withAddress();
    String request = borrowed();
    broker.recall(request);
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    assertThat(claimed()).doesNotContain("RECALLED");
    assertThat(letters("WITHDRAWN")).containsExactly("RECALLED");

    undo.undoReturn(new UndoStepCommand(barcode(request), STAFF));

    assertThat(claimed()).contains("RECALLED");
    assertThat(letters()).containsExactly("RECALLED");
  }

  @Test
  void ofLettersThatHaveWaitedTooLongOnlyTheTrueOnesFail() {
    withAddress();
    String returned = lent();
    late(returned, 1);
    late(lent(), 8);
    tables.execute(
        """
        update letter set next_attempt_at = current_timestamp - interval '8' day
        where patron_id = (select id from patron where primary_id = '%s')"""
            .formatted(patron));
    desk.checkIn(new CheckInCommand(returned, DESK, STAFF));

    assertThat(claimed()).isEmpty();

    assertThat(letters("WITHDRAWN")).containsExactly("OVERDUE");
    assertThat(letters("FAILED")).containsExactly("SECOND_OVERDUE");
  }

  @Test
  void aRenewalAndARecallAreNotToldAfterTheReturn() {
    withAddress();
    String request = borrowed();
    broker.renew(request);
    assertThat(letters("WAITING")).containsExactly("RENEWED");

    broker.recall(request);
    assertThat(claimed()).contains("RECALLED").doesNotContain("RENEWED");
    dueAgain();
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));

    assertThat(claimed()).doesNotContain("RECALLED");
    assertThat(letters("WITHDRAWN")).containsExactly("RENEWED", "RECALLED");
  }

  @Test
  void anItemIsCalledReadyOnlyWhileItIsOnTheHoldShelf() {
    withAddress();
    String request = newRequest();
    broker.acceptItem(request, card());
    holds.keepUntil(hold(), institutions.today(), STAFF);
    assertThat(claimed()).as("with the earlier day alone").containsExactly("READY_FOR_PICKUP");

    dueAgain();
    desk.lend(new LendCommand(card(), barcode(request), DESK, STAFF));

    assertThat(claimed()).isEmpty();
    assertThat(
            tables.texts(
                "select l.status from letter l join patron p on p.id = l.patron_id where p.primary_id = ?",
                patron))
        .containsExactly("WITHDRAWN", "WITHDRAWN");
  }

  @Test
  void anItemIsCalledReadyOnceItsLoanFromTheHoldShelfIsUndone() {
    withAddress();
    String request = newRequest();
    broker.acceptItem(request, card());
    desk.lend(new LendCommand(card(), barcode(request), DESK, STAFF));
    assertThat(claimed()).isEmpty();

    undo.undoLoan(new UndoStepCommand(barcode(request), STAFF));

    assertThat(claimed()).containsExactly("READY_FOR_PICKUP");
  }

  @Test
  void anItemThatIsReadyAgainIsNotCalledDelayed() {
    withAddress();
    String barcode = broker.ownItem(newRequest());
    holds.place(new PlaceHoldCommand(patron, barcode, null, STAFF));
    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));
    holds.reportMissing(hold(), STAFF);
    assertThat(letters("WAITING")).containsExactly("HOLD_DELAYED");

    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));

    assertThat(claimed()).contains("READY_FOR_PICKUP").doesNotContain("HOLD_DELAYED");
    assertThat(letters("WITHDRAWN")).containsExactly("HOLD_DELAYED");
  }

  @Test
  void aPatronIsRemindedOnceToCollectAnItemWhoseLastDayIsNear() {
    withAddress();
    String barcode = broker.ownItem(newRequest());
    tables.execute("update item set policy = '%s' where barcode = '%s'".formatted(POLICY, barcode));
    holds.place(new PlaceHoldCommand(patron, barcode, null, STAFF));
    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));
    remindOf(barcode, 3);
    assertThat(letters()).isEmpty();
    remindOf(barcode, 2);
    remindOf(barcode, 1);
    assertThat(letters()).containsExactly("PICKUP_REMINDER");

    holds.keepUntil(hold(), institutions.today().plusDays(9), STAFF);
    remindOf(barcode, 1);
    assertThat(letters()).as("kept longer").hasSize(2);
    desk.lend(new LendCommand(card(), barcode, DESK, STAFF));
    assertThat(claimed()).doesNotContain("PICKUP_REMINDER");
    assertThat(letters("WITHDRAWN")).containsExactly("PICKUP_REMINDER", "PICKUP_REMINDER");
  }

  @Test
  void aPatronWhoIsToldOfAnEarlierLastDayThatIsNearIsNotRemindedOfItAsWell() {
    String barcode = broker.ownItem(newRequest());
    tables.execute("update item set policy = '%s' where barcode = '%s'".formatted(POLICY, barcode));
    holds.place(new PlaceHoldCommand(patron, barcode, null, STAFF));
    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));
    remindOf(barcode, 5);

    holds.keepUntil(hold(), institutions.today(), STAFF);
    assertThat(jobs.runNow("pickup-reminders", JobRunOptions.NONE).job().failed()).isFalse();

    assertThat(letters()).isEmpty();
  }

  /** Moves the hold so that it has so many days to its last one, and runs the job. */
  private void remindOf(String barcode, int days) {
    tables.execute(
        """
        update hold set held_until = date '%s', on_shelf_since = timestamp '2026-01-02 08:00:00'
        where item_id = (select id from item where barcode = '%s')"""
            .formatted(institutions.today().plusDays(days), barcode));
    assertThat(jobs.runNow("pickup-reminders", JobRunOptions.NONE).job().failed()).isFalse();
  }

  @Test
  void oldLoansGetNoLetters() {
    late(lent(), 61);

    assertThat(letters()).isEmpty();
  }

  @Test
  void aLoanWhoseDueDateWasSetLongAfterItHadPassedGetsLettersFromThatDay() {
    String barcode = lent();
    tables.execute(
        """
        update loan set due_at = current_timestamp - interval '100' day,
          due_set_at = current_timestamp - interval '8' day
        where barcode = '%s'"""
            .formatted(barcode));

    run();

    assertThat(letters()).containsExactly("SECOND_OVERDUE");
  }

  @Test
  void aLetterThatAnotherServerHasWrittenIsNotRepeated() {
    String barcode = lent();
    makeLate(barcode, 8);
    tables.execute(
        """
        insert into loan_letter (id, loan_id, kind, due_at, written_at)
        select nextval('loan_letter_seq'), id, 'SECOND_OVERDUE', due_at, due_at from loan
        where barcode = '%s'"""
            .formatted(barcode));

    run();

    assertThat(letters()).isEmpty();
    assertThatThrownBy(
            () ->
                tables.execute(
                    """
                    insert into loan_letter (id, loan_id, kind, due_at, written_at)
                    select nextval('loan_letter_seq'), loan_id, kind, due_at, due_at from loan_letter
                    where loan_id = (select id from loan where barcode = '%s')"""
                        .formatted(barcode)))
        .hasMessageContaining("loan_letter");
  }

  @Test
  void theBillChargesTheItemOnceUntilItComesBack() {
    String barcode = lent();
    late(barcode, 30);
    run();
    assertThat(replacements(barcode)).containsExactly("OPEN");
    assertThat(text("BILL")).contains("45.00 EUR", barcode);

    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));

    assertThat(replacements(barcode)).containsExactly("WAIVED");
  }

  @Test
  void aBillEndsWithTheReturnThoughTheDueDateWasMovedMeanwhile() {
    String barcode = lent();
    late(barcode, 30);
    run();
    tables.execute(
        "update loan set due_at = current_timestamp + interval '5' day where barcode = '%s'"
            .formatted(barcode));

    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));

    assertThat(replacements(barcode)).containsExactly("WAIVED");
  }

  @Test
  void aBillEndsWhenTheLostItemIsFound() {
    String scanned = lostAfterBill();
    desk.scanIn(new ScanInCommand(barcode(scanned), DESK, STAFF));
    assertThat(replacements(barcode(scanned))).containsExactly("WAIVED");

    String reported = lostAfterBill();
    orders.take(BorrowingAction.REPORT_FOUND, PARTNER, reported, barcode(reported), null);
    assertThat(replacements(barcode(reported))).containsExactly("WAIVED");
  }

  private String lostAfterBill() {
    String request = borrowed();
    late(barcode(request), 30);
    orders.take(BorrowingAction.REPORT_LOST, PARTNER, request, barcode(request), null);
    assertThat(replacements(barcode(request))).containsExactly("OPEN");
    return request;
  }

  @Test
  void aBillThatIsPaidStaysPaid() {
    String barcode = lent();
    late(barcode, 30);
    long bill =
        Long.parseLong(
            tables.texts("select id from account_entry where barcode = ?", barcode).get(0));
    accounts.pay(new PayCommand(patron, bill, null, PaymentMethod.CASH, null, STAFF));

    desk.renew(RenewCommand.byStaff(barcode, STAFF));
    late(barcode, 31);
    assertThat(texts("BILL")).hasSize(2);
    assertThat(texts("BILL").get(1)).contains(barcode).doesNotContain("45.00 EUR");

    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));

    assertThat(replacements(barcode)).containsExactly("PAID");
  }

  @Test
  void aBillWhosePaymentIsUndoneAfterTheReturnIsWaived() {
    String barcode = lent();
    late(barcode, 30);
    long bill =
        Long.parseLong(
            tables.texts("select id from account_entry where barcode = ?", barcode).get(0));
    accounts.pay(new PayCommand(patron, bill, null, PaymentMethod.CASH, null, STAFF));
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));

    accounts.undo(new SettleCommand(patron, bill, null, STAFF));

    assertThat(replacements(barcode)).containsExactly("WAIVED");
  }

  @Test
  void aBillIsWaivedAlsoForThePartWhosePaymentIsUndoneAfterTheReturn() {
    String barcode = lent();
    late(barcode, 30);
    long bill =
        Long.parseLong(
            tables.texts("select id from account_entry where barcode = ?", barcode).get(0));
    AccountEntry part =
        accounts.pay(new PayCommand(patron, bill, 2000L, PaymentMethod.CASH, null, STAFF)).entry();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));

    accounts.undo(new SettleCommand(patron, part.id(), null, STAFF));

    assertThat(replacements(barcode)).containsExactly("WAIVED", "WAIVED");
  }

  @Test
  void aBillThatWasWaivedSinceItsLoanGoesOnIsNotOwedAgain() {
    String barcode = lent();
    late(barcode, 30);
    long bill =
        Long.parseLong(
            tables.texts("select id from account_entry where barcode = ?", barcode).get(0));
    desk.renew(RenewCommand.byStaff(barcode, STAFF));
    assertThat(replacements(barcode)).containsExactly("WAIVED");

    refused(
        CirculationReason.BILL_OF_LOAN_THAT_GOES_ON,
        () -> accounts.undo(new SettleCommand(patron, bill, null, STAFF)));
  }

  @Test
  void aBillWhosePaymentIsUndoneAfterARenewalIsWaived() {
    String barcode = lent();
    late(barcode, 30);
    long bill =
        Long.parseLong(
            tables.texts("select id from account_entry where barcode = ?", barcode).get(0));
    accounts.pay(new PayCommand(patron, bill, null, PaymentMethod.CASH, null, STAFF));
    desk.renew(RenewCommand.byStaff(barcode, STAFF));

    accounts.undo(new SettleCommand(patron, bill, null, STAFF));

    assertThat(replacements(barcode)).containsExactly("WAIVED");
    late(barcode, 31);
    assertThat(replacements(barcode)).containsExactlyInAnyOrder("WAIVED", "OPEN");
  }

  @Test
  void aPartOfABillWhosePaymentIsUndoneAfterARenewalIsWaived() {
    String barcode = lent();
    late(barcode, 30);
    long bill =
        Long.parseLong(
            tables.texts("select id from account_entry where barcode = ?", barcode).get(0));
    AccountEntry part =
        accounts.pay(new PayCommand(patron, bill, 2000L, PaymentMethod.CASH, null, STAFF)).entry();
    desk.renew(RenewCommand.byStaff(barcode, STAFF));

    accounts.undo(new SettleCommand(patron, part.id(), null, STAFF));

    assertThat(replacements(barcode)).containsExactly("WAIVED", "WAIVED");
  }

  @Test
  void theHistoryOfABorrowingRequestHasTheLetter() {
    String request = borrowed();

    late(barcode(request), 1);

    assertThat(letters()).endsWith("OVERDUE");
    assertThat(tables.details("LETTER_WRITTEN", request)).containsExactly("@LetterKind.OVERDUE");
  }

  @Test
  void whatTheLenderCallsOverdueIsSaidOnceForADueDate() {
    String request = borrowed();
    broker.recall(request);
    makeLate(barcode(request), 1);
    tables.execute(
        "update loan set recalled_at = loaned_at where barcode = '%s'".formatted(barcode(request)));

    broker.reportOverdue(request);
    broker.reportOverdue(request);
    run();

    assertThat(letters()).filteredOn("OVERDUE"::equals).hasSize(1);
    late(barcode(request), 8);
    assertThat(letters()).endsWith("SECOND_OVERDUE");
  }

  @Test
  void thePatronIsToldThatAnItemOnTheHoldShelfIsLost() {
    String request = onHoldShelf();

    orders.take(BorrowingAction.REPORT_LOST, PARTNER, request, barcode(request), null);

    assertThat(letters()).endsWith("HOLD_CANCELED");
  }

  @Test
  void anItemOnTheHoldShelfIsNotReportedLostWhereThePartnersRecordSwitchesThatOff() {
    orders.partnerWithout(CAREFUL, BorrowingStep.REPORT_LOST);
    String order = newRequest();
    orders.order(CAREFUL, order, patron, "Lock gates", false, true);
    orders.take(BorrowingAction.RECEIVE, CAREFUL, order, null, null);
    String hold =
        tables
            .texts(
                "select h.id from hold h join patron p on p.id = h.patron_id where p.primary_id = ?",
                patron)
            .get(0);

    refused(
        ProfileReason.STEP_SWITCHED_OFF, () -> holds.reportMissing(Long.parseLong(hold), STAFF));

    assertThat(tables.texts("select status from hold where id = " + hold))
        .containsExactly("ON_HOLD_SHELF");
    assertThat(letters()).isEmpty();
  }

  @Test
  void thePatronIsToldThatAnItemOnTheHoldShelfIsSentBack() {
    String request = onHoldShelf();

    orders.take(BorrowingAction.SEND_BACK, PARTNER, request, barcode(request), null);

    assertThat(letters()).endsWith("HOLD_CANCELED");
  }

  private String onHoldShelf() {
    String request = newRequest();
    broker.acceptItem(request, card());
    desk.scanIn(new ScanInCommand(barcode(request), DESK, STAFF));
    return request;
  }

  @Test
  void thePatronIsToldThatTheBrokerHasClosedAnItemOnTheHoldShelf() {
    String request = newRequest();
    broker.acceptItem(request, card());

    broker.checkInItem(request);

    assertThat(letters()).containsExactly("HOLD_CANCELED");
  }

  @Test
  void whatThePatronHasCanceledIsNotCanceledAgainByALetter() {
    for (Consumer<String> end : List.<Consumer<String>>of(this::cancel, broker::recall)) {
      String request = newRequest();
      broker.acceptItem(request, card());
      borrowing.take(
          BorrowingAction.CANCEL_OWN, ActionCommand.on(id(request), Actor.PATRON).patron(patron));

      end.accept(request);

      assertThat(letters()).isEmpty();
      assertThat(
              tables.texts(
                  """
                  select staff_warning from borrowing_request
                  where external_id = ? and staff_warning is not null""",
                  request))
          .isEmpty();
    }
    String wanted = newRequest();
    broker.acceptItem(wanted, card());
    cancel(wanted);
    assertThat(letters()).containsExactly("CANCELED");
  }

  @Test
  void aPatronWhoCancelsAHoldGetsNoLetterAboutItAndOneWhoseHoldStaffCancelDoes() {
    holds.place(new PlaceHoldCommand(patron, broker.ownItem(newRequest()), null, Actor.PATRON));
    titleHolds.cancelOwn(hold(), patron);
    assertThat(letters()).isEmpty();

    String barcode = broker.ownItem(newRequest());
    holds.place(new PlaceHoldCommand(patron, barcode, null, STAFF));
    holds.cancel(patron, barcode, STAFF);
    assertThat(letters()).containsExactly("HOLD_CANCELED");
  }

  private long id(String request) {
    return Long.parseLong(
        tables.texts("select id from borrowing_request where external_id = ?", request).get(0));
  }

  private void cancel(String request) {
    orders.take(BorrowingAction.CANCEL, PARTNER, request, null, null);
  }

  @Test
  void aPatronWithoutCourtesyLettersGetsThoseThatAreNeeded() {
    patrons.chooseLetters(patron, false);
    String barcode = lent();

    late(barcode, -3);
    assertThat(letters()).isEmpty();
    late(barcode, 1);
    assertThat(letters()).containsExactly("OVERDUE");
  }

  @Test
  void theLettersOfARunAreCombinedIfTheInstitutionWantsIt() {
    combine(true);
    try {
      String late = lent();
      String soon = lent();
      makeLate(late, 30);
      late(soon, -1);
      run();

      assertThat(letters()).containsExactly("LOANS_DIGEST");
      assertThat(text("LOANS_DIGEST"))
          .contains("Bill: Own title of ", "(" + late + "), ", ", 45.00 EUR")
          .contains("Due soon: Own title of ", "(" + soon + "), ");

      late(soon, 2);
      assertThat(letters()).containsExactly("LOANS_DIGEST", "OVERDUE");
    } finally {
      combine(false);
    }
  }

  @Test
  void whoHasNoLanguageIsWrittenToInTheInstitutions() {
    Language before = institutions.get().defaultLanguage();
    try {
      set(Language.SV, false);
      assertThat(institutions.language(null)).isEqualTo(Language.SV);
      assertThat(institutions.language("de")).isEqualTo(Language.DE);
    } finally {
      set(before, false);
    }
  }

  private void combine(boolean digest) {
    set(institutions.get().defaultLanguage(), digest);
  }

  private void set(Language language, boolean digest) {
    Institution now = institutions.get();
    institutions.save(
        new InstitutionInput(
            now.code(),
            now.name(),
            now.isil(),
            now.timeZone(),
            language,
            List.copyOf(now.aliases()),
            now.currency(),
            now.debtLimit().map(Money::minor).orElse(null),
            now.replyTo().orElse(null),
            digest));
  }

  @Test
  void lettersOutOfOrderAreRefused() {
    refused(
        CirculationReason.LETTERS_OUT_OF_ORDER,
        () -> terms.save(POLICY, new WithLetters(new LetterDays(3, 8, 1, null, null), 4500L)));
  }

  private String card() {
    return "C-" + patron;
  }

  private String borrowed() {
    String request = newRequest();
    broker.acceptItem(request, card());
    tables.execute(
        "update item set policy = '%s' where barcode = '%s'".formatted(POLICY, barcode(request)));
    desk.lend(new LendCommand(card(), barcode(request), DESK, STAFF));
    return request;
  }

  private String lent() {
    return lentAt(DESK);
  }

  private String lentAt(String code) {
    String barcode = broker.ownItem(newRequest());
    tables.execute("update item set policy = '%s' where barcode = '%s'".formatted(POLICY, barcode));
    desk.lend(new LendCommand(card(), barcode, code, STAFF));
    return barcode;
  }

  /** Moves the loan so that it is late by so many of the library's days, and runs the job. */
  private void late(String barcode, int days) {
    makeLate(barcode, days);
    run();
  }

  private void makeLate(String barcode, int days) {
    tables.execute(
        """
        update loan set loaned_at = timestamp with time zone '2020-01-01 00:00:00+00',
          due_at = timestamp with time zone '%s 12:00:00+00', due_set_at = null
        where barcode = '%s' and status = 'OPEN'"""
            .formatted(institutions.today().minusDays(days), barcode));
  }

  private void run() {
    assertThat(jobs.runNow("loan-letters", JobRunOptions.NONE).job().failed()).isFalse();
  }

  private List<String> letters() {
    return tables.texts(
        """
        select l.kind from letter l join patron p on p.id = l.patron_id
        where l.kind <> 'READY_FOR_PICKUP' and p.primary_id = ? order by l.id""",
        patron);
  }

  private List<String> letters(String status) {
    return tables.texts(
        """
        select l.kind from letter l join patron p on p.id = l.patron_id
        where l.kind <> 'READY_FOR_PICKUP' and l.status = '%s' and p.primary_id = ? order by l.id"""
            .formatted(status),
        patron);
  }

  /** The kinds of the letters to the patron that are sent next. */
  private List<String> claimed() {
    return Stream.generate(waiting::claim)
        .takeWhile(Optional::isPresent)
        .flatMap(
            letter ->
                tables
                    .texts(
                        """
                        select l.kind from letter l join patron p on p.id = l.patron_id
                        where p.primary_id = ? and l.status = 'WAITING' and l.id = """
                            + letter.get().id(),
                        patron)
                    .stream())
        .toList();
  }

  /** As if the mail server had not been reached. */
  private void dueAgain() {
    tables.execute(
        """
        update letter set attempts = 0
        where patron_id = (select id from patron where primary_id = '%s')"""
            .formatted(patron));
  }

  private long hold() {
    return Long.parseLong(
        tables
            .texts(
                "select h.id from hold h join patron p on p.id = h.patron_id where p.primary_id = ?",
                patron)
            .get(0));
  }

  private void withAddress() {
    tables.execute(
        "update patron set email = 'petra@example.org' where primary_id = '%s'".formatted(patron));
  }

  private String text(String kind) {
    return texts(kind).get(0);
  }

  private List<String> texts(String kind) {
    return tables.texts(
        "select l.body from letter l join patron p on p.id = l.patron_id where l.kind = '"
            + kind
            + "' and p.primary_id = ? order by l.id",
        patron);
  }

  private List<String> replacements(String barcode) {
    return tables.texts(
        "select status from account_entry where kind = 'REPLACEMENT' and barcode = ?", barcode);
  }

  /** Terms with letters and perhaps a replacement cost. */
  private static final class WithLetters extends TermsSettings {

    private static final long serialVersionUID = 1L;

    WithLetters(LetterDays days, Long cost) {
      super("Letters", POLICY, null, 28, 2, 28, 7, 7);
      remind(days);
      bill(cost);
      remindToCollect(2);
    }
  }
}
