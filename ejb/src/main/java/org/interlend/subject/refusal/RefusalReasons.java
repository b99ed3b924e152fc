package org.interlend.subject.refusal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.interlend.RefusalReason;
import org.interlend.borrowing.patronrequest.PatronRequestReason;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.catalog.CatalogReason;
import org.interlend.circulation.terms.CirculationReason;
import org.interlend.exchange.ExchangeReason;
import org.interlend.institution.InstitutionReason;
import org.interlend.lending.request.LendingReason;
import org.interlend.partners.PartnerReason;
import org.interlend.partners.profile.ProfileReason;
import org.interlend.patrons.PatronReason;
import org.interlend.requests.RequestReason;
import org.interlend.security.NetworkSecurityReason;

/** Finds the reasons for which messages are refused, by their names. */
final class RefusalReasons {

  private static final Map<String, RefusalReason> BY_NAME =
      Stream.of(
              BorrowingReason.values(),
              CatalogReason.values(),
              CirculationReason.values(),
              ExchangeReason.values(),
              InstitutionReason.values(),
              LendingReason.values(),
              PartnerReason.values(),
              PatronReason.values(),
              PatronRequestReason.values(),
              ProfileReason.values(),
              RequestReason.values(),
              NetworkSecurityReason.values())
          .<RefusalReason>flatMap(Stream::of)
          .collect(Collectors.toMap(RefusalReason::name, Function.identity()));

  private RefusalReasons() {}

  static Optional<RefusalReason> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
