package org.interlend.borrowing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.borrowing.search.BorrowingSearchIndex;
import org.interlend.requests.RequestRemarks;

/**
 * The lender of record of borrowing requests, notes about them, and who takes care of them; each
 * method is one step.
 */
@Stateless
public class BorrowingRequestRemarks extends RequestRemarks<BorrowingRequest> {

  @Inject private BorrowingRequests requests;
  @Inject private BorrowingSearchIndex searchTerms;

  @Override
  protected BorrowingRequests requests() {
    return requests;
  }

  @Override
  protected void reindex(BorrowingRequest request) {
    searchTerms.reindex(request);
  }
}
