package org.interlend.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * An entry of the audit: who changed which record, and when. It is deleted after the retention
 * period.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  @Id
  @SequenceGenerator(name = "audit", sequenceName = "audit_entry_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit")
  private Long id;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "done_by")
  private String doneBy;

  private String action;
  private String subject;

  protected AuditEntry() {}

  AuditEntry(Instant happenedAt, String doneBy, String action, String subject) {
    this.happenedAt = happenedAt;
    this.doneBy = doneBy;
    this.action = action;
    this.subject = subject;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public String doneBy() {
    return doneBy;
  }

  public String action() {
    return action;
  }

  public String subject() {
    return subject;
  }
}
