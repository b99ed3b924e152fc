package org.interlend.requests.file;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds and makes the deliveries of files of one side. What counts views or changes a link locks
 * its delivery until the transaction ends.
 *
 * @param <D> the deliveries of the side, whose attribute {@code request} is the request
 * @param <R> the requests of the side
 */
public abstract class Deliveries<D extends Delivery, R> {

  @Inject private EntityManager em;

  private final Class<D> type;
  private final Function<R, D> fresh;
  private final String byRequest;

  /**
   * @param fresh makes the delivery of a request that has none
   */
  protected Deliveries(Class<D> type, Function<R, D> fresh) {
    this.type = type;
    this.fresh = fresh;
    byRequest = "select d from %s d where d.request = :request".formatted(type.getSimpleName());
  }

  protected EntityManager em() {
    return em;
  }

  public Optional<D> find(R request) {
    return of(request).getResultStream().findFirst();
  }

  /** Finds by request and locks. */
  public Optional<D> lock(R request) {
    return of(request).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  /** The delivery of a request, locked; a new one if there is none. */
  public D deliveryOf(R request) {
    return lock(request)
        .orElseGet(
            () -> {
              D made = fresh.apply(request);
              em.persist(made);
              return made;
            });
  }

  private TypedQuery<D> of(R request) {
    return em.createQuery(byRequest, type).setParameter("request", request);
  }
}
