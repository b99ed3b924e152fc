package org.interlend.exchange;

/** What we tell or ask partners of our own accord. */
public enum OutgoingKind {
  /** A patron wants to keep a borrowed item longer. */
  RENEW_ITEM,
  /** We want back what we lent. */
  RECALL_ITEM,
  /** Staff let the partner keep what we lent. */
  ITEM_RENEWED,
  /** Staff do not let the partner keep what we lent. */
  RENEWAL_REFUSED
}
