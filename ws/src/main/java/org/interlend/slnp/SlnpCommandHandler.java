package org.interlend.slnp;

import java.util.List;

/** What one command does. */
public interface SlnpCommandHandler {

  /** The names of the command, of which some have two. */
  List<String> names();

  /**
   * Handles the command in the transaction of the message.
   *
   * @throws org.interlend.slnp.wire.SlnpException when the command is wrong itself
   * @throws org.interlend.WorkflowException when a rule of the library refuses
   */
  SlnpAnswer handle(SlnpRequest request);
}
