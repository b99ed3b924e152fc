package org.interlend.lending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;
import org.interlend.lending.search.LendingSearchIndex;
import org.interlend.requests.HistoryEvent;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestEditor;
import org.interlend.requests.broker.RemoteLibrary;

/** The borrowing library of lending requests, and notes about them; each method is one step. */
@Stateless
public class LendingRequestEditor extends RequestEditor<LendingRequest> {

  @Inject private LendingRequests requests;
  @Inject private LendingSearchIndex searchTerms;

  @Override
  protected LendingRequests requests() {
    return requests;
  }

  @Override
  protected void named(LendingRequest request, RemoteLibrary library, HistoryEvent why) {
    request.borrowedBy(library);
    request.note(why.detail(library.label()));
  }

  @Override
  protected HistoryEventKind named() {
    return HistoryEventKind.BORROWER_KNOWN;
  }

  @Override
  protected void reindex(LendingRequest request) {
    searchTerms.reindex(request);
  }
}
