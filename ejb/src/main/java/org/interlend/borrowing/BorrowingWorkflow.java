package org.interlend.borrowing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.TemporaryItem;
import org.interlend.circulation.Holds;
import org.interlend.circulation.NextStep;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.partners.Format;

/**
 * The borrowing side, step by step. Each method is one step in one transaction, the same for
 * brokers' messages, the console and the management API.
 */
@Stateless
public class BorrowingWorkflow {

  @PersistenceContext private EntityManager em;
  @Inject private BorrowingRequests requests;
  @Inject private Arrivals arrivals;
  @Inject private Closing closing;
  @Inject private Institutions institutions;
  @Inject private Holds holds;
  @Inject private Clock clock;

  /**
   * Something has arrived, or been sent as a file. A thing gets its temporary records and a hold
   * for the patron; a file gets a request in digital format. What the partner has automatically
   * received is received at once. The same arrival again changes nothing; another item under a
   * known request is one more volume of it.
   *
   * @throws WorkflowProblem MISSING_DATA, UNKNOWN_PATRON, AMBIGUOUS_PATRON, PATRON_BLOCKED,
   *     BARCODE_IN_USE, PARTNER_INCOMPLETE, PARTNER_NOT_FOR_THIS_SIDE, INVALID_DATA, ILLEGAL_MOVE
   */
  public Accepted accept(AcceptItem command) {
    return arrivals.accept(command);
  }

  /**
   * Staff receive what has arrived: every expected volume, or the file.
   *
   * @param desk code of the desk it arrived at
   * @param by who receives it
   * @return what to do with each volume; empty for a file
   * @throws WorkflowProblem UNKNOWN_REQUEST, UNKNOWN_CODE, ILLEGAL_MOVE when there is nothing to
   *     receive
   */
  public List<NextStep> receive(long requestId, String desk, String by) {
    BorrowingRequest request = requests.get(requestId);
    guard(request);
    if (request.format() == Format.DIGITAL) {
      arrivals.receiveFile(request, by);
      return List.of();
    }
    List<BorrowedVolume> expected =
        request.volumes().stream()
            .filter(volume -> volume.status() == VolumeStatus.EXPECTED)
            .toList();
    if (expected.isEmpty()) {
      throw new WorkflowProblem(
          ProblemKind.ILLEGAL_MOVE,
          Subject.REQUEST,
          request.externalId(),
          "Request %s has nothing left to receive; it is in the status \"%s\""
              .formatted(request.externalId(), request.status().label()));
    }
    Desk at = institutions.desk(desk);
    return expected.stream()
        .map(
            volume ->
                arrivals.receiveVolume(
                    volume, holds.next(volume.item().orElseThrow()).orElseThrow(), at, by))
        .toList();
  }

  /**
   * Staff have sent everything back to the partner: what the patron returned, or what nobody
   * collected.
   *
   * @throws WorkflowProblem UNKNOWN_REQUEST, ILLEGAL_MOVE
   */
  public void sendBack(long requestId, String by) {
    BorrowingRequest request = requests.get(requestId);
    guard(request);
    request.sentBack(Event.of(clock.instant(), "Sent back to the partner", by));
    request.openVolumes().stream()
        .flatMap(volume -> volume.item().stream())
        .forEach(this::sendBack);
  }

  private void sendBack(TemporaryItem item) {
    if (item.status() != ItemStatus.TO_RETURN_TO_PARTNER) {
      holds.cancel(item);
      item.releasedAt(item.at());
    }
    item.sentBack();
  }

  /**
   * The broker closes an item, whatever state it is in: the temporary item with its holds goes, and
   * with the last item the bib and the holding, and the request is completed. An item closed before
   * is answered the same and nothing changes.
   *
   * @throws WorkflowProblem UNKNOWN_ITEM; ILLEGAL_MOVE when the item is on loan and the partner may
   *     close only what the patron has brought back
   */
  public CheckedIn checkIn(CheckIn command) {
    return closing.checkIn(command);
  }

  /** Two steps on one request must not pass each other, even when they touch different volumes. */
  private void guard(BorrowingRequest request) {
    em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }
}
