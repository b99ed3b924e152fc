package org.interlend.security;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException.Subject;

/** Why addresses of the network and key stores are refused. */
public enum NetworkSecurityReason implements RefusalReason {
  TOO_MANY_NETWORKS(ProblemKind.INVALID_DATA, Subject.ALLOWED_ADDRESSES),
  NO_NETWORK(ProblemKind.INVALID_DATA, Subject.ALLOWED_ADDRESSES),
  UNKNOWN_KEY_STORE(ProblemKind.INVALID_DATA, Subject.CONNECTION),
  UNREADABLE_KEY_STORE(ProblemKind.INVALID_DATA, Subject.CONNECTION);

  private final Problem problem;

  NetworkSecurityReason(ProblemKind kind, Subject about) {
    problem = new Problem(kind, about);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
