package org.interlend.outgoing;

import java.util.List;
import org.interlend.borrowing.renewal.RenewalAnswer;
import org.interlend.exchange.MessageWarning;
import org.interlend.exchange.Outcome;
import org.interlend.text.Fact;

/**
 * A partner's answer to a message of this system.
 *
 * @param use how it settles the message
 * @param problemType the problem type or code of the protocol when the partner reports a problem,
 *     else null
 * @param said what it says, for staff
 * @param renewal the answer to a renewal, or null for other messages
 * @param warnings deviations of an answer that was understood
 */
public record PartnerReply(
    Use use, String problemType, Fact said, RenewalAnswer renewal, List<MessageWarning> warnings) {

  /** How an answer settles the message. */
  public enum Use {
    /** The partner has processed it; nothing more is sent. */
    SETTLES,
    /** The partner cannot process it now; a retry follows. */
    TRY_AGAIN,
    /** The partner never accepts it in this form; staff decide. */
    FOR_STAFF
  }

  /** The partner has accepted a message that asks for nothing more. */
  public static PartnerReply accepted(Fact said) {
    return new PartnerReply(Use.SETTLES, null, said, null, List.of());
  }

  /**
   * The partner has not accepted it.
   *
   * @param problemType the problem in the words of the protocol
   */
  public static PartnerReply refused(Use use, String problemType, Fact said) {
    return new PartnerReply(use, problemType, said, null, List.of());
  }

  boolean reportsProblem() {
    return problemType != null;
  }

  Outcome outcome() {
    return reportsProblem() ? Outcome.PROBLEM : Outcome.SUCCESS;
  }
}
