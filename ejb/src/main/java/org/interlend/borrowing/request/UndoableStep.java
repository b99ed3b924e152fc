package org.interlend.borrowing.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.interlend.circulation.terms.UndoPeriod;
import org.interlend.requests.HistoryEventKind;

/**
 * A step of staff with one item that can be undone, because nothing has come of it: the line of the
 * history that it wrote. Steps of the broker are the broker's to undo.
 *
 * @param line says when it was taken, and from which status
 */
public record UndoableStep(BorrowingHistoryLine line) {

  /** The lines that tell what an item was before it was sent back. */
  private static final Map<HistoryEventKind, VolumeStatus> BEFORE_SENT_BACK =
      Map.of(
          HistoryEventKind.ITEM_RETURNED, VolumeStatus.RETURNED,
          HistoryEventKind.ITEM_FOUND, VolumeStatus.RETURNED,
          HistoryEventKind.REACTIVATED, VolumeStatus.RECEIVED,
          HistoryEventKind.REACTIVATED_ON_LOAN, VolumeStatus.RECEIVED);

  /** What ends the possibility to undo a step before it, though the request keeps its status. */
  private static final Set<HistoryEventKind> FINAL =
      EnumSet.of(
          HistoryEventKind.ITEM_REPORTED_DAMAGED,
          HistoryEventKind.ITEM_NOT_COLLECTED,
          HistoryEventKind.HOLD_GIVEN_UP,
          HistoryEventKind.CANCELED_BY_PATRON_WHILE_HERE);

  /** What tells whether the patron has the item. */
  private static final Set<HistoryEventKind> LENT_OR_RETURNED =
      EnumSet.of(
          HistoryEventKind.ITEM_LENT,
          HistoryEventKind.LOAN_CONTINUED,
          HistoryEventKind.ITEM_RETURNED);

  /** The steps that are not undone after a recall. */
  private static final Set<HistoryEventKind> ENDED_BY_RECALL =
      EnumSet.of(HistoryEventKind.ITEM_RECEIVED, HistoryEventKind.ITEM_LENT);

  /**
   * The step with the item.
   *
   * @param kind the event of the step
   * @return empty when the item's latest step is another one, or the broker's
   */
  public static Optional<UndoableStep> of(BorrowedVolume volume, HistoryEventKind kind) {
    List<BorrowingHistoryLine> lines = effectiveLines(volume);
    for (int i = lines.size() - 1; i >= 0; i--) {
      BorrowingHistoryLine line = lines.get(i);
      if (line.event() == kind && volume.barcode().equals(line.item())) {
        return isBroker(line) || isOfReactivation(lines, i)
            ? Optional.empty()
            : Optional.of(new UndoableStep(line));
      }
      if (line.from() != line.to() || isFinal(line.event(), kind)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * A recall ends the hold on an item on the hold shelf, so one that was recalled on loan does not
   * come back there; of an item that is on its way it is a note.
   */
  private static boolean isFinal(HistoryEventKind event, HistoryEventKind step) {
    return FINAL.contains(event)
        || (event == HistoryEventKind.ITEM_RECALLED && ENDED_BY_RECALL.contains(step));
  }

  /** The lines about the item or the whole request, without steps that were undone. */
  private static List<BorrowingHistoryLine> effectiveLines(BorrowedVolume volume) {
    List<BorrowingHistoryLine> lines = new ArrayList<>();
    volume.request().history().stream()
        .filter(line -> line.item() == null || line.item().equals(volume.barcode()))
        .forEach(
            line ->
                line.event()
                    .undoes()
                    .ifPresentOrElse(
                        undone -> removeFromLast(lines, earlier -> earlier.event() == undone),
                        () -> lines.add(line)));
    return lines;
  }

  private static void removeFromLast(
      List<BorrowingHistoryLine> lines, Predicate<BorrowingHistoryLine> which) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (which.test(lines.get(i))) {
        lines.subList(i, lines.size()).clear();
        return;
      }
    }
  }

  /** No desk has made the loan: the patron had the item before. */
  private static boolean isOfReactivation(List<BorrowingHistoryLine> lines, int step) {
    return step > 0 && lines.get(step - 1).event() == HistoryEventKind.REACTIVATED_ON_LOAN;
  }

  /**
   * Whether a loan that is made now is one that the history has already: that of a patron who still
   * has the item of a request that was completed by mistake.
   */
  public static boolean continuesLoan(BorrowedVolume volume) {
    List<BorrowingHistoryLine> lines = effectiveLines(volume);
    return isOfReactivation(lines, lines.size())
        && lines.stream()
            .map(BorrowingHistoryLine::event)
            .filter(LENT_OR_RETURNED::contains)
            .reduce((earlier, later) -> later)
            .filter(last -> last != HistoryEventKind.ITEM_RETURNED)
            .isPresent();
  }

  private static boolean isBroker(BorrowingHistoryLine line) {
    return line.doneBy().isPatron() || line.doneBy().isPartner();
  }

  /** Whether staff made the item by receiving it, since no message had told of it. */
  public static boolean madeItem(BorrowedVolume volume) {
    return effectiveLines(volume).stream()
        .anyMatch(
            line ->
                line.event() == HistoryEventKind.ITEM_RECORDED
                    && volume.barcode().equals(line.item())
                    && !isBroker(line));
  }

  /** The status that an item had before it was sent back. */
  public static VolumeStatus beforeSentBack(BorrowedVolume volume) {
    return effectiveLines(volume).stream()
        .flatMap(line -> Stream.ofNullable(BEFORE_SENT_BACK.get(line.event())))
        .reduce(VolumeStatus.RECEIVED, (earlier, later) -> later);
  }

  /** The barcode that the item had until it was received with another one. */
  public static Optional<String> formerBarcode(BorrowedVolume volume) {
    return volume.request().history().stream()
        .filter(line -> line.event() == HistoryEventKind.BARCODE_CORRECTED)
        .filter(line -> line.tellsDetail(volume.barcode()))
        .reduce((earlier, later) -> later)
        .map(BorrowingHistoryLine::item);
  }

  /** Whether something was noted about the item after the step. */
  public boolean isFollowedBy(HistoryEventKind event, BorrowedVolume volume) {
    List<BorrowingHistoryLine> lines = effectiveLines(volume);
    return lines.subList(lines.indexOf(line), lines.size()).stream()
        .anyMatch(later -> later.event() == event && volume.barcode().equals(later.item()));
  }

  /** Whether it is not too late. */
  public boolean inTime(Instant now) {
    return UndoPeriod.covers(line.happenedAt(), now);
  }
}
