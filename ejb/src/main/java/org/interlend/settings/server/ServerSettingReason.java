package org.interlend.settings.server;

import org.interlend.ProblemKind;
import org.interlend.Reason;
import org.interlend.WorkflowProblem.Subject;

/** Why a setting of the operator cannot be changed. */
public enum ServerSettingReason implements Reason {
  UNKNOWN_SETTING(ProblemKind.UNKNOWN_CODE),
  SETTING_NOT_CHANGEABLE(ProblemKind.ILLEGAL_MOVE),
  SETTING_NOT_POSSIBLE(ProblemKind.INVALID_DATA);

  private final ProblemKind kind;

  ServerSettingReason(ProblemKind kind) {
    this.kind = kind;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public Subject about() {
    return null;
  }
}
