package org.interlend.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.audit.AuditSubject.Kind;
import org.interlend.circulation.DeskEvent;
import org.interlend.partners.PartnerStubCreated;
import org.interlend.patrons.PatronErased;
import org.interlend.settings.cache.SettingsVersionTracker;
import org.interlend.text.Fact;
import org.interlend.text.LocalizedFactValue;

/** Records in the audit who changed which partner, patron or setting. */
@ApplicationScoped
@Transactional
public class AuditRecorder {

  /** The attribute of a record that has one value. */
  private static final String VALUE = "value";

  @Inject private EntityManager em;
  @Inject private RecordValues values;
  @Inject private CurrentActor actor;
  @Inject private SettingsVersionTracker settings;
  @Inject private Clock clock;

  /** Records what the present actor does to a record. */
  public void note(AuditAction action, AuditSubject subject) {
    em.persist(entry(action, subject, null));
  }

  /**
   * @param detail what the action says more, see {@link AuditAction}; or null
   */
  public void note(AuditAction action, AuditSubject subject, String detail) {
    em.persist(entry(action, subject, detail == null ? null : Fact.text(detail)));
  }

  /**
   * @param detail what the action says more, in the language of each reader
   */
  public void note(AuditAction action, AuditSubject subject, LocalizedFactValue detail) {
    em.persist(entry(action, subject, detail.factValue()));
  }

  /**
   * Records a change of the only value of a record.
   *
   * @param before null for none
   * @param after null for none
   */
  public void noteChange(AuditAction action, AuditSubject subject, String before, String after) {
    AuditEntry entry = entry(action, subject, null);
    entry.changed(List.of(new AttributeChange(VALUE, before, after)));
    em.persist(entry);
  }

  /** Records a change of a secret, of which only is kept whether there was and is one. */
  public void noteSecret(AuditAction action, AuditSubject subject, boolean before, boolean after) {
    noteChange(
        action, subject, before ? AuditedValue.MASK : null, after ? AuditedValue.MASK : null);
  }

  /**
   * Records what another than the present actor did, such as a broker by a message.
   *
   * @param by who did it
   */
  public void noteBy(String by, AuditAction action, AuditSubject subject) {
    em.persist(new AuditEntry(clock.instant(), by, null, action, subject, null));
  }

  /**
   * Changes a record, and records the change with the values before and after.
   *
   * @param subject one whose values the audit compares
   */
  public void change(AuditAction action, AuditSubject subject, Runnable write) {
    AuditSnapshot change = begin(subject);
    write.run();
    end(action, change);
  }

  /**
   * Begins a change of a record, before it is read to be changed.
   *
   * @param subject one whose values the audit compares
   */
  public AuditSnapshot begin(AuditSubject subject) {
    settings.latest();
    return begin(subject, values.find(subject).orElse(null));
  }

  /** Begins a change of a record that is at hand; null for a new one. */
  AuditSnapshot begin(AuditSubject subject, Object entity) {
    return new AuditSnapshot(subject, entity, entity == null ? Map.of() : values.of(entity));
  }

  /** Records that another actor saved a record that is at hand. */
  void savedBy(String by, AuditSnapshot change) {
    AuditEntry entry =
        new AuditEntry(clock.instant(), by, null, AuditAction.SAVED, change.subject(), null);
    if (change.known()) {
      entry.changed(changes(change.before(), values.of(change.entity())));
    }
    em.persist(entry);
  }

  /** Records a change with the values before and after; a change of nothing is not recorded. */
  public void end(AuditAction action, AuditSnapshot change) {
    em.flush();
    if (!change.known()) {
      note(action, change.subject());
      return;
    }
    // The change may have renamed the record.
    Map<String, AuditedValue> after =
        values
            .find(change.subject())
            .or(() -> Optional.of(change.entity()).filter(em::contains))
            .map(values::of)
            .orElse(Map.of());
    List<AttributeChange> changes = changes(change.before(), after);
    if (!changes.isEmpty()) {
      AuditEntry entry = entry(action, change.subject(), null);
      entry.changed(changes);
      em.persist(entry);
    }
  }

  private static List<AttributeChange> changes(
      Map<String, AuditedValue> before, Map<String, AuditedValue> after) {
    return Stream.concat(before.keySet().stream(), after.keySet().stream())
        .distinct()
        .filter(path -> !compared(before, path).equals(compared(after, path)))
        .map(path -> new AttributeChange(path, shown(before, path), shown(after, path)))
        .toList();
  }

  private static Optional<String> compared(Map<String, AuditedValue> values, String path) {
    return Optional.ofNullable(values.get(path)).map(AuditedValue::compared);
  }

  private static String shown(Map<String, AuditedValue> values, String path) {
    return Optional.ofNullable(values.get(path)).map(AuditedValue::shown).orElse(null);
  }

  private AuditEntry entry(AuditAction action, AuditSubject subject, String detail) {
    return new AuditEntry(clock.instant(), actor.name(), actor.address(), action, subject, detail);
  }

  /** Staff did not create the partner, a broker's message did. */
  void created(@Observes PartnerStubCreated event) {
    noteBy(
        event.protocol().label(), AuditAction.CREATED, AuditSubject.partner(event.stub().code()));
  }

  /** Staff lent to a patron who may not borrow. */
  void overruled(@Observes DeskEvent.BlockOverruled event) {
    note(
        AuditAction.BLOCK_OVERRULED,
        AuditSubject.patron(event.loan().patron().primaryId()),
        event.reason());
  }

  /** Names the item and not its patron, who is removed from loans. */
  void undone(@Observes DeskEvent.LoanUndone event) {
    note(AuditAction.LOAN_UNDONE, new AuditSubject(Kind.ITEM, event.loan().barcode()));
  }

  void undone(@Observes DeskEvent.ReturnUndone event) {
    note(AuditAction.RETURN_UNDONE, new AuditSubject(Kind.ITEM, event.loan().barcode()));
  }

  /** Records the erasure of a patron, without naming the patron. */
  public void noteErasure() {
    note(AuditAction.ERASED, AuditSubject.of(Kind.ERASED_PATRON));
  }

  /** Removes the erased patron's name and values from the entries; the entries stay. */
  void erased(@Observes PatronErased event) {
    em.createNativeQuery(
            """
            delete from audit_change where entry_id in
              (select id from audit_entry where subject_kind = 'PATRON' and subject_name = ?1)
            """)
        .setParameter(1, event.patron().primaryId())
        .executeUpdate();
    em.createQuery(
            """
            update AuditEntry a set a.detail = null
            where a.action = :overruled
              and a.subjectKind = :patron and a.subjectName = :primaryId
            """)
        .setParameter("overruled", AuditAction.BLOCK_OVERRULED)
        .setParameter("patron", Kind.PATRON)
        .setParameter("primaryId", event.patron().primaryId())
        .executeUpdate();
    em.createQuery(
            """
            update AuditEntry a set a.subjectKind = :erased, a.subjectName = null
            where a.subjectKind = :patron and a.subjectName = :primaryId
            """)
        .setParameter("erased", Kind.ERASED_PATRON)
        .setParameter("patron", Kind.PATRON)
        .setParameter("primaryId", event.patron().primaryId())
        .executeUpdate();
  }
}
