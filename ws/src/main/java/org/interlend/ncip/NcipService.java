package org.interlend.ncip;

/** One service of NCIP: turns elements into a command, and its outcome into elements. */
public interface NcipService {

  /** The name of the initiation message. */
  String name();

  /**
   * Does what is asked, within the message's transaction.
   *
   * @throws Refusal when elements are missing or wrong
   * @throws org.interlend.WorkflowProblem when the library refuses
   */
  ServiceAnswer handle(NcipRequest call);
}
