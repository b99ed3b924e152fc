package org.interlend.exchange.dryrun;

/** The dry run of a partner's message: staff see what the message would do. */
public interface MessageDryRun {

  /**
   * Processes a message as if the partner had sent it now, and rolls back all changes: no record,
   * no entry in the journal, no outgoing message. Wrong PINs are counted separately from those of
   * real messages.
   *
   * @param partner code of the partner; it needs no authentication and may be inactive
   * @param message the bytes as the partner would send them
   * @throws org.interlend.WorkflowProblem UNKNOWN_CODE when there is no such partner
   */
  DryRunResult dryRun(String partner, byte[] message);
}
