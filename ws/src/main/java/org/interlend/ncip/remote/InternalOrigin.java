package org.interlend.ncip.remote;

import org.interlend.exchange.ReprocessingCommand;

/**
 * This server as the origin of a message that it makes itself and processes as a partner's.
 *
 * @param partner the partner's code
 * @param staff the order of staff to process a refused message once more; null for other messages
 */
public record InternalOrigin(String partner, ReprocessingCommand staff) {

  /** Whether it stands for the partner, whatever the message says of its sender. */
  public boolean isOfStaff() {
    return staff != null;
  }
}
