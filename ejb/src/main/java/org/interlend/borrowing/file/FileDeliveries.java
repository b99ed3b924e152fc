package org.interlend.borrowing.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.patrons.Patron;
import org.interlend.persistence.Page;
import org.interlend.security.KeyedDigest;

/** Finds the file deliveries of patrons. */
@ApplicationScoped
@Transactional
public class FileDeliveries {

  @PersistenceContext private EntityManager em;
  @Inject private KeyedDigest digest;

  public Optional<FileDelivery> find(BorrowingRequest request) {
    return of(request).getResultStream().findFirst();
  }

  /** The deliveries of several requests, by request, in one query. */
  public Map<BorrowingRequest, FileDelivery> of(Collection<BorrowingRequest> requests) {
    if (requests.isEmpty()) {
      return Map.of();
    }
    return em.createQuery(
            "select d from FileDelivery d where d.request in :requests", FileDelivery.class)
        .setParameter("requests", requests)
        .getResultStream()
        .collect(Collectors.toMap(FileDelivery::request, Function.identity()));
  }

  /** The latest deliveries to a patron, also of requests that have ended. */
  public List<FileDelivery> latest(Patron patron) {
    return em.createQuery(
            """
            select d from FileDelivery d join fetch d.request r
            where r.patron = :patron order by d.id desc
            """,
            FileDelivery.class)
        .setParameter("patron", patron)
        .setMaxResults(Page.MAX_ROWS)
        .getResultList();
  }

  /** By the token at the end of the address in the patron's letter. */
  public Optional<FileDelivery> findByToken(String token) {
    return byToken(token).getResultStream().findFirst();
  }

  /**
   * Finds by token and locks the delivery until the transaction ends, because views are counted.
   */
  public Optional<FileDelivery> lockByToken(String token) {
    return locked(byToken(token));
  }

  /** Finds by request and locks the delivery until the transaction ends. */
  public Optional<FileDelivery> lock(BorrowingRequest request) {
    return locked(of(request));
  }

  private TypedQuery<FileDelivery> of(BorrowingRequest request) {
    return em.createQuery(
            "select d from FileDelivery d where d.request = :request", FileDelivery.class)
        .setParameter("request", request);
  }

  private TypedQuery<FileDelivery> byToken(String token) {
    return em.createQuery(
            "select d from FileDelivery d where d.tokenDigest = :digest", FileDelivery.class)
        .setParameter("digest", digest.forLookup(token));
  }

  private static Optional<FileDelivery> locked(TypedQuery<FileDelivery> query) {
    return query.setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }
}
