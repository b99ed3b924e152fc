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
  // properties of the persistence unit. On Jakarta EE 11 the server offers an entity manager, too:
  // there the unit needs a <qualifier> in persistence.xml, or each injection is ambiguous.
  @Produces
  @PersistenceContext(
      properties = {
        @PersistenceProperty(name = "wildfly.jpa.skipmixedsynctypechecking", value = "false"),
        @PersistenceProperty(name = "wildfly.jpa.allowjoinedunsync", value = "false")
      })
  private EntityManager em;
}
