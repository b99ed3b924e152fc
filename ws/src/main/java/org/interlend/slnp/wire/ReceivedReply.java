package org.interlend.slnp.wire;

/**
 * What a server has answered.
 *
 * @param code of the line that ended it: 240, 250, or an error from 500
 * @param text of that line
 */
public record ReceivedReply(int code, String text) {

  private static final int FIRST_ERROR = 500;
  private static final int REFUSED = 510;

  public boolean isSuccess() {
    return code < FIRST_ERROR;
  }

  /** Whether the server has understood the command and refuses it, so that a retry is useless. */
  public boolean isRefusal() {
    return code == REFUSED;
  }
}
