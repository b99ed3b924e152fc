package org.interlend.requests;

import java.util.Locale;

/** The kinds of warnings to staff about a request. */
public enum RequestWarningKind {

  // Of requests of both sides

  /** The broker reports a recall, which changes no status. */
  REPORTED_RECALLED("The partner says that item %1$s has been recalled"),

  // Of borrowing requests

  NOTHING_HAS_COME(
      DetailType.DAY,
      "Nothing has arrived for this request, and the patron needed it before %2$s. Ask the"
          + " broker, or cancel it"),
  USELESS_LINK(
      "The broker's link is no web address that can be opened. Ask the partner for the file and"
          + " upload it here"),
  PATRON_MAY_NOT_BORROW("Patron: %2$s"),
  RECALLED_ON_HOLD_SHELF(
      "The lender has recalled item %1$s: take it from the hold shelf and send it back"),
  RECALLED_ON_ITS_WAY("The lender has recalled item %1$s: send it back at once"),
  RENEWAL_UNANSWERED("Renewal: the lender has not answered for item %1$s. Ask the broker"),
  RENEWAL_NOT_DELIVERED("Renewal: not delivered to the broker. %2$s"),

  // Of lending requests

  /** A patron waits for a lent item, and recalls are not sent to its partner. */
  RECALL_BY_STAFF("A patron waits for item %1$s: recall it at the broker"),
  RECALL_REFUSED("The broker refuses to recall item %1$s. %2$s"),
  RECALL_NOT_DELIVERED("The recall of item %1$s was not delivered to the broker. %2$s"),
  RECALL_NOT_NEEDED(
      "No patron waits for item %1$s any more. If you have recalled it at the broker, tell the"
          + " broker"),
  RENEWAL_ANSWER_REFUSED("The broker refuses the decision on the renewal of item %1$s. %2$s"),
  RENEWAL_ANSWER_NOT_DELIVERED(
      "The decision on the renewal of item %1$s was not delivered to the broker. %2$s"),
  NO_ADDRESS_FOR_OVERDUE(
      "Item %1$s is overdue, and there is no e-mail address for %2$s: enter one in its record and"
          + " send the letter, or write to it yourself");

  private final DetailType detailType;
  private final String sentence;

  RequestWarningKind(String sentence) {
    this(DetailType.TEXT, sentence);
  }

  RequestWarningKind(DetailType detailType, String sentence) {
    this.detailType = detailType;
    this.sentence = sentence;
  }

  /**
   * @param item barcode of the item, or null
   * @param detail a day as {@code 2026-12-01}, a name or a reason, or null
   */
  String sentence(String item, String detail) {
    String text = sentence.formatted(item, detailType.shown(detail, Locale.ENGLISH));
    return text.endsWith(".") ? text : text + ".";
  }
}
