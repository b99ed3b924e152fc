package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.BrokerOrders.LENDERS_DAY;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.PARTNER;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.interlend.borrowing.BorrowingWorkflow;
import org.interlend.borrowing.receiving.LenderLoanPeriod;
import org.interlend.borrowing.receiving.ReceiveCommand;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.junit.jupiter.api.Test;

/** Items and files that come in another form than was announced. */
@InContainer
class RequestFormatChangeIT {

  private static final String TITLE = "Charts of the outer skerries";

  @Inject private BrokerOrders broker;
  @Inject private BrokerMessages messages;
  @Inject private BorrowingWorkflow borrowing;
  @Inject private Tables tables;

  @Test
  void aFileThatIsSentInsteadOfAnItemWaitsForStaffWhoSendItToThePatron() {
    var rows = tables.rows();
    int before = told();
    String request = newRequest();
    broker.order(PARTNER, request, CARD, TITLE, false, false);

    messages.acceptFile(request);

    assertThat(column("status", request)).isEqualTo("SHIPPED_PHYSICALLY");
    assertThat(column("staff_warning", request)).contains("FILE_SENT_FOR_ITEM");
    assertThat(told()).isEqualTo(before);
    assertThat(messages.acceptFile(request).replay()).isTrue();

    broker.take(BorrowingAction.EXPECT_FILE, PARTNER, request, null, null);

    assertThat(column("status", request)).isEqualTo("SHIPPED_DIGITALLY");
    assertThat(column("format", request)).isEqualTo("DIGITAL");
    assertThat(tables.rows())
        .containsEntry("item", rows.get("item"))
        .containsEntry("bib", rows.get("bib"))
        .containsEntry("hold", rows.get("hold"));
    broker.take(BorrowingAction.RECEIVE, PARTNER, request, null, null);
    assertThat(column("status", request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(told()).isEqualTo(before + 1);
    refused(
        BorrowingReason.NOTHING_ON_ITS_WAY,
        () -> broker.take(BorrowingAction.EXPECT_ITEM, PARTNER, request, null, null));
  }

  @Test
  void anItemThatIsSentInsteadOfAFileIsRecordedWhenStaffSaySo() {
    int before = told();
    String request = newRequest();
    Instant due = Instant.now().plus(40, ChronoUnit.DAYS);
    broker.orderFile(PARTNER, request, CARD, TITLE);

    messages.acceptBook(request, CARD, due);

    assertThat(column("status", request)).isEqualTo("SHIPPED_DIGITALLY");
    assertThat(column("staff_warning", request)).contains("ITEM_SENT_FOR_FILE");
    assertThat(told()).isEqualTo(before);

    broker.take(BorrowingAction.EXPECT_ITEM, PARTNER, request, null, null);

    assertThat(volumes(request)).containsExactly(request + "-A EXPECTED");
    assertThat(column("staff_warning", request)).isNull();
    messages.acceptBook(request, CARD, due);
    borrowing.receive(
        new ReceiveCommand(
            request + "-A", DESK, false, null, null, LenderLoanPeriod.UNKNOWN, STAFF));
    assertThat(volumes(request)).containsExactly(request + "-A RECEIVED");
    assertThat(column("status", request)).isEqualTo("PHYSICALLY_RECEIVED_BY_LIBRARY");

    broker.take(BorrowingAction.UNDO_RECEIPT, PARTNER, request, null, null);

    assertThat(volumes(request)).containsExactly(request + "-A EXPECTED");
    assertThat(column("status", request)).isEqualTo("SHIPPED_PHYSICALLY");
  }

  @Test
  void theDayOfASlipDoesNotCountForABrokerWhoseMessagesNameIt() {
    String request = newRequest();
    broker.orderFile(PARTNER, request, CARD, TITLE);
    messages.acceptBook(request, CARD, null);
    broker.take(BorrowingAction.EXPECT_ITEM, PARTNER, request, null, null);
    var slip = new LenderLoanPeriod(LENDERS_DAY, null);
    borrowing.receive(new ReceiveCommand(request + "-A", DESK, false, null, null, slip, STAFF));
    assertThat(column("due_at", request)).isNull();

    messages.acceptBook(request, CARD, LENDERS_DAY.atStartOfDay(ZoneOffset.UTC).toInstant());

    broker.take(BorrowingAction.UNDO_RECEIPT, PARTNER, request, null, null);
    assertThat(column("due_at", request)).isNotNull();
  }

  @Test
  void aFileUnderTheNumberOfAnExpectedItemIsKeptForStaff() {
    int before = told();
    String request = newRequest();
    broker.orderFile(PARTNER, request, CARD, TITLE);
    messages.acceptBook(request, CARD, Instant.now().plus(40, ChronoUnit.DAYS));
    broker.take(BorrowingAction.EXPECT_ITEM, PARTNER, request, null, null);

    assertThat(messages.acceptFile(request).replay()).isFalse();

    assertThat(volumes(request)).containsExactly(request + "-A EXPECTED");
    assertThat(column("staff_warning", request)).contains("FILE_SENT_FOR_ITEM");
    assertThat(messages.acceptFile(request).replay()).isTrue();
    broker.take(BorrowingAction.EXPECT_FILE, PARTNER, request, null, null);
    broker.take(BorrowingAction.RECEIVE, PARTNER, request, null, null);
    assertThat(column("status", request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(told()).isEqualTo(before + 1);
  }

  @Test
  void aLinkUnderTheNumberOfAnExpectedItemIsKeptForStaff() {
    int before = told();
    String request = newRequest();
    broker.orderFile(PARTNER, request, CARD, TITLE);
    messages.acceptBook(request, CARD, Instant.now().plus(40, ChronoUnit.DAYS));
    broker.take(BorrowingAction.EXPECT_ITEM, PARTNER, request, null, null);
    String link = "https://broker.example/files/" + request;

    assertThat(messages.acceptLink(request, link).replay()).isFalse();

    assertThat(column("staff_warning", request)).contains("FILE_SENT_FOR_ITEM");
    assertThat(messages.acceptLink(request, link).replay()).isTrue();
    broker.take(BorrowingAction.EXPECT_FILE, PARTNER, request, null, null);
    broker.take(BorrowingAction.RECEIVE, PARTNER, request, null, null);
    assertThat(column("status", request)).isEqualTo("REQUEST_COMPLETED");
    assertThat(told()).isEqualTo(before + 1);
  }

  private String column(String column, String request) {
    return tables
        .texts("select " + column + " from borrowing_request where external_id = ?", request)
        .get(0);
  }

  private List<String> volumes(String request) {
    return tables.texts(
        """
        select v.barcode || ' ' || v.status from borrowed_volume v
        join borrowing_request r on r.id = v.request_id where r.external_id = ?""",
        request);
  }

  /** The number of letters to the patron about a file, or an item to be collected. */
  private int told() {
    return tables
        .texts(
            """
            select l.kind from letter l join patron_identifier i on i.patron_id = l.patron_id
            where l.kind in ('READY_FOR_PICKUP', 'FILE_READY') and i.id_value = ?""",
            CARD)
        .size();
  }
}
