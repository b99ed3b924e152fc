package org.interlend.console.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Item;
import org.interlend.catalog.LocalItem;
import org.interlend.console.requests.RequestNotes;
import org.interlend.console.requests.RequestNotes.Line;
import org.interlend.lending.request.LendingRequests;
import org.interlend.persistence.TransactionTemplate;

/** The notes about the request that the item in hand belongs to. */
@RequestScoped
class RequestNoteReader {

  @Inject private Catalog catalog;
  @Inject private BorrowingRequests borrowing;
  @Inject private LendingRequests lending;
  @Inject private RequestNotes lines;
  @Inject private TransactionTemplate transaction;

  /** The notes; empty when no request concerns the item. */
  List<Line> about(String barcode) {
    return transaction.required(() -> catalog.findItem(barcode).map(this::about).orElse(List.of()));
  }

  private List<Line> about(Item item) {
    return item instanceof LocalItem own
        ? lending.goingOut(own).map(lines::of).orElse(List.of())
        : borrowing.findVolume(item).map(volume -> lines.of(volume.request())).orElse(List.of());
  }

  /** The notes about a borrowing request. */
  List<Line> ofBorrowing(long request) {
    return transaction.required(() -> lines.of(borrowing.get(request)));
  }

  /** The notes about a lending request. */
  List<Line> ofLending(long request) {
    return transaction.required(() -> lines.of(lending.get(request)));
  }
}
