package org.interlend.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A line of the whole audit: who did what to which record, when, from where; or the sign-ins of one
 * account within an hour. Read only.
 */
@Entity
@Table(name = "audit_log")
public class AuditLine {

  @Id private String id;

  @Column(name = "entry_id")
  private Long entry;

  @Column(name = "happened_at")
  private Instant at;

  @Column(name = "done_by")
  private String who;

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
  @Transient private List<AttributeChange> changes = List.of();

  protected AuditLine() {}

  /** The number of the entry; null for sign-ins. */
  Long entry() {
    return entry;
  }

  void take(List<AttributeChange> changes) {
    this.changes = changes;
  }

  /** When it was done; of several sign-ins the latest. */
  public Instant at() {
    return at;
  }

  /** The name of the account, "system", or null for sign-ins under unknown names. */
  public String who() {
    return who;
  }

  /** The network address, or null. */
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

  /** How often; more than once only for sign-ins. */
  public long times() {
    return times;
  }

  /** What the action changed, by attribute. */
  public List<AttributeChange> changes() {
    return changes;
  }

  /** What was done, in words for staff. */
  public String sentence(Locale locale) {
    return action.sentence(detail, locale);
  }
}
