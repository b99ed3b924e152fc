package org.interlend.exchange.outbox;

import org.interlend.Side;
import org.interlend.text.Labeled;

/** The kinds of messages that Interlend sends to partners on its own initiative. */
public enum OutgoingKind implements Labeled {
  /** A patron requests the renewal of a borrowed item. */
  RENEW_ITEM(Side.BORROWING),
  /** The library recalls a lent item. */
  RECALL_ITEM(Side.LENDING),
  /** Staff have granted the renewal of a lent item. */
  ITEM_RENEWED(Side.LENDING),
  /** Staff have refused the renewal of a lent item. */
  RENEWAL_REFUSED(Side.LENDING),
  /** A lent item or copy has been shipped. */
  SHIPPED(Side.LENDING),
  /** The library does not lend what is requested. */
  NOT_AVAILABLE(Side.LENDING),
  /** A borrowed item has arrived. */
  RECEIVED(Side.BORROWING),
  /** A patron has got a borrowed item. */
  CHECKED_OUT(Side.BORROWING),
  /** A patron has returned a borrowed item. */
  CHECKED_IN(Side.BORROWING),
  /** Staff have extended the loan of a borrowed item. */
  EXTENDED(Side.BORROWING),
  /** A borrowed item has been sent back. */
  RETURNED(Side.BORROWING),
  /** A lent item is here again. */
  BACK(Side.LENDING);

  private final Side side;

  OutgoingKind(Side side) {
    this.side = side;
  }

  /** The side of the request that it is about. */
  public Side side() {
    return side;
  }
}
