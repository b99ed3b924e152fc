package org.interlend.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A line of the whole audit: an entry, or sign-ins of one account within an hour. Read only. */
@Entity
@Table(name = "audit_log")
public class AuditLogRow {

  @Id private String id;

  @Column(name = "entry_id")
  private Long entry;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "done_by")
  private String doneBy;

  private String address;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_kind")
  private AuditSubject.Kind subjectKind;

  @Column(name = "subject_name")
  private String subjectName;

  private String detail;
  private long times;

  protected AuditLogRow() {}

  /** The number of the entry; null for sign-ins. */
  Long entry() {
    return entry;
  }

  Instant happenedAt() {
    return happenedAt;
  }

  String doneBy() {
    return doneBy;
  }

  String address() {
    return address;
  }

  AuditAction action() {
    return action;
  }

  AuditSubject subject() {
    return new AuditSubject(subjectKind, subjectName);
  }

  String detail() {
    return detail;
  }

  long times() {
    return times;
  }
}
