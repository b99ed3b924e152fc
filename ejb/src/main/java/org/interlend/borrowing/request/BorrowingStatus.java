package org.interlend.borrowing.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.partners.RequestFormat;
import org.interlend.requests.RequestStatus;

/** The status of a borrowing request, with the statuses that may follow. */
public enum BorrowingStatus implements RequestStatus<BorrowingStatus> {
  REQUEST_SENT_TO_PARTNER(Stage.AWAITED),
  CONDITIONAL(Stage.AWAITED),
  CONDITIONAL_ACCEPTED(Stage.AWAITED),
  WILL_SUPPLY(Stage.AWAITED),
  REJECTED_BY_PARTNER(Stage.AWAITED),
  SHIPPED_PHYSICALLY(Stage.AWAITED),
  SHIPPED_DIGITALLY(Stage.AWAITED),
  PHYSICALLY_RECEIVED_BY_LIBRARY(Stage.HERE),
  RECEIVED_NOT_FOR_LOAN(Stage.HERE),
  DIGITALLY_RECEIVED_BY_LIBRARY(Stage.HERE),
  LOANED_ITEM_TO_PATRON(Stage.ON_LOAN),
  MEDIATED_PATRON_RENEWAL(Stage.ON_LOAN),
  RENEW_REQUESTED(Stage.ON_LOAN),
  RENEWED_BY_PARTNER(Stage.ON_LOAN),
  RENEW_REQUEST_NOT_ACCEPTED(Stage.ON_LOAN),
  RECALLED_BY_PARTNER(Stage.ON_LOAN),
  OVERDUE_REQUEST(Stage.ON_LOAN),
  LOST_COMMUNICATED(Stage.LOST_OR_DAMAGED),
  DAMAGED_COMMUNICATED(Stage.LOST_OR_DAMAGED),
  DECLARED_LOST_BY_PARTNER(Stage.LOST_OR_DAMAGED),
  RETURNED_BY_PATRON(Stage.RETURNING),
  RETURNED_ITEM_TO_PARTNER(Stage.RETURNING),
  REQUEST_COMPLETED(Stage.FINAL),
  CANCELED_BY_PARTNER(Stage.FINAL),
  CANCELED_BY_PATRON(Stage.FINAL),
  CANCELED_BY_STAFF(Stage.FINAL),
  EXPIRED(Stage.FINAL);

  private enum Stage {
    AWAITED,
    HERE,
    ON_LOAN,
    LOST_OR_DAMAGED,
    RETURNING,
    FINAL;

    /** Whether volumes of one request may be at different places now. */
    boolean volumesApart() {
      return this != AWAITED && this != FINAL;
    }
  }

  /** Before the item is on its way; the broker may move between them in any order. */
  private static final Set<BorrowingStatus> ANNOUNCED =
      EnumSet.of(
          REQUEST_SENT_TO_PARTNER,
          CONDITIONAL,
          CONDITIONAL_ACCEPTED,
          WILL_SUPPLY,
          REJECTED_BY_PARTNER);

  private static final Set<BorrowingStatus> OF_VOLUMES =
      EnumSet.of(
          SHIPPED_PHYSICALLY,
          PHYSICALLY_RECEIVED_BY_LIBRARY,
          RECEIVED_NOT_FOR_LOAN,
          LOANED_ITEM_TO_PATRON,
          MEDIATED_PATRON_RENEWAL,
          RENEW_REQUESTED,
          RECALLED_BY_PARTNER,
          OVERDUE_REQUEST,
          LOST_COMMUNICATED,
          DECLARED_LOST_BY_PARTNER,
          RETURNED_BY_PATRON,
          RETURNED_ITEM_TO_PARTNER);

  private final Stage stage;

  BorrowingStatus(Stage stage) {
    this.stage = stage;
  }

  /** The status of a request whose item or file is on its way. */
  public static BorrowingStatus shipped(RequestFormat format) {
    return format == RequestFormat.DIGITAL ? SHIPPED_DIGITALLY : SHIPPED_PHYSICALLY;
  }

  /** Whether further items may be added: until the last one is closed, wherever the others are. */
  public boolean takesItems() {
    return this == SHIPPED_PHYSICALLY
        || stage.volumesApart() && this != DIGITALLY_RECEIVED_BY_LIBRARY;
  }

  /** Whether a file is expected or has come. */
  boolean takesFile() {
    return this == SHIPPED_DIGITALLY
        || this == DIGITALLY_RECEIVED_BY_LIBRARY
        || this == REQUEST_COMPLETED;
  }

  /** Whether no item or file is on its way yet. */
  public boolean isAnnounced() {
    return ANNOUNCED.contains(this);
  }

  /** The statuses of requests of which nothing has arrived. */
  public static Set<BorrowingStatus> awaitedStatuses() {
    return of(Stage.AWAITED);
  }

  /** The statuses of requests without an item or file on its way. */
  public static Set<BorrowingStatus> announcedStatuses() {
    return EnumSet.copyOf(ANNOUNCED);
  }

  /** Those of them that expire after a time. What is reserved at a library may take longer. */
  public static Set<BorrowingStatus> expiringStatuses() {
    Set<BorrowingStatus> expiring = announcedStatuses();
    expiring.removeAll(EnumSet.of(CONDITIONAL_ACCEPTED, WILL_SUPPLY));
    return expiring;
  }

  /** Whether no item or file has been received yet. */
  public boolean isAwaited() {
    return stage == Stage.AWAITED;
  }

  @Override
  public boolean awaitsSupply() {
    return isAwaited();
  }

  /** Whether the item or file has come, even if it is no longer here. */
  @Override
  public boolean isSupplied() {
    return stage == Stage.HERE
        || stage == Stage.ON_LOAN
        || stage == Stage.RETURNING
        || this == REQUEST_COMPLETED;
  }

  /** Whether the patron has it, including a pending renewal, a recall and an overdue loan. */
  public boolean isOnLoan() {
    return stage == Stage.ON_LOAN;
  }

  /** Whether its items are reported lost or damaged. */
  public boolean isLostOrDamaged() {
    return stage == Stage.LOST_OR_DAMAGED;
  }

  /** Whether a renewal waits for staff or for the lender. */
  boolean asksForRenewal() {
    return this == MEDIATED_PATRON_RENEWAL || this == RENEW_REQUESTED;
  }

  /** Whether the request has ended. */
  @Override
  public boolean isFinal() {
    return stage == Stage.FINAL;
  }

  /** Whether it was canceled or expired before anything was lent. */
  public boolean isCanceled() {
    return isFinal() && this != REQUEST_COMPLETED;
  }

  /** The statuses of requests that were canceled or expired before anything was lent. */
  public static Set<BorrowingStatus> canceledStatuses() {
    Set<BorrowingStatus> canceled = finalStatuses();
    canceled.remove(REQUEST_COMPLETED);
    return canceled;
  }

  /** The final statuses. */
  public static Set<BorrowingStatus> finalStatuses() {
    return of(Stage.FINAL);
  }

  /** The statuses of requests that have not ended. */
  public static Set<BorrowingStatus> runningStatuses() {
    return EnumSet.complementOf(of(Stage.FINAL));
  }

  private static EnumSet<BorrowingStatus> of(Stage stage) {
    return Arrays.stream(values())
        .filter(status -> status.stage == stage)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(BorrowingStatus.class)));
  }

  /** The statuses that may follow. The broker may close a request in any open status. */
  @Override
  public Set<BorrowingStatus> next() {
    Set<BorrowingStatus> next = steps();
    if (!isFinal()) {
      next.add(REQUEST_COMPLETED);
    }
    if (stage == Stage.AWAITED || stage == Stage.HERE) {
      next.addAll(EnumSet.of(CANCELED_BY_PARTNER, CANCELED_BY_PATRON, CANCELED_BY_STAFF));
    }
    if (stage == Stage.ON_LOAN) {
      next.addAll(EnumSet.of(RENEWED_BY_PARTNER, RECALLED_BY_PARTNER, RETURNED_BY_PATRON));
      next.addAll(EnumSet.of(OVERDUE_REQUEST, LOST_COMMUNICATED, DAMAGED_COMMUNICATED));
      next.remove(this);
    }
    return next;
  }

  /**
   * Whether a request with several volumes may get the status because one of them changed. {@link
   * VolumeStatus} restricts the transitions of each volume.
   */
  boolean follows(BorrowingStatus to) {
    return next().contains(to) || (stage.volumesApart() && OF_VOLUMES.contains(to));
  }

  private Set<BorrowingStatus> steps() {
    return switch (this) {
      case REQUEST_SENT_TO_PARTNER,
          CONDITIONAL,
          CONDITIONAL_ACCEPTED,
          WILL_SUPPLY,
          REJECTED_BY_PARTNER -> {
        Set<BorrowingStatus> next = EnumSet.copyOf(ANNOUNCED);
        next.addAll(EnumSet.of(SHIPPED_PHYSICALLY, SHIPPED_DIGITALLY, EXPIRED));
        // Some brokers announce no item: staff receive what arrives.
        next.addAll(EnumSet.of(PHYSICALLY_RECEIVED_BY_LIBRARY, RECEIVED_NOT_FOR_LOAN));
        next.remove(this);
        yield next;
      }
      case SHIPPED_PHYSICALLY ->
          EnumSet.of(
              PHYSICALLY_RECEIVED_BY_LIBRARY,
              RECEIVED_NOT_FOR_LOAN,
              LOANED_ITEM_TO_PATRON,
              LOST_COMMUNICATED,
              SHIPPED_DIGITALLY);
      case SHIPPED_DIGITALLY -> EnumSet.of(DIGITALLY_RECEIVED_BY_LIBRARY, SHIPPED_PHYSICALLY);
      case PHYSICALLY_RECEIVED_BY_LIBRARY ->
          EnumSet.of(
              LOANED_ITEM_TO_PATRON,
              RECALLED_BY_PARTNER,
              DAMAGED_COMMUNICATED,
              LOST_COMMUNICATED,
              RETURNED_ITEM_TO_PARTNER);
      case RECEIVED_NOT_FOR_LOAN ->
          EnumSet.of(
              RECALLED_BY_PARTNER,
              DAMAGED_COMMUNICATED,
              LOST_COMMUNICATED,
              RETURNED_ITEM_TO_PARTNER);
      case LOANED_ITEM_TO_PATRON, RENEWED_BY_PARTNER, RENEW_REQUEST_NOT_ACCEPTED, OVERDUE_REQUEST ->
          EnumSet.of(MEDIATED_PATRON_RENEWAL, RENEW_REQUESTED);
      case MEDIATED_PATRON_RENEWAL -> EnumSet.of(RENEW_REQUESTED, RENEW_REQUEST_NOT_ACCEPTED);
      case RENEW_REQUESTED -> EnumSet.of(MEDIATED_PATRON_RENEWAL, RENEW_REQUEST_NOT_ACCEPTED);
      case RECALLED_BY_PARTNER -> EnumSet.of(RETURNED_ITEM_TO_PARTNER);
      case LOST_COMMUNICATED, DAMAGED_COMMUNICATED ->
          EnumSet.of(DECLARED_LOST_BY_PARTNER, RETURNED_BY_PATRON, RETURNED_ITEM_TO_PARTNER);
      case DECLARED_LOST_BY_PARTNER -> EnumSet.of(RETURNED_BY_PATRON, RETURNED_ITEM_TO_PARTNER);
      case RETURNED_BY_PATRON ->
          EnumSet.of(RETURNED_ITEM_TO_PARTNER, DAMAGED_COMMUNICATED, LOST_COMMUNICATED);
      // A request completed by mistake continues with the status of its item.
      case REQUEST_COMPLETED ->
          EnumSet.of(PHYSICALLY_RECEIVED_BY_LIBRARY, RECEIVED_NOT_FOR_LOAN, DAMAGED_COMMUNICATED);
      // No one canceled it, so an item that arrives late is still accepted.
      case EXPIRED -> EnumSet.of(SHIPPED_PHYSICALLY, SHIPPED_DIGITALLY);
      // It has not arrived at the lender's.
      case RETURNED_ITEM_TO_PARTNER -> EnumSet.of(DECLARED_LOST_BY_PARTNER);
      case DIGITALLY_RECEIVED_BY_LIBRARY,
          CANCELED_BY_PARTNER,
          CANCELED_BY_PATRON,
          CANCELED_BY_STAFF ->
          EnumSet.noneOf(BorrowingStatus.class);
    };
  }
}
