package org.interlend.settings.server;

import org.interlend.ProblemKind;
import org.interlend.RefusalReason;

/** Why a setting of the operator cannot be changed. */
public enum ServerSettingReason implements RefusalReason {
  UNKNOWN_SETTING(ProblemKind.UNKNOWN_CODE),
  SETTING_NOT_CHANGEABLE(ProblemKind.ILLEGAL_MOVE),
  SETTING_NOT_POSSIBLE(ProblemKind.INVALID_DATA);

  private final Problem problem;

  ServerSettingReason(ProblemKind kind) {
    problem = new Problem(kind, null);
  }

  @Override
  public Problem problem() {
    return problem;
  }
}
