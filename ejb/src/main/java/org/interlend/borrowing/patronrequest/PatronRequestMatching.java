package org.interlend.borrowing.patronrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.interlend.borrowing.request.BorrowingPatronAssigned;
import org.interlend.borrowing.request.BorrowingRequest;

/**
 * Finds the patron request of which a broker has made a borrowing request, in the same transaction:
 * joined at once if the broker tells its number, otherwise staff are asked.
 */
@ApplicationScoped
class PatronRequestMatching {

  @Inject private PatronRequests requests;
  @Inject private Clock clock;

  void made(@Observes BorrowingPatronAssigned event) {
    BorrowingRequest made = event.request();
    List<PatronRequest> open = requests.open(made.patron());
    find(open, made, PatronRequestMatchLevel.BY_NUMBER)
        .ifPresentOrElse(
            wanted -> wanted.joined(made, clock.instant(), made.partner().code()),
            () ->
                find(open, made, PatronRequestMatchLevel.BY_WORK)
                    .ifPresent(wanted -> wanted.mayBe(made, clock.instant())));
  }

  private static Optional<PatronRequest> find(
      List<PatronRequest> open, BorrowingRequest made, PatronRequestMatchLevel match) {
    return open.stream()
        .filter(
            wanted -> match == PatronRequestMatchLevel.BY_NUMBER || wanted.candidate().isEmpty())
        .filter(wanted -> PatronRequestMatchLevel.of(wanted, made) == match)
        .findFirst();
  }
}
