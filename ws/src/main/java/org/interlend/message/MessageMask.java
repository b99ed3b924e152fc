package org.interlend.message;

import java.util.Set;
import org.interlend.exchange.MessageProtocol;

/** Knows where the messages of a protocol contain patron data. */
public interface MessageMask {

  /** The protocols whose messages it knows. */
  Set<MessageProtocol> protocols();

  /**
   * @param message or answer, as stored in the journal
   */
  byte[] withoutPatrons(byte[] message);
}
