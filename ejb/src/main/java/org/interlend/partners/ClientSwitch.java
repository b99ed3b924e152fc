package org.interlend.partners;

/**
 * Behavior that one client needs and another does not. Behavior that suits all clients has no
 * switch: every answer contains the identifiers, and titles only if the message requests them.
 */
public enum ClientSwitch {
  /** For clients that search the whole answer for words such as <i>Problem</i>. */
  PURE_SUCCESS("Successes contain no words such as Problem, not even in a title"),

  /** For scripts that look for an element's bare name in the text. */
  NAMES_WITHOUT_PREFIX("Elements are written without the prefix ns1:"),

  /** For clients that accept only an item number of this type as a barcode. */
  ITEM_BARCODE("Barcodes are called Item Barcode"),

  /** For clients that cannot handle a request without an item. */
  UNFILLED_REFUSED("Refuse requests for which there is no copy"),

  /** For clients that follow the DTD of version 1 strictly. */
  NOTIFICATIONS_KEPT_QUIET("NCIP 1: notifications that we refuse are answered without a problem"),

  /** For clients that know only version 1. */
  MESSAGES_IN_VERSION_ONE("Our own messages are in NCIP 1");

  private final String label;

  ClientSwitch(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
