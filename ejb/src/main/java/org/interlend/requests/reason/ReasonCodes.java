package org.interlend.requests.reason;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.interlend.WorkflowException;
import org.interlend.settings.cache.SettingsLookup;
import org.interlend.settings.cache.SettingsVersionChanged;

/** Keeps the list of reasons, and finds the one that staff have chosen. */
@ApplicationScoped
@Transactional
public class ReasonCodes {

  @Inject private EntityManager em;
  @Inject private SettingsLookup settings;

  /** All reasons by step and code, also those that are not offered. */
  public List<ReasonCode> list() {
    return settings.all(ReasonCode.class, "select r from ReasonCode r order by r.step, r.code");
  }

  void read(@Observes SettingsVersionChanged event) {
    list();
  }

  /** The reasons that staff can choose for the step. */
  public List<ReasonCode> offered(ReasonStep step) {
    return list().stream().filter(reason -> reason.active() && reason.step() == step).toList();
  }

  /**
   * The reason that a command states.
   *
   * @param code of the reason, or null when none is chosen
   * @param note in the words of staff, or null
   * @throws WorkflowException INVALID_DATA when it is not offered for the step
   */
  public StatedReason stated(ReasonStep step, String code, String note) {
    if (code == null) {
      return new StatedReason(null, note);
    }
    return offered(step).stream()
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .map(reason -> new StatedReason(reason, note))
        .orElseThrow(
            () ->
                new WorkflowException(ReasonCodeReason.REASON_NOT_OFFERED, code, step.reference()));
  }

  /**
   * Staff must choose a reason where there are any.
   *
   * @throws WorkflowException MISSING_DATA
   */
  public void requireChosen(ReasonStep step, String code) {
    if (code == null && !offered(step).isEmpty()) {
      throw new WorkflowException(ReasonCodeReason.REASON_MISSING);
    }
  }

  public Optional<ReasonCode> find(String code) {
    return em.createQuery("select r from ReasonCode r where r.code = :code", ReasonCode.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /**
   * @throws WorkflowException UNKNOWN_CODE
   */
  public ReasonCode get(String code) {
    return find(code)
        .orElseThrow(() -> new WorkflowException(ReasonCodeReason.UNKNOWN_REASON, code));
  }

  /** Creates or replaces a reason. */
  public ReasonCode save(String code, ReasonSettings input) {
    ReasonCode reason = find(code).orElseGet(() -> new ReasonCode(code));
    reason.take(input);
    em.persist(reason);
    em.flush();
    return reason;
  }
}
