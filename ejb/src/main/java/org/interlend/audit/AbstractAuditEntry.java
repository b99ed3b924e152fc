package org.interlend.audit;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Locale;

/** Who did what to which record, when, and from where. */
@MappedSuperclass
public abstract class AbstractAuditEntry {

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

  protected AbstractAuditEntry() {}

  AbstractAuditEntry(
      Instant happenedAt,
      String doneBy,
      String address,
      AuditAction action,
      AuditSubject subject,
      String detail) {
    this.happenedAt = happenedAt;
    this.doneBy = doneBy;
    this.address = address;
    this.action = action;
    this.subjectKind = subject.kind();
    this.subjectName = subject.name();
    this.detail = detail;
  }

  /** When it was done; of several sign-ins the latest. */
  public Instant happenedAt() {
    return happenedAt;
  }

  /** The name of the account, "system", or null for sign-ins under unknown names. */
  public String doneBy() {
    return doneBy;
  }

  /** The network address from which it was done, or null. */
  public String address() {
    return address;
  }

  public AuditAction action() {
    return action;
  }

  public AuditSubject subject() {
    return new AuditSubject(subjectKind, subjectName);
  }

  /** What the action says more, see {@link AuditAction}; or null. */
  public String detail() {
    return detail;
  }

  /** What was done, in words for staff. */
  public String sentence(Locale locale) {
    return action.sentence(detail, locale);
  }
}
