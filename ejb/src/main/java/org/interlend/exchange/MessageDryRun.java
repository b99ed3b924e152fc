package org.interlend.exchange;

/** Where staff try what a partner's message would do. */
public interface MessageDryRun {

  /**
   * Serves a message as if the partner had sent it, by the rules and records of now. Nothing of it
   * stays: no record, no line in the journal, nothing to be sent. Wrong PINs are counted apart from
   * those of real messages.
   *
   * @param partner code of whom staff say it is from; it need prove nothing, and may be inactive
   * @param message the bytes as they would come in
   * @throws org.interlend.WorkflowProblem UNKNOWN_CODE when there is no such partner
   */
  DryRunResult dryRun(String partner, byte[] message);
}
