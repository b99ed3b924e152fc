package org.interlend.borrowing.request;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.interlend.catalog.TemporaryItem;

/**
 * Derives the status of a borrowing request from those of its volumes: the volume with most work
 * left decides. A lost volume counts once all others have been sent back.
 */
final class VolumeStatusSummary {

  private final List<BorrowedVolume> open;

  private VolumeStatusSummary(List<BorrowedVolume> open) {
    this.open = open;
  }

  static VolumeStatusSummary of(List<BorrowedVolume> open) {
    return new VolumeStatusSummary(open);
  }

  /** The status of a request whose volumes are all in the library again. */
  static BorrowingStatus here(List<BorrowedVolume> volumes) {
    if (volumes.stream().allMatch(BorrowedVolume::isDamaged)) {
      return BorrowingStatus.DAMAGED_COMMUNICATED;
    }
    return volumes.stream().anyMatch(VolumeStatusSummary::isForLoan)
        ? BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY
        : BorrowingStatus.RECEIVED_NOT_FOR_LOAN;
  }

  /**
   * @param now the request's status before one of them moved
   */
  BorrowingStatus status(BorrowingStatus now) {
    if (any(VolumeStatus.ON_LOAN)) {
      return onLoan(now);
    }
    if (any(BorrowedVolume::collectable)) {
      return any(VolumeStatusSummary::isForLoan)
          ? BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY
          : BorrowingStatus.RECEIVED_NOT_FOR_LOAN;
    }
    if (any(VolumeStatus.RETURNED)) {
      return BorrowingStatus.RETURNED_BY_PATRON;
    }
    if (any(VolumeStatus.RECEIVED)) {
      return switch (now) {
        case RECEIVED_NOT_FOR_LOAN, RECALLED_BY_PARTNER, DAMAGED_COMMUNICATED -> now;
        default -> BorrowingStatus.PHYSICALLY_RECEIVED_BY_LIBRARY;
      };
    }
    if (any(VolumeStatus.LOST)) {
      return BorrowingStatus.LOST_COMMUNICATED;
    }
    if (any(VolumeStatus.DECLARED_LOST)) {
      return BorrowingStatus.DECLARED_LOST_BY_PARTNER;
    }
    if (any(VolumeStatus.SENT_BACK)) {
      return BorrowingStatus.RETURNED_ITEM_TO_PARTNER;
    }
    return awaited(now);
  }

  private static boolean isForLoan(BorrowedVolume volume) {
    return volume.collectable() && volume.forLoan();
  }

  /** None has come, or those that came are closed. */
  private static BorrowingStatus awaited(BorrowingStatus before) {
    return before.isAwaited() ? before : BorrowingStatus.SHIPPED_PHYSICALLY;
  }

  /**
   * The status after a step is undone; what has come of other loans since the step counts, also
   * that the broker has closed them.
   *
   * @param before the request's status before the step
   */
  BorrowingStatus afterUndo(BorrowingStatus before) {
    if (open.stream().allMatch(volume -> volume.status() == VolumeStatus.EXPECTED)) {
      return awaited(before);
    }
    boolean onLoan = any(VolumeStatus.ON_LOAN);
    if (open.size() == 1 && (onLoan || !before.isOnLoan())) {
      return onLoan ? onLoan(before) : before;
    }
    if (onLoan && before != BorrowingStatus.DAMAGED_COMMUNICATED) {
      BorrowingStatus now = ofLoans();
      return now == BorrowingStatus.LOANED_ITEM_TO_PATRON ? onLoan(before) : now;
    }
    return status(before);
  }

  private BorrowingStatus onLoan(BorrowingStatus now) {
    return staysOnLoan(now) ? now : ofLoans();
  }

  /** Whether the loans left are such that the request keeps its status. */
  private boolean staysOnLoan(BorrowingStatus now) {
    return switch (now) {
      case MEDIATED_PATRON_RENEWAL, RENEW_REQUESTED -> awaitsRenewal();
      case RECALLED_BY_PARTNER -> any(BorrowedVolume::isRecalled);
      case OVERDUE_REQUEST -> any(BorrowedVolume::isOverdue);
      default -> now.isOnLoan() || now == BorrowingStatus.DAMAGED_COMMUNICATED;
    };
  }

  private BorrowingStatus ofLoans() {
    if (any(BorrowedVolume::isRecalled)) {
      return BorrowingStatus.RECALLED_BY_PARTNER;
    }
    if (awaitsRenewal()) {
      return renewalStatus();
    }
    return any(BorrowedVolume::isOverdue)
        ? BorrowingStatus.OVERDUE_REQUEST
        : BorrowingStatus.LOANED_ITEM_TO_PATRON;
  }

  /** A renewal that staff must decide determines the status, but a recall stays visible. */
  BorrowingStatus whenRenewalRequested(BorrowingStatus now) {
    return now == BorrowingStatus.RECALLED_BY_PARTNER ? now : renewalStatus();
  }

  /** The request waits until the last renewal is decided, and the recall of a volume stays. */
  BorrowingStatus whenRenewalDecided(BorrowingStatus now, BorrowingStatus decision) {
    if (any(BorrowedVolume::isRecalled)) {
      return BorrowingStatus.RECALLED_BY_PARTNER;
    }
    if (!awaitsRenewal()) {
      return decision;
    }
    return now.asksForRenewal() ? renewalStatus() : now;
  }

  /** A pending renewal, a recall and a damage report keep the status. */
  BorrowingStatus whenOverdue(BorrowingStatus now) {
    return awaitsRenewal() || now == BorrowingStatus.RECALLED_BY_PARTNER || !now.isOnLoan()
        ? now
        : BorrowingStatus.OVERDUE_REQUEST;
  }

  /** The status changes when all volumes in the library and on loan are damaged. */
  BorrowingStatus whenDamaged(BorrowingStatus now) {
    return any(volume -> volume.status().isHere() && !volume.isDamaged())
        ? now
        : BorrowingStatus.DAMAGED_COMMUNICATED;
  }

  /** Whether any is to be handed over, or none is known yet. */
  boolean awaitPatron() {
    return open.isEmpty() || any(BorrowedVolume::isForPatron);
  }

  /** Whether a renewal of any of them waits for an answer. */
  boolean awaitsRenewal() {
    return any(volume -> volume.renewal().awaited());
  }

  private BorrowingStatus renewalStatus() {
    return any(volume -> volume.renewal().forStaff())
        ? BorrowingStatus.MEDIATED_PATRON_RENEWAL
        : BorrowingStatus.RENEW_REQUESTED;
  }

  /**
   * When the lender wants the first of those back that are not on their way; empty if unknown.
   *
   * @param before the date so far, or null; a recalled loan may end before the date of its item, so
   *     that it does not become later
   */
  Optional<Instant> lenderDueAt(Instant before) {
    return open.stream()
        .filter(volume -> volume.status() != VolumeStatus.SENT_BACK)
        .flatMap(volume -> volume.item().flatMap(TemporaryItem::lenderDueAt).stream())
        .min(Comparator.naturalOrder())
        .filter(day -> before == null || day.isBefore(before) || !any(BorrowedVolume::isRecalled));
  }

  private boolean any(VolumeStatus in) {
    return any(volume -> volume.status() == in);
  }

  /** Whether this holds for one of the items. */
  boolean any(Predicate<BorrowedVolume> which) {
    return open.stream().anyMatch(which);
  }
}
