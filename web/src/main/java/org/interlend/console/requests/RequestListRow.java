package org.interlend.console.requests;

import java.io.Serializable;

/** A row of a list of borrowing or lending requests. */
public interface RequestListRow extends Serializable {

  ListedRequest<?> request();

  /** Whether the due date still matters. */
  boolean dueMatters();
}
