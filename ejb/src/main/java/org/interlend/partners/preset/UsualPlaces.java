package org.interlend.partners.preset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.interlend.institution.Desk;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.Location;
import org.interlend.partners.ItemPlaces;
import org.interlend.partners.Partner;
import org.interlend.partners.PartnerStatus;

/**
 * Where items are kept in most partners' records, for a new one: as in the latest active record
 * that says it, and as long as there is none, the institution's only library, location and desk.
 */
@ApplicationScoped
@Transactional
class UsualPlaces {

  @Inject private EntityManager em;
  @Inject private Institutions institutions;

  /** The usual places; null where none is usual. */
  ItemPlaces find() {
    return em.createQuery(
            """
            select p from Partner p
            where p.status = :active
              and p.acceptItem.location is not null and p.acceptItem.pickupLibrary is not null
            order by p.id desc
            """,
            Partner.class)
        .setParameter("active", PartnerStatus.ACTIVE)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(Partner::places)
        .orElseGet(this::onlyOnes);
  }

  private ItemPlaces onlyOnes() {
    String location =
        only(institutions.locations(), each -> each.library().active(), Location::code);
    return new ItemPlaces(
        location,
        null,
        only(institutions.libraries(), Library::active, Library::code),
        only(institutions.desks(), each -> each.library().active(), Desk::code),
        location,
        null);
  }

  private static <T> String only(List<T> all, Predicate<T> active, Function<T, String> code) {
    List<T> known = all.stream().filter(active).toList();
    return known.size() == 1 ? code.apply(known.get(0)) : null;
  }
}
