package org.interlend.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceProperty;

/** The entity manager of the present transaction, for every bean. */
@ApplicationScoped
class EntityManagerProducer {

  // The server's defaults. What is not declared here, it looks up at each call in a copy of all
  // properties of the persistence unit.
  @Produces
  @PersistenceContext(
      properties = {
        @PersistenceProperty(name = "wildfly.jpa.skipmixedsynctypechecking", value = "false"),
        @PersistenceProperty(name = "wildfly.jpa.allowjoinedunsync", value = "false")
      })
  private EntityManager em;
}
