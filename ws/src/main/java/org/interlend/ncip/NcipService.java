package org.interlend.ncip;

import org.interlend.ncip.problem.Refusal;

/** One NCIP service: turns elements into a command, and its result into elements. */
public interface NcipService {

  /** The name of the initiation message. */
  String name();

  /**
   * Handles the request within the message's transaction.
   *
   * @throws Refusal when elements are missing or invalid
   * @throws org.interlend.WorkflowProblem when a rule of the library refuses
   */
  ServiceAnswer handle(NcipRequest call);
}
