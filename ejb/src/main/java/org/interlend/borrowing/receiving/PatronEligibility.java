package org.interlend.borrowing.receiving;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.exchange.MessageFact;
import org.interlend.institution.Institutions;
import org.interlend.partners.BlockedPatronHandling;
import org.interlend.partners.Partner;
import org.interlend.patrons.Patron;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.patrons.Patrons;
import org.interlend.requests.HistoryEventKind;
import org.interlend.requests.RequestWarning;
import org.interlend.requests.RequestWarningKind;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/** Finds the patron named in a broker's message and checks that the patron may borrow. */
@ApplicationScoped
public class PatronEligibility {

  @Inject private Patrons patrons;
  @Inject private Institutions institutions;
  @Inject private Clock clock;

  /**
   * @param identifier the identifier in the message, or null
   * @throws WorkflowException as for {@link #require}
   */
  Patron find(Partner partner, String identifier) {
    return require(
        partner, identifier == null ? null : patrons.named(identifier, partner.patronIdentifier()));
  }

  /**
   * @param named whom the message names, or null
   * @throws WorkflowException MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON; PATRON_BLOCKED where
   *     the partner's record says so
   */
  Patron require(Partner partner, PatronLookupResult named) {
    if (named == null) {
      throw new WorkflowException(BorrowingReason.PATRON_NOT_NAMED);
    }
    Patron patron = named.one();
    refuseBlocked(partner, patron, named.identifier(), institutions.today());
    return patron;
  }

  /**
   * Why a request has to wait until staff assign its patron.
   *
   * @param named whom the message names, or null
   * @return empty when it is one patron, whom the partner's record does not refuse
   */
  static Optional<Fact> obstacle(Partner partner, PatronLookupResult named, LocalDate today) {
    if (named == null || !named.isKnown()) {
      return Optional.of(MessageFact.PATRON_NOT_FOUND.with());
    }
    if (named.found().size() > 1) {
      return Optional.of(MessageFact.PATRON_AMONG_SEVERAL.with());
    }
    Facts why = named.one().obstacles(today);
    return why.isEmpty() || partner.blockedPatrons() != BlockedPatronHandling.REFUSE
        ? Optional.empty()
        : Optional.of(MessageFact.PATRON_REFUSED.with(why));
  }

  /**
   * Who gets an item of the request: its patron, unless the message names another one of ours.
   *
   * @param named whom the message names
   * @throws WorkflowException as for {@link #require}
   */
  public Patron recipient(BorrowingRequest request, PatronLookupResult named) {
    return request.patron() == null || namesAnother(request, named)
        ? require(request.partner(), named)
        : request.patron();
  }

  /** A patron of ours with the identifier in the message. */
  Optional<Patron> known(Partner partner, String identifier) {
    return patrons.named(identifier, partner.patronIdentifier()).found().stream().findFirst();
  }

  /**
   * Whether the message has a number that is not one of the request's patron: another patron's, or
   * one that is not known any more. Any type is as good as the partner's.
   *
   * @param identifier the identifier in the message, or null
   */
  static boolean isAnother(BorrowingRequest request, String identifier) {
    Patron patron = request.patron();
    return identifier != null
        && patron != null
        && !patron.answersTo(identifier, null)
        && !patron.answersTo(identifier, request.partner().patronIdentifier());
  }

  /**
   * Whether the message names another patron of ours than that of the request. The broker does not
   * know a patron whom staff have assigned.
   *
   * @param identifier the identifier in the message, or null
   */
  public boolean namesAnother(BorrowingRequest request, String identifier) {
    return isAnother(request, identifier)
        && !hasPatronOfStaff(request)
        && known(request.partner(), identifier).isPresent();
  }

  /**
   * The same for a message whose patron has been looked up.
   *
   * @param named whom the message names, or null
   */
  static boolean namesAnother(BorrowingRequest request, PatronLookupResult named) {
    return named != null
        && named.isKnown()
        && !named.found().contains(request.patron())
        && isAnother(request, named.identifier())
        && !hasPatronOfStaff(request);
  }

  private static boolean hasPatronOfStaff(BorrowingRequest request) {
    return request.history().stream()
        .anyMatch(line -> line.event() == HistoryEventKind.PATRON_ASSIGNED);
  }

  static void refuseBlocked(Partner partner, Patron patron, String identifier, LocalDate today) {
    if (partner.blockedPatrons() == BlockedPatronHandling.REFUSE) {
      patron.requireMayBorrow(today, BorrowingReason.NAMED_PATRON_MAY_NOT_BORROW, identifier);
    }
  }

  void warnIfBlocked(BorrowingRequest request, Patron patron) {
    Facts why = patron.obstacles(institutions.today());
    if (!why.isEmpty()) {
      request.warnStaff(
          RequestWarning.of(RequestWarningKind.PATRON_MAY_NOT_BORROW, clock.instant())
              .because(why));
    }
  }
}
