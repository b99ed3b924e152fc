package org.interlend.borrowing.patronrequest;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.interlend.Actor;
import org.interlend.WorkflowException;
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.request.BorrowingReason;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partner;
import org.interlend.partners.Partners;
import org.interlend.patrons.Patron;
import org.interlend.patrons.Patrons;
import org.interlend.requests.reason.ReasonCodes;
import org.interlend.requests.reason.ReasonStep;
import org.interlend.requests.reason.StatedReason;

/** Takes patron requests, and the steps of staff with them. */
@Stateless
public class PatronRequestWorkflow {

  /** A patron can have as many open patron requests. */
  static final int MAX_OPEN = 100;

  @Inject private EntityManager em;
  @Inject private PatronRequests requests;
  @Inject private Patrons patrons;
  @Inject private Partners partners;
  @Inject private Institutions institutions;
  @Inject private ReasonCodes reasons;
  @Inject private Event<PatronRequestCanceled> canceled;
  @Inject private Clock clock;

  /**
   * Records what a patron requests. The same request again, while the first one is open, changes
   * nothing.
   *
   * @param patronId primary id or card number
   * @param partnerCode the partner through which it is requested
   * @param by who enters it
   * @throws WorkflowException UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED, UNKNOWN_CODE;
   *     PARTNER_INCOMPLETE when the partner takes no patron requests; MISSING_DATA when the work
   *     cannot be found by what is known of it; ILLEGAL_MOVE when the patron has too many
   */
  public PatronRequest place(String patronId, String partnerCode, CitedWork work, Actor by) {
    Patron patron = patrons.identify(patronId);
    Partner partner = partners.get(partnerCode);
    if (!partner.takesPatronRequests()) {
      throw new WorkflowException(
          PatronRequestReason.PARTNER_TAKES_NO_PATRON_REQUESTS, partner.code());
    }
    patron.requireMayBorrow(
        institutions.today(), BorrowingReason.NAMED_PATRON_MAY_NOT_BORROW, patron.cardNumber());
    if (!work.missing().isEmpty()) {
      throw new WorkflowException(
          PatronRequestReason.PATRON_REQUEST_INCOMPLETE,
          null,
          work.missing().iterator().next().placeholder());
    }
    em.lock(patron, LockModeType.PESSIMISTIC_WRITE);
    List<PatronRequest> open = requests.open(patron);
    Optional<PatronRequest> same =
        open.stream()
            .filter(each -> each.partner().equals(partner) && each.work().equals(work))
            .findFirst();
    if (same.isPresent()) {
      return same.get();
    }
    if (open.size() >= MAX_OPEN) {
      throw new WorkflowException(
          PatronRequestReason.TOO_MANY_PATRON_REQUESTS, patron.cardNumber(), MAX_OPEN);
    }
    PatronRequest request = new PatronRequest(patron, partner, work, clock.instant(), by);
    em.persist(request);
    return request;
  }

  /**
   * Staff have ordered it.
   *
   * @param number of the order at the broker, by which its message is recognized; or null
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE, INVALID_DATA
   */
  public PatronRequest order(long id, String number, Actor by) {
    PatronRequest request = requests.get(id);
    request.ordered(number, clock.instant(), by);
    return request;
  }

  /**
   * Staff cancel it; the patron gets a letter.
   *
   * @param code a reason of the list, or null
   * @param note in the words of staff, or null
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE, INVALID_DATA
   */
  public PatronRequest cancel(long id, String code, String note, Actor by) {
    PatronRequest request = requests.get(id);
    request.canceled(reasons.stated(ReasonStep.CANCEL, code, note), clock.instant(), by);
    canceled.fire(new PatronRequestCanceled(request));
    return request;
  }

  /**
   * The patron cancels it.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, also when it is another patron's; ILLEGAL_MOVE
   */
  public void cancelOwn(long id, String patronId) {
    requests
        .own(id, patrons.get(patronId))
        .canceled(StatedReason.NONE, clock.instant(), Actor.PATRON);
  }

  /**
   * Staff confirm that the borrowing request is what the patron has requested.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  public PatronRequest confirm(long id, Actor by) {
    PatronRequest request = requests.get(id);
    request.joined(request.requireCandidate(), clock.instant(), by);
    return request;
  }

  /**
   * Staff say that the borrowing request is another one.
   *
   * @throws WorkflowException UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  public PatronRequest refuse(long id, Actor by) {
    PatronRequest request = requests.get(id);
    request.notCandidate(clock.instant(), by);
    return request;
  }
}
