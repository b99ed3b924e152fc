package org.interlend.requests;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.interlend.RefusalReason;
import org.interlend.WorkflowException;
import org.interlend.partners.Partner;
import org.interlend.persistence.Page;

/**
 * Finds requests of one side by their numbers.
 *
 * @param <R> the requests of the side
 * @param <S> their statuses
 */
public abstract class RequestLookup<
    R extends ResourceSharingRequest<S>, S extends RequestStatus<S>> {

  /** More than a library has open with one broker. */
  protected static final int MAX_OPEN = 5000;

  @Inject private EntityManager em;

  private final Class<R> type;
  private final RefusalReason unknown;

  /**
   * @param unknown the refusal of a key that no request has
   */
  protected RequestLookup(Class<R> type, RefusalReason unknown) {
    this.type = type;
    this.unknown = unknown;
  }

  protected EntityManager em() {
    return em;
  }

  private <T> TypedQuery<T> query(Class<T> result, String query) {
    return em.createQuery(query.formatted(type.getSimpleName()), result);
  }

  /** Finds a request by the partner's number. */
  public Optional<R> find(Partner partner, String externalId) {
    return query(
            type, "select r from %s r where r.partner = :partner and r.externalId = :externalId")
        .setParameter("partner", partner)
        .setParameter("externalId", externalId)
        .getResultStream()
        .findFirst();
  }

  /**
   * The requests of all partners with this number, the latest first; if there is none, those that
   * the other library knows by it, or whose broker came up with it later.
   */
  public List<R> numbered(String number) {
    List<R> found = numbered("externalId", number);
    return found.isEmpty() ? numbered("broker.reference", number) : found;
  }

  private List<R> numbered(String attribute, String number) {
    return query(
            type,
            "select r from %s r join fetch r.partner where r."
                + attribute
                + " = :number order by r.id desc")
        .setParameter("number", number)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /** The numbers among these that requests of the partner have. */
  public List<String> known(String partner, Collection<String> numbers) {
    return numbers.isEmpty()
        ? List.of()
        : query(
                String.class,
                "select r.externalId from %s r where r.partner.code = :partner and r.externalId in :numbers")
            .setParameter("partner", partner)
            .setParameter("numbers", numbers)
            .getResultList();
  }

  /**
   * @throws WorkflowException UNKNOWN_REQUEST
   */
  public R get(long id) {
    R request = em.find(type, id);
    if (request == null) {
      throw new WorkflowException(unknown, id);
    }
    return request;
  }

  /**
   * The request for a change of it or of its parts: its version is incremented.
   *
   * @throws WorkflowException UNKNOWN_REQUEST
   */
  public R getForChange(long id) {
    R request = get(id);
    forceVersion(request);
    return request;
  }

  /** Waits for changes of the request that are being made, and reads what they have made of it. */
  public R lock(R request) {
    em.refresh(request, LockModeType.PESSIMISTIC_WRITE);
    return request;
  }

  /**
   * Locks the row of a request that this transaction has not read yet: it waits for changes in
   * progress, and later changes wait for the end of this transaction. What is read afterwards is
   * current.
   */
  public void lockBeforeReading(long id) {
    em.createNativeQuery(
            "select id from %s where id = ?1 for update"
                .formatted(type.getAnnotation(Table.class).name()))
        .setParameter(1, id)
        .getResultList();
  }

  /** Increments the request's version, so that concurrent changes conflict, also on its parts. */
  public void forceVersion(R request) {
    em.lock(request, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
  }
}
