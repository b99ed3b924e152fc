package org.interlend.requests.broker;

import org.interlend.text.Text;

/**
 * A value of the broker's message as it was sent.
 *
 * @param key its name in the message
 * @param text the value; may be null
 * @param personal whether it is about the patron, so that it is removed with the patron and shown
 *     only to staff who may read patrons
 */
public record BrokerValue(String key, String text, boolean personal) {

  private static final int KEY = 64;
  private static final int TEXT = 1000;

  public BrokerValue {
    key = Text.fit(key, KEY);
    text = Text.fit(text, TEXT);
  }
}
