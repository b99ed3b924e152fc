package org.interlend.audit;

import java.util.Map;

/** A change of a record that is under way: the record as it was before. */
public final class AuditSnapshot {

  private final AuditSubject subject;
  private final Object entity;
  private final Map<String, AuditedValue> before;

  /**
   * @param entity null when there is no such record yet
   */
  AuditSnapshot(AuditSubject subject, Object entity, Map<String, AuditedValue> before) {
    this.subject = subject;
    this.entity = entity;
    this.before = before;
  }

  /** Whether there was a record before the change. */
  public boolean known() {
    return entity != null;
  }

  /** The record, if there was one before the change. */
  Object entity() {
    return entity;
  }

  AuditSubject subject() {
    return subject;
  }

  Map<String, AuditedValue> before() {
    return before;
  }
}
