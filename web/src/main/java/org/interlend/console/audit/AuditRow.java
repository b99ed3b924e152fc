package org.interlend.console.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.interlend.audit.AttributeChange;
import org.interlend.audit.AttributeLabels;
import org.interlend.audit.AuditLine;
import org.interlend.console.ConsoleTexts;

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

  private static final Set<String> TRUTH = Set.of("true", "false");

  /**
   * A value before and after.
   *
   * @param before null for none
   * @param after null for none
   * @param secret whether the values are not shown
   */
  public record Change(String label, String before, String after, boolean secret)
      implements Serializable {}

  static AuditRow of(AuditLine line, AttributeLabels labels, ConsoleTexts texts) {
    String sentence = line.sentence(texts.locale());
    return new AuditRow(
        line.happenedAt(),
        line.doneBy(),
        line.address(),
        line.subject().sentence(texts.locale()),
        line.times() == 1 ? sentence : texts.accounts("audit.times", sentence, line.times()),
        line.changes().stream()
            .map(
                change ->
                    new Change(
                        labels.label(line.subject().kind(), change.attribute(), texts.locale()),
                        value(line, change, change.before(), labels, texts),
                        value(line, change, change.after(), labels, texts),
                        change.ofSecret()))
            .toList());
  }

  private static String value(
      AuditLine line,
      AttributeChange change,
      String value,
      AttributeLabels labels,
      ConsoleTexts texts) {
    if (value != null && TRUTH.contains(value)) {
      return texts.accounts("audit.value." + value);
    }
    return labels.value(line.subject().kind(), change.attribute(), value, texts.locale());
  }
}
