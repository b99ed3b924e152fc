package org.interlend.exchange;

import java.util.List;

/**
 * What would have become of a message.
 *
 * @param line what the journal would say of it, with message and answer, secrets masked
 * @param sender what is wrong with how the message says whose it is, or null
 * @param records which records it would make, change and delete, by kind
 * @param history what the histories of requests would say, in this order
 * @param letters what would be written to patrons and partners
 * @param outgoing what partners would be told or asked
 */
public record DryRunResult(
    Exchange line,
    String sender,
    List<Records> records,
    List<HistoryNote> history,
    List<LetterNote> letters,
    List<NewOutgoing> outgoing) {

  /** A message that was refused would leave nothing but its line in the journal. */
  public static DryRunResult refused(ExchangeRecord line) {
    return new DryRunResult(new Exchange(line), null, List.of(), List.of(), List.of(), List.of());
  }

  public DryRunResult sentBy(String doubt) {
    return new DryRunResult(line, doubt, records, history, letters, outgoing);
  }

  /** How many records of a kind. */
  public record Records(String kind, long made, long changed, long deleted) {}

  /**
   * A line of a request's history.
   *
   * @param from the status before, or null at the beginning
   * @param note more about it, or null
   */
  public record HistoryNote(String event, String from, String to, String note) {}

  /**
   * @param recipient an e-mail address, or null when none is known
   */
  public record LetterNote(String recipient, String subject) {}
}
