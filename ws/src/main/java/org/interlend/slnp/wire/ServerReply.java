package org.interlend.slnp.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server has answered.
 *
 * @param code of the line that ended it: 240, 250, or an error from 500
 * @param text of that line
 * @param data the values of the data lines, by their keys
 */
public record ServerReply(int code, String text, Map<String, String> data) {

  private static final int FIRST_ERROR = 500;
  private static final int REFUSED = 510;

  public ServerReply {
    data = new LinkedHashMap<>(data);
  }

  public boolean isSuccess() {
    return code < FIRST_ERROR;
  }

  /** Whether the server has understood the command and refuses it, so that a retry is useless. */
  public boolean isRefusal() {
    return code == REFUSED;
  }
}
