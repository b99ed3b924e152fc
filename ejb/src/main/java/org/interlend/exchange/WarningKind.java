package org.interlend.exchange;

/** The kinds of irregularities with which a message is still understood. */
public enum WarningKind {
  ENCODING("Another encoding than it declares"),
  CHARACTERS("Characters that XML does not allow"),
  CONTENT_LENGTH("A Content-Length that counts too few bytes"),
  NAMESPACE("No namespace, or another than NCIP 2's"),
  VERSION("No version, or an unknown one"),
  ELEMENT_PLACE("An element that the schema does not allow there"),
  ELEMENT_ORDER("Elements in another order than the schema's"),
  REQUESTED_ACTION("An unknown action for an item that arrives"),
  PICKUP_PLACE("An unknown pickup library"),
  FORMAT("An item that was announced as a file, or a file announced as an item"),
  FILE_ADDRESS("An address of a file that cannot be opened"),
  EARLIER_DUE_DATE("A renewal until an earlier day"),
  REQUEST_NUMBER("An unknown request number for an item of another request"),
  PERSONAL_DATA("Personal data asked for without the patron's PIN"),
  ANSWERED_DATE("An answer with an invalid date"),
  NEEDED_DATE("A day until which an item is needed, which cannot be read");

  private final String label;

  WarningKind(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
