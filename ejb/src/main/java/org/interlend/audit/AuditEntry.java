package org.interlend.audit;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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

  private String address;

  @Enumerated(EnumType.STRING)
  private AuditAction action;

  @Enumerated(EnumType.STRING)
  @Column(name = "subject_kind")
  private AuditSubject.Kind subjectKind;

  @Column(name = "subject_name")
  private String subjectName;

  private String detail;

  @ElementCollection
  @CollectionTable(
      name = "audit_change",
      joinColumns = @JoinColumn(name = "entry_id", referencedColumnName = "id"))
  private Set<AttributeChange> changes = new HashSet<>();

  protected AuditEntry() {}

  AuditEntry(
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
    this.detail = Text.fit(detail, DETAIL);
  }

  Long id() {
    return id;
  }

  public Instant happenedAt() {
    return happenedAt;
  }

  /** Name of the account, or "system". */
  public String doneBy() {
    return doneBy;
  }

  /** The network address from which it was done, or null. */
  public String address() {
    return address;
  }

  /** What was done, as the beginning of a sentence for staff. */
  public String action(Locale locale) {
    return action.sentence(detail, locale);
  }

  /** What the change made of the values of the record, by attribute. */
  public List<AttributeChange> changes() {
    return changes.stream().sorted(Comparator.comparing(AttributeChange::attribute)).toList();
  }

  /** Adds what has changed. */
  void changed(Collection<AttributeChange> more) {
    changes.addAll(more);
  }

  public AuditSubject subject() {
    return new AuditSubject(subjectKind, subjectName);
  }
}
