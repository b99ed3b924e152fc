package org.interlend.borrowing.patronrequest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.interlend.patrons.ErasureObstacle;
import org.interlend.patrons.PatronErased;
import org.interlend.patrons.PatronErasureAsked;

/** A patron is to be erased: open patron requests prevent it, ended ones are deleted. */
@ApplicationScoped
class PatronRequestErasure {

  @Inject private EntityManager em;
  @Inject private PatronRequests requests;

  void asked(@Observes PatronErasureAsked erasure) {
    erasure.prevent(
        ErasureObstacle.Kind.OPEN_REQUEST,
        requests.open(erasure.patron()).stream().map(PatronRequest::number).toList());
  }

  void erased(@Observes PatronErased event) {
    em.createQuery("delete from PatronRequest r where r.patron = :patron")
        .setParameter("patron", event.patron())
        .executeUpdate();
  }
}
