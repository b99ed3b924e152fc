package org.interlend.lending.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.search.SearchTermIndex;

/**
 * Indexes lending requests by title and author, number and barcode, and borrowing library. The
 * partner's patron is not indexed.
 */
@ApplicationScoped
public class LendingSearchIndex extends SearchTermIndex<LendingRequest, LendingSearchTerm> {

  LendingSearchIndex() {
    super("select w from LendingSearchTerm w where w.request = :request", LendingSearchTerm.class);
  }

  @Override
  protected List<String> numbers(LendingRequest request) {
    return Collections.singletonList(request.barcode());
  }

  @Override
  protected LendingSearchTerm entry(LendingRequest request, String term) {
    return new LendingSearchTerm(request, term);
  }
}
