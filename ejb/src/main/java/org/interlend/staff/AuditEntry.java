package org.interlend.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.interlend.text.Text;

/**
 * An entry of the audit: who changed which record, and when. It is deleted after the retention
 * period.
 */
@Entity
@Table(name = "audit_entry")
public class AuditEntry {

  private static final int DETAIL = 255;

  @Id
  @SequenceGenerator(name = "audit", sequenceName = "audit_entry_seq", allocationSize = 50)
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit")
  private Long id;

  @Column(name = "happened_at")
  private Instant happenedAt;

  @Column(name = "done_by")
  private String doneBy;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_kind")
  private AuditSubject.Kind subjectKind;

  @Column(name = "subject_name")
  private String subjectName;

  private String detail;

  protected AuditEntry() {}

  AuditEntry(
      Instant happenedAt, String doneBy, AuditAction action, AuditSubject subject, String detail) {
    this.happenedAt = happenedAt;
    this.doneBy = doneBy;
    this.action = action;
    this.subjectKind = subject.kind();
    this.subjectName = subject.name();
    this.detail = Text.fit(detail, DETAIL);
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  public String doneBy() {
    return doneBy;
  }

  /** What was done, in words for staff. */
  public String action() {
    return detail == null ? action.label() : action.label() + " " + detail;
  }

  public AuditSubject subject() {
    return new AuditSubject(subjectKind, subjectName);
  }
}
