package org.interlend.lending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.catalog.LocalItem;
import org.interlend.circulation.pick.AllocatedCopies;
import org.interlend.lending.request.LendingRequest;
import org.interlend.lending.request.LendingRequests;

/** The copies that are allocated to lending requests. */
@ApplicationScoped
class LendingAllocations implements AllocatedCopies {

  @Inject private LendingRequests requests;

  @Override
  public Set<LocalItem> among(Collection<LocalItem> copies) {
    return copies.isEmpty()
        ? Set.of()
        : requests.claiming(copies).stream()
            .map(LendingRequest::item)
            .collect(Collectors.toUnmodifiableSet());
  }
}
