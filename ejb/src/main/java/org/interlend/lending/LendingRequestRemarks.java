package org.interlend.lending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.search.LendingSearchIndex;
import org.interlend.requests.RequestRemarks;

/**
 * The borrowing library of lending requests, notes about them, and who takes care of them; each
 * method is one step.
 */
@Stateless
public class LendingRequestRemarks extends RequestRemarks<LendingRequest> {

  @Inject private LendingRequests requests;
  @Inject private LendingSearchIndex searchTerms;

  @Override
  protected LendingRequests requests() {
    return requests;
  }

  @Override
  protected void reindex(LendingRequest request) {
    searchTerms.reindex(request);
  }
}
