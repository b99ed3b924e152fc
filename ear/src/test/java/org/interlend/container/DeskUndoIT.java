package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.BrokerOrders.LENDERS_DAY;
import static org.interlend.container.BrokerOrders.LIBRIS;
import static org.interlend.container.BrokerOrders.ZFL;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.interlend.RefusalReason;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.LenderLoanPeriod;
import org.interlend.borrowing.receiving.ReceiveCommand;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskUndo;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.LossWorkflow;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.RenewCommand;
import org.interlend.circulation.ReportLostCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.UndoStepCommand;
import org.interlend.circulation.account.AccountWorkflow;
import org.interlend.circulation.account.PayCommand;
import org.interlend.circulation.account.PaymentMethod;
import org.interlend.circulation.account.SettleCommand;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.circulation.terms.FeeChargingStep;
import org.interlend.circulation.terms.FeeRule;
import org.interlend.circulation.terms.FineRule;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.circulation.terms.TermsSettings;
import org.interlend.exchange.outbox.Outbox;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.institution.Institutions;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingReason;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.patrons.Patrons;
import org.interlend.requests.action.ActionCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Loans and returns that a desk undoes: item, holds, account and request are as they were. The
 * tests move the dates in the database.
 */
@InContainer
class DeskUndoIT {

  private static final String GROUP = "TEST-UNDO";
  @Inject private BrokerMessages broker;
  @Inject private BrokerOrders orders;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private DeskWorkflow desk;
  @Inject private DeskUndo undo;
  @Inject private LossWorkflow loss;
  @Inject private HoldWorkflow holds;
  @Inject private AccountWorkflow accounts;
  @Inject private Patrons patrons;
  @Inject private StoredTerms terms;
  @Inject private Institutions institutions;
  @Inject private Tables tables;
  @Inject private Clock clock;
  @Inject private UserTransaction transaction;
  @EJB private Outbox outbox;

  private String patron;
  private String other;

  @BeforeEach
  void patronsWhoPay() {
    patron = newRequest();
    other = newRequest();
    save(patron);
    save(other);
    terms.save(GROUP, new WithCosts());
  }

  private void save(String id) {
    patrons.save(Commands.patron(id, GROUP, List.of("C-" + id)));
  }

  @Test
  void aLoanFromTheHoldShelfIsUndoneWithItsFee() {
    String request = received();
    List<String> before = state(request);
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    assertThat(entries()).containsExactly("REQUEST_FEE OPEN");

    undo.undoLoan(step(barcode(request)));

    assertThat(state(request)).isEqualTo(before);
    assertThat(loans(barcode(request))).isEmpty();
    assertThat(entries()).isEmpty();
    assertThat(tables.details("FEE_WITHDRAWN", request)).containsExactly("@Money.1.50.EUR");
    assertThat(audit(barcode(request))).containsExactly("LOAN_UNDONE");
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    assertThat(entries()).as("charged again").containsExactly("REQUEST_FEE OPEN");
  }

  @Test
  void theFeeStaysWhileAnotherItemOfTheRequestIsLent() {
    String request = received();
    String second = barcode(request) + "-2";
    broker.acceptAnotherItem(request, second);
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    desk.lend(new LendCommand(patron, second, DESK, STAFF));

    undo.undoLoan(step(barcode(request)));
    assertThat(entries()).containsExactly("REQUEST_FEE OPEN");

    undo.undoLoan(step(second));
    assertThat(entries()).isEmpty();
  }

  @Test
  void aLoanWhoseFeeIsPaidIsUndoneAfterThePayment() {
    String request = received();
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    pay("REQUEST_FEE");

    refused(CirculationReason.UNDO_AFTER_SETTLEMENT, () -> undo.undoLoan(step(barcode(request))));

    accounts.undo(new SettleCommand(patron, entry("REQUEST_FEE"), null, STAFF));
    undo.undoLoan(step(barcode(request)));
    assertThat(entries()).isEmpty();
  }

  @Test
  void aLoanFromTheShelfAndForAHoldOnTheTitleIsUndone() {
    String barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    undo.undoLoan(step(barcode));
    assertThat(item(barcode)).isEqualTo("AVAILABLE");

    holds.place(new PlaceHoldCommand(patron, barcode, null, STAFF));
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    assertThat(holdsOn(barcode)).containsExactly("FILLED");
    undo.undoLoan(step(barcode));
    assertThat(item(barcode)).isEqualTo("AVAILABLE");
    assertThat(holdsOn(barcode)).containsExactly("WAITING");
  }

  @Test
  void aLoanIsUndoneForTenMinutesAndWhileNothingHasComeOfIt() {
    String request = received();
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    tables.execute("update loan set renewals = 1 where barcode = '%s'".formatted(barcode(request)));
    refused(
        CirculationReason.UNDO_AFTER_CHANGE_OF_LOAN, () -> undo.undoLoan(step(barcode(request))));
    tables.execute(
        """
        update loan set renewals = 0, loaned_at = loaned_at - interval '11' minute
        where barcode = '%s'"""
            .formatted(barcode(request)));
    refused(CirculationReason.UNDO_TOO_LATE, () -> undo.undoLoan(step(barcode(request))));
  }

  @Test
  void theStepOfAnotherPatronsLoanIsNotUndone() {
    String barcode = broker.ownItem(newRequest());
    long first = desk.lend(new LendCommand(patron, barcode, DESK, STAFF)).id();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    desk.lend(new LendCommand(other, barcode, DESK, STAFF));
    UndoStepCommand former = new UndoStepCommand(barcode, first, STAFF);
    refused(CirculationReason.LENT_AGAIN_SINCE, () -> undo.undoLoan(former));
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    refused(CirculationReason.LENT_AGAIN_SINCE, () -> undo.undoReturn(former));
    assertThat(loans(barcode)).containsExactly("RETURNED", "RETURNED");
  }

  @Test
  void aLoanOfTheBrokerIsNotUndoneAtADesk() {
    String request = newRequest();
    broker.acceptItemAndHandItOut(request);
    refused(CirculationReason.LOAN_NOT_OF_DESK, () -> undo.undoLoan(step(barcode(request))));
  }

  @Test
  void aReturnIsUndoneWithItsFineAndTheLoanHasItsDueDate() {
    String request = received();
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    late(barcode(request));
    List<String> before = state(request);
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    assertThat(entries()).contains("OVERDUE_FINE OPEN");

    undo.undoReturn(step(barcode(request)));

    assertThat(state(request)).isEqualTo(before);
    assertThat(entries()).containsExactly("REQUEST_FEE OPEN");
    assertThat(audit(barcode(request))).containsExactly("RETURN_UNDONE");
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    assertThat(entries()).as("fined again").contains("OVERDUE_FINE OPEN");
  }

  @Test
  void theLoanOfAReturnThatIsUndoneIsRecalledIfTheLenderHasRecalledTheItemSince() {
    String request = received();
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    String due = due(request);
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    broker.recall(request);
    int letters = lettersTo(patron).size();
    assertThat(warnings(request)).singleElement().asString().startsWith("RECALLED_ON_ITS_WAY");

    undo.undoReturn(step(barcode(request)));

    assertThat(warnings(request)).as("staff cannot send it back").isEmpty();

    assertThat(status(request)).isEqualTo("RECALLED_BY_PARTNER");
    assertThat(due(request)).isLessThan(due);
    assertThat(lettersTo(patron)).hasSize(letters + 1);
    assertThat(loans(barcode(request))).containsExactly("OPEN");
  }

  @Test
  void aRequestIsDueWithItsRecalledLoanAgainWhenTheReturnIsUndone() {
    String request = newRequest();
    broker.acceptItem(request, "C-" + patron, Instant.now().plus(Duration.ofDays(60)));
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    broker.recall(request);
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));

    undo.undoReturn(step(barcode(request)));

    assertThat(status(request)).isEqualTo("RECALLED_BY_PARTNER");
    assertThat(tables.texts("select due_at from borrowing_request where external_id = ?", request))
        .containsExactly(due(request));
  }

  private String due(String request) {
    return tables.texts("select due_at from loan where barcode = ?", barcode(request)).get(0);
  }

  @Test
  void aReturnWhoseFineIsPaidIsNotUndone() {
    String barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    late(barcode);
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    pay("OVERDUE_FINE");
    refused(CirculationReason.UNDO_AFTER_SETTLEMENT, () -> undo.undoReturn(step(barcode)));
    assertThat(loans(barcode)).containsExactly("RETURNED");
  }

  @Test
  void aBillThatTheReturnWaivedIsOpenAgain() {
    String barcode = billed();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    assertThat(entries()).contains("REPLACEMENT WAIVED");
    undo.undoReturn(step(barcode));
    assertThat(entries()).containsExactly("REPLACEMENT OPEN");
  }

  @Test
  void aBillIsOpenAgainWithThePartWhosePaymentWasUndoneBetween() {
    String barcode = billed();
    long bill = entry("REPLACEMENT");
    long part =
        accounts
            .pay(new PayCommand(patron, bill, 2000L, PaymentMethod.CASH, null, STAFF))
            .entry()
            .id();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    accounts.undo(new SettleCommand(patron, part, null, STAFF));
    assertThat(entries()).contains("REPLACEMENT WAIVED").doesNotContain("REPLACEMENT OPEN");

    undo.undoReturn(step(barcode));

    assertThat(entries()).containsExactly("REPLACEMENT OPEN");
    assertThat(tables.texts("select amount from account_entry where id = " + bill))
        .containsExactly("4500");
  }

  /** Lends an item to the patron, who has a bill of 45.00 for it. */
  private String billed() {
    String barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    late(barcode);
    tables.execute(
        """
        insert into account_entry (id, patron_id, kind, loan_id, barcode, amount, currency, status,
          entered_at, entered_actor, entered_by, paid_in_part, version)
        select nextval('account_entry_seq'), patron_id, 'REPLACEMENT', id, barcode, 4500, 'EUR', 'OPEN',
          loaned_at, 'STAFF', 'test', 0, 1 from loan where barcode = '%s'"""
            .formatted(barcode));
    return barcode;
  }

  @Test
  void theNextPatronWaitsAgainAndGetsNoLetter() {
    String barcode = lentWithAHold();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    assertThat(item(barcode)).isEqualTo("ON_HOLD_SHELF");
    assertThat(lettersTo(other)).containsExactly("NO_ADDRESS");

    undo.undoReturn(step(barcode));

    assertThat(item(barcode)).isEqualTo("ON_LOAN");
    assertThat(holdsOn(barcode)).containsExactly("WAITING");
    assertThat(lettersTo(other)).isEmpty();
    assertThat(loans(barcode)).containsExactly("OPEN");
  }

  @Test
  void aReturnIsUndoneAfterTheLoanToTheNextPatron() {
    String barcode = lentWithAHold();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    desk.lend(new LendCommand(other, barcode, DESK, STAFF));
    undo.undoLoan(step(barcode));
    assertThat(holdsOn(barcode)).containsExactly("ON_HOLD_SHELF");

    undo.undoReturn(step(barcode));

    assertThat(item(barcode)).isEqualTo("ON_LOAN");
    assertThat(holdsOn(barcode)).containsExactly("WAITING");
    assertThat(loans(barcode)).containsExactly("OPEN");
  }

  @Test
  void aReturnOfWhichTheNextPatronWasToldIsNotUndone() {
    String barcode = lentWithAHold();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    letterSent(other);
    refused(CirculationReason.UNDO_AFTER_LETTER, () -> undo.undoReturn(step(barcode)));
    assertThat(holdsOn(barcode)).containsExactly("ON_HOLD_SHELF");
    assertThat(loans(barcode)).containsExactly("RETURNED");
  }

  /** The first letter about the returned item is withdrawn, since its last day is earlier. */
  @Test
  void aReturnIsUndoneThoughThePatronWasToldOfAnotherItem() {
    String barcode = lentWithAHold();
    String another = lentWithAHold();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    mark(other, "NO_ADDRESS", "WITHDRAWN");
    desk.checkIn(new CheckInCommand(another, DESK, STAFF));
    mark(other, "NO_ADDRESS", "SENT");
    holds.keepUntil(holdOn(barcode), institutions.today(), STAFF);

    undo.undoReturn(step(barcode));

    assertThat(lettersTo(other)).containsExactlyInAnyOrder("WITHDRAWN", "SENT");
    assertThat(holdsOn(barcode)).containsExactly("WAITING");
    assertThat(holdsOn(another)).containsExactly("ON_HOLD_SHELF");
  }

  @Test
  void aReturnIsNotUndoneOnceTheNextPatronWasToldOfAnEarlierLastDay() {
    String barcode = lentWithAHold();
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    mark(other, "NO_ADDRESS", "WITHDRAWN");
    holds.keepUntil(holdOn(barcode), institutions.today(), STAFF);
    assertThat(lettersTo(other)).containsExactlyInAnyOrder("WITHDRAWN", "NO_ADDRESS");
    mark(other, "NO_ADDRESS", "SENT");

    refused(CirculationReason.UNDO_AFTER_LETTER, () -> undo.undoReturn(step(barcode)));
  }

  @Test
  void aReturnIsNotUndoneOnceTheItemHasMovedOn() {
    String barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    holds.place(new PlaceHoldCommand(other, barcode, null, STAFF));
    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));
    refused(CirculationReason.UNDO_AFTER_NEXT_STEP, () -> undo.undoReturn(step(barcode)));
    desk.lend(new LendCommand(other, barcode, DESK, STAFF));
    refused(CirculationReason.UNDO_AFTER_NEXT_STEP, () -> undo.undoReturn(step(barcode)));
  }

  @Test
  void aReturnIsNotUndoneAfterALoanOfTheItemThatALossHasEnded() {
    String barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    desk.lend(new LendCommand(other, barcode, DESK, STAFF));
    loss.reportLost(new ReportLostCommand(barcode, null, STAFF));
    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));
    assertThat(item(barcode)).as("where the return had sent it").isEqualTo("AVAILABLE");

    refused(CirculationReason.LENT_AGAIN_SINCE, () -> undo.undoReturn(step(barcode)));
  }

  @Test
  void aHoldThatThePatronPlacedAfterTheUndoneReturnDoesNotPreventARenewal() {
    String barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    holds.place(new PlaceHoldCommand(patron, barcode, null, STAFF));
    undo.undoReturn(step(barcode));

    desk.renew(RenewCommand.byStaff(barcode, STAFF));

    holds.place(new PlaceHoldCommand(other, barcode, null, STAFF));
    refused(
        CirculationReason.ANOTHER_PATRON_WAITS,
        () -> desk.renew(RenewCommand.byStaff(barcode, STAFF)));
  }

  @Test
  void aReturnIsUndoneForTenMinutesAndNotWithoutADesk() {
    String request = received();
    refused(CirculationReason.RETURN_NOT_OF_DESK, () -> undo.undoReturn(step(barcode(request))));
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    tables.execute(
        "update loan set returned_at = returned_at - interval '11' minute where barcode = '%s'"
            .formatted(barcode(request)));
    refused(CirculationReason.UNDO_TOO_LATE, () -> undo.undoReturn(step(barcode(request))));
  }

  @Test
  void aLoanAfterAReturnThatWasUndoneIsUndoneToo() {
    String request = received();
    List<String> before = state(request);
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    undo.undoReturn(step(barcode(request)));
    undo.undoLoan(step(barcode(request)));
    assertThat(state(request)).isEqualTo(before);
  }

  @Test
  void theRecordsThatAReceiptMadeAreDeletedWhenItIsUndone() {
    orders.partner(LIBRIS, BrokerProtocol.LIBRIS);
    String order = newRequest();
    orders.order(LIBRIS, order, patron, "Lock gates", false, false);
    var before = tables.rows();
    var slip = new LenderLoanPeriod(null, institutions.today().plusDays(30));
    borrowing.receive(new ReceiveCommand(order, DESK, true, null, order + "-L", slip, STAFF));
    assertThat(status(order)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(lenderDays(order)).hasSize(1);
    assertThat(tables.rows().get("item")).isEqualTo(before.get("item") + 1);

    take(BorrowingAction.UNDO_RECEIPT, LIBRIS, order, null);

    assertThat(status(order)).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(lenderDays(order)).as("the day of another item").isEmpty();
    var after = tables.rows();
    after.put("borrowing_history", before.get("borrowing_history"));
    assertThat(after).isEqualTo(before);
    take(BorrowingAction.RECEIVE, LIBRIS, order, order + "-L");
    assertThat(item(order + "-L")).isEqualTo("ON_HOLD_SHELF");
  }

  @Test
  void anItemThatWasExpectedIsExpectedAgainByItsFormerBarcode() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String order = newRequest();
    orders.order(ZFL, order, patron, "Lock gates", false, true);
    String barcode = "FL" + order;
    List<String> before = state(order);
    var slip = new LenderLoanPeriod(null, institutions.today().plusDays(30));
    borrowing.receive(new ReceiveCommand(order, DESK, false, null, order + "-NEW", slip, STAFF));
    assertThat(item(order + "-NEW")).isEqualTo("ON_HOLD_SHELF");
    assertThat(lenderDays(order)).as("no message named a day").hasSize(1);

    take(BorrowingAction.UNDO_RECEIPT, ZFL, order, order + "-NEW");

    assertThat(state(order)).isEqualTo(before);
    assertThat(lenderDays(order)).isEmpty();
    assertThat(item(barcode)).isEqualTo("EXPECTED");
    assertThat(holdsOn(barcode)).containsExactly("WAITING");
    take(BorrowingAction.RECEIVE, ZFL, order, null);
    assertThat(lettersTo(patron)).as("with a letter this time").containsExactly("NO_ADDRESS");
  }

  @Test
  void staffAreNoLongerWarnedOfAPastDayOnceItsReceiptIsUndone() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String order = newRequest();
    orders.order(ZFL, order, patron, "Lock gates", false, true);
    var slip = new LenderLoanPeriod(null, institutions.today().minusDays(2));
    borrowing.receive(new ReceiveCommand(order, DESK, false, null, null, slip, STAFF));
    assertThat(warnings(order)).singleElement().asString().contains("DUE_DATE_PAST");
    assertThat(daysOfSlip(order)).hasSize(1);

    take(BorrowingAction.UNDO_RECEIPT, ZFL, order, null);

    assertThat(warnings(order)).isEmpty();
    assertThat(daysOfSlip(order)).isEmpty();
  }

  @Test
  void aDayThatAMessageHasNamedSinceStaysAndIsNotReplacedByASlip() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String order = newRequest();
    orders.order(ZFL, order, patron, "Lock gates", false, true);
    var slip = new LenderLoanPeriod(institutions.today().plusDays(30), null);
    var receipt = new ReceiveCommand(order, DESK, false, null, null, slip, STAFF);
    borrowing.receive(receipt);
    String named = "timestamp with time zone '2031-03-01 12:00:00+00'";
    tables.execute(
        "update item set lender_due_at = %s where barcode = 'FL%s'".formatted(named, order));
    tables.execute(
        "update borrowing_request set due_at = %s where external_id = '%s'"
            .formatted(named, order));

    take(BorrowingAction.UNDO_RECEIPT, ZFL, order, null);

    assertThat(lenderDays(order)).singleElement().asString().startsWith("2031-03-01");
    assertThat(daysOfSlip(order)).isEmpty();
    borrowing.receive(receipt);
    assertThat(lenderDays(order)).singleElement().asString().startsWith("2031-03-01");
    assertThat(daysOfSlip(order)).isEmpty();
  }

  @Test
  void theDayOfARecallStaysWhenAnotherVolumeIsReceivedAndItsReceiptUndone() {
    orders.partner(LIBRIS, BrokerProtocol.LIBRIS);
    String order = newRequest();
    orders.order(LIBRIS, order, patron, "Lock gates", false, false);
    take(BorrowingAction.RECEIVE, LIBRIS, order, order + "-1");
    desk.lend(new LendCommand(patron, order + "-1", DESK, STAFF));
    orders.take(BorrowingAction.RECALL, LIBRIS, order, null);
    List<String> recalled = lenderDays(order);
    assertThat(recalled).singleElement().asString().isLessThan(LENDERS_DAY.toString());

    var slip = new LenderLoanPeriod(LENDERS_DAY.plusDays(7), null);
    borrowing.receive(new ReceiveCommand(order, DESK, true, null, order + "-2", slip, STAFF));
    assertThat(daysOfSlip(order)).hasSize(2);
    assertThat(lenderDays(order)).isEqualTo(recalled);

    take(BorrowingAction.UNDO_RECEIPT, LIBRIS, order, order + "-2");
    assertThat(lenderDays(order)).isEqualTo(recalled);
  }

  @Test
  void anItemThatWasReceivedWithoutALetterIsScannedInWithOneAfterTheUndo() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String order = newRequest();
    orders.order(ZFL, order, patron, "Lock gates", false, true);
    borrowing.receive(
        new ReceiveCommand(order, DESK, false, null, null, LenderLoanPeriod.UNKNOWN, STAFF));
    assertThat(lettersTo(patron)).isEmpty();
    take(BorrowingAction.UNDO_RECEIPT, ZFL, order, null);

    desk.scanIn(new ScanInCommand("FL" + order, DESK, STAFF));

    assertThat(lettersTo(patron)).containsExactly("NO_ADDRESS");
  }

  @Test
  void aReceiptIsUndoneForTenMinutesAndUntilThePatronIsTold() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String order = newRequest();
    orders.order(ZFL, order, patron, "Lock gates", false, true);
    take(BorrowingAction.RECEIVE, ZFL, order, null);
    letterSent(patron);
    refused(
        CirculationReason.UNDO_AFTER_LETTER,
        () -> take(BorrowingAction.UNDO_RECEIPT, ZFL, order, null));
    tables.execute(
        """
        update borrowing_history set happened_at = happened_at - interval '11' minute
        where request_id = (select id from borrowing_request where external_id = '%s')"""
            .formatted(order));
    refused(
        CirculationReason.UNDO_TOO_LATE,
        () -> take(BorrowingAction.UNDO_RECEIPT, ZFL, order, null));
  }

  @Test
  void aReceiptIsNotUndoneOnceItsHoldHasEnded() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String order = newRequest();
    orders.order(ZFL, order, patron, "Lock gates", false, true);
    take(BorrowingAction.RECEIVE, ZFL, order, null);
    endHold("FL" + order);

    refused(
        BorrowingReason.NOTHING_TO_UNDO,
        () -> take(BorrowingAction.UNDO_RECEIPT, ZFL, order, null));
    assertThat(item("FL" + order)).isEqualTo("TO_RETURN_TO_PARTNER");
  }

  private void endHold(String barcode) {
    String hold =
        tables
            .texts(
                "select h.id from hold h join item i on i.id = h.item_id where i.barcode = ?",
                barcode)
            .get(0);
    holds.cancelOnShelf(Long.parseLong(hold), STAFF);
  }

  @Test
  void aPatronWhoComesLateIsLentTheItemAndAfterAnUndoItGoesBack() {
    String request = received();
    String barcode = barcode(request);
    endHold(barcode);
    List<String> before = state(request);
    refused(
        CirculationReason.ITEM_GOES_BACK,
        () -> desk.lend(new LendCommand(other, barcode, DESK, STAFF)));

    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    assertThat(item(barcode)).isEqualTo("ON_LOAN");
    undo.undoLoan(step(barcode));

    assertThat(state(request)).isEqualTo(before);
    assertThat(item(barcode)).isEqualTo("TO_RETURN_TO_PARTNER");
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    refused(
        CirculationReason.ITEM_GOES_BACK,
        () -> desk.lend(new LendCommand(patron, barcode, DESK, STAFF)));
  }

  @Test
  void anItemThatTheLenderHasRecalledIsNotLentToThePatronWhoComesLate() {
    String request = received();
    broker.recall(request);
    goesBack(barcode(request));
  }

  @Test
  void anItemThatWasLostOnTheHoldShelfAndIsFoundGoesBack() {
    String request = received();
    take(BorrowingAction.REPORT_LOST, Commands.PARTNER, request, null);
    desk.scanIn(new ScanInCommand(barcode(request), DESK, STAFF));
    goesBack(barcode(request));
  }

  @Test
  void anItemGoesBackOnceItIsNotKnownWhoDidNotCollectIt() {
    String barcode = barcode(received());
    endHold(barcode);
    tables.execute(
        "update hold set patron_id = null where item_id = (select id from item where barcode = '%s')"
            .formatted(barcode));
    goesBack(barcode);
  }

  private void goesBack(String barcode) {
    refused(
        CirculationReason.ITEM_GOES_BACK,
        () -> desk.lend(new LendCommand(patron, barcode, DESK, STAFF)));
    assertThat(item(barcode)).isEqualTo("TO_RETURN_TO_PARTNER");
    assertThat(loans(barcode)).isEmpty();
  }

  @Test
  void whatAcceptItemReceivedIsNotUndone() {
    String request = received();
    refused(
        BorrowingReason.NOTHING_TO_UNDO,
        () -> take(BorrowingAction.UNDO_RECEIPT, Commands.PARTNER, request, null));
  }

  @Test
  void anItemThatWasMarkedAsSentBackByMistakeIsToBeSentBackAgain() {
    String request = received();
    desk.lend(new LendCommand(patron, barcode(request), DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    List<String> before = state(request);
    desk.sendBack(barcode(request), STAFF);
    assertThat(item(barcode(request))).isEqualTo("RETURNED_TO_PARTNER");

    take(BorrowingAction.UNDO_SEND_BACK, Commands.PARTNER, request, null);

    assertThat(state(request)).isEqualTo(before);
    desk.sendBack(barcode(request), STAFF);
    tables.execute(
        """
        update borrowing_history set happened_at = happened_at - interval '11' minute
        where request_id = (select id from borrowing_request where external_id = '%s')"""
            .formatted(request));
    refused(
        CirculationReason.UNDO_TOO_LATE,
        () -> take(BorrowingAction.UNDO_SEND_BACK, Commands.PARTNER, request, null));
  }

  @Test
  void aRejectedRequestIsOpenAgainWithItsCopy() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    List<String> before = lendingState(request);
    lend(LendingAction.REJECT, request);
    assertThat(lendingState(request)).isNotEqualTo(before);

    lend(LendingAction.UNDO_REJECTION, request);

    assertThat(lendingState(request)).isEqualTo(before);
    assertThat(lendingHistory(request)).endsWith("REQUEST_REJECTED", "REJECTION_UNDONE");
    refused(LendingReason.NO_REJECTION_TO_UNDO, () -> lend(LendingAction.UNDO_REJECTION, request));
  }

  @Test
  void aCopyThatWasAtTheDeskIsThereAgain() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    desk.scanIn(new ScanInCommand(barcode, deskOf(request), STAFF));
    assertThat(item(barcode)).isEqualTo("IN_PROCESS");
    List<String> before = lendingState(request);
    lend(LendingAction.REJECT, request);
    assertThat(item(barcode)).isEqualTo("IN_TRANSIT");

    lend(LendingAction.UNDO_REJECTION, request);

    assertThat(lendingState(request)).isEqualTo(before);
  }

  @Test
  void aCopyWhoseShipmentWasUndoneIsAtTheDeskAgain() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.checkOutItem(request, barcode);
    lend(LendingAction.UNDO_SHIPMENT, request);
    String kept = keptAt(barcode);
    assertThat(kept).startsWith("IN_PROCESS").contains("ILL");
    lend(LendingAction.REJECT, request);

    lend(LendingAction.UNDO_REJECTION, request);

    assertThat(keptAt(barcode)).isEqualTo(kept);
  }

  private String keptAt(String barcode) {
    return tables
        .texts(
            """
            select concat(status, ' ', current_library_id, ' ', temporary_location_id, ' ',
              temporary_policy)
            from item where barcode = ?""",
            barcode)
        .get(0);
  }

  @Test
  void aCopyThatAnotherDeskHadFetchedIsStillOnItsWayToTheDesk() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    String other =
        tables
            .texts(
                """
                select min(o.code) from move_request m join desk d on d.id = m.desk_id
                  join desk o on o.library_id = d.library_id and o.id <> d.id
                where m.reference = ?""",
                request)
            .get(0);
    desk.scanIn(new ScanInCommand(barcode, other, STAFF));
    List<String> before = lendingState(request);
    assertThat(before.get(0)).contains("IN_PROCESS").contains("WAITING");
    lend(LendingAction.REJECT, request);

    lend(LendingAction.UNDO_REJECTION, request);

    assertThat(lendingState(request)).isEqualTo(before);
  }

  @Test
  void aCopyGoesToAnotherDeskWhenItsDeskHasBeenRemoved() {
    String request = newRequest();
    broker.requestItem(request, broker.ownItem(request));
    List<String> before = lendingState(request);
    lend(LendingAction.REJECT, request);
    tables.execute(
        "update move_request set desk_id = null where reference = '%s'".formatted(request));

    lend(LendingAction.UNDO_REJECTION, request);

    assertThat(lendingState(request)).isEqualTo(before);
    assertThat(tables.texts("select desk_id from move_request where reference = ?", request))
        .doesNotContainNull();
  }

  @Test
  void aCopyWhoseDeskHasBeenRemovedIsFetchedFromWhereItWasSent() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    desk.scanIn(new ScanInCommand(barcode, deskOf(request), STAFF));
    lend(LendingAction.REJECT, request);
    tables.execute(
        "update move_request set desk_id = null where reference = '%s'".formatted(request));

    lend(LendingAction.UNDO_REJECTION, request);

    assertThat(item(barcode)).isEqualTo("IN_TRANSIT");
    assertThat(lendingState(request).get(0)).contains("WAITING");
    desk.scanIn(new ScanInCommand(barcode, deskOf(request), STAFF));
    assertThat(item(barcode)).isEqualTo("IN_PROCESS");
    assertThat(lendingState(request).get(0)).contains("ARRIVED");
  }

  private String deskOf(String request) {
    return tables
        .texts(
            """
            select d.code from move_request m join desk d on d.id = m.desk_id
            where m.reference = ?""",
            request)
        .get(0);
  }

  @Test
  void aRejectionIsNotUndoneOnceTheCopyIsNeededElsewhereOrThePartnerWasTold() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    lend(LendingAction.REJECT, request);
    broker.requestItem(newRequest(), barcode);
    refused(LendingReason.COPY_GIVEN_TO_OTHERS, () -> lend(LendingAction.UNDO_REJECTION, request));

    tables.execute(
        """
        insert into outbox (id, partner_code, kind, request_id, item_id, status, created_at, due_at,
          attempts, perhaps_told_at, settled_at, version)
        select nextval('outbox_seq'), '%s', 'NOT_AVAILABLE', external_id, barcode, 'SENT',
          current_timestamp, current_timestamp, 1, current_timestamp, current_timestamp, 1
        from lending_request where external_id = '%s'"""
            .formatted(Commands.PARTNER, request));
    refused(
        LendingReason.PARTNER_TOLD_OF_REJECTION, () -> lend(LendingAction.UNDO_REJECTION, request));
    tables.execute(
        """
        update lending_history set happened_at = happened_at - interval '11' minute
        where request_id = (select id from lending_request where external_id = '%s')"""
            .formatted(request));
    refused(CirculationReason.UNDO_TOO_LATE, () -> lend(LendingAction.UNDO_REJECTION, request));
  }

  private void lend(LendingAction action, String request) {
    long id =
        Long.parseLong(
            tables.texts("select id from lending_request where external_id = ?", request).get(0));
    lending.take(action, ActionCommand.on(id, STAFF));
  }

  private List<String> lendingState(String request) {
    return tables.texts(
        """
        select concat(r.status, ' ', r.closed_at, ' ', i.status, ' ', i.current_library_id, ' ',
          i.temporary_location_id, ' ', i.temporary_policy, ' ', m.status, ' ', m.closed_at)
        from lending_request r join item i on i.id = r.item_id
          left join move_request m on m.id = r.move_request_id
        where r.external_id = ?""",
        request);
  }

  private List<String> lendingHistory(String request) {
    return tables.texts(
        """
        select h.event from lending_history h join lending_request r on r.id = h.request_id
        where r.external_id = ? order by h.id""",
        request);
  }

  private void take(BorrowingAction action, String partner, String request, String barcode) {
    orders.take(action, partner, request, barcode, null);
  }

  private List<String> warnings(String request) {
    return tables.texts(
        """
        select staff_warning from borrowing_request
        where external_id = ? and staff_warning is not null""",
        request);
  }

  private String status(String request) {
    return tables
        .texts("select status from borrowing_request where external_id = ?", request)
        .get(0);
  }

  private void letterSent(String to) {
    mark(to, "NO_ADDRESS", "SENT");
  }

  private void mark(String to, String before, String after) {
    tables.execute(
        """
        update letter set status = '%s', sent_at = created_at
        where status = '%s' and patron_id = (select id from patron where primary_id = '%s')"""
            .formatted(after, before, to));
  }

  @Test
  void aMessageThatWaitsIsWithdrawnAndOneThatWasSentIsNot() throws Exception {
    String request = newRequest();
    Instant since = clock.instant();
    transaction.begin();
    outbox.put(message(request, "ITEM"));
    assertThat(outbox.withdrawUntold(message(request, "OTHER"), since).toldAt()).isEmpty();
    assertThat(outbox.withdrawUntold(message(request, "ITEM"), since).toldAt()).isEmpty();
    transaction.commit();
    assertThat(tables.texts("select status from outbox where request_id = ?", request)).isEmpty();

    tables.execute(
        """
        insert into outbox (id, partner_code, kind, request_id, item_id, status, created_at, due_at,
          attempts, perhaps_told_at, settled_at, version)
        values (nextval('outbox_seq'), 'BRIGHTWATER', 'CHECKED_OUT', '%s', 'ITEM', 'SENT',
          current_timestamp, current_timestamp, 1, current_timestamp, current_timestamp, 1)"""
            .formatted(request));
    transaction.begin();
    assertThat(outbox.withdrawUntold(message(request, "ITEM"), since).toldAt()).isPresent();
    transaction.commit();
    assertThat(tables.texts("select status from outbox where request_id = ?", request))
        .containsExactly("SENT");
  }

  private static OutgoingMessageContent message(String request, String item) {
    return OutgoingMessageContent.of("BRIGHTWATER", OutgoingKind.CHECKED_OUT, request, item);
  }

  private static UndoStepCommand step(String barcode) {
    return new UndoStepCommand(barcode, STAFF);
  }

  private void refused(RefusalReason why, ThrowingCallable step) {
    var before = tables.contents();
    Commands.refused(why, step);
    assertThat(tables.contents()).isEqualTo(before);
  }

  private String received() {
    String request = newRequest();
    broker.acceptItem(request, "C-" + patron);
    return request;
  }

  private String lentWithAHold() {
    String barcode = broker.ownItem(newRequest());
    desk.lend(new LendCommand(patron, barcode, DESK, STAFF));
    holds.place(new PlaceHoldCommand(other, barcode, null, STAFF));
    return barcode;
  }

  /** What an undo restores: the status of request, volume, item, hold and loan with their days. */
  private List<String> state(String request) {
    return tables.texts(
        """
        select concat(r.status, ' ', v.status, ' ', i.status, ' ', i.current_library_id, ' ',
          h.status, ' ', h.held_until, ' ', h.on_shelf_since, ' ', h.closed_at, ' ',
          l.status, ' ', l.due_at, ' ', l.returned_at)
        from borrowing_request r join borrowed_volume v on v.request_id = r.id
          join item i on i.id = v.item_id left join hold h on h.item_id = i.id
          left join loan l on l.item_id = i.id
        where r.external_id = ?""",
        request);
  }

  private List<String> daysOfSlip(String request) {
    return tables.texts(
        """
        select concat(v.guaranteed_until, ' ', v.maximum_until) from borrowed_volume v
          join borrowing_request r on r.id = v.request_id
        where r.external_id = ? and coalesce(v.guaranteed_until, v.maximum_until) is not null""",
        request);
  }

  private List<String> lenderDays(String request) {
    return tables.texts(
        """
        select concat(due_at, '') from borrowing_request
        where external_id = ? and due_at is not null""",
        request);
  }

  private void late(String barcode) {
    tables.execute(
        "update loan set due_at = due_at - interval '1' day * 60 where barcode = '%s'"
            .formatted(barcode));
  }

  private List<String> entries() {
    return tables.texts(
        """
        select concat(e.kind, ' ', e.status) from account_entry e
          join patron p on p.id = e.patron_id where p.primary_id = ? order by e.id""",
        patron);
  }

  private void pay(String kind) {
    accounts.pay(new PayCommand(patron, entry(kind), null, PaymentMethod.CASH, null, STAFF));
  }

  private long entry(String kind) {
    return Long.parseLong(
        tables
            .texts(
                """
                select e.id from account_entry e join patron p on p.id = e.patron_id
                where e.kind = '%s' and p.primary_id = ?"""
                    .formatted(kind),
                patron)
            .get(0));
  }

  private List<String> lettersTo(String id) {
    return tables.texts(
        "select l.status from letter l join patron p on p.id = l.patron_id where p.primary_id = ?",
        id);
  }

  private String item(String barcode) {
    return tables.texts("select status from item where barcode = ?", barcode).get(0);
  }

  private long holdOn(String barcode) {
    return Long.parseLong(
        tables
            .texts(
                "select h.id from hold h join item i on i.id = h.item_id where i.barcode = ?",
                barcode)
            .get(0));
  }

  private List<String> holdsOn(String barcode) {
    return tables.texts(
        "select h.status from hold h join item i on i.id = h.item_id where i.barcode = ?", barcode);
  }

  private List<String> loans(String barcode) {
    return tables.texts("select status from loan where barcode = ?", barcode);
  }

  private List<String> audit(String barcode) {
    return tables.texts(
        "select action from audit_entry where subject_kind = 'ITEM' and subject_name = ? order by id",
        barcode);
  }

  /** Terms with a fee of 1.50 for a loan, and a fine of 0.50 for each day. */
  private static final class WithCosts extends TermsSettings {

    private static final long serialVersionUID = 1L;

    WithCosts() {
      super("Undo", null, GROUP, 28, 2, 28, 7, 7);
      charge(new FeeRule(150L, 300L, FeeChargingStep.CHECKED_OUT));
      charge(new FineRule(50, null, 0));
    }
  }
}
