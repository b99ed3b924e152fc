package org.interlend.exchange.outbox;

import org.interlend.text.Labeled;

/** The kinds of messages that Interlend sends to partners on its own initiative. */
public enum OutgoingKind implements Labeled {
  /** A patron requests the renewal of a borrowed item. */
  RENEW_ITEM,
  /** The library recalls a lent item. */
  RECALL_ITEM,
  /** Staff have granted the renewal of a lent item. */
  ITEM_RENEWED,
  /** Staff have refused the renewal of a lent item. */
  RENEWAL_REFUSED,
  /** A lent item or copy has been shipped. */
  SHIPPED,
  /** The library does not lend what is requested. */
  NOT_AVAILABLE,
  /** A borrowed item has arrived. */
  RECEIVED,
  /** A patron has got a borrowed item. */
  CHECKED_OUT,
  /** A patron has returned a borrowed item. */
  CHECKED_IN,
  /** Staff have extended the loan of a borrowed item. */
  EXTENDED,
  /** A borrowed item has been sent back. */
  RETURNED,
  /** A lent item is here again. */
  BACK
}
