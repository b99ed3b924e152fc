package org.interlend.lending.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.interlend.lending.request.LendingRequest;

/** That resource sharing desks have been told of lending requests. */
@ApplicationScoped
public class WrittenDeskLetters {

  @PersistenceContext private EntityManager em;

  /** What the desk was told of the request counts no more: it is told again when that is due. */
  public void forget(LendingRequest request) {
    em.createQuery("delete from WrittenDeskLetter d where d.request = :request")
        .setParameter("request", request)
        .executeUpdate();
  }
}
