package org.interlend.audit;

import java.io.Serializable;
import java.time.Instant;
import java.util.Set;

/**
 * What to show of the audit.
 *
 * @param who name of an account, or null for all
 * @param kinds kinds of records; empty for all
 * @param actions empty for all
 * @param name code, number or language of the record, or null for all
 * @param from the first moment, or null
 * @param before the moment before which the records were made, or null
 */
public record AuditFilter(
    String who,
    Set<AuditSubject.Kind> kinds,
    Set<AuditAction> actions,
    String name,
    Instant from,
    Instant before)
    implements Serializable {

  public AuditFilter {
    kinds = Set.copyOf(kinds);
    actions = Set.copyOf(actions);
  }
}
