package org.interlend.borrowing.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.partners.profile.BorrowingStep;
import org.interlend.requests.HistoryEventKind;
import org.interlend.text.LocalizedFactValue;

/**
 * When an action on a borrowing request is possible.
 *
 * @param request the condition on the request
 * @param item the condition on an item that the action concerns
 * @param step the optional step that the partner's record can switch off, or null
 * @param to the status that the action leads to
 * @param undoes the event of the step that the action undoes in time, or null
 * @param last the status of items that are taken without a barcode only if it fits no others; or
 *     null
 * @param refusal why it is refused, or null to name the two statuses
 */
record BorrowingActionRule(
    Predicate<BorrowingRequest> request,
    Predicate<BorrowedVolume> item,
    BorrowingStep step,
    BorrowingStatus to,
    HistoryEventKind undoes,
    VolumeStatus last,
    Function<BorrowingRequest, WorkflowException> refusal) {

  /** Possible while it fits one of the open items. */
  static BorrowingActionRule items(Predicate<BorrowedVolume> fits, BorrowingStatus to) {
    return new BorrowingActionRule(
        request -> request.openVolumes().stream().anyMatch(fits), fits, null, to, null, null, null);
  }

  /** Possible with the items that may get the status. */
  static BorrowingActionRule items(VolumeStatus next, BorrowingStatus to) {
    return items(volume -> volume.status().next().contains(next), to);
  }

  /**
   * Possible while staff can undo their step with one of the open items. The status is the one
   * before the step.
   *
   * @param in the status of an item after the step
   * @param event the event of the step
   */
  static BorrowingActionRule undoing(VolumeStatus in, HistoryEventKind event) {
    Predicate<BorrowedVolume> fits =
        volume -> volume.status() == in && UndoableStep.of(volume, event).isPresent();
    return new BorrowingActionRule(
            request -> request.openVolumes().stream().anyMatch(fits),
            fits,
            null,
            null,
            event,
            null,
            null)
        .refusing(BorrowingReason.NOTHING_TO_UNDO);
  }

  /** Whether it is not too late for it. */
  boolean inTime(BorrowingRequest of, Instant now) {
    return undoes == null
        || of.openVolumes().stream()
            .flatMap(volume -> step(volume).stream())
            .anyMatch(undoable -> undoable.inTime(now));
  }

  /** The step with the item that the action undoes. */
  Optional<UndoableStep> step(BorrowedVolume volume) {
    return item.test(volume) ? UndoableStep.of(volume, undoes) : Optional.empty();
  }

  /** Concerns the request as a whole. */
  static BorrowingActionRule request(Predicate<BorrowingRequest> fits, BorrowingStatus to) {
    return new BorrowingActionRule(fits, volume -> false, null, to, null, null, null);
  }

  /** Possible also where this fits the request. */
  BorrowingActionRule or(Predicate<BorrowingRequest> fits) {
    return new BorrowingActionRule(request.or(fits), item, step, to, undoes, last, refusal);
  }

  /** Concerns these items. */
  BorrowingActionRule each(Predicate<BorrowedVolume> fits) {
    return new BorrowingActionRule(request, fits, step, to, undoes, last, refusal);
  }

  BorrowingActionRule unlessOff(BorrowingStep step) {
    return new BorrowingActionRule(request, item, step, to, undoes, last, refusal);
  }

  /** Takes items with this status only where their barcode is named or it fits no others. */
  BorrowingActionRule takingLast(VolumeStatus status) {
    return new BorrowingActionRule(request, item, step, to, undoes, status, refusal);
  }

  BorrowingActionRule refusing(Function<BorrowingRequest, WorkflowException> refusal) {
    return new BorrowingActionRule(request, item, step, to, undoes, last, refusal);
  }

  BorrowingActionRule refusing(RefusalReason reason) {
    return refusing(
        request ->
            new WorkflowException(reason, request.externalId(), request.status().reference()));
  }

  boolean isOn(BorrowingRequest request) {
    return step == null || request.partner().borrowing().takes(step);
  }

  /**
   * @throws WorkflowException STEP_SWITCHED_OFF
   */
  void requireOn(BorrowingRequest request) {
    if (step != null) {
      request.partner().borrowing().require(step, request.externalId());
    }
  }

  WorkflowException problem(BorrowingRequest of) {
    return refusal == null ? of.illegalMove(to) : refusal.apply(of);
  }

  /**
   * The items that the action concerns.
   *
   * @param barcode barcode of one item, or null for all but those it takes last
   * @throws WorkflowException STEP_SWITCHED_OFF, UNKNOWN_ITEM; ILLEGAL_MOVE when it fits none, with
   *     the status of the named item if it fits another
   */
  List<BorrowedVolume> resolve(BorrowingRequest of, String barcode, LocalizedFactValue label) {
    requireOn(of);
    List<BorrowedVolume> named = new VolumeSelection(of).named(barcode);
    List<BorrowedVolume> affected = named.stream().filter(item).toList();
    if (!affected.isEmpty()) {
      List<BorrowedVolume> first =
          affected.stream().filter(volume -> volume.status() != last).toList();
      return barcode != null || first.isEmpty() ? affected : first;
    }
    throw barcode == null || refusal != null && !request.test(of)
        ? problem(of)
        : new WorkflowException(
            BorrowingReason.STEP_DOES_NOT_FIT_ITEM,
            barcode,
            label,
            VolumeCondition.phrase(named.get(0)));
  }
}
