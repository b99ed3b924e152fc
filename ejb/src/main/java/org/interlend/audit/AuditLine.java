package org.interlend.audit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A line of the audit: who did what to which record, when, from where.
 *
 * @param at when it was done; of several sign-ins the latest
 * @param who name of the account, "system", or null for sign-ins under unknown names
 * @param address the network address, or null
 * @param detail what the action says more, see {@link AuditAction}; or null
 * @param times how often; more than once only for sign-ins
 * @param changes what the action changed, by attribute
 */
public record AuditLine(
    Instant at,
    String who,
    String address,
    AuditAction action,
    AuditSubject subject,
    String detail,
    long times,
    List<AttributeChange> changes) {

  static AuditLine of(AuditLogRow row, List<AttributeChange> changes) {
    return new AuditLine(
        row.happenedAt(),
        row.doneBy(),
        row.address(),
        row.action(),
        row.subject(),
        row.detail(),
        row.times(),
        changes);
  }

  /** What was done, in words for staff. */
  public String sentence(Locale locale) {
    return action.sentence(detail, locale);
  }
}
