package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.BrokerOrders.ZFL;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.PARTNER;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;

import jakarta.inject.Inject;
import java.util.List;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.circulation.CheckInCommand;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.exchange.MessageFact;
import org.interlend.exchange.outbox.OutgoingKind;
import org.interlend.exchange.outbox.OutgoingMessageContent;
import org.interlend.lending.LendingWorkflow;
import org.interlend.lending.request.LendingAction;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.FailedMessage;
import org.interlend.requests.action.ActionCommand;
import org.interlend.text.Facts;
import org.junit.jupiter.api.Test;

/**
 * A message that waits in the outbox is not sent once what it asks for is settled. The tests put
 * messages there that no sender takes: they have failed, or are being sent by another server.
 */
@InContainer
class ObsoleteMessagesIT {

  @Inject private BrokerMessages broker;
  @Inject private BrokerOrders orders;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private LendingWorkflow lending;
  @Inject private DeskWorkflow desk;
  @Inject private Tables tables;

  @Test
  void aLenderIsNotAskedToRenewWhatThePatronHasReturned() {
    String request = renewalWaits();

    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));

    assertThat(outbox(request)).containsExactly("SENDING");
    assertThat(
            tables.texts(
                "select staff_warning from borrowing_request where external_id = ?", request))
        .containsOnlyNulls();
  }

  @Test
  void staffAreNotWarnedThatALenderWasNotAskedForARenewalThatHasEnded() {
    String request = renewalWaits();
    OutgoingMessageContent about =
        OutgoingMessageContent.of(PARTNER, OutgoingKind.RENEW_ITEM, request, barcode(request));
    borrowing.failed(new FailedMessage(about, false, Facts.of(MessageFact.HTTP_STATUS.with(503))));
    assertThat(staffWarning(request)).startsWith("RENEWAL_NOT_DELIVERED");

    desk.checkIn(new CheckInCommand(barcode(request), DESK, STAFF));
    borrowing.failed(new FailedMessage(about, false, Facts.of(MessageFact.HTTP_STATUS.with(503))));

    assertThat(staffWarning(request)).isNull();
    assertThat(
            tables.texts(
                """
                select h.event from borrowing_history h join borrowing_request r on r.id = h.request_id
                where h.event = 'RENEWAL_NOT_DELIVERED' and r.external_id = ?""",
                request))
        .hasSize(2);
  }

  private String staffWarning(String request) {
    return tables
        .texts("select staff_warning from borrowing_request where external_id = ?", request)
        .get(0);
  }

  @Test
  void aLenderIsNotAskedToRenewWhatItHasRecalled() {
    String request = renewalWaits();

    broker.recall(request);

    assertThat(outbox(request)).containsExactly("SENDING");
  }

  @Test
  void aLenderIsNotAskedToRenewWhatIsLost() {
    String request = renewalWaits();

    borrowing.take(
        BorrowingAction.REPORT_LOST, ActionCommand.on(key("borrowing_request", request), STAFF));

    assertThat(outbox(request)).containsExactly("SENDING");
  }

  @Test
  void aLenderIsNotAskedToRenewWhatItHasCheckedIn() {
    String request = renewalWaits();

    broker.checkInItem(request);

    assertThat(outbox(request)).containsExactly("SENDING");
  }

  @Test
  void aLenderIsNotAskedToRenewWhatItHasRenewedByItself() {
    String request = renewalWaits();

    broker.renew(request);

    assertThat(outbox(request)).containsExactly("SENDING");
  }

  @Test
  void aPartnerIsNotAskedForAnItemWhoseRenewalWasGrantedSinceTheRecall() {
    String request = recallWaits();
    tables.execute(
        "update lending_request set renewal_pending = true, renewal_requested_at = current_timestamp where external_id = '%s'"
            .formatted(request));

    lending.take(
        LendingAction.GRANT_RENEWAL, ActionCommand.on(key("lending_request", request), STAFF));

    assertThat(recalls(request)).containsExactly("SENDING");
    assertThat(
            tables.texts(
                "select staff_warning from lending_request where external_id = ?", request))
        .containsOnlyNulls();
  }

  @Test
  void aPartnerIsNotAskedForAnItemThatIsHereAgain() {
    String request = recallWaits();

    desk.scanIn(new ScanInCommand("OWN-" + request, DESK, STAFF));

    assertThat(recalls(request)).containsExactly("SENDING");
  }

  @Test
  void aPartnerIsNotAskedForAnItemThatItHasCheckedIn() {
    String request = recallWaits();

    broker.checkInLentItem("OWN-" + request);

    assertThat(recalls(request)).containsExactly("SENDING");
  }

  @Test
  void aPartnerThatHasAnotherProtocolSinceIsNotToldOfARenewal() {
    orders.partner(ZFL, BrokerProtocol.SLNP);
    String request = newRequest();
    broker.checkOutItem(request, broker.ownItem(request));
    tables.execute(
        """
        update lending_request set renewal_pending = true, renewal_requested_at = current_timestamp,
          partner_id = (select id from partner where code = '%s') where external_id = '%s'"""
            .formatted(ZFL, request));

    lending.take(
        LendingAction.GRANT_RENEWAL, ActionCommand.on(key("lending_request", request), STAFF));

    assertThat(tables.texts("select kind from outbox where request_id = ?", request)).isEmpty();
  }

  /** The patron has the item, and the lender was not reached. */
  private String renewalWaits() {
    String request = newRequest();
    broker.acceptItem(request);
    desk.lend(new LendCommand(CARD, barcode(request), DESK, STAFF));
    tables.execute(
        "update borrowed_volume set renewal_requested_at = current_timestamp where barcode = '%s'"
            .formatted(barcode(request)),
        "update borrowing_request set staff_warning = 'RENEWAL_NOT_DELIVERED|1767225600|%s|' where external_id = '%s'"
            .formatted(barcode(request), request));
    put("RENEW_ITEM", request, barcode(request), "FAILED");
    put("RENEW_ITEM", request, barcode(request), "SENDING");
    return request;
  }

  /** The partner has the item; an attempt to recall it ended without an answer. */
  private String recallWaits() {
    String request = newRequest();
    String barcode = broker.ownItem(request);
    broker.checkOutItem(request, barcode);
    tables.execute(
        "update lending_request set recalled_at = current_timestamp, staff_warning = 'RECALL_NOT_DELIVERED|1767225600||' where external_id = '%s'"
            .formatted(request));
    put("RECALL_ITEM", request, barcode, "FAILED");
    put("RECALL_ITEM", request, barcode, "SENDING");
    return request;
  }

  private void put(String kind, String request, String item, String status) {
    tables.execute(
        """
        insert into outbox (id, partner_code, kind, request_id, item_id, status, created_at, due_at,
          attempts, last_attempt_at, perhaps_told_at, version)
        values (nextval('outbox_seq'), '%s', '%s', '%s', '%s', '%s', current_timestamp,
          current_timestamp + interval '1' hour, 1, current_timestamp, current_timestamp, 1)
        """
            .formatted(PARTNER, kind, request, item, status));
  }

  private List<String> recalls(String request) {
    return tables.texts(
        "select status from outbox where kind = 'RECALL_ITEM' and request_id = ?", request);
  }

  private List<String> outbox(String request) {
    return tables.texts(
        "select status from outbox where kind = 'RENEW_ITEM' and request_id = ?", request);
  }

  private long key(String table, String request) {
    return Long.parseLong(
        tables.texts("select id from " + table + " where external_id = ?", request).get(0));
  }
}
