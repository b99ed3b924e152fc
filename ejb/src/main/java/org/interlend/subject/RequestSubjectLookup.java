package org.interlend.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.interlend.Side;
import org.interlend.borrowing.request.BorrowedVolume;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.LocalItem;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.partners.Partner;
import org.interlend.requests.RequestLookup;

/** Resolves the numbers in messages by the stored records. */
@ApplicationScoped
public class RequestSubjectLookup implements NamedRecords.Lookup {

  @Inject private BorrowingRequests borrowing;
  @Inject private LendingRequests lending;
  @Inject private Catalog catalog;

  /**
   * @param item the item's number in the message
   * @param agency the agency of that number
   * @param number the request's number in the message
   */
  public RequestSubjectResolver of(
      Partner partner, Optional<String> item, Optional<String> agency, Optional<String> number) {
    return new RequestSubjectResolver(NamedRecords.of(partner, item, number, this), agency);
  }

  /**
   * Locks the row of a request that this transaction has not read yet.
   *
   * @param request as another transaction has found it
   */
  public void lockBeforeReading(RequestKey request) {
    RequestLookup<?, ?> side = request.side() == Side.BORROWING ? borrowing : lending;
    side.lockBeforeReading(request.id());
  }

  @Override
  public List<BorrowedVolume> borrowedItems(Partner partner, String itemId) {
    return borrowing.volumes(partner, itemId);
  }

  @Override
  public Optional<BorrowingRequest> borrowingRequest(Partner partner, String requestId) {
    return borrowing.find(partner, requestId);
  }

  @Override
  public Optional<LendingRequest> lentItem(Partner partner, String itemId) {
    return lending.findByItem(partner, itemId);
  }

  @Override
  public Optional<LendingRequest> returnedItem(Partner partner, String itemId) {
    return lending.findReturned(partner, itemId);
  }

  @Override
  public Optional<LendingRequest> checkedOutItem(Partner partner, String itemId) {
    return lending.findCheckedOut(partner, itemId);
  }

  @Override
  public Optional<LendingRequest> lendingRequest(Partner partner, String requestId) {
    return lending.find(partner, requestId);
  }

  @Override
  public Optional<LendingRequest> onlyVolume(LendingRequest first) {
    return lending.onlyVolume(first);
  }

  @Override
  public Optional<LocalItem> ownItem(String itemId) {
    return catalog.findOwnItem(itemId);
  }
}
