package org.interlend.circulation;

import org.interlend.catalog.Item;

/**
 * CDI event, fired when a borrowed item goes back: its observer names the library that lends it, if
 * the broker has named it.
 */
public final class LenderAsked {

  private final Item item;
  private String lender;

  LenderAsked(Item item, String partner) {
    this.item = item;
    lender = partner;
  }

  public Item item() {
    return item;
  }

  /** Says who lends it. */
  public void lentBy(String library) {
    lender = library;
  }

  String lender() {
    return lender;
  }
}
