package org.interlend.lending.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.requests.RequestStatus;

/** The status of a lending request, with the statuses that may follow. */
public enum LendingStatus implements RequestStatus<LendingStatus> {
  CREATED_LENDING_REQUEST(Stage.OPEN),
  LOCATE_FAILED(Stage.OPEN),
  BEING_PROCESSED(Stage.OPEN),
  CONDITIONAL(Stage.OPEN),
  CONDITIONAL_ACCEPTED(Stage.OPEN),
  WILL_SUPPLY(Stage.OPEN),
  SHIPPED_PHYSICALLY(Stage.OUT),
  SHIPPED_DIGITALLY(Stage.SENT),
  RECEIVED_BY_PARTNER(Stage.OUT),
  RECALLED(Stage.OUT),
  OVERDUE_REQUEST(Stage.OUT),
  LOST(Stage.OUT),
  RETURNED_BY_PARTNER(Stage.OUT),
  REQUEST_COMPLETED(Stage.FINAL),
  REJECTED(Stage.FINAL),

  /** Spelled as in the contract of the API. */
  CANCELLED(Stage.FINAL),
  EXPIRED(Stage.FINAL);

  private enum Stage {
    OPEN,
    SENT,
    OUT,
    FINAL
  }

  private final Stage stage;

  LendingStatus(Stage stage) {
    this.stage = stage;
  }

  /** Whether nothing has been shipped yet. */
  public boolean isOpen() {
    return stage == Stage.OPEN;
  }

  /** Whether an item is shipped and the broker has not checked it in. */
  public boolean isOut() {
    return stage == Stage.OUT;
  }

  /** Whether an item or a file is shipped and the request has not ended. */
  boolean isShipped() {
    return stage == Stage.OUT || stage == Stage.SENT;
  }

  /** Whether it may be shipped. An expired request still may, unless the broker was told. */
  public boolean mayBeShipped() {
    return isOpen() || this == EXPIRED;
  }

  @Override
  public boolean awaitsSupply() {
    return isOpen();
  }

  /** Whether the item or file has been shipped, even if it is back. */
  @Override
  public boolean isSupplied() {
    return isShipped() || this == REQUEST_COMPLETED;
  }

  /** Whether the request has ended. */
  @Override
  public boolean isFinal() {
    return stage == Stage.FINAL;
  }

  /** The statuses in which an item may be with the partner. */
  public static Set<LendingStatus> outStatuses() {
    return of(Stage.OUT);
  }

  /** The statuses before shipping. */
  public static Set<LendingStatus> openStatuses() {
    return of(Stage.OPEN);
  }

  /** Those of them that expire after a time. What is reserved for a partner may take longer. */
  public static Set<LendingStatus> expiringStatuses() {
    Set<LendingStatus> expiring = openStatuses();
    expiring.removeAll(EnumSet.of(CONDITIONAL_ACCEPTED, WILL_SUPPLY));
    return expiring;
  }

  private static Set<LendingStatus> of(Stage stage) {
    return Arrays.stream(values())
        .filter(status -> status.stage == stage)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(LendingStatus.class)));
  }

  /** The statuses in which staff have to find a copy. */
  public static Set<LendingStatus> withoutCopy() {
    return EnumSet.of(CREATED_LENDING_REQUEST, LOCATE_FAILED, CONDITIONAL_ACCEPTED, WILL_SUPPLY);
  }

  /** The statuses of requests that have ended before anything was shipped. */
  public static Set<LendingStatus> unshipped() {
    return EnumSet.of(REJECTED, CANCELLED, EXPIRED);
  }

  /** The statuses that may follow. */
  @Override
  public Set<LendingStatus> next() {
    return switch (stage) {
      case OPEN -> nextOfOpen();
      case SENT -> EnumSet.of(REQUEST_COMPLETED);
      case OUT -> nextOfOut();
      case FINAL -> nextOfFinal();
    };
  }

  private Set<LendingStatus> nextOfOpen() {
    Set<LendingStatus> next =
        EnumSet.of(
            BEING_PROCESSED,
            LOCATE_FAILED,
            CONDITIONAL,
            CONDITIONAL_ACCEPTED,
            WILL_SUPPLY,
            SHIPPED_PHYSICALLY,
            SHIPPED_DIGITALLY,
            REJECTED,
            CANCELLED,
            EXPIRED);
    next.remove(this);
    return next;
  }

  /** The statuses that may follow while the item is out. The broker may check it in at any time. */
  private Set<LendingStatus> nextOfOut() {
    Set<LendingStatus> next = EnumSet.of(REQUEST_COMPLETED);
    switch (this) {
      case SHIPPED_PHYSICALLY ->
          next.addAll(
              EnumSet.of(
                  BEING_PROCESSED,
                  RECEIVED_BY_PARTNER,
                  RECALLED,
                  OVERDUE_REQUEST,
                  LOST,
                  RETURNED_BY_PARTNER));
      case RECEIVED_BY_PARTNER ->
          next.addAll(EnumSet.of(RECALLED, OVERDUE_REQUEST, LOST, RETURNED_BY_PARTNER));
      // No hold is left: the loan is renewed, or the recall withdrawn.
      case RECALLED ->
          next.addAll(
              EnumSet.of(
                  SHIPPED_PHYSICALLY,
                  RECEIVED_BY_PARTNER,
                  OVERDUE_REQUEST,
                  LOST,
                  RETURNED_BY_PARTNER));
      // A renewal or a withdrawn recall ends the overdue status.
      case OVERDUE_REQUEST ->
          next.addAll(
              EnumSet.of(
                  SHIPPED_PHYSICALLY, RECEIVED_BY_PARTNER, RECALLED, LOST, RETURNED_BY_PARTNER));
      case RETURNED_BY_PARTNER -> next.add(LOST);
      default -> next.add(RETURNED_BY_PARTNER);
    }
    return next;
  }

  private Set<LendingStatus> nextOfFinal() {
    return switch (this) {
      // The broker checked it in by mistake: the partner still has the item.
      case REQUEST_COMPLETED -> EnumSet.of(SHIPPED_PHYSICALLY);
      // A broker that was not told of the expiry may still check the item out.
      case EXPIRED -> EnumSet.of(SHIPPED_PHYSICALLY, SHIPPED_DIGITALLY);
      default -> EnumSet.noneOf(LendingStatus.class);
    };
  }
}
