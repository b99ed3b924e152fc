package org.interlend.lending;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.interlend.RequestEvent;
import org.interlend.RequestEventKind;
import org.interlend.WorkflowProblem;
import org.interlend.circulation.MoveRequests;

/**
 * What is done at the shelves about items that are fetched for partners, each named by its move
 * request. Each method is one step in one transaction; all refuse with CHANGED_MEANWHILE what is
 * not to be fetched any more.
 */
@Stateless
public class LendingPickWorkflow {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.UK);

  @Inject private CopyReplacement copyReplacement;
  @Inject private Refusals refusals;
  @Inject private MoveRequests moves;
  @Inject private Clock clock;

  /**
   * The copy is not on its shelf: the next one is taken, or staff have to look.
   *
   * @throws WorkflowProblem CHANGED_MEANWHILE
   */
  public NextCopy markMissing(long moveId, String by) {
    return copyReplacement.missing(copyReplacement.fetched(moveId), by);
  }

  /**
   * Another copy is taken, whatever is the matter with this one, which stays where it is; where
   * there is none, staff have to look.
   *
   * @throws WorkflowProblem CHANGED_MEANWHILE
   */
  public NextCopy skip(long moveId, String by) {
    return copyReplacement.skip(copyReplacement.fetched(moveId), by);
  }

  /**
   * The request is cancelled on the partner's behalf.
   *
   * @return the broker's number of it
   * @throws WorkflowProblem CHANGED_MEANWHILE
   */
  public String cancel(long moveId, String by) {
    LendingRequest request = copyReplacement.fetched(moveId);
    refusals.cancel(request, "Cancelled while it was to be fetched", by);
    return request.externalId();
  }

  /**
   * The copy is looked for until a day, and the request is not given up before.
   *
   * @throws WorkflowProblem CHANGED_MEANWHILE; INVALID_DATA for a day that is past
   */
  public void lookUntil(long moveId, LocalDate lastDay, String by) {
    LendingRequest request = copyReplacement.fetched(moveId);
    moves.lookUntil(request.move(), lastDay);
    request.lookedForUntil(
        lastDay,
        RequestEvent.of(clock.instant(), RequestEventKind.PICK_EXTENDED, by)
            .item(request.barcode())
            .day(lastDay));
  }
}
