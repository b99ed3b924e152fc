package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.citation;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalItemInput;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.loan.Loan;
import org.interlend.circulation.loan.Loans;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.MessageWarningKind;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.Jobs;
import org.interlend.lending.LendingPickWorkflow;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.lending.request.LendingReason;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.shipping.ShipCommand;
import org.interlend.lending.shipping.ShippingWorkflow;
import org.interlend.requests.action.ActionCommand;
import org.junit.jupiter.api.Test;

/**
 * Calls the EJBs of the lending side directly: they locate an own item, ship it and check it in.
 */
@InContainer
class LendingWorkflowIT {

  @Inject private BrokerMessages broker;
  @Inject private DeskWorkflow desk;
  @Inject private ShippingWorkflow shipping;
  @Inject private LendingWorkflow lending;
  @Inject private LendingPickWorkflow picks;
  @Inject private LendingRequests requests;
  @Inject private Catalog catalog;
  @Inject private Loans runningLoans;
  @Inject private Institutions institutions;
  @Inject private Jobs jobs;
  @Inject private Tables tables;

  @Test
  void requestItemCreatesAMoveRequestForTheItem() {
    String request = newRequest();
    String barcode = broker.ownItem(request);

    broker.requestItem(request, barcode);

    assertThat(moves(barcode)).isEqualTo(1);
    assertThat(itemStatus(barcode)).isNotEqualTo("ON_LOAN");
  }

  @Test
  void repeatedRequestItemChangesNothing() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    var before = tables.rows();

    broker.requestItem(request, barcode);

    assertThat(tables.rows()).isEqualTo(before);
  }

  @Test
  void checkOutItemOpensOneLoanAndCheckInItemEndsIt() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);

    broker.checkOutItem(request, barcode);
    broker.checkOutItem(request, barcode);

    assertThat(loans(barcode)).containsExactly("OPEN");
    assertThat(itemStatus(barcode)).isEqualTo("ON_LOAN");

    broker.checkInLentItem(barcode);

    assertThat(status(request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(loans(barcode)).containsExactly("RELEASED");
  }

  @Test
  void aCopyOnItsShelfThatAnotherRequestNeedsIsRefusedForThatReason() {
    String barcode = broker.ownItem(newRequest());
    broker.requestItem(newRequest(), barcode);
    String second = newRequest();
    broker.requestItem(second, barcode);
    assertThat(status(second)).isEqualTo("LOCATE_FAILED");

    ActionCommand choose = ActionCommand.on(id(second), STAFF).barcode(barcode);
    assertThatExceptionOfType(WorkflowException.class)
        .isThrownBy(() -> lending.take(LendingAction.CHOOSE_COPY, choose))
        .returns(LendingReason.COPY_NEEDED, WorkflowException::reason);
  }

  @Test
  void aCopyThatTheRequestHasAlreadyIsRefusedForThatReason() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);

    for (LendingAction action : List.of(LendingAction.CHOOSE_COPY, LendingAction.LOCATE)) {
      ActionCommand again = ActionCommand.on(id(request), STAFF).barcode(barcode);
      assertThatExceptionOfType(WorkflowException.class)
          .isThrownBy(() -> lending.take(action, again))
          .returns(LendingReason.COPY_CHOSEN, WorkflowException::reason);
    }
  }

  /** Numbers of the test are in capital letters. */
  @Test
  void theRecallByAHoldIsForeseenWhateverTheCaseOfTheNumber() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.checkOutItem(request, barcode);

    assertThat(lending.recallByHold(barcode.toLowerCase(Locale.ROOT)))
        .isPresent()
        .isEqualTo(lending.recallByHold(barcode));
  }

  @Test
  void anItemOnLoanToAPatronIsNotShipped() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    desk.lend(new LendCommand(CARD, barcode, DESK, STAFF));
    var before = tables.rows();

    assertThatExceptionOfType(WorkflowException.class)
        .isThrownBy(() -> broker.checkOutItem(request, barcode));

    assertThat(tables.rows()).isEqualTo(before);
    assertThat(loans(barcode)).containsExactly("OPEN");
  }

  /** As after a library system has merged two records of one title. */
  @Test
  void aTitleThatWasSuppressedSinceIsSearchedByItsNumberAgain() {
    String request = newRequest();
    String oclc = request.replaceAll("\\D", "");
    desk.lend(new LendCommand(CARD, copy("OLD-" + request, oclc), DESK, STAFF));
    broker.requestTitle(request, oclc);
    assertThat(status(request)).isEqualTo("LOCATE_FAILED");
    tables.execute(
        "update bib set suppressed = true where record_number = 'OLD-%s'".formatted(request));
    String kept = copy("NEW-" + request, oclc);

    lending.take(LendingAction.LOCATE, ActionCommand.on(id(request), STAFF));

    assertThat(status(request)).isEqualTo("BEING_PROCESSED");
    assertThat(moves(kept)).isEqualTo(1);
  }

  @Test
  void staffChooseTheVolumeUnlessACopyIsTheWholeTitle() {
    String request = newRequest();
    String oclc = request.replaceAll("\\D", "");
    volume("V1-" + request, oclc, "Bd. 1");
    broker.requestTitle(request, oclc);
    assertThat(status(request)).isEqualTo("BEING_PROCESSED");
    volume("V2-" + request, oclc, "Bd. 2");
    volume("V3-" + request, oclc, "Bd. 2");
    String second = newRequest();

    broker.requestTitle(second, oclc);

    assertThat(status(second)).isEqualTo("LOCATE_FAILED");
    String whole = copy("W-" + request, oclc, oclc);
    lending.take(LendingAction.LOCATE, ActionCommand.on(id(second), STAFF));
    assertThat(status(second)).isEqualTo("BEING_PROCESSED");
    assertThat(moves(whole)).isEqualTo(1);
  }

  @Test
  void aPartIsNotSentForTheWholeTitle() {
    String request = newRequest();
    String oclc = request.replaceAll("\\D", "");
    String whole = copy("W-" + request, oclc, oclc);
    volume("S-" + request, oclc, "Suppl.");
    broker.requestTitle(request, oclc);
    assertThat(moves(whole)).isEqualTo(1);
    String second = newRequest();

    broker.requestTitle(second, oclc);

    assertThat(status(second)).isEqualTo("LOCATE_FAILED");
  }

  @Test
  void staffChooseTheVolumeInsteadOfOneThatIsMissingAndTheMissingOneGoesToWhomItSuits() {
    String request = newRequest();
    String oclc = request.replaceAll("\\D", "");
    String missing = "V1-" + request;
    volume(missing, oclc, "Bd. 1");
    broker.requestTitle(request, oclc);
    volume("V2-" + request, oclc, "Bd. 2");

    lending.take(LendingAction.MARK_MISSING, ActionCommand.on(id(request), STAFF));
    assertThat(status(request)).isEqualTo("LOCATE_FAILED");
    String forThisVolume = newRequest();
    broker.requestItem(forThisVolume, missing);
    assertThat(status(forThisVolume)).isEqualTo("LOCATE_FAILED");

    desk.scanIn(new ScanInCommand(missing, DESK, STAFF));

    assertThat(status(forThisVolume)).isEqualTo("BEING_PROCESSED");
    assertThat(status(request)).isEqualTo("LOCATE_FAILED");
  }

  private void volume(String barcode, String oclc, String description) {
    copy(barcode, oclc, oclc);
    tables.execute(
        "update item set description = '%s' where barcode = '%s'".formatted(description, barcode));
  }

  @Test
  void aMissingItemThatIsScannedGoesToTheRequestThatWaitsForACopy() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    lending.take(LendingAction.MARK_MISSING, ActionCommand.on(id(request), STAFF));
    assertThat(status(request)).isEqualTo("LOCATE_FAILED");
    assertThat(itemStatus(barcode)).isEqualTo("MISSING");

    NextStep next = desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));

    assertThat(status(request)).isEqualTo("BEING_PROCESSED");
    assertThat(itemStatus(barcode)).isNotEqualTo("AVAILABLE");
    assertThat(next.kind()).isNotEqualTo(NextStep.Kind.RESHELVE);
  }

  @Test
  void aLostItemThatIsShippedAgainIsBackFromItsPartner() {
    String lost = newRequest();
    String barcode = broker.ownItem(lost);
    broker.checkOutItem(lost, barcode);
    lending.take(LendingAction.REPORT_LOST, ActionCommand.on(id(lost), STAFF));
    String next = newRequest();

    broker.checkOutItem(next, barcode);

    assertThat(status(lost)).isEqualTo("RETURNED_BY_PARTNER");
    assertThat(status(next)).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(loans(barcode)).containsExactlyInAnyOrder("LOST", "OPEN");
    assertThat(lending.recallByHold(barcode)).isPresent();
    broker.checkInLentItem(barcode);
    assertThat(loans(barcode)).containsExactlyInAnyOrder("LOST", "RELEASED");
  }

  @Test
  void aMissingItemThatIsShippedGoesToNoOtherRequest() {
    String waiting = newRequest();
    String barcode = broker.ownItem(waiting);
    broker.requestItem(waiting, barcode);
    lending.take(LendingAction.MARK_MISSING, ActionCommand.on(id(waiting), STAFF));
    String next = newRequest();

    broker.checkOutItem(next, barcode);

    assertThat(status(next)).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(status(waiting)).isEqualTo("LOCATE_FAILED");
  }

  @Test
  void aDesiredDueDateThatIsPastIsThatOfTheTermsOfUse() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    Instant now = Instant.now();

    var shipped = broker.checkOutItem(request, barcode, now.minus(2, ChronoUnit.DAYS));

    assertThat(shipped.request().dueAt()).isAfter(now);
    assertThat(shipped.warnings())
        .extracting(MessageWarning::kind)
        .containsExactly(MessageWarningKind.DESIRED_DUE_DATE);
  }

  @Test
  void aDamagedCopyThatStaffPassOverIsKeptAtTheDesk() {
    String before = newRequest();
    String damaged = broker.ownItem(before);
    broker.checkOutItem(before, damaged);
    desk.scanIn(new ScanInCommand(damaged, DESK, STAFF));
    String next = newRequest();
    broker.requestItem(next, damaged);
    lending.take(LendingAction.REPORT_DAMAGED, ActionCommand.on(id(before), STAFF));

    picks.skip(waitingMove(damaged), STAFF);

    assertThat(itemStatus(damaged)).isEqualTo("IN_PROCESS");
    assertThat(status(next)).isEqualTo("LOCATE_FAILED");
    assertThat(
            tables.texts("select staff_warning from lending_request where external_id = ?", next))
        .containsOnlyNulls();
  }

  /** As staff choose one on purpose. */
  @Test
  void aSuppressedTitleIsSearchedWhereNoOtherHasItsNumber() {
    String request = newRequest();
    String oclc = request.replaceAll("\\D", "");
    String lent = copy("OLD-" + request, oclc);
    desk.lend(new LendCommand(CARD, lent, DESK, STAFF));
    broker.requestTitle(request, oclc);
    assertThat(status(request)).isEqualTo("LOCATE_FAILED");
    tables.execute(
        "update bib set suppressed = true where record_number = 'OLD-%s'".formatted(request));
    desk.checkIn(new CheckInCommand(lent, DESK, STAFF));

    lending.take(LendingAction.LOCATE, ActionCommand.on(id(request), STAFF));

    assertThat(status(request)).isEqualTo("BEING_PROCESSED");
    assertThat(moves(lent)).isEqualTo(1);
  }

  @Test
  void theNumberOfARequestShipsNoCopyThatIsElsewhereByItsRecord() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);

    refused(LendingReason.COPY_ELSEWHERE, () -> ship(request, "SCIDESK"));
    assertThat(status(request)).isEqualTo("BEING_PROCESSED");

    ship(barcode, "SCIDESK");
    assertThat(status(request)).as("staff have it in hand").isEqualTo("SHIPPED_PHYSICALLY");

    String here = newRequest();
    broker.requestItem(here, broker.ownItem(here));
    ship(here, DESK);
    assertThat(status(here)).isEqualTo("SHIPPED_PHYSICALLY");
  }

  /** A desk of another library has fetched it. */
  @Test
  void theNumberOfARequestShipsNoCopyThatIsOnItsWayToTheDesk() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    desk.scanIn(new ScanInCommand(barcode, "SCIDESK", STAFF));
    assertThat(itemStatus(barcode)).isEqualTo("IN_TRANSIT");

    refused(LendingReason.COPY_IN_TRANSIT, () -> ship(request, DESK));
    assertThat(status(request)).isEqualTo("BEING_PROCESSED");

    ship(barcode, DESK);
    assertThat(status(request)).as("staff have it in hand").isEqualTo("SHIPPED_PHYSICALLY");
  }

  /** The expiry has sent the copy home, but it still lies at the desk that packs. */
  @Test
  void theNumberOfAnExpiredRequestShipsItsCopyAndTheBarcodeSaysSo() {
    String request = newRequest();
    String barcode = "SCI-" + request;
    catalog.save(
        new LocalItemInput(barcode, citation("Of a branch " + request), "SCIOPEN", null, "BOOK"));
    broker.requestItem(request, barcode);
    desk.scanIn(new ScanInCommand(barcode, "RSDESK", STAFF));
    tables.execute(
        "update lending_request set expires_on = date '2020-01-01' where external_id = '%s'"
            .formatted(request));
    jobs.runNow("expire-lending-requests", JobRunOptions.NONE);
    assertThat(status(request)).isEqualTo("EXPIRED");
    assertThat(itemStatus(barcode)).isEqualTo("IN_TRANSIT");

    refused(LendingReason.REQUEST_OF_ITEM_EXPIRED, () -> ship(barcode, "RSDESK"));
    ship(request, "RSDESK");

    assertThat(status(request)).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(loans(barcode)).containsExactly("OPEN");
  }

  @Test
  void staffExtendTheLoanOfAPartnerToALaterDayOnlyAndOnce() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.checkOutItem(request, barcode);
    LocalDate due = institutions.day(running(barcode).dueAt());

    refused(LendingReason.EXTENSION_DAY_MISSING, () -> extend(request, null));
    refused(
        LendingReason.RENEWAL_DUE_DATE_PAST,
        () -> extend(request, institutions.today().minusDays(1)));
    refused(LendingReason.EXTENSION_NOT_LATER, () -> extend(request, due));
    assertThat(extensions(request)).isZero();

    extend(request, due.plusDays(7));
    extend(request, due.plusDays(7));

    assertThat(extensions(request)).isEqualTo(1);
    assertThat(institutions.day(running(barcode).dueAt())).isEqualTo(due.plusDays(7));
    broker.checkInLentItem(barcode);
    refused(LendingReason.LOAN_NOT_EXTENDABLE, () -> extend(request, due.plusDays(14)));
  }

  @Test
  void aPartnerThatSaysThatItHasSentAnItemBackGetsNoOverdueLetter() {
    for (boolean recorded : List.of(true, false)) {
      String request = newRequest();
      String barcode = broker.ownItem(request);
      broker.checkOutItem(request, barcode);
      record(LendingAction.RECORD_RECEIPT, request);
      assertThat(status(request)).isEqualTo("RECEIVED_BY_PARTNER");
      if (recorded) {
        record(LendingAction.RECORD_RETURN, request);
      }

      tables.execute(
          "update loan set due_at = timestamp '2026-01-02 00:00:00' where barcode = '%s'"
              .formatted(barcode));
      jobs.runNow("overdue", JobRunOptions.NONE);

      assertThat(status(request)).isEqualTo(recorded ? "RETURNED_BY_PARTNER" : "OVERDUE_REQUEST");
      assertThat(tables.texts("select kind from letter where body like ?", "%" + barcode + "%"))
          .hasSize(recorded ? 0 : 1);
    }
  }

  private void record(LendingAction action, String request) {
    lending.take(action, ActionCommand.on(id(request), STAFF));
  }

  private void extend(String request, LocalDate day) {
    lending.take(LendingAction.EXTEND, ActionCommand.on(id(request), STAFF).dueDate(day));
  }

  private int extensions(String request) {
    return tables
        .texts(
            """
            select h.event from lending_history h join lending_request r on r.id = h.request_id
            where h.event = 'RENEWAL_GRANTED' and r.external_id = ?""",
            request)
        .size();
  }

  private Loan running(String barcode) {
    return runningLoans.requireRunning(catalog.item(barcode));
  }

  @Test
  void anItemThatHasBeenLentSinceItsReturnIsNotToBeCheckedInAtTheBroker() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.checkOutItem(request, barcode);
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    assertThat(awaitingCheckIn(barcode)).contains(request);

    desk.lend(new LendCommand(CARD, barcode, DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));

    assertThat(awaitingCheckIn(barcode)).isEmpty();
    assertThat(status(request)).isEqualTo("RETURNED_BY_PARTNER");
  }

  @Test
  void anItemThatIsScannedToShipTellsWhichRequestHasEnded() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.requestItem(request, barcode);
    lending.take(LendingAction.CANCEL, ActionCommand.on(id(request), STAFF));

    refused(LendingReason.REQUEST_OF_ITEM_ENDED, () -> ship(barcode, DESK));

    desk.lend(new LendCommand(CARD, barcode, DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    refused(LendingReason.ITEM_NOT_CHOSEN, () -> ship(barcode, DESK));
  }

  @Test
  void aReactivationIsRefusedForThePlaceWhereTheItemIs() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.checkOutItem(request, barcode);
    broker.checkInLentItem(barcode);
    desk.scanIn(new ScanInCommand(barcode, DESK, STAFF));
    String next = newRequest();
    broker.requestItem(next, barcode);
    refused(LendingReason.ITEM_CLAIMED, () -> reactivate(request));

    lending.take(LendingAction.CANCEL, ActionCommand.on(id(next), STAFF));
    desk.lend(new LendCommand(CARD, barcode, DESK, STAFF));
    refused(LendingReason.COPY_NOT_WITH_PARTNER, () -> reactivate(request));

    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    reactivate(request);
    assertThat(status(request)).isEqualTo("SHIPPED_PHYSICALLY");
  }

  @Test
  void anotherCopyIsShippedInsteadOfTheOneThatWasScanned() {
    String request = newRequest();
    String chosen = broker.ownItem(request);
    String sent = broker.ownItem(newRequest());
    broker.requestItem(request, chosen);

    shipping.ship(new ShipCommand(chosen, sent, DESK, null, STAFF));

    assertThat(loans(chosen)).isEmpty();
    assertThat(loans(sent)).containsExactly("OPEN");
  }

  private Optional<String> awaitingCheckIn(String barcode) {
    return catalog
        .findOwnItem(barcode)
        .flatMap(requests::awaitingCheckIn)
        .map(LendingRequest::externalId);
  }

  private void reactivate(String request) {
    lending.take(LendingAction.REACTIVATE, ActionCommand.on(id(request), STAFF));
  }

  private void ship(String number, String at) {
    shipping.ship(new ShipCommand(number, null, at, null, STAFF));
  }

  /** A copy, whose barcode is the number of its title. */
  private String copy(String number, String oclc) {
    return copy(number, oclc, number);
  }

  private String copy(String barcode, String oclc, String title) {
    Citation citation =
        new Citation("Kept by merging", null, null, null, null, null, oclc, title, null);
    catalog.save(new LocalItemInput(barcode, citation, "STACKS", null, "BOOK"));
    return barcode;
  }

  private long id(String request) {
    return Long.parseLong(
        tables.texts("select id from lending_request where external_id = ?", request).get(0));
  }

  private String status(String request) {
    return tables.texts("select status from lending_request where external_id = ?", request).get(0);
  }

  private String itemStatus(String barcode) {
    return tables.texts("select status from item where barcode = ?", barcode).get(0);
  }

  private int moves(String barcode) {
    return tables
        .texts(
            "select m.status from move_request m join item i on i.id = m.item_id where i.barcode = ?",
            barcode)
        .size();
  }

  private long waitingMove(String barcode) {
    return Long.parseLong(
        tables
            .texts(
                """
                select m.id from move_request m join item i on i.id = m.item_id
                where i.barcode = ? and m.status = 'WAITING'""",
                barcode)
            .get(0));
  }

  private List<String> loans(String barcode) {
    return tables.texts("select status from loan where barcode = ?", barcode);
  }
}
