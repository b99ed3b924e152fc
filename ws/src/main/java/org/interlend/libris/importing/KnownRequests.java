package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.borrowing.request.BorrowingRequests;
import org.interlend.exchange.simulator.SimulatedRequestNumber;
import org.interlend.lending.request.LendingRequests;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.reading.LibrisRequest;

/** Which requests of a partner are known already. */
@ApplicationScoped
class KnownRequests {

  @Inject private BorrowingRequests borrowing;
  @Inject private LendingRequests lending;
  @Inject private Clock clock;

  /** Those that are not known. */
  List<LibrisRequest> unknown(String partner, List<LibrisRequest> listed) {
    List<String> numbers = listed.stream().flatMap(each -> each.numbers().stream()).toList();
    Set<String> known = new HashSet<>(borrowing.known(partner, numbers));
    known.addAll(lending.known(partner, numbers));
    return listed.stream()
        .filter(request -> Collections.disjoint(known, request.numbers()))
        .toList();
  }

  /**
   * The numbers of the requests that may still change in Libris, each kind with the oldest first;
   * Libris does not know those of the simulator. A borrowing request that has expired here may
   * still be shipped; if staff are warned that one which ended may still come, Libris may take that
   * back.
   */
  List<String> open(LibrisPartner librisPartner) {
    String partner = librisPartner.partner();
    Instant since = clock.instant().minus(LibrisImport.MAX_DAYS, ChronoUnit.DAYS);
    return Stream.of(
            borrowing.awaited(partner),
            librisPartner.settings().lending() ? lending.open(partner) : List.<String>of(),
            borrowing.expired(partner, since),
            borrowing.followedAfterEnd(partner, since))
        .flatMap(List::stream)
        .filter(number -> !SimulatedRequestNumber.isSimulated(number))
        .distinct()
        .toList();
  }
}
