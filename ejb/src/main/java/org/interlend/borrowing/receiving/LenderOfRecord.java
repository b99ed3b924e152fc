package org.interlend.borrowing.receiving;

import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.text.Text;

/**
 * The library that lends behind the broker, as a message names it.
 *
 * @param library null while it is not known
 * @param isNew whether a record was made for it just now, which staff have to complete
 * @param callNumber its call number of the item, or null
 * @param whole whether the message says all that is known: without a call number in it, another
 *     library has none. Else what it does not name stays.
 */
public record LenderOfRecord(
    RemoteLibrary library, boolean isNew, String callNumber, boolean whole) {

  public static final LenderOfRecord UNKNOWN = new LenderOfRecord(null, false, null, false);

  private static final int CALL_NUMBER = 255;

  public LenderOfRecord {
    callNumber = Text.fit(callNumber, CALL_NUMBER);
  }

  /** A lender whose record was known before. */
  public static LenderOfRecord known(RemoteLibrary library, String callNumber) {
    return new LenderOfRecord(library, false, callNumber, false);
  }
}
