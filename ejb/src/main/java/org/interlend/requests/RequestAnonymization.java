package org.interlend.requests;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/**
 * What anonymization removes from finished requests of either side: the remarks of brokers and
 * staff, and the free text of their history, which may name the patron. Each side adds what it
 * alone keeps.
 */
@ApplicationScoped
public class RequestAnonymization {

  @Inject private EntityManager em;
  @Inject private Clock clock;

  /**
   * Anonymizes those of them that have ended, with three statements. It comes first in its
   * transaction: a request that is reactivated at the same time is left out of what follows.
   *
   * @param request the entity of the side's requests
   * @param line the entity of their history
   * @param further what the side removes besides, such as {@code r.patron = null}
   * @param keys of at most a thousand requests
   * @param traces removes what the side keeps elsewhere about those that are anonymous now
   * @return how many are anonymous now
   */
  public int anonymize(
      Class<? extends ResourceSharingRequest> request,
      Class<?> line,
      String further,
      List<Long> keys,
      Consumer<List<Long>> traces) {
    if (keys.isEmpty()) {
      return 0;
    }
    em.createQuery(
            """
            update %s r set %s, r.broker.notes = null, r.broker.values = null,
              r.staffNotes = null, r.warnings.stored = null, r.warnings.present = false,
              r.anonymizedAt = :now, r.version = r.version + 1
            where r.id in :requests and r.closedAt is not null
            """
                .formatted(request.getSimpleName(), further))
        .setParameter("now", clock.instant())
        .setParameter("requests", keys)
        .executeUpdate();
    List<Long> anonymous =
        em.createQuery(
                "select r.id from %s r where r.id in :requests and r.anonymizedAt is not null"
                    .formatted(request.getSimpleName()),
                Long.class)
            .setParameter("requests", keys)
            .getResultList();
    if (!anonymous.isEmpty()) {
      em.createQuery(
              """
              update %s h set h.note = null, h.explanation = null
              where (h.note is not null or h.explanation is not null) and h.request.id in :requests
              """
                  .formatted(line.getSimpleName()))
          .setParameter("requests", anonymous)
          .executeUpdate();
      traces.accept(anonymous);
    }
    return anonymous.size();
  }
}
