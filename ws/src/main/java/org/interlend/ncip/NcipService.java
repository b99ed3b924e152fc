package org.interlend.ncip;

import org.interlend.ncip.problem.NcipException;

/** One NCIP service: turns elements into a command, and its result into elements. */
public interface NcipService {

  /** The name of the initiation message. */
  String name();

  /**
   * Handles the request within the message's transaction.
   *
   * @throws NcipException when elements are missing or invalid
   * @throws org.interlend.WorkflowException when a rule of the library refuses
   */
  ServiceAnswer handle(NcipRequest message);

  /**
   * Whether the service only looks up: it changes no record, and what a message of it says besides
   * is not kept with a request. A setting that it changed would be changed for all messages, and
   * not in the database.
   */
  default boolean isReadOnly() {
    return false;
  }

  /**
   * Whether the service announces, sends or hands over an item, and so may say whose it is: the
   * library behind the broker.
   */
  default boolean namesRemoteLibrary() {
    return false;
  }

  /**
   * Whether staff may have a refused message of this service processed once more. They may if it
   * tells of what has happened and the same message again changes nothing: then the partner, which
   * believes that it failed, can only repeat it. An answer on which the partner acts is final.
   */
  default boolean isRepeatableByStaff(NcipRequest message) {
    return false;
  }
}
