package org.interlend.requests;

import org.interlend.ProblemKind;
import org.interlend.WorkflowProblem;
import org.interlend.WorkflowProblem.Subject;

/** The limit on the length of brokers' numbers. */
public final class BrokerNumberLimit {

  private static final int LONGEST = 90;

  private BrokerNumberLimit() {}

  /**
   * @param number of a request or an item, or null
   * @throws WorkflowProblem INVALID_DATA when it is too long to store
   */
  public static void requireFits(Subject about, String number) {
    if (number != null && number.length() > LONGEST) {
      throw new WorkflowProblem(
          ProblemKind.INVALID_DATA,
          about,
          number.substring(0, LONGEST),
          "A number may have %d characters at most; this one has %d"
              .formatted(LONGEST, number.length()));
    }
  }
}
