package org.interlend.exchange.erasure;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.interlend.jobs.RetentionJob;
import org.interlend.patrons.PatronErased;
import org.interlend.patrons.PatronIdentifiersReplaced;

/**
 * Removes the personal data of messages: their bytes, the patron's number and the explanations. The
 * journal keeps the message's time, request, item and outcome.
 */
@ApplicationScoped
public class MessageErasure {

  private static final byte[] NOTHING = {};

  @Inject private EntityManager em;
  @Inject private Clock clock;

  /**
   * Removes the texts about requests that this transaction anonymizes.
   *
   * @param requests the partners' numbers of the requests
   */
  public void removeOf(Collection<RequestNumber> requests) {
    requests.stream()
        .collect(groupingBy(RequestNumber::partner, mapping(RequestNumber::number, toList())))
        .forEach(this::removeOf);
  }

  private void removeOf(String partner, List<String> numbers) {
    removeAll(
        em.createQuery(
                """
                select e.id from Exchange e
                where e.partnerCode = :partner and e.requestId in :numbers
                  and e.textRemovedAt is null
                """,
                Long.class)
            .setParameter("partner", partner)
            .setParameter("numbers", numbers));
    em.createQuery(
            """
            update OutgoingMessage o set o.payload = null, o.link = null, o.patronNumber = null,
              o.reason = null, o.lastResult = null, o.version = o.version + 1
            where o.partnerCode = :partner and o.requestId in :numbers
            """)
        .setParameter("partner", partner)
        .setParameter("numbers", numbers)
        .executeUpdate();
  }

  /**
   * Removes texts about an erased patron that belong to no request: look-ups, and messages that
   * could not be read but contain a number of the patron.
   */
  void erased(@Observes PatronErased event) {
    List<String> numbers = event.patron().messageIdentifiers();
    removeUnread(new PatronNumberDetector(numbers));
    removeOf(numbers);
  }

  private void removeOf(List<String> users) {
    removeAll(
        em.createQuery(
                """
                select e.id from Exchange e
                where e.userId in :users and e.textRemovedAt is null
                """,
                Long.class)
            .setParameter("users", users));
  }

  private void removeUnread(PatronNumberDetector about) {
    long last = 0;
    List<Object[]> some = unreadAfter(last);
    while (!some.isEmpty()) {
      last = (Long) some.get(some.size() - 1)[0];
      List<Long> found =
          some.stream()
              .filter(row -> about.test((byte[]) row[1]))
              .map(row -> (Long) row[0])
              .toList();
      if (!found.isEmpty()) {
        remove(found);
      }
      some = unreadAfter(last);
    }
  }

  /** Ids and bytes of unread messages. */
  private List<Object[]> unreadAfter(long id) {
    return em.createQuery(
            """
            select e.id, e.requestBody from Exchange e
            where e.service is null and e.textRemovedAt is null and e.id > :id
            order by e.id
            """,
            Object[].class)
        .setParameter("id", id)
        .setMaxResults(RetentionJob.AT_ONCE)
        .getResultList();
  }

  /**
   * Replaces former identifiers in the journal by the patron's primary id, so that the patron's
   * messages can still be found. By a shared e-mail address a message may have been about either
   * patron: under the number of one its text would outlive the erasure of the other.
   */
  void identifiersReplaced(@Observes PatronIdentifiersReplaced event) {
    if (!event.shared().isEmpty()) {
      removeOf(event.shared());
    }
    em.createQuery("update Exchange e set e.userId = :number where e.userId in :gone")
        .setParameter("number", event.patron().primaryId())
        .setParameter("gone", event.gone())
        .executeUpdate();
  }

  private void removeAll(TypedQuery<Long> messages) {
    List<Long> ids = messages.getResultList();
    for (int from = 0; from < ids.size(); from += RetentionJob.AT_ONCE) {
      remove(ids.subList(from, Math.min(from + RetentionJob.AT_ONCE, ids.size())));
    }
  }

  private void remove(List<Long> ids) {
    removal().setParameter("old", ids).executeUpdate();
  }

  /** Removes the texts of the journal entries {@code :old}. */
  Query removal() {
    return em.createQuery(
            """
            update Exchange e set e.requestBody = :nothing, e.responseBody = :nothing, e.userId = null,
              e.explanation = null, e.warnings = null, e.textRemovedAt = :now
            where e.id in :old
            """)
        .setParameter("nothing", NOTHING)
        .setParameter("now", clock.instant());
  }
}
