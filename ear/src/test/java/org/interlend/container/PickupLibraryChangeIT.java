package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.BrokerOrders.LIBRIS;
import static org.interlend.container.Commands.CARD;
import static org.interlend.container.Commands.DESK;
import static org.interlend.container.Commands.PARTNER;
import static org.interlend.container.Commands.STAFF;
import static org.interlend.container.Commands.newRequest;
import static org.interlend.container.Commands.refused;

import jakarta.inject.Inject;
import java.util.List;
import org.interlend.borrowing.request.BorrowingAction;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.shelving.NextStep;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.requests.action.ActionResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff choose where the patron of a borrowing request collects its item. */
@InContainer
class PickupLibraryChangeIT {

  private static final String TITLE = "Lighthouses of the northern coast";

  @Inject private BrokerOrders broker;
  @Inject private BrokerMessages messages;
  @Inject private DeskWorkflow desk;
  @Inject private Tables tables;

  @BeforeEach
  void partners() {
    broker.partner(LIBRIS, BrokerProtocol.LIBRIS);
  }

  @Test
  void anItemGoesWhereItsPatronCollectsItWhereverItIs() {
    String order = newRequest();
    String barcode = order + "-L";
    broker.order(LIBRIS, order, CARD, TITLE, false, false);

    assertThat(broker.collectAt(LIBRIS, order, "SCIENCE")).isEmpty();
    broker.take(BorrowingAction.RECEIVE, LIBRIS, order, barcode, null);
    assertThat(hold(barcode)).containsExactly("IN_TRANSIT SCIENCE");

    assertThat(broker.collectAt(LIBRIS, order, "MAIN")).isEmpty();
    assertThat(hold(barcode)).containsExactly("IN_TRANSIT MAIN");
    assertThat(scan(barcode, "SCIDESK")).isEqualTo(NextStep.Kind.SEND_TO_LIBRARY);
    assertThat(scan(barcode, DESK)).isEqualTo(NextStep.Kind.PUT_ON_HOLD_SHELF);
    int told = ready();

    assertThat(broker.collectAt(LIBRIS, order, "SCIENCE"))
        .extracting(ActionResult::barcode)
        .containsExactly(barcode);
    assertThat(hold(barcode)).containsExactly("IN_TRANSIT SCIENCE");
    assertThat(scan(barcode, "SCIDESK")).isEqualTo(NextStep.Kind.PUT_ON_HOLD_SHELF);
    assertThat(hold(barcode)).containsExactly("ON_HOLD_SHELF SCIENCE");
    assertThat(ready()).isEqualTo(told + 1);

    desk.lend(new LendCommand(CARD, barcode, "SCIDESK", STAFF));
    refused(BorrowingReason.NOTHING_TO_COLLECT, () -> broker.collectAt(LIBRIS, order, "MAIN"));
    assertThat(tables.details("PICKUP_LIBRARY_CHANGED", order)).hasSize(3);
  }

  @Test
  void thePresentLibraryChangesNothingAndNoneIsRefused() {
    String order = newRequest();
    broker.order(LIBRIS, order, CARD, TITLE, false, false);

    broker.collectAt(LIBRIS, order, "MAIN");

    assertThat(tables.details("PICKUP_LIBRARY_CHANGED", order)).isEmpty();
    refused(BorrowingReason.PICKUP_LIBRARY_MISSING, () -> broker.collectAt(LIBRIS, order, null));
  }

  @Test
  void aMessageThatNamesTheFormerLibraryDoesNotUndoWhatStaffChose() {
    String request = newRequest();
    broker.order(PARTNER, request, CARD, TITLE, false, false);
    broker.collectAt(PARTNER, request, "SCIENCE");

    messages.acceptItemFor(request, request + "-A", "MAIN");
    messages.acceptItemFor(request, request + "-A", "MAIN");

    assertThat(hold(request + "-A")).singleElement().asString().endsWith(" SCIENCE");
  }

  private NextStep.Kind scan(String barcode, String at) {
    return desk.scanIn(new ScanInCommand(barcode, at, STAFF)).kind();
  }

  /** The hold on the item, with its pickup library. */
  private List<String> hold(String barcode) {
    return tables.texts(
        """
        select h.status || ' ' || l.code from hold h join library l on l.id = h.pickup_library_id
        join item i on i.id = h.item_id where i.barcode = ?""",
        barcode);
  }

  /** The number of letters that an item of the title can be collected. */
  private int ready() {
    return tables
        .texts(
            "select kind from letter where kind = 'READY_FOR_PICKUP' and body like ?",
            "%" + TITLE + "%")
        .size();
  }
}
