package org.interlend.slnp;

import java.util.List;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.Outcome;
import org.interlend.slnp.wire.Reply;

/**
 * The reply to a command, with what the journal notes of it.
 *
 * @param outcome SUCCESS, REPLAY for a repetition, or PROBLEM for a refusal that is kept
 * @param requestId the broker's number of the request, or null
 * @param warnings what was unusual, for staff
 */
public record SlnpAnswer(
    Reply reply, Outcome outcome, String requestId, List<MessageWarning> warnings) {

  /** Success about no request. */
  public static SlnpAnswer of(Reply reply) {
    return new SlnpAnswer(reply, Outcome.SUCCESS, null, List.of());
  }

  /** Success about a request. */
  public static SlnpAnswer about(
      String requestId, boolean replay, Reply reply, List<MessageWarning> warnings) {
    return new SlnpAnswer(reply, replay ? Outcome.REPLAY : Outcome.SUCCESS, requestId, warnings);
  }
}
