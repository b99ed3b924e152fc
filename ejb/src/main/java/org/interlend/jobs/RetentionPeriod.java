package org.interlend.jobs;

import java.util.Optional;
import org.interlend.operator.OperatorSetting;

/** The retention periods, each with the setting of its length in days. */
public enum RetentionPeriod {
  /**
   * Of finished work that names patrons: requests, loans, holds, charges, letters, the texts of
   * messages, saved views.
   */
  PATRON_DATA(OperatorSetting.ANONYMIZE_DAYS),
  /** Of messages and imports. */
  JOURNAL(OperatorSetting.JOURNAL_DAYS),
  /** Of what staff have done, with the sign-in log. */
  AUDIT(OperatorSetting.AUDIT_DAYS),
  /** Of files that patrons can no longer open. */
  FILES(OperatorSetting.FILE_RETENTION_DAYS);

  private final OperatorSetting setting;

  RetentionPeriod(OperatorSetting setting) {
    this.setting = setting;
  }

  /** The name of its variable. */
  String setting() {
    return setting.variable();
  }

  /** The length; empty for no end. 0 stands for no end, but for files it means at once. */
  public Optional<Integer> days() {
    return setting.asNumber().filter(days -> days > 0 || this == FILES);
  }
}
