package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.container.BrokerOrders.LIBRIS;
import static org.interlend.container.BrokerOrders.ZFL;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.PARTNER;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.interlend.Actor;
import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.LenderLoanPeriod;
import org.interlend.borrowing.receiving.ReceiveCommand;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.returning.UnexpectedParcelLookup;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskEvent;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.hold.HoldEvent;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.institution.Institutions;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.patrons.Patrons;
import org.interlend.requests.action.ActionCommand;
import org.interlend.requests.action.ActionResult;
import org.junit.jupiter.api.Test;

/**
 * Calls the EJBs of the borrowing side directly: each call is one transaction and commits or rolls
 * back completely.
 */
@InContainer
class BorrowingWorkflowIT {

  @Inject private BrokerMessages broker;
  @Inject private BrokerOrders orders;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private DeskWorkflow desk;
  @Inject private Institutions institutions;
  @Inject private Patrons patrons;
  @Inject private UnexpectedParcelLookup parcels;
  @Inject private Tables tables;
  @Inject private FailurePoint failure;

  @Test
  void acceptItemCreatesTheTemporaryRecordsAndAHold() {
    String request = newRequest();

    var accepted = broker.acceptItem(request);

    assertThat(accepted.barcode()).isEqualTo(barcode(request));
    assertThat(accepted.replay()).isFalse();
    assertThat(status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(holds(request)).containsExactly("ON_HOLD_SHELF");
    assertThat(suppressed(request)).containsExactly("true");
  }

  @Test
  void repeatedAcceptItemChangesNothing() {
    String request = newRequest();
    broker.acceptItem(request);
    var before = tables.rows();

    assertThat(broker.acceptItem(request).replay()).isTrue();

    assertThat(tables.rows()).isEqualTo(before);
  }

  @Test
  void aBrokerLendsABorrowedItemToItsPatronByTheRulesOfTheDesk() {
    String request = newRequest();
    broker.acceptItem(request);
    refused(
        CirculationReason.ITEM_HELD_FOR_ANOTHER,
        () -> broker.checkOutToPatron(request, "P0043177"));
    assertThat(holds(request)).containsExactly("ON_HOLD_SHELF");

    var lent = broker.checkOutToPatron(request, CARD);

    assertThat(lent.replay()).isFalse();
    assertThat(status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(holds(request)).containsExactly("FILLED");
    var before = tables.rows();
    var again = broker.checkOutToPatron(request, CARD);
    assertThat(again.replay()).isTrue();
    assertThat(again.dueAt()).isEqualTo(lent.dueAt());
    assertThat(tables.rows()).isEqualTo(before);
    assertThatThrownBy(() -> broker.checkOutToPatron(request, "P0043177"))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.ITEM_ON_LOAN));
    // What the broker has lent is the broker's to undo.
    assertThatThrownBy(
            () -> borrowing.take(BorrowingAction.UNDO_LOAN, ActionCommand.on(key(request), STAFF)))
        .isInstanceOf(WorkflowException.class);
  }

  /** The broker offers its staff no further step before it has lent the item. */
  @Test
  void aBrokerMayLendWhatADeskHasLentAndTakenBack() {
    String request = newRequest();
    broker.acceptItem(request);
    var loan = desk.lend(new LendCommand(CARD, barcode(request), null, STAFF));
    desk.checkIn(new CheckInCommand(barcode(request), null, STAFF));
    var before = tables.rows();

    for (String number : List.of(CARD, "P0000000")) {
      var lent = broker.checkOutToPatron(request, number);
      assertThat(lent.replay()).as(number).isTrue();
      assertThat(lent.dueAt()).as(number).isEqualTo(loan.dueAt());
    }
    assertThat(tables.rows()).isEqualTo(before);
    assertThatThrownBy(() -> broker.checkOutToPatron(request, "P0043177"))
        .isInstanceOfSatisfying(
            WorkflowException.class,
            problem -> assertThat(problem.kind()).isEqualTo(ProblemKind.ITEM_NOT_FOR_LOAN));

    desk.sendBack(barcode(request), STAFF);
    assertThat(broker.checkOutToPatron(request, CARD).replay()).isTrue();
  }

  /** It is the number of the patron's former card. */
  @Test
  void aBrokerLendsToThePatronOfTheRequestUnderANumberThatIsNotKnownAnyMore() {
    String request = newRequest();
    broker.acceptItem(request);

    assertThat(broker.checkOutToPatron(request, "P0000000").replay()).isFalse();

    assertThat(status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(holds(request)).containsExactly("FILLED");
  }

  @Test
  void anItemForAnotherPatronThanThatOfItsRequestIsNotedOnce() {
    String request = newRequest();
    broker.acceptItem(request);

    var again = broker.acceptItem(request, "P0043177");

    assertThat(again.replay()).isTrue();
    assertThat(again.warnings())
        .extracting(MessageWarning::kind)
        .containsExactly(MessageWarningKind.PATRON);
    assertThat(staffWarnings(request)).contains("SENT_FOR_ANOTHER_PATRON");
    var before = tables.rows();
    broker.acceptItem(request, "P0043177");
    assertThat(tables.rows()).isEqualTo(before);

    borrowing.take(BorrowingAction.DISMISS_WARNING, ActionCommand.on(key(request), STAFF));
    before = tables.rows();
    broker.acceptItem(request, "P0043177");
    assertThat(tables.rows()).isEqualTo(before);

    patrons.save(Commands.patron(request, "GRADUATE", List.of("C-" + request)));
    broker.acceptItem(request, "C-" + request);
    assertThat(staffWarnings(request)).as("a third patron").contains("SENT_FOR_ANOTHER_PATRON");
  }

  @Test
  void anItemForAnotherPatronIsAlsoNotedWhenItsRequestHadExpired() {
    String request = newRequest();
    orders.order(PARTNER, request, CARD, "Lock gates", false, false);
    tables.execute(
        "update borrowing_request set status = 'EXPIRED', closed_at = created_at where external_id = '%s'"
            .formatted(request));

    broker.acceptItem(request, "P0043177");

    assertThat(staffWarnings(request)).contains("SENT_FOR_ANOTHER_PATRON");
  }

  @Test
  void aNumberThatIsNotKnownAnyMoreIsNotAnotherPatron() {
    String request = newRequest();
    broker.acceptItem(request);

    var again = broker.acceptItem(request, "P0000000");

    assertThat(again.warnings())
        .extracting(MessageWarning::kind)
        .containsExactly(MessageWarningKind.PATRON);
    assertThat(staffWarnings(request)).doesNotContain("SENT_FOR_ANOTHER_PATRON");
  }

  private String staffWarnings(String request) {
    return String.valueOf(
        tables
            .texts("select staff_warning from borrowing_request where external_id = ?", request)
            .get(0));
  }

  private long key(String request) {
    return Long.parseLong(
        tables.texts("select id from borrowing_request where external_id = ?", request).get(0));
  }

  @Test
  void aCancellationTellsWhichItemsGoBack() {
    String request = newRequest();
    String second = request + "-2";
    broker.acceptItem(request);
    broker.acceptAnotherItem(request, second);
    onItsWay(second);
    String copy = newRequest();
    broker.acceptItemToKeep(copy, barcode(copy), null);

    assertThat(canceled(request)).containsExactly(ActionResult.of(barcode(request)));
    assertThat(canceled(copy)).isEmpty();

    assertThat(lastEvent(request)).isEqualTo("CANCELED_WHILE_HERE");
    assertThat(lastEvent(copy)).isEqualTo("REQUEST_CANCELED");
  }

  private List<ActionResult> canceled(String request) {
    return borrowing.take(BorrowingAction.CANCEL, ActionCommand.on(key(request), STAFF));
  }

  private String lastEvent(String request) {
    return events(request).get(0);
  }

  /** The latest first. */
  private List<String> events(String request) {
    return tables.texts(
        "select h.event from borrowing_history h join borrowing_request r on h.request_id = r.id where r.external_id = ? order by h.id desc",
        request);
  }

  @Test
  void whatArrivesAfterThePatronHasCanceledGoesBack() {
    String request = newRequest();
    String second = request + "-2";
    broker.acceptItem(request);
    broker.acceptAnotherItem(request, second);
    onItsWay(second);

    long id = key(request);
    String patron =
        tables
            .texts(
                "select p.primary_id from patron p join borrowing_request r on r.patron_id = p.id where r.external_id = ?",
                request)
            .get(0);
    borrowing.take(BorrowingAction.CANCEL_OWN, ActionCommand.on(id, Actor.PATRON).patron(patron));
    assertThat(lastEvent(request)).isEqualTo("CANCELED_BY_PATRON_WHILE_HERE");
    assertThat(status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(item(barcode(request))).isEqualTo("TO_RETURN_TO_PARTNER");
    assertThat(item(second)).isEqualTo("EXPECTED");

    borrowing.take(BorrowingAction.RECEIVE, ActionCommand.on(id, STAFF).barcode(second).desk(DESK));
    assertThat(item(second)).isEqualTo("TO_RETURN_TO_PARTNER");
    borrowing.take(BorrowingAction.SEND_BACK, ActionCommand.on(id, STAFF));
    assertThat(status(request)).isEqualTo("RETURNED_ITEM_TO_PARTNER");
  }

  /** As if the partner's items were not received by themselves. */
  private void onItsWay(String barcode) {
    tables.execute(
        "update borrowed_volume set status = 'EXPECTED' where barcode = '%s'".formatted(barcode),
        "update item set status = 'EXPECTED' where barcode = '%s'".formatted(barcode),
        "update hold set status = 'WAITING' where item_id = (select id from item where barcode = '%s')"
            .formatted(barcode));
  }

  private String item(String barcode) {
    return tables.texts("select status from item where barcode = ?", barcode).get(0);
  }

  @Test
  void acceptItemForAnUnknownPatronSavesNothing() {
    var before = tables.rows();

    assertThatExceptionOfType(WorkflowException.class)
        .isThrownBy(() -> broker.acceptItem(newRequest(), "P0000000"))
        .returns(ProblemKind.UNKNOWN_PATRON, WorkflowException::kind);

    assertThat(tables.rows()).isEqualTo(before);
  }

  @Test
  void aFailureAfterTheHoldIsPlacedSavesNothingAndTheRepeatSucceeds() {
    String request = newRequest();
    var before = tables.rows();
    failure.at(HoldEvent.HoldPlaced.class);

    assertThatThrownBy(() -> broker.acceptItem(request)).isInstanceOf(EJBException.class);

    assertThat(tables.rows()).isEqualTo(before);
    assertThat(broker.acceptItem(request).replay()).isFalse();
  }

  @Test
  void theRequestFollowsTheLoanAndReturnAtTheDesk() {
    String request = newRequest();
    broker.acceptItem(request);

    desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF));
    assertThat(status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(holds(request)).containsExactly("FILLED");

    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    assertThat(status(request)).isEqualTo("RETURNED_BY_PATRON");
  }

  @Test
  void aFailedRequestUpdateRollsBackTheLoan() {
    String request = newRequest();
    broker.acceptItem(request);
    var before = tables.rows();
    failure.at(DeskEvent.ItemLent.class);

    assertThatThrownBy(() -> desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF)))
        .isInstanceOf(EJBException.class);

    assertThat(tables.rows()).isEqualTo(before);
    assertThat(status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(holds(request)).containsExactly("ON_HOLD_SHELF");
  }

  @Test
  void aFailedRequestUpdateRollsBackTheReturn() {
    String request = newRequest();
    broker.acceptItem(request);
    desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF));
    failure.at(DeskEvent.ItemReturned.class);

    assertThatThrownBy(() -> desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF)))
        .isInstanceOf(EJBException.class);

    assertThat(status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
  }

  @Test
  void checkInItemDeletesEveryTemporaryRecord() {
    String request = newRequest();
    var before = tables.rows();
    broker.acceptItem(request);

    broker.checkInItem(request);

    assertThat(status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(tables.rows())
        .containsEntry("bib", before.get("bib"))
        .containsEntry("holding", before.get("holding"))
        .containsEntry("item", before.get("item"))
        .containsEntry("hold", before.get("hold"));
  }

  /** A patron of the test's own has the item, so that other letters are not counted. */
  private String lentToAnotherPatron() {
    String request = newRequest();
    patrons.save(Commands.patron(request, "GRADUATE", List.of("C-" + request)));
    broker.acceptItem(request, "C-" + request);
    desk.lend(new LendCommand(request, barcode(request), DESK, STAFF));
    return request;
  }

  @Test
  void aRenewalUntilAPastDayCountsWithAWarningAndWithoutALetter() {
    String request = lentToAnotherPatron();

    broker.renew(request, Instant.now().minus(Duration.ofDays(4)));

    assertThat(status(request)).isEqualTo("RENEWED_BY_PARTNER");
    assertThat(staffWarnings(request)).startsWith("DUE_DATE_PAST");
    assertThat(renewalLetters(request)).isEmpty();
    broker.renew(request);
    assertThat(staffWarnings(request)).isEqualTo("null");
    assertThat(renewalLetters(request)).hasSize(1);
  }

  @Test
  void aRenewalUntilAnEarlierDayCountsWithAWarningUntilALaterOneComes() {
    String request = lentToAnotherPatron();

    broker.renew(request, Instant.now().plus(Duration.ofDays(1)));

    assertThat(staffWarnings(request)).startsWith("RENEWED_UNTIL_EARLIER");
    assertThat(renewalLetters(request)).hasSize(1);
    broker.renew(request);
    assertThat(staffWarnings(request)).isEqualTo("null");
  }

  @Test
  void aRecallAfterARenewalIsNoRepetitionThoughItsDayIsTheSame() {
    String request = lentToAnotherPatron();
    broker.recall(request);
    broker.renew(request, Instant.now().plus(Duration.ofDays(1)));
    assertThat(status(request)).isEqualTo("RENEWED_BY_PARTNER");

    broker.recall(request);

    assertThat(status(request)).isEqualTo("RECALLED_BY_PARTNER");
  }

  @Test
  void theRecallOfOneItemDoesNotGiveTheRequestALaterDayThanThatOfAnother() {
    String request = newRequest();
    Instant soon = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);
    broker.acceptItem(request, CARD, soon);
    broker.acceptAnotherItem(request, "B-" + request);
    desk.lend(new LendCommand(CARD, "B-" + request, DESK, STAFF));
    desk.checkIn(new CheckInCommand("B-" + request, DESK, STAFF));
    String due = lenderDueAt(request);

    broker.recallVolume("B-" + request, soon.plus(Duration.ofDays(4)));

    assertThat(lenderDueAt(request)).isEqualTo(due);
  }

  private String lenderDueAt(String request) {
    return tables
        .texts("select due_at from borrowing_request where external_id = ?", request)
        .get(0);
  }

  private List<String> renewalLetters(String patron) {
    return tables.texts(
        """
        select l.kind from letter l join patron p on p.id = l.patron_id
        where l.kind = 'RENEWED' and p.primary_id = ?""",
        patron);
  }

  @Test
  void aRequestIsLentToItsPatronThoughAnotherHasTheNumberOnACard() {
    String request = newRequest();
    patrons.save(Commands.patron(request, "GRADUATE", List.of("C-" + request)));
    patrons.save(Commands.patron("X-" + request, "GRADUATE", List.of(request)));
    broker.acceptItem(request, "C-" + request);

    borrowing.take(BorrowingAction.LEND, ActionCommand.on(key(request), STAFF).desk(DESK));

    assertThat(status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
  }

  @Test
  void aRepeatedAcceptItemCorrectsPickupAndUseOfAnItemThatIsExpected() {
    String request = newRequest();
    broker.acceptItem(request);
    tables.execute(
        "update borrowed_volume set status = 'EXPECTED' where barcode = '%s'"
            .formatted(barcode(request)),
        "update item set status = 'EXPECTED' where barcode = '%s'".formatted(barcode(request)),
        "update hold set status = 'WAITING' where item_id = (select id from item where barcode = '%s')"
            .formatted(barcode(request)));

    assertThat(broker.acceptItemInLibrary(request, "SCIENCE").warnings()).isEmpty();

    assertThat(pickup(request)).containsExactly("SCIENCE SCIENCE");
    assertThat(libraryUseOnly(request)).containsExactly("yes");
    var before = tables.rows();
    broker.acceptItemInLibrary(request, "SCIENCE");
    assertThat(tables.rows()).isEqualTo(before);
  }

  @Test
  void aCorrectionOfAnItemOnTheHoldShelfComesTooLate() {
    String request = newRequest();
    broker.acceptItem(request);
    var before = tables.contents();

    assertThat(broker.acceptItemInLibrary(request, "SCIENCE").warnings())
        .extracting(MessageWarning::kind)
        .containsExactly(
            MessageWarningKind.CORRECTION_TOO_LATE, MessageWarningKind.CORRECTION_TOO_LATE);

    assertThat(tables.contents()).isEqualTo(before);
  }

  @Test
  void theSameAcceptItemOfVolumesForTwoLibrariesChangesNothing() {
    String request = newRequest();
    String second = request + "-2";
    broker.acceptItemFor(request, barcode(request), "SCIENCE");
    broker.acceptItemFor(request, second, "MAIN");
    onItsWay(barcode(request));
    onItsWay(second);
    var before = tables.contents();

    assertThat(broker.acceptItemFor(request, second, "MAIN").warnings()).isEmpty();
    assertThat(broker.acceptItemFor(request, barcode(request), "SCIENCE").warnings()).isEmpty();

    assertThat(tables.contents()).isEqualTo(before);
  }

  /** The pickup libraries of the hold and of the request. */
  private List<String> pickup(String request) {
    return tables.texts(
        """
        select h.code || ' ' || l.code from borrowing_request r join library l on l.id = r.pickup_library_id
          join borrowed_volume v on v.request_id = r.id join hold o on o.item_id = v.item_id
          join library h on h.id = o.pickup_library_id
        where r.external_id = ?""",
        request);
  }

  private List<String> libraryUseOnly(String request) {
    return tables.texts(
        """
        select case when i.library_use_only and v.library_use_only then 'yes' else 'no' end
        from item i join borrowed_volume v on v.item_id = i.id where i.barcode = ?""",
        barcode(request));
  }

  @Test
  void repeatedCheckInItemChangesNothing() {
    String request = newRequest();
    broker.acceptItem(request);
    broker.checkInItem(request);
    var before = tables.rows();

    assertThat(broker.checkInItem(request).replay()).isTrue();

    assertThat(tables.rows()).isEqualTo(before);
  }

  @Test
  void whatWentBackBeforeTheMistakeIsNotReactivated() {
    String request = lentInTwoVolumes();
    String second = request + "-2";
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    broker.checkInItem(request);
    broker.checkInVolume(second);

    borrowing.take(BorrowingAction.REACTIVATE_ON_LOAN, ActionCommand.on(key(request), STAFF));

    assertThat(status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(loans(second)).contains("OPEN");
    assertThat(loans(barcode(request))).containsExactly("RETURNED");
    broker.checkInVolume(second);
    assertThat(status(request)).isEqualTo("REQUEST_COMPLETED");
  }

  @Test
  void whatTheBrokerClosedOnLoanIsReactivatedWithTheLast() {
    String request = lentInTwoVolumes();
    String second = request + "-2";
    broker.checkInItem(request);
    broker.checkInVolume(second);

    borrowing.take(BorrowingAction.REACTIVATE_ON_LOAN, ActionCommand.on(key(request), STAFF));

    assertThat(loans(barcode(request))).contains("OPEN");
    assertThat(loans(second)).contains("OPEN");
    assertThat(events(request))
        .as("the loans are not counted a second time")
        .filteredOn(List.of("ITEM_LENT", "LOAN_CONTINUED")::contains)
        .containsExactly("LOAN_CONTINUED", "LOAN_CONTINUED", "ITEM_LENT", "ITEM_LENT");
    broker.checkInItem(request);
    broker.checkInVolume(second);
  }

  @Test
  void staffChooseTheVolumeThatIsReactivated() {
    String request = lentInTwoVolumes();
    String second = request + "-2";
    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    broker.checkInItem(request);
    broker.checkInVolume(second);
    ActionCommand command = ActionCommand.on(key(request), STAFF);

    assertThatThrownBy(
            () -> borrowing.take(BorrowingAction.REACTIVATE, command.barcode("X-" + request)))
        .isInstanceOf(WorkflowException.class);
    borrowing.take(
        BorrowingAction.REACTIVATE, command.barcode(barcode(request)).note("Found on a trolley"));

    assertThat(status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(item(barcode(request))).isEqualTo("ON_HOLD_SHELF");
    assertThat(loans(second)).containsExactly("CLOSED_BY_BROKER");
    assertThat(
            tables.texts(
                "select note from borrowing_history h where h.event = 'REACTIVATED' and h.request_id = (select id from borrowing_request where external_id = ?)",
                request))
        .containsExactly("Found on a trolley");
    broker.checkInItem(request);
    assertThat(status(request)).isEqualTo("REQUEST_COMPLETED");
  }

  @Test
  void aDamagedItemThatIsReactivatedIsSentBack() {
    String request = newRequest();
    broker.acceptItem(request);
    ActionCommand command = ActionCommand.on(key(request), STAFF);
    borrowing.take(BorrowingAction.REPORT_DAMAGED, command);
    broker.checkInItem(request);

    borrowing.take(BorrowingAction.REACTIVATE, command);

    assertThat(status(request)).isEqualTo("DAMAGED_COMMUNICATED");
    assertThat(item(barcode(request))).isEqualTo("TO_RETURN_TO_PARTNER");
    borrowing.take(BorrowingAction.SEND_BACK, command);
    broker.checkInItem(request);
  }

  @Test
  void aDamagedItemIsSentBackThoughThePatronHasTheOther() {
    String request = lentInTwoVolumes();
    String second = request + "-2";
    ActionCommand command = ActionCommand.on(key(request), STAFF);
    borrowing.take(BorrowingAction.REPORT_DAMAGED, command.barcode(barcode(request)));
    broker.checkInItem(request);
    broker.checkInVolume(second);

    borrowing.take(BorrowingAction.REACTIVATE_ON_LOAN, command);

    assertThat(item(barcode(request))).isEqualTo("TO_RETURN_TO_PARTNER");
    assertThat(loans(second)).contains("OPEN");
    assertThat(status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    broker.checkInItem(request);
    broker.checkInVolume(second);
  }

  private String lentInTwoVolumes() {
    String request = newRequest();
    String second = request + "-2";
    broker.acceptItem(request);
    broker.acceptAnotherItem(request, second);
    desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF));
    desk.lend(new LendCommand(CARD, second, DESK, STAFF));
    return request;
  }

  private List<String> loans(String barcode) {
    return tables.texts("select status from loan where barcode = ?", barcode);
  }

  @Test
  void aVolumeThatComesAfterTheFirstWasLentIsOneMore() {
    String request = newRequest();
    String second = request + "-2";
    broker.acceptItem(request);
    desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF));

    assertThat(broker.acceptAnotherItem(request, second).replay()).isFalse();

    assertThat(status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
    assertThat(item(second)).isEqualTo("ON_HOLD_SHELF");
    broker.checkInItem(request);
    assertThat(status(request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
  }

  @Test
  void anEarlierDayOfTheLenderShortensTheTimeOnTheHoldShelf() {
    String request = newRequest();
    String card = patron(request);
    Instant now = Instant.now();
    broker.acceptItem(request, card, now.plus(90, ChronoUnit.DAYS));
    LocalDate before = heldUntil(request);

    Instant dueAt = now.plus(2, ChronoUnit.DAYS);
    broker.acceptItem(request, card, dueAt);

    assertThat(heldUntil(request)).isBefore(before).isBeforeOrEqualTo(institutions.day(dueAt));
    assertThat(letters(request)).containsExactly("READY_FOR_PICKUP", "READY_FOR_PICKUP");
    broker.acceptItem(request, card, now.plus(90, ChronoUnit.DAYS));
    assertThat(letters(request)).as("a later day").hasSize(2);
  }

  @Test
  void aPatronIsToldOfARequestThatTheBrokerEndsBeforeAnythingHasCome() {
    String expected = newRequest();
    broker.acceptItem(expected, patron(expected));
    tables.execute(
        "update borrowing_request set status = 'SHIPPED_PHYSICALLY', filled_at = null where external_id = '%s'"
            .formatted(expected));
    onItsWay(barcode(expected));
    String announced = newRequest();
    orders.order(PARTNER, announced, patron(announced), "Lock gates", false, false);
    String lent = newRequest();
    broker.acceptItem(lent, patron(lent));

    String shipped = newRequest();
    orders.order(PARTNER, shipped, patron(shipped), "Lock keepers", false, false);
    tables.execute(
        "update borrowing_request set status = 'SHIPPED_PHYSICALLY' where external_id = '%s'"
            .formatted(shipped));

    broker.checkInItem(expected);
    broker.checkInRequest(announced);
    broker.checkInRequest(shipped);
    broker.checkInItem(lent);

    assertThat(status(expected)).isEqualTo("REQUEST_COMPLETED");
    assertThat(letters(expected)).endsWith("CANCELED");
    assertThat(letters(announced)).endsWith("CANCELED");
    assertThat(letters(shipped)).endsWith("CANCELED");
    assertThat(letters(lent)).doesNotContain("CANCELED");
  }

  /** A patron with the number of the request. */
  private String patron(String request) {
    patrons.save(Commands.patron(request, "GRADUATE", List.of("C-" + request)));
    return "C-" + request;
  }

  private List<String> letters(String patron) {
    return tables.texts(
        """
        select l.kind from letter l join patron p on p.id = l.patron_id
        where p.primary_id = ? order by l.id""",
        patron);
  }

  private LocalDate heldUntil(String request) {
    return LocalDate.parse(
        tables
            .texts(
                """
                select cast(h.held_until as varchar(10)) from hold h
                join item i on i.id = h.item_id where i.barcode = ?""",
                barcode(request))
            .get(0));
  }

  @Test
  void aNumberThatTwoPartnersHaveGivenReceivesNeitherRequest() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    orders.partner(LIBRIS, BrokerProtocol.LIBRIS);
    String number = newRequest();
    orders.order(ZFL, number, CARD, "Lock gates", false, false);
    orders.order(LIBRIS, number, CARD, "Weirs", false, false);

    refusedUnchanged(BorrowingReason.NUMBER_OF_SEVERAL, received(number, DESK));
  }

  @Test
  void anItemWithADayForItsReturnIsNotKept() {
    String request = newRequest();
    var accepted =
        broker.acceptItemToKeep(request, barcode(request), Instant.now().plus(Duration.ofDays(30)));

    desk.lend(new LendCommand(CARD, barcode(request), null, STAFF));

    assertThat(accepted.warnings()).isEmpty();
    assertThat(status(request)).isEqualTo("LOANED_ITEM_TO_PATRON");
  }

  @Test
  void aWarningSaysThatItemsOfOneRequestAreToBeReturnedAndKept() {
    String copy = newRequest();
    assertThat(broker.acceptItemToKeep(copy, barcode(copy), null).warnings()).isEmpty();
    String loan = newRequest();
    broker.acceptItem(loan);

    assertThat(broker.acceptItem(copy, CARD, Instant.now().plus(Duration.ofDays(30))).warnings())
        .extracting(MessageWarning::kind)
        .containsExactly(MessageWarningKind.RETURN);
    assertThat(broker.acceptItemToKeep(loan, loan + "-B", null).warnings())
        .extracting(MessageWarning::kind)
        .containsExactly(MessageWarningKind.RETURN);
  }

  @Test
  void anItemThatTheBrokerHasCheckedInGoesBackThoughAnotherOneOfItsRequestIsOut() {
    String request = newRequest();
    broker.acceptItem(request);
    String other = request + "-B";
    broker.acceptAnotherItem(request, other);
    desk.lend(new LendCommand(CARD, barcode(request), null, STAFF));
    assertThat(parcels.findEnded(barcode(request))).isEmpty();

    broker.checkInItem(request);

    assertThat(parcels.findEnded(barcode(request)).orElseThrow().externalId()).isEqualTo(request);
    assertThat(parcels.findEnded(other)).isEmpty();
    assertThat(parcels.findEnded(request)).isEmpty();
  }

  @Test
  void aLendersNumberThatTwoExpectedItemsHaveReceivesNeither() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String first = newRequest();
    String second = newRequest();
    orders.order(ZFL, first, CARD, "Lock gates", false, true);
    orders.order(ZFL, second, CARD, "Weirs", false, true);
    String number = "L-" + first;
    tables.execute(
        """
        update borrowed_volume set partner_item_id = '%s' where request_id in (
          select id from borrowing_request where external_id in ('%s', '%s'))"""
            .formatted(number, first, second));

    refusedUnchanged(BorrowingReason.NUMBER_OF_SEVERAL, received(number, DESK));
    assertThat(borrowing.receive(received(first, DESK)).volumes()).hasSize(1);
    assertThat(borrowing.receive(received(number.toLowerCase(Locale.ROOT), DESK)).externalId())
        .as("as a scanner types it")
        .isEqualTo(second);
  }

  @Test
  void anItemIsReceivedAtADesk() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String order = newRequest();
    orders.order(ZFL, order, CARD, "Lock gates", false, true);

    refusedUnchanged(BorrowingReason.DESK_MISSING, received(order, null));
  }

  private static ReceiveCommand received(String number, String desk) {
    return new ReceiveCommand(number, desk, false, null, null, LenderLoanPeriod.UNKNOWN, STAFF);
  }

  private void refusedUnchanged(RefusalReason why, ReceiveCommand command) {
    var before = tables.contents();
    refused(why, () -> borrowing.receive(command));
    assertThat(tables.contents()).isEqualTo(before);
  }

  private String status(String request) {
    return tables
        .texts("select status from borrowing_request where external_id = ?", request)
        .get(0);
  }

  private List<String> holds(String request) {
    return tables.texts(
        "select h.status from hold h join item i on i.id = h.item_id where i.barcode = ?",
        barcode(request));
  }

  private List<String> suppressed(String request) {
    return tables.texts(
        """
        select case when b.suppressed then 'true' else 'false' end
        from borrowing_request r join bib b on b.id = r.temporary_bib_id where r.external_id = ?
        """,
        request);
  }
}
