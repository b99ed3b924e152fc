package org.interlend.console.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.interlend.audit.AttributeLabels;
import org.interlend.audit.AuditLine;

/**
 * A line of the audit on the page.
 *
 * @param who null for sign-ins under unknown names
 * @param address null when none is known
 * @param subject the record in words; empty for sign-ins
 * @param done what was done to it
 */
public record AuditRow(
    Instant at, String who, String address, String subject, String done, List<Change> changes)
    implements Serializable {

  /**
   * A value before and after.
   *
   * @param before null for none
   * @param after null for none
   * @param secret whether the values are not shown
   */
  public record Change(String label, String before, String after, boolean secret)
      implements Serializable {}

  static AuditRow of(AuditLine line, AttributeLabels labels) {
    String sentence = line.sentence(Locale.ENGLISH);
    return new AuditRow(
        line.at(),
        line.who(),
        line.address(),
        line.subject().sentence(Locale.ENGLISH),
        line.times() == 1 ? sentence : "%s (%d times)".formatted(sentence, line.times()),
        line.changes().stream()
            .map(
                change ->
                    new Change(
                        labels.label(line.subject().kind(), change.attribute(), Locale.ENGLISH),
                        change.before(),
                        change.after(),
                        change.ofSecret()))
            .toList());
  }
}
