package org.interlend.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.interlend.text.Text;

/**
 * An entry of the audit: who changed which record, and when. It is deleted after the retention
 * period.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends AbstractAuditEntry {

  private static final int DETAIL = 255;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
  private Long id;

  @ElementCollection
  @CollectionTable(name = "audit_change", joinColumns = @JoinColumn(name = "entry_id"))
  private Set<AttributeChange> changes = new HashSet<>();

  protected AuditEntry() {}

  AuditEntry(
      Instant happenedAt,
      String doneBy,
      String address,
      AuditAction action,
      AuditSubject subject,
      String detail) {
    super(happenedAt, doneBy, address, action, subject, Text.fit(detail, DETAIL));
  }

  /** What the change made of the values of the record, by attribute. */
  public List<AttributeChange> changes() {
    return changes.stream().sorted(Comparator.comparing(AttributeChange::attribute)).toList();
  }

  /** Adds what has changed. */
  void changed(Collection<AttributeChange> more) {
    changes.addAll(more);
  }
}
