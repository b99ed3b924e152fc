package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.interlend.container.Commands.barcode;
import static org.interlend.container.Commands.newRequest;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.interlend.borrowing.receiving.AnnouncementResult;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalItemRecord;
import org.interlend.circulation.PlaceTitleHold;
import org.interlend.circulation.TitleHoldWorkflow;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.ConcurrencyConflict;
import org.junit.jupiter.api.Test;

/** Concurrent calls for one request: the database accepts one, the others fail as conflicts. */
@InContainer
class RacesIT {

  private static final int CALLS = 8;

  @Inject private BrokerMessages broker;
  @Inject private BrokerOrders orders;
  @Inject private TitleHoldWorkflow titleHolds;
  @Inject private Catalog catalog;
  @Inject private Patrons patrons;
  @Inject private Tables tables;

  @Resource private ManagedExecutorService executor;

  @Test
  void concurrentEqualAcceptItemsCreateOneRequest() throws Exception {
    String request = newRequest();

    atOnce(() -> broker.acceptItem(request));

    assertThat(tables.texts("select status from borrowing_request where external_id = ?", request))
        .hasSize(1);
    assertThat(tables.texts("select status from item where barcode = ?", barcode(request)))
        .hasSize(1);
    assertThat(broker.acceptItem(request).replay()).isTrue();
  }

  @Test
  void concurrentEqualOrdersMakeOneRequest() throws Exception {
    orders.partner(BrokerOrders.ZFL, BrokerProtocol.SLNP);
    String order = newRequest();

    atOnce(() -> order(order));

    assertThat(tables.texts("select status from borrowing_request where external_id = ?", order))
        .hasSize(1);
    assertThat(order(order).replay()).isTrue();
  }

  @Test
  void concurrentEqualCheckInItemsEndTheRequestOnce() throws Exception {
    String request = newRequest();
    broker.acceptItem(request);

    atOnce(() -> broker.checkInItem(request));

    assertThat(
            tables.texts(
                """
                select h.to_status from borrowing_history h
                join borrowing_request r on r.id = h.request_id
                where r.external_id = ? and h.to_status = 'REQUEST_COMPLETED'
                """,
                request))
        .hasSize(1);
    assertThat(tables.texts("select status from item where barcode = ?", barcode(request)))
        .isEmpty();
  }

  @Test
  void concurrentEqualHoldsOnATitleWaitForOneCopy() throws Exception {
    String title = newRequest();
    copyOf(title, "A");
    copyOf(title, "B");
    patrons.save(Commands.patron(title, "GRADUATE", List.of("C-" + title)));
    long bib =
        Long.parseLong(
            tables
                .texts(
                    """
                    select distinct h.bib_id from holding h join item i on i.holding_id = h.id
                    where i.barcode like ?""",
                    title + "%")
                .get(0));

    atOnce(() -> titleHolds.place(new PlaceTitleHold(title, bib, null, null, Commands.STAFF)));

    assertThat(
            tables.texts(
                "select h.status from hold h join item i on i.id = h.item_id where i.barcode like ?",
                title + "%"))
        .hasSize(1);
  }

  private AnnouncementResult order(String number) {
    return orders.order(
        BrokerOrders.ZFL, number, Commands.CARD, "Lock gates of the upper rivers", false, false);
  }

  private void copyOf(String title, String number) {
    Citation citation =
        new Citation("Races for " + title, null, null, null, null, null, null, title, null);
    catalog.save(new LocalItemRecord(title + number, citation, "SCIOPEN", null, "BOOK"));
  }

  /** At least one call succeeds, and the others may fail only by a concurrency conflict. */
  private <T> void atOnce(Callable<T> call) throws InterruptedException {
    List<Callable<T>> calls = new ArrayList<>();
    for (int i = 0; i < CALLS; i++) {
      calls.add(call);
    }
    int succeeded = 0;
    for (var result : executor.invokeAll(calls)) {
      try {
        result.get();
        succeeded++;
      } catch (ExecutionException failed) {
        assertThat(failed.getCause()).matches(ConcurrencyConflict::caused, "is a conflict");
      }
    }
    assertThat(succeeded).isPositive();
  }
}
