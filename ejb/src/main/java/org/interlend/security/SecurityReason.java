package org.interlend.security;

import org.interlend.ProblemKind;
import org.interlend.Reason;
import org.interlend.WorkflowProblem.Subject;

/** Why addresses of the network and key stores are refused. */
public enum SecurityReason implements Reason {
  TOO_MANY_NETWORKS(ProblemKind.INVALID_DATA, Subject.ALLOWED_ADDRESSES),
  NO_NETWORK(ProblemKind.INVALID_DATA, Subject.ALLOWED_ADDRESSES),
  UNKNOWN_KEY_STORE(ProblemKind.INVALID_DATA, Subject.CONNECTION),
  UNREADABLE_KEY_STORE(ProblemKind.INVALID_DATA, Subject.CONNECTION);

  private final ProblemKind kind;
  private final Subject about;

  SecurityReason(ProblemKind kind, Subject about) {
    this.kind = kind;
    this.about = about;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public Subject about() {
    return about;
  }
}
