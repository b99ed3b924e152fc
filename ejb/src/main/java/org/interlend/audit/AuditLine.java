package org.interlend.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;

/**
 * A line of the whole audit: an entry, or the sign-ins of one account within an hour. Read only.
 */
@Entity
@Table(name = "audit_log")
public class AuditLine extends AbstractAuditEntry {

  @Id private String id;

  @Column(name = "entry_id")
  private Long entry;

  private long times;
  @Transient private List<AttributeChange> changes = List.of();

  protected AuditLine() {}

  /** The number of the entry; null for sign-ins. */
  Long entry() {
    return entry;
  }

  void take(List<AttributeChange> changes) {
    this.changes = changes;
  }

  /** How often; more than once only for sign-ins. */
  public long times() {
    return times;
  }

  /** What the action changed, by attribute. */
  public List<AttributeChange> changes() {
    return changes;
  }
}
