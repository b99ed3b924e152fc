package org.interlend.lending.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Set;
import org.interlend.lending.request.LendingRequest;
import org.interlend.requests.broker.RemoteLibrary;
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
  protected Set<String> terms(LendingRequest request) {
    return terms(
        Arrays.asList(
            request.title(),
            request.author(),
            request.requested().part().title(),
            request.requested().part().author(),
            request.remote().map(RemoteLibrary::name).orElse(null)),
        Arrays.asList(
            request.externalId(),
            request.barcode(),
            request.remote().map(RemoteLibrary::code).orElse(null)));
  }

  @Override
  protected LendingSearchTerm entry(LendingRequest request, String term) {
    return new LendingSearchTerm(request, term);
  }
}
