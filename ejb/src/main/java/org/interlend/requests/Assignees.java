package org.interlend.requests;

import java.io.Serializable;
import java.util.List;

/** The members of staff to whom requests can be assigned: those with an active account. */
public interface Assignees {

  /** A member of staff. */
  record Assignee(String account, String name) implements Serializable {}

  /** All of them, by name. */
  List<Assignee> list();

  boolean has(String account);
}
