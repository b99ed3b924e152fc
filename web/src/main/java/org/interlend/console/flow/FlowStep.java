package org.interlend.console.flow;

import java.util.Arrays;
import java.util.List;
import org.interlend.Side;

/** The steps of a loan through a broker of NCIP, on either side, and the messages of each. */
public enum FlowStep {
  BORROW_PLACED(Side.BORROWING, 1, Owner.BROKER, "partners.xhtml", List.of(), List.of()),
  BORROW_ACCEPTED(
      Side.BORROWING,
      2,
      Owner.BROKER,
      "borrowing-requests.xhtml?status=REQUEST_SENT_TO_PARTNER",
      List.of("RequestItem", "ItemRequested"),
      List.of()),
  BORROW_LENDER_FOUND(
      Side.BORROWING,
      3,
      Owner.BROKER,
      "borrowing-requests.xhtml?phase=ACTIVE",
      List.of(),
      List.of()),
  BORROW_SHIPPED(
      Side.BORROWING,
      4,
      Owner.BROKER,
      "borrowing-requests.xhtml?status=SHIPPED_PHYSICALLY,SHIPPED_DIGITALLY",
      List.of("ItemShipped"),
      List.of()),
  BORROW_RECEIVED(
      Side.BORROWING,
      5,
      Owner.LIBRARY,
      "receive.xhtml",
      List.of("AcceptItem"),
      List.of("ItemReceived")),
  BORROW_LENT(
      Side.BORROWING,
      6,
      Owner.LIBRARY,
      "hold-shelf.xhtml",
      List.of(),
      List.of("ItemCheckedOut", "ItemCheckedIn")),
  BORROW_RENEWED(
      Side.BORROWING,
      7,
      Owner.LIBRARY,
      "renewals.xhtml",
      List.of("RenewItem", "RecallItem", "ItemRenewed", "ItemRecalled", "CirculationStatusUpdated"),
      List.of("RenewItem", "ItemRenewed")),
  BORROW_SENT_BACK(
      Side.BORROWING,
      8,
      Owner.LIBRARY,
      "send-back.xhtml",
      List.of("CheckInItem", "ItemCheckedIn", "DeleteItem"),
      List.of("ItemShipped")),
  LEND_ASSIGNED(
      Side.LENDING, 1, Owner.BROKER, "lending-requests.xhtml?phase=ACTIVE", List.of(), List.of()),
  LEND_REQUESTED(
      Side.LENDING,
      2,
      Owner.BROKER,
      "lending-requests.xhtml?status=CREATED_LENDING_REQUEST,LOCATE_FAILED,BEING_PROCESSED",
      List.of("RequestItem", "ItemRequested"),
      List.of()),
  LEND_PICKED(Side.LENDING, 3, Owner.LIBRARY, "picks.xhtml", List.of(), List.of()),
  LEND_SHIPPED(
      Side.LENDING,
      4,
      Owner.LIBRARY,
      "ship.xhtml",
      List.of("CheckOutItem", "ItemCheckedOut"),
      List.of("ItemShipped")),
  LEND_RENEWED(
      Side.LENDING,
      5,
      Owner.LIBRARY,
      "lending-requests.xhtml?attention=RENEWAL",
      List.of("RenewItem"),
      List.of("RecallItem", "ItemRenewed")),
  LEND_RETURNED(
      Side.LENDING, 6, Owner.BROKER, "loans.xhtml?to=PARTNER", List.of("ItemShipped"), List.of()),
  LEND_CHECKED_IN(
      Side.LENDING,
      7,
      Owner.LIBRARY,
      "scan.xhtml",
      List.of("CheckInItem", "ItemCheckedIn"),
      List.of("ItemReceived"));

  /** Who takes the step. */
  public enum Owner {
    BROKER,
    LIBRARY
  }

  private final Side side;
  private final int number;
  private final Owner owner;
  private final String page;
  private final List<String> told;
  private final List<String> sent;

  FlowStep(Side side, int number, Owner owner, String page, List<String> told, List<String> sent) {
    this.side = side;
    this.number = number;
    this.owner = owner;
    this.page = page;
    this.told = told;
    this.sent = sent;
  }

  /** The steps of a side, in their order. */
  public static List<FlowStep> of(Side side) {
    return Arrays.stream(values()).filter(step -> step.side == side).toList();
  }

  public int number() {
    return number;
  }

  public Owner owner() {
    return owner;
  }

  /** The page of the console where staff see it, with what it shows. */
  public String page() {
    return page;
  }

  /** The services by which a broker tells of it; the usual one first, then the others. */
  List<String> told() {
    return told;
  }

  /** The services by which this library tells the broker of it. */
  List<String> sent() {
    return sent;
  }

  /** The message of the broker that the library waits for at this step; null for none. */
  String awaited() {
    return told.isEmpty() ? null : told.get(0);
  }

  /** Whether many loans do without it. */
  boolean optional() {
    return this == BORROW_RENEWED || this == LEND_RENEWED;
  }
}
