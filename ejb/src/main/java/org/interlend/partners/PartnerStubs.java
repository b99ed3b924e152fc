package org.interlend.partners;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Transactional;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.NamedLibrary;
import org.interlend.partners.protocol.SigelComparison;

/**
 * Libraries that a broker names by their Sigel, such as the one that lends. A library without a
 * record gets an inactive one, a stub, which staff complete with its address.
 */
@ApplicationScoped
@Transactional
public class PartnerStubs {

  /** More libraries than the networks have; without a limit a broker could fill the database. */
  private static final int LIMIT = 2000;

  private static final Logger LOG = System.getLogger(PartnerStubs.class.getName());

  @Inject private EntityManager em;
  @Inject private Event<PartnerStubCreated> created;

  private final AtomicBoolean full = new AtomicBoolean();

  /**
   * The partner whose code or agency alias the Sigel is, as the rule compares them. A record that
   * staff have saved comes before a stub, an active one before an inactive one.
   */
  public Optional<Partner> find(String sigel, SigelComparison rule) {
    return candidates(sigel, rule).stream()
        .filter(partner -> partner.isCalled(sigel, rule))
        .findFirst();
  }

  private List<Partner> candidates(String sigel, SigelComparison rule) {
    return em.createQuery(
            """
            select p from Partner p
            where lower(p.code) in :spellings
              or exists (select q from Partner q join q.agencyAliases a
                where q = p and function('lower', a) in :spellings)
            order by case when p.stubSigel is null then 0 else 1 end, p.status, p.id
            """,
            Partner.class)
        // No flush, because callers are in the middle of other changes.
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter("spellings", rule.spellings(sigel))
        .getResultList();
  }

  /**
   * The partner that a broker names, or a new stub for it. When two transactions make the same
   * stub, the second fails as a conflict; repeated, it finds the stub of the first.
   *
   * @param protocol of the broker: SLNP or LIBRIS
   * @return empty for a new one beyond the limit, until staff complete stubs or delete them
   */
  public Optional<Partner> stubOf(NamedLibrary library, BrokerProtocol protocol) {
    return find(library.sigel(), SigelComparison.of(protocol))
        .or(() -> hasRoom() ? Optional.of(create(library, protocol)) : Optional.empty());
  }

  private boolean hasRoom() {
    boolean room =
        em.createQuery("select count(p) from Partner p where p.stubSigel is not null", Long.class)
                .setFlushMode(FlushModeType.COMMIT)
                .getSingleResult()
            < LIMIT;
    if (!full.getAndSet(!room) && !room) {
      LOG.log(
          Level.WARNING,
          "{0} libraries that brokers have named wait to be completed: further ones get no record",
          LIMIT);
    }
    return room;
  }

  private Partner create(NamedLibrary library, BrokerProtocol protocol) {
    PartnerSettings told = new PartnerSettings() {};
    told.takeOver(library, protocol);
    Partner stub = new Partner(library.sigel());
    stub.describe(
        told, PartnerConnectionInput.ncip(new NcipSettings(), new AuthenticationSettings()));
    stub.markStub(protocol + ":" + SigelComparison.of(protocol).normal(library.sigel()));
    em.persist(stub);
    // Now, so that a conflict does not show only at the end of the caller's work.
    em.flush();
    created.fire(new PartnerStubCreated(stub, protocol));
    return stub;
  }
}
