package org.interlend.console.requests;

import java.io.Serializable;

/** A request in a list, as far as it is the same for what is borrowed and for what is lent. */
public interface RequestListRow extends Serializable {
  long id();

  /** The broker's number. */
  String externalId();

  String title();
}
