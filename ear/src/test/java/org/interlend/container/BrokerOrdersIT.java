package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.interlend.container.BrokerOrders.LENDERS_DAY;
import static org.interlend.container.BrokerOrders.LIBRIS;
import static org.interlend.container.BrokerOrders.ZFL;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.interlend.ProblemKind;
import org.interlend.WorkflowException;
import org.interlend.borrowing.BorrowingRequestRemarks;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.BorrowingStatusUpdate.State;
import org.interlend.borrowing.receiving.LenderLoanPeriod;
import org.interlend.borrowing.receiving.ReceiveCommand;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.hold.HoldFilter;
import org.interlend.circulation.hold.HoldShelfCategory;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.institution.Institutions;
import org.interlend.jobs.JobRunOptions;
import org.interlend.jobs.Jobs;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.patrons.PatronErasure;
import org.interlend.patrons.Patrons;
import org.interlend.requests.broker.BrokerStatus;
import org.interlend.requests.search.Facet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of requests whose broker announces orders, but no items. */
@InContainer
class BrokerOrdersIT {

  private static final String TITLE = "Lock gates of the lower rivers";

  @Inject private BrokerOrders broker;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private DeskWorkflow desk;
  @Inject private HoldWorkflow holdWorkflow;
  @Inject private HoldShelfQueries holdShelfQueries;
  @Inject private Jobs jobs;
  @Inject private BorrowingRequestRemarks remarks;
  @Inject private PatronErasure erasure;
  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private EntityManager em;
  @Inject private Tables tables;

  @BeforeEach
  void partners() {
    broker.partner(ZFL, BrokerProtocol.SLNP);
    broker.partner(LIBRIS, BrokerProtocol.LIBRIS);
  }

  @Test
  void anOrderIsKeptOnceWithWhatTheBrokerSays() {
    String order = newRequest();
    var made = broker.order(ZFL, order, CARD, TITLE, false, false);
    var before = tables.rows();

    var again = broker.order(ZFL, order, CARD, TITLE, false, false);

    assertThat(again.replay()).isTrue();
    assertThat(again.request().number()).isEqualTo(made.request().number()).startsWith("Z");
    assertThat(tables.rows()).isEqualTo(before);
    assertThat(status(order)).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(column("broker_notes", order)).isEqualTo("REMARK|For Muster \\| urgent");
    assertThatExceptionOfType(WorkflowException.class)
        .isThrownBy(() -> broker.order(ZFL, order, CARD, "Another title", false, false))
        .returns(ProblemKind.DUPLICATE_REQUEST, WorkflowException::kind);
  }

  @Test
  void anOrderWithoutANumberGetsOurs() {
    var made = broker.order(ZFL, null, CARD, TITLE, false, false);
    assertThat(made.request().externalId()).isEqualTo(made.request().number());
    assertThat(status(made.request().number())).isEqualTo("REQUEST_SENT_TO_PARTNER");
  }

  @Test
  void anItemIsRecordedWhenStaffReceiveItAndSettledWithItsReturn() {
    var rows = tables.rows();
    String order = newRequest();
    String barcode = order + "-L";
    broker.order(LIBRIS, order, CARD, TITLE, false, false);

    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, barcode, null);

    assertThat(status(order)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(holds(barcode)).containsExactly("ON_HOLD_SHELF");
    assertThat(
            tables.texts(
                "select cast(guaranteed_until as varchar(10)) from borrowed_volume where barcode ="
                    + " ?",
                barcode))
        .containsExactly("2030-03-01");
    desk.lend(new LendCommand(CARD, barcode, DESK, STAFF));
    desk.checkIn(new CheckInCommand(barcode, DESK, STAFF));
    broker.take(BorrowingAction.SEND_BACK, LIBRIS, order, null, null);
    assertThat(status(order)).isEqualTo("REQUEST_COMPLETED");
    assertThat(tables.rows())
        .containsEntry("bib", rows.get("bib"))
        .containsEntry("item", rows.get("item"))
        .containsEntry("hold", rows.get("hold"));
  }

  @Test
  void aLoanIsExtendedToALaterDayOnlyAndOnce() {
    String order = newRequest();
    broker.order(LIBRIS, order, CARD, TITLE, false, false);
    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, order + "-L", null);
    LocalDate due =
        institutions.day(desk.lend(new LendCommand(CARD, order + "-L", DESK, STAFF)).dueAt());

    for (LocalDate day : List.of(due.minusDays(1), due)) {
      refused(
          BorrowingReason.NEW_DUE_DATE_NOT_LATER,
          () -> broker.take(BorrowingAction.EXTEND, LIBRIS, order, day));
    }
    assertThat(tables.details("RENEWAL_GRANTED", order)).isEmpty();

    broker.take(BorrowingAction.EXTEND, LIBRIS, order, due.plusDays(7));
    broker.take(BorrowingAction.EXTEND, LIBRIS, order, due.plusDays(7));
    assertThat(tables.details("RENEWAL_GRANTED", order)).hasSize(1);
  }

  @Test
  void theHoldShelfAndTheLoanFollowTheLendersDayThatStaffCorrect() {
    String order = newRequest();
    String barcode = order + "-L";
    broker.order(LIBRIS, order, CARD, TITLE, false, false);
    refused(
        BorrowingReason.NO_LOAN_PERIOD_BY_STAFF,
        () -> broker.correct(LIBRIS, order, LENDERS_DAY, null));
    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, barcode, null);
    LocalDate wanted = heldUntil(barcode);
    LocalDate soon = institutions.today().plusDays(3);

    broker.correct(LIBRIS, order, soon, null);
    assertThat(heldUntil(barcode)).isBefore(wanted).isBeforeOrEqualTo(soon);
    assertThat(column("due_at", order)).startsWith(soon.toString());
    broker.correct(LIBRIS, order, null, LENDERS_DAY);
    assertThat(heldUntil(barcode)).isEqualTo(wanted);
    refused(BorrowingReason.LENDERS_DAY_MISSING, () -> broker.correct(LIBRIS, order, null, null));

    LocalDate due =
        institutions.day(desk.lend(new LendCommand(CARD, barcode, DESK, STAFF)).dueAt());
    var earlier = broker.correct(LIBRIS, order, institutions.today().plusDays(9), null);
    assertThat(earlier)
        .singleElement()
        .satisfies(loan -> assertThat(institutions.day(loan.dueAt())).isBefore(due));
    assertThat(broker.correct(LIBRIS, order, LENDERS_DAY, null))
        .singleElement()
        .satisfies(loan -> assertThat(institutions.day(loan.dueAt())).isEqualTo(due));
    broker.take(BorrowingAction.EXTEND, LIBRIS, order, LENDERS_DAY.plusDays(7));
    String extended = lenderDueAt(barcode);
    assertThat(broker.correct(LIBRIS, order, soon.plusDays(20), null)).isEmpty();
    assertThat(lenderDueAt(barcode)).as("the extension counts").isEqualTo(extended);
    assertThat(column("due_at", order)).startsWith(LENDERS_DAY.plusDays(7).toString());
    assertThat(
            tables.texts(
                "select cast(guaranteed_until as varchar(10)) from borrowed_volume where barcode ="
                    + " ?",
                barcode))
        .containsExactly(soon.plusDays(20).toString());
    assertThat(tables.details("LOAN_PERIOD_CORRECTED", order)).hasSize(5);
  }

  private String lenderDueAt(String barcode) {
    return tables
        .texts("select cast(lender_due_at as varchar(40)) from item where barcode = ?", barcode)
        .get(0);
  }

  private LocalDate heldUntil(String barcode) {
    return LocalDate.parse(
        tables
            .texts(
                "select cast(h.held_until as varchar(10)) from hold h join item i on i.id ="
                    + " h.item_id where i.barcode = ?",
                barcode)
            .get(0));
  }

  @Test
  void staffEnterARecallOfWhichTheLenderHasTold() {
    String order = newRequest();
    broker.order(LIBRIS, order, CARD, TITLE + order, false, false);
    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, order + "-L", null);
    LocalDate due =
        institutions.day(desk.lend(new LendCommand(CARD, order + "-L", DESK, STAFF)).dueAt());
    refused(
        BorrowingReason.NEW_DUE_DATE_PAST, () -> recall(order, institutions.today().minusDays(1)));
    refused(BorrowingReason.RECALL_DAY_TOO_LATE, () -> recall(order, LENDERS_DAY.plusDays(1)));

    recall(order, due.minusDays(2));
    recall(order, due.minusDays(2));

    assertThat(status(order)).isEqualTo("RECALLED_BY_PARTNER");
    assertThat(column("due_at", order)).startsWith(due.minusDays(2).toString());
    assertThat(tables.texts("select kind from letter where body like ?", "%" + order + "%"))
        .containsOnlyOnce("RECALLED");
    assertThat(
            tables.texts(
                "select h.done_by from borrowing_history h join borrowing_request r"
                    + " on r.id = h.request_id where h.event = 'ITEM_RECALLED'"
                    + " and r.external_id = ?",
                order))
        .containsExactly(STAFF.name());
  }

  @Test
  void anItemThatIsRecalledBeforeThePatronCollectsItGoesBack() {
    String order = newRequest();
    broker.order(LIBRIS, order, CARD, TITLE, false, false);
    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, order + "-L", null);

    recall(order, null);

    assertThat(item(order + "-L")).isEqualTo("TO_RETURN_TO_PARTNER");
    assertThat(column("staff_warning", order)).startsWith("RECALLED_ON_HOLD_SHELF");
    refused(BorrowingReason.NOTHING_TO_RECALL, () -> recall(order, null));
  }

  @Test
  void theLendersOwnDayIsNoLaterOne() {
    String order = newRequest();
    broker.order(LIBRIS, order, CARD, TITLE, false, false);
    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, order + "-L", null);
    refused(BorrowingReason.RECALL_DAY_TOO_LATE, () -> recall(order, LENDERS_DAY.plusDays(1)));

    recall(order, LENDERS_DAY);

    assertThat(item(order + "-L")).isEqualTo("TO_RETURN_TO_PARTNER");
  }

  private void recall(String order, LocalDate day) {
    broker.take(BorrowingAction.RECALL, LIBRIS, order, day);
  }

  @Test
  void theListHasTheWordsOfTheBrokerThatAreTheLatestForAStatus() {
    String code = newRequest();
    for (String words : List.of("Bestellt", "Beställd", "Angekommen")) {
      String order = newRequest();
      broker.order(LIBRIS, order, CARD, TITLE, false, false);
      broker.say(LIBRIS, order, new BrokerStatus(code, words));
    }

    assertThat(Facet.BROKER_STATUS.values(em, BorrowingRequest.class))
        .filteredOn(value -> value.name().equals(code))
        .extracting(value -> value.label().apply(Locale.ENGLISH))
        .containsExactly("Angekommen");
  }

  @Test
  void anItemOfAnUnknownPatronStaysAtTheDeskUntilThePatronIsAssigned() {
    String order = newRequest();
    String barcode = order + "-L";
    broker.order(LIBRIS, order, null, TITLE, false, false);
    assertThat(column("staff_warning", order)).startsWith("PATRON_NOT_MATCHED");

    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, barcode, null);
    assertThat(item(barcode)).isEqualTo("IN_PROCESS");
    assertThat(holds(barcode)).isEmpty();
    assertThat(desk.scanIn(new ScanInCommand(barcode, DESK, STAFF)))
        .isEqualTo(NextStep.keepAtDesk());
    assertThat(item(barcode)).isEqualTo("IN_PROCESS");

    var next = broker.take(BorrowingAction.ASSIGN_PATRON, LIBRIS, order, null, CARD);
    assertThat(next).hasSize(1);
    assertThat(item(barcode)).isEqualTo("ON_HOLD_SHELF");
    assertThat(holds(barcode)).containsExactly("ON_HOLD_SHELF");
    assertThat(column("staff_warning", order)).isNull();
    assertThatExceptionOfType(WorkflowException.class)
        .isThrownBy(() -> broker.take(BorrowingAction.ASSIGN_PATRON, LIBRIS, order, null, CARD))
        .returns(ProblemKind.ILLEGAL_MOVE, WorkflowException::kind);
  }

  @Test
  void aPatronIsAssignedForTheRecordsWithoutAHoldOnWhatIsGone() {
    String order = newRequest();
    String barcode = order + "-L";
    broker.order(LIBRIS, order, null, TITLE, false, false);
    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, barcode, null);
    broker.take(BorrowingAction.REPORT_LOST, LIBRIS, order, barcode, null);

    assertThat(broker.take(BorrowingAction.ASSIGN_PATRON, LIBRIS, order, null, CARD)).isEmpty();

    assertThat(item(barcode)).isEqualTo("MISSING");
    assertThat(holds(barcode)).isEmpty();
  }

  @Test
  void anOldOrderWithoutAPatronLosesWhatTheBrokerSaid() {
    String order = newRequest();
    broker.order(LIBRIS, order, null, TITLE, false, false);
    broker.take(BorrowingAction.CANCEL, LIBRIS, order, null, null);
    assertThat(column("broker_notes", order)).isNotNull();
    tables.execute(
        "update borrowing_request set closed_at = timestamp with time zone '2020-01-01 00:00:00+00'"
            + " where external_id = '%s'".formatted(order));

    jobs.runNow("anonymize-borrowing-requests", JobRunOptions.NONE);

    assertThat(column("broker_notes", order)).isNull();
    assertThat(column("patron_number", order)).isNull();
    assertThat(column("broker_values", order)).isNull();
    assertThat(column("staff_warning", order)).isNull();
    assertThat(status(order)).isEqualTo("CANCELED_BY_STAFF");

    remarks.write(Long.parseLong(column("id", order)), "Called the patron", STAFF);
    jobs.runNow("anonymize-borrowing-requests", JobRunOptions.NONE);
    assertThat(column("staff_notes", order)).isNull();
  }

  @Test
  void anErasureReachesFinishedOrdersThatNameThePatronByNumber() {
    String patron = newRequest();
    String order = newRequest();
    patrons.save(Commands.patron(patron, "GRADUATE", List.of()));
    broker.order(LIBRIS, order, null, TITLE, false, false);
    broker.take(BorrowingAction.CANCEL, LIBRIS, order, null, null);
    tables.execute(
        "update borrowing_request set patron_number = '%s' where external_id = '%s'"
            .formatted(patron, order));

    erasure.erase(patron);

    assertThat(column("patron_number", order)).isNull();
    assertThat(column("broker_values", order)).isNull();
  }

  @Test
  void recordsMadeWithTheOrderAreReceivedLater() {
    String order = newRequest();
    broker.order(ZFL, order, CARD, TITLE, false, true);
    assertThat(item("FL" + order)).isEqualTo("EXPECTED");

    broker.take(BorrowingAction.RECEIVE, ZFL, order, null, null);

    assertThat(status(order)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(item("FL" + order)).isEqualTo("ON_HOLD_SHELF");
  }

  @Test
  void theBrokersReportsMoveARequestUntilItsItemIsHere() {
    String order = newRequest();
    broker.order(LIBRIS, order, CARD, TITLE, false, false);

    assertThat(broker.report(LIBRIS, order, State.NOT_SUPPLIED, null)).isTrue();
    assertThat(status(order)).isEqualTo("REJECTED_BY_PARTNER");
    assertThat(column("staff_warning", order)).startsWith("NOT_SUPPLIED");
    assertThat(broker.report(LIBRIS, order, State.NOT_SUPPLIED, null)).isFalse();
    assertThat(broker.report(LIBRIS, order, State.OPEN, "Abc")).isTrue();
    assertThat(status(order)).isEqualTo("REQUEST_SENT_TO_PARTNER");
    assertThat(column("remote_code", order)).isEqualTo("Abc");
    assertThat(column("call_number", order)).isEqualTo("TEC 4410");
    assertThat(column("staff_warning", order)).startsWith("UNKNOWN_LENDER");
    broker.report(LIBRIS, order, State.SHIPPED, "Abc");
    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, order + "-L", null);

    broker.report(LIBRIS, order, State.CANCELED, null);

    assertThat(status(order)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    assertThat(column("broker_status", order)).isEqualTo("CANCELED");
  }

  @Test
  void aLenderAfterTheEndIsKeptWithoutAWarningOnceStaffHaveDismissedOne() {
    String order = newRequest();
    broker.order(LIBRIS, order, CARD, TITLE, false, false);
    broker.take(BorrowingAction.CANCEL, LIBRIS, order, null, null);
    broker.report(LIBRIS, order, State.WILL_SUPPLY, null);
    assertThat(column("staff_warning", order)).startsWith("LENDER_NAMED_AFTER_END");
    broker.take(BorrowingAction.DISMISS_WARNING, LIBRIS, order, null, null);

    assertThat(broker.report(LIBRIS, order, State.OPEN, "Abc")).isTrue();

    assertThat(column("remote_code", order)).isEqualTo("Abc");
    assertThat(column("staff_warning", order)).isNull();
    assertThat(broker.report(LIBRIS, order, State.OPEN, "Abc")).as("again").isFalse();
    broker.report(LIBRIS, order, State.WILL_SUPPLY, "Def");
    assertThat(column("staff_warning", order)).contains("LENDER_NAMED_AFTER_END", "UNKNOWN_LENDER");
  }

  @Test
  void aFurtherVolumeOfAnOrderIsReceivedByItsOwnBarcode() {
    String order = newRequest();
    broker.order(ZFL, order, CARD, TITLE, false, false);
    receive(order, order + "-1");
    refused(BorrowingReason.FURTHER_ITEM_WITHOUT_BARCODE, () -> receive(order, null));
    refused(BorrowingReason.FURTHER_ITEM_WITHOUT_BARCODE, () -> receive(order, order + "-1"));

    receive(order, order + "-2");

    assertThat(holds(order + "-2")).containsExactly("ON_HOLD_SHELF");
    broker.take(BorrowingAction.SEND_BACK, ZFL, order, order + "-1", null);
    assertThat(status(order)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");
    broker.take(BorrowingAction.SEND_BACK, ZFL, order, order + "-2", null);
    assertThat(status(order)).isEqualTo("REQUEST_COMPLETED");
  }

  @Test
  void aVolumeHasTheDayOfItsSlipAndWithoutOneThatOfItsRequest() {
    String order = newRequest();
    broker.order(ZFL, order, CARD, TITLE, false, false);
    LocalDate earlier = LENDERS_DAY.minusDays(7);

    receive(order, order + "-1", new LenderLoanPeriod(LENDERS_DAY, null));
    receive(order, order + "-2", new LenderLoanPeriod(earlier, null));
    receive(order, order + "-3");

    assertThat(lenderDueAt(order + "-1")).startsWith(LENDERS_DAY.toString());
    assertThat(lenderDueAt(order + "-2")).startsWith(earlier.toString());
    assertThat(lenderDueAt(order + "-3")).startsWith(earlier.toString());
    assertThat(column("due_at", order)).startsWith(earlier.toString());
  }

  @Test
  void theDaysOfAParcelAreNotThoseOfACopyInIt() {
    String order = newRequest();
    broker.order(ZFL, order, CARD, TITLE, true, false);

    receive(order, order + "-C", new LenderLoanPeriod(LENDERS_DAY, null));

    assertThat(item(order + "-C")).isEqualTo("ON_HOLD_SHELF");
    assertThat(lenderDueAt(order + "-C")).isNull();
    assertThat(column("due_at", order)).isNull();
  }

  private void receive(String order, String barcode) {
    receive(order, barcode, LenderLoanPeriod.UNKNOWN);
  }

  private void receive(String order, String barcode, LenderLoanPeriod slip) {
    borrowing.receive(new ReceiveCommand(order, DESK, true, null, barcode, slip, STAFF));
  }

  @Test
  void aCopyIsHandedOutLikeAnItemAndStaysWithThePatron() {
    var rows = tables.rows();
    String order = newRequest();
    broker.order(ZFL, order, CARD, TITLE, true, false);
    broker.report(ZFL, order, State.COPY_AVAILABLE, null);
    assertThat(item("FL" + order)).isEqualTo("ON_HOLD_SHELF");

    desk.lend(new LendCommand(CARD, "FL" + order, DESK, STAFF));

    assertThat(status(order)).isEqualTo("REQUEST_COMPLETED");
    assertThat(tables.texts("select status from loan where barcode = ?", "FL" + order))
        .containsExactly("KEPT");
    assertThat(tables.rows()).containsEntry("item", rows.get("item"));
  }

  @Test
  void aCopyThatThePatronDoesNotCollectIsDiscarded() {
    var rows = tables.rows();
    String order = newRequest();
    String barcode = "FL" + order;
    broker.order(ZFL, order, CARD, TITLE, true, false);
    broker.report(ZFL, order, State.COPY_AVAILABLE, null);
    tables.execute(
        "update hold set held_until = date '%s' where item_id = %s"
            .formatted(institutions.today().minusDays(3), itemId(barcode)));
    assertThat(jobs.runNow("hold-expiry", JobRunOptions.NONE).job().failed()).isFalse();

    assertThat(item(barcode)).isEqualTo("TO_DISCARD");
    assertThat(holdShelfQueries.list(shelf(HoldShelfCategory.DISCARD, barcode), 0, 5).total())
        .isEqualTo(1);
    assertThat(
            holdShelfQueries
                .list(shelf(HoldShelfCategory.RETURN_TO_PARTNER, barcode), 0, 5)
                .total())
        .isZero();
    refused(
        BorrowingReason.COPY_STAYS_HERE,
        () -> broker.take(BorrowingAction.SEND_BACK, ZFL, order, null, null));

    long hold =
        Long.parseLong(
            tables
                .texts(
                    "select cast(id as varchar(20)) from hold where item_id = " + itemId(barcode))
                .get(0));
    assertThat(holdWorkflow.clear(hold, STAFF).kind()).isEqualTo(NextStep.Kind.DISCARD);

    assertThat(status(order)).isEqualTo("REQUEST_COMPLETED");
    assertThat(tables.rows()).containsEntry("item", rows.get("item"));
  }

  private static HoldFilter shelf(HoldShelfCategory part, String barcode) {
    return new HoldFilter(part, null, barcode, false, false);
  }

  private String itemId(String barcode) {
    return tables
        .texts("select cast(id as varchar(20)) from item where barcode = ?", barcode)
        .get(0);
  }

  @Test
  void aCopyThatThePatronHasIsComplete() {
    String order = newRequest();
    broker.order(ZFL, order, CARD, TITLE, true, false);
    broker.report(ZFL, order, State.COPY_SUPPLIED, null);
    assertThat(status(order)).isEqualTo("REQUEST_COMPLETED");
  }

  private String status(String order) {
    return column("status", order);
  }

  private String column(String column, String order) {
    return tables
        .texts("select " + column + " from borrowing_request where external_id = ?", order)
        .get(0);
  }

  private String item(String barcode) {
    return tables.texts("select status from item where barcode = ?", barcode).get(0);
  }

  private List<String> holds(String barcode) {
    return tables.texts(
        "select h.status from hold h join item i on i.id = h.item_id where i.barcode = ?", barcode);
  }
}
