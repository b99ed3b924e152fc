package org.interlend.lending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.search.LendingSearchTerms;
import org.interlend.requests.RequestEvent;
import org.interlend.requests.RequestEventKind;
import org.interlend.requests.RequestRemarks;
import org.interlend.requests.broker.RemoteLibrary;

/** The borrowing library of lending requests, and notes about them; each method is one step. */
@Stateless
public class LendingRemarks extends RequestRemarks<LendingRequest> {

  @Inject private LendingRequests requests;
  @Inject private LendingSearchTerms searchTerms;

  @Override
  protected LendingRequests requests() {
    return requests;
  }

  @Override
  protected void named(LendingRequest request, RemoteLibrary library, RequestEvent why) {
    request.borrowedBy(library);
    request.note(why.detail(library.label()));
  }

  @Override
  protected RequestEventKind named() {
    return RequestEventKind.BORROWER_KNOWN;
  }

  @Override
  protected void reindex(LendingRequest request) {
    searchTerms.reindex(request);
  }
}
