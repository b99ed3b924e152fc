package org.interlend.lending.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.interlend.lending.request.LendingRequest;
import org.interlend.security.KeyedDigest;

/** Finds the file deliveries to partners. */
@ApplicationScoped
@Transactional
public class PartnerDeliveries {

  @PersistenceContext private EntityManager em;
  @Inject private KeyedDigest digest;

  public Optional<PartnerDelivery> find(LendingRequest request) {
    return of(request).getResultStream().findFirst();
  }

  /** By the token at the end of the link. */
  public Optional<PartnerDelivery> findByToken(String token) {
    return byToken(token).getResultStream().findFirst();
  }

  /** Finds by token and locks the delivery until the transaction ends, since views are counted. */
  Optional<PartnerDelivery> lockByToken(String token) {
    return locked(byToken(token));
  }

  /** The delivery of a request, locked until the transaction ends; a new one if there is none. */
  PartnerDelivery deliveryOf(LendingRequest request) {
    return locked(of(request))
        .orElseGet(
            () -> {
              PartnerDelivery fresh = new PartnerDelivery(request);
              em.persist(fresh);
              return fresh;
            });
  }

  private TypedQuery<PartnerDelivery> of(LendingRequest request) {
    return em.createQuery(
            "select d from PartnerDelivery d where d.lendingRequest = :request",
            PartnerDelivery.class)
        .setParameter("request", request);
  }

  private TypedQuery<PartnerDelivery> byToken(String token) {
    return em.createQuery(
            "select d from PartnerDelivery d where d.tokenDigest = :digest", PartnerDelivery.class)
        .setParameter("digest", digest.forLookup(token));
  }

  private static Optional<PartnerDelivery> locked(TypedQuery<PartnerDelivery> query) {
    return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }
}
