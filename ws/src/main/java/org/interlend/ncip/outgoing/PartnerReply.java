package org.interlend.ncip.outgoing;

import java.util.List;
import org.interlend.borrowing.RenewalAnswer;
import org.interlend.exchange.Outcome;
import org.interlend.exchange.Warning;

/**
 * What a partner's answer means.
 *
 * @param use what it does to the message it answers
 * @param problemType the standard's problem type when the partner reports a problem, else null
 * @param sentence the same in words for staff
 * @param renewal what it says to a renewal, or null when it was asked for something else
 * @param warnings what was odd about it though it was understood
 */
record PartnerReply(
    Use use, String problemType, String sentence, RenewalAnswer renewal, List<Warning> warnings) {

  /** What an answer does to the message. */
  enum Use {
    /** The partner has dealt with it: there is nothing more to be sent. */
    SETTLES,
    /** The partner cannot deal with it now. */
    TRY_AGAIN,
    /** The partner will never take it as it is: somebody has to look. */
    FOR_STAFF
  }

  boolean reportsProblem() {
    return problemType != null;
  }

  Outcome outcome() {
    return reportsProblem() ? Outcome.PROBLEM : Outcome.SUCCESS;
  }
}
