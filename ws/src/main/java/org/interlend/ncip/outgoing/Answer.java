package org.interlend.ncip.outgoing;

import java.util.List;
import org.interlend.borrowing.RenewalAnswer;

/**
 * What a partner's answer means.
 *
 * @param problemType the standard's problem type when it refuses, else null
 * @param sentence the same in words for staff
 * @param renewal what it says to a renewal, or null when it was asked for something else
 * @param warnings what was odd about it though it was understood
 */
record Answer(String problemType, String sentence, RenewalAnswer renewal, List<String> warnings) {

  boolean refused() {
    return problemType != null;
  }
}
