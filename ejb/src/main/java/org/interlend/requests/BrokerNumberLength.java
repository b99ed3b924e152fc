package org.interlend.requests;

import org.interlend.WorkflowException;

/** The limit on the length of brokers' numbers. */
public final class BrokerNumberLength {

  /** The columns have a hundred characters; the number of a further volume is longer than its. */
  public static final int MAX_LENGTH = 90;

  private BrokerNumberLength() {}

  /**
   * @param number of a request or an item, or null
   * @throws WorkflowException INVALID_DATA when it is too long to store
   */
  public static void requireFits(RequestReason tooLong, String number) {
    if (number != null && number.length() > MAX_LENGTH) {
      throw new WorkflowException(
          tooLong, number.substring(0, MAX_LENGTH), MAX_LENGTH, number.length());
    }
  }
}
