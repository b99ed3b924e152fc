package org.interlend.partners.preset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.interlend.institution.Institution;
import org.interlend.institution.Institutions;
import org.interlend.partners.ItemPlaces;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.Partners;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.OwnSigel;

/** Begins the records of new partners with what the other records and the institution say. */
@ApplicationScoped
@Transactional
public class PartnerDrafts {

  private static final int FIRST_PORT = 9001;

  @Inject private EntityManager em;
  @Inject private UsualPlaces usualPlaces;
  @Inject private Partners partners;
  @Inject private Institutions institutions;

  /** Begins a record for a preset. */
  public PartnerDraft begin(PartnerPreset preset) {
    ItemPlaces places = usualPlaces.find();
    boolean slnp = preset.protocol() == BrokerProtocol.SLNP;
    return new PartnerDraft(
        preset,
        preset.ownCode().filter(code -> partners.find(code).isEmpty()).orElse(null),
        places,
        slnp ? freePort() : null,
        slnp ? ownSigels(places.pickupLibrary()) : List.of());
  }

  /** The usual places of new records. */
  public ItemPlaces places() {
    return usualPlaces.find();
  }

  /** The port after the highest one of partners of SLNP, active or not. */
  public int freePort() {
    Integer highest =
        em.createQuery("select max(p.slnp.port) from Partner p", Integer.class).getSingleResult();
    return highest == null ? FIRST_PORT : highest + 1;
  }

  /** As in the latest active record, else the institution's ISIL for the usual library. */
  private List<OwnSigel> ownSigels(String library) {
    return em.createQuery(
            "select p from Partner p where p.status = :active and p.protocol = :slnp order by p.id desc",
            Partner.class)
        .setParameter("active", PartnerStatus.ACTIVE)
        .setParameter("slnp", BrokerProtocol.SLNP)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .flatMap(Partner::slnp)
        .map(slnp -> slnp.ownSigels())
        .orElseGet(() -> isil(library));
  }

  private List<OwnSigel> isil(String library) {
    Optional<String> isil = institutions.find().map(Institution::isil);
    return library == null
        ? List.of()
        : isil.map(sigel -> new OwnSigel(sigel, library)).stream().toList();
  }
}
