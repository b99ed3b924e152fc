package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.lending.request.LendingRequests;
import org.interlend.libris.client.LibrisProfile;
import org.interlend.libris.reading.LibrisRequest;

/** Which requests of a partner are known already. */
@ApplicationScoped
class KnownRequests {

  @Inject private BorrowingRequests borrowing;
  @Inject private LendingRequests lending;

  /** Those that are not known. */
  List<LibrisRequest> unknown(String partner, List<LibrisRequest> listed) {
    List<String> numbers = listed.stream().map(LibrisRequest::number).toList();
    Set<String> known = new HashSet<>(borrowing.known(partner, numbers));
    known.addAll(lending.known(partner, numbers));
    return listed.stream().filter(request -> !known.contains(request.number())).toList();
  }

  /** The numbers of the requests that may still change in Libris, the oldest first. */
  List<String> open(LibrisProfile profile) {
    List<String> borrowed = borrowing.awaited(profile.partner());
    return profile.settings().lending()
        ? Stream.concat(borrowed.stream(), lending.open(profile.partner()).stream()).toList()
        : borrowed;
  }
}
