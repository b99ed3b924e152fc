package org.interlend.persistence;

import java.util.Optional;
import java.util.function.Supplier;
import org.interlend.Settings;
import org.interlend.operator.OperatorSetting;

/** The retention periods, each with the setting of its length in days. */
public enum RetentionPeriod {
  /** Of finished work that names patrons. */
  PATRON_DATA(OperatorSetting.ANONYMIZE_DAYS, Settings::anonymizeAfterDays),
  /** Of messages and imports. */
  JOURNAL(OperatorSetting.JOURNAL_DAYS, Settings::journalDays),
  /** Of what staff have done. */
  AUDIT(OperatorSetting.AUDIT_DAYS, Settings::auditDays),
  /** Of files that patrons can no longer open. */
  FILES(OperatorSetting.FILE_RETENTION_DAYS, OperatorSetting.FILE_RETENTION_DAYS::asNumber);

  private final OperatorSetting setting;
  private final Supplier<Optional<Integer>> days;

  RetentionPeriod(OperatorSetting setting, Supplier<Optional<Integer>> days) {
    this.setting = setting;
    this.days = days;
  }

  /** The name of its variable. */
  String setting() {
    return setting.variable();
  }

  /** The length; empty for no end. */
  Optional<Integer> days() {
    return days.get();
  }
}
