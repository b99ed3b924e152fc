package org.interlend.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.interlend.patrons.PatronErased;

/** Deletes the letters to a patron who is erased, sent or not. */
@ApplicationScoped
class LetterErasure {

  @Inject private EntityManager em;

  void erased(@Observes PatronErased event) {
    em.createQuery("delete from Letter l where l.patron = :patron")
        .setParameter("patron", event.patron())
        .executeUpdate();
  }
}
