package org.interlend.outgoing;

import org.interlend.message.Transmission;
import org.interlend.text.Fact;
import org.interlend.text.Facts;

/**
 * What came of one attempt to send a message.
 *
 * @param reply the partner's answer; null when there is none, or it cannot be understood
 * @param failure why there is no answer; none if there is one
 */
public record TransmissionResult(Transmission sent, PartnerReply reply, Facts failure) {

  public static TransmissionResult answered(Transmission sent, PartnerReply reply) {
    return new TransmissionResult(sent, reply, Facts.NONE);
  }

  public static TransmissionResult failed(Transmission sent, Fact... why) {
    return new TransmissionResult(sent, null, Facts.of(why));
  }
}
