package org.interlend.requests.broker;

/**
 * What a message says besides its service's own content: the library behind the broker, notes, and
 * values that no step uses.
 *
 * @param library the library that lends or borrows through the broker; null if the message does not
 *     name it
 */
public record MessageRemarks(RemoteLibrary library, BrokerNotes notes, BrokerValues values) {

  /** These remarks with the known values in place of their own with the same keys. */
  public MessageRemarks keeping(BrokerValues known) {
    return new MessageRemarks(library, notes, values.updated(known));
  }
}
