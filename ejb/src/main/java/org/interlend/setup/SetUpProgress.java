package org.interlend.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.notices.Letters;

/**
 * How far the library's set-up is. The records say which steps are done; only what administrators
 * have put off is kept.
 */
@ApplicationScoped
@Transactional
public class SetUpProgress {

  /** Whether the records show a step as done, in the order of {@link #FOUND}. */
  private static final String QUERY =
      """
      select
        exists (select 1 from institution),
        exists (select 1 from desk) and exists (select 1 from location),
        exists (select 1 from library) and not exists (
          select 1 from library l where l.closed_weekdays is null
            and not exists (select 1 from library_hours h where h.library_id = l.id)
            and not exists (select 1 from library_closed_day d where d.library_id = l.id)),
        (select count(*) from staff_account where active) > 1,
        exists (select 1 from terms_of_use),
        exists (select 1 from patron),
        exists (select 1 from item where kind = 'LOCAL'),
        exists (select 1 from partner where status = 'ACTIVE'),
        exists (select 1 from borrowing_request) or exists (select 1 from lending_request)
      """;

  private static final List<SetUpStep> FOUND =
      List.of(
          SetUpStep.INSTITUTION,
          SetUpStep.LIBRARIES,
          SetUpStep.OPENING_HOURS,
          SetUpStep.STAFF,
          SetUpStep.LOAN_TERMS,
          SetUpStep.PATRONS,
          SetUpStep.CATALOG,
          SetUpStep.PARTNER,
          SetUpStep.SIMULATOR);

  @Inject private EntityManager em;

  /** The status of each step, in the order of the steps. */
  public Map<SetUpStep, SetUpStatus> progress() {
    Set<SetUpStep> done = done();
    Set<SetUpStep> skipped =
        em.createQuery("select s from SkippedSetUpStep s", SkippedSetUpStep.class)
            .getResultStream()
            .map(SkippedSetUpStep::step)
            .collect(Collectors.toSet());
    Map<SetUpStep, SetUpStatus> progress = new EnumMap<>(SetUpStep.class);
    for (SetUpStep step : SetUpStep.values()) {
      progress.put(
          step,
          done.contains(step)
              ? SetUpStatus.DONE
              : skipped.contains(step) ? SetUpStatus.SKIPPED : SetUpStatus.OPEN);
    }
    return progress;
  }

  private Set<SetUpStep> done() {
    Object[] found = (Object[]) em.createNativeQuery(QUERY).getSingleResult();
    Set<SetUpStep> done = EnumSet.noneOf(SetUpStep.class);
    for (int i = 0; i < found.length; i++) {
      if (Boolean.TRUE.equals(found[i])) {
        done.add(FOUND.get(i));
      }
    }
    if (Letters.canBeSent()) {
      done.add(SetUpStep.MAIL);
    }
    return done;
  }

  /** Puts a step off. */
  public void skip(SetUpStep step) {
    if (em.find(SkippedSetUpStep.class, step) == null) {
      em.persist(new SkippedSetUpStep(step));
    }
  }

  /** Takes a step up again that was put off. */
  public void resume(SetUpStep step) {
    SkippedSetUpStep skipped = em.find(SkippedSetUpStep.class, step);
    if (skipped != null) {
      em.remove(skipped);
    }
  }

  /** Puts off all steps that are open. */
  public void skipAll() {
    Map<SetUpStep, SetUpStatus> progress = progress();
    Arrays.stream(SetUpStep.values())
        .filter(step -> progress.get(step) == SetUpStatus.OPEN)
        .forEach(this::skip);
  }
}
