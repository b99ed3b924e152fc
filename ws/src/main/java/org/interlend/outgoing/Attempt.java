package org.interlend.outgoing;

import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * What came of one attempt to send a message.
 *
 * @param reply the partner's answer; null when there is none, or it cannot be understood
 * @param failure why there is no answer; none if there is one
 */
public record Attempt(Transmission sent, PartnerReply reply, Facts failure) {

  public static Attempt answered(Transmission sent, PartnerReply reply) {
    return new Attempt(sent, reply, Facts.NONE);
  }

  public static Attempt failed(Transmission sent, Fact... why) {
    return new Attempt(sent, null, Facts.of(why));
  }
}
