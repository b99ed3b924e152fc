package org.interlend.console.requests;

import java.io.Serializable;

/** The common columns of a borrowing or lending request in a list. */
public interface RequestListRow extends Serializable {
  long id();

  /** The broker's request id. */
  String externalId();

  String title();

  /** Whether the due date still matters. */
  boolean dueMatters();
}
