package org.interlend.requests.broker;

import org.interlend.text.Text;

/**
 * The broker's own status of a request.
 *
 * @param code its code or word, by which requests are counted
 * @param text the status in the broker's own words, or null
 */
public record BrokerStatus(String code, String text) {

  private static final int CODE = 64;
  private static final int TEXT = 255;

  public BrokerStatus {
    code = Text.fit(code, CODE);
    text = Text.fit(text, TEXT);
  }

  public boolean isKnown() {
    return code != null;
  }

  /** For a sentence: the broker's words, else the code. */
  public String words() {
    return text == null ? code : text;
  }
}
