package org.interlend.persistence;

import java.util.Optional;
import java.util.function.Supplier;
import org.interlend.Settings;

/** The retention periods, each with the setting of its length in days. */
public enum RetentionPeriod {
  /** Of finished work that names patrons. */
  PATRON_DATA("INTERLEND_ANONYMIZE_DAYS", Settings::anonymizeAfterDays),
  /** Of messages and imports. */
  JOURNAL("INTERLEND_JOURNAL_DAYS", Settings::journalDays),
  /** Of what staff have done. */
  AUDIT("INTERLEND_AUDIT_DAYS", Settings::auditDays),
  /** Of files that patrons can no longer open. */
  FILES("INTERLEND_FILE_RETENTION_DAYS", Settings::fileRetentionDays);

  private final String setting;
  private final Supplier<Optional<Integer>> days;

  RetentionPeriod(String setting, Supplier<Optional<Integer>> days) {
    this.setting = setting;
    this.days = days;
  }

  /** The name of the setting. */
  String setting() {
    return setting;
  }

  /** The length; empty for no end. */
  Optional<Integer> days() {
    return days.get();
  }
}
