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
public record NamedLender(RemoteLibrary library, boolean isStub, String callNumber) {

  public static final NamedLender UNKNOWN = new NamedLender(null, false, null);

  private static final int CALL_NUMBER = 255;

  public NamedLender {
    callNumber = Text.fit(callNumber, CALL_NUMBER);
  }

  /**
   * A lender with what its record says of it.
   *
   * @param library null while it is not known
   */
  public static NamedLender of(RemoteLibrary library, String callNumber) {
    boolean isStub = library != null && library.partner() != null && library.partner().isStub();
    return new NamedLender(library, isStub, callNumber);
  }
}
