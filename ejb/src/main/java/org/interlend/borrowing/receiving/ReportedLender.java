package org.interlend.borrowing.receiving;

import org.interlend.requests.broker.RemoteLibrary;
import org.interlend.text.Text;

/**
 * The library that lends behind the broker, as a message names it.
 *
 * @param library null while it is not known
 * @param isStub whether its record has only what brokers say, so that staff have to complete it
 * @param callNumber its call number of the item, or null if the message names none
 */
public record ReportedLender(RemoteLibrary library, boolean isStub, String callNumber) {

  public static final ReportedLender UNKNOWN = new ReportedLender(null, false, null);

  /** The greatest length of a call number. */
  static final int CALL_NUMBER = 255;

  public ReportedLender {
    callNumber = Text.fit(callNumber, CALL_NUMBER);
  }

  /**
   * A lender with what its record says of it.
   *
   * @param library null while it is not known
   */
  public static ReportedLender of(RemoteLibrary library, String callNumber) {
    boolean isStub = library != null && library.partner() != null && library.partner().isStub();
    return new ReportedLender(library, isStub, callNumber);
  }
}
