package org.interlend.setup;

import static org.interlend.institution.InstitutionReason.DESK_OF_PARTNERS;
import static org.interlend.institution.InstitutionReason.DESK_WITH_MOVES;
import static org.interlend.institution.InstitutionReason.INACTIVE_LIBRARY_OF_PARTNERS;
import static org.interlend.institution.InstitutionReason.INACTIVE_LIBRARY_OF_RULES;
import static org.interlend.institution.InstitutionReason.LAST_DESK_WITH_HOLDS;
import static org.interlend.institution.InstitutionReason.LIBRARY_OF_ACCOUNTS;
import static org.interlend.institution.InstitutionReason.LIBRARY_OF_CLAIM_MAPPINGS;
import static org.interlend.institution.InstitutionReason.LIBRARY_OF_PARTNERS;
import static org.interlend.institution.InstitutionReason.LIBRARY_WITH_HOLDS;
import static org.interlend.institution.InstitutionReason.LIBRARY_WITH_ITEMS;
import static org.interlend.institution.InstitutionReason.LIBRARY_WITH_LOANS;
import static org.interlend.institution.InstitutionReason.LIBRARY_WITH_REQUESTS;
import static org.interlend.institution.InstitutionReason.LOCATION_OF_PARTNERS;
import static org.interlend.institution.InstitutionReason.LOCATION_OF_RULES;
import static org.interlend.institution.InstitutionReason.LOCATION_WITH_HOLDINGS;
import static org.interlend.institution.InstitutionReason.LOCATION_WITH_LENT_ITEMS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.WorkflowException;
import org.interlend.institution.Desk;
import org.interlend.institution.InstitutionReason;
import org.interlend.institution.Library;
import org.interlend.institution.LibraryDeactivationAsked;
import org.interlend.institution.Location;
import org.interlend.institution.PlaceRemovalAsked;
import org.interlend.partners.Partner;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.slnp.SlnpSettings;

/** Refuses the removal of places that other records need, and names these records. */
@ApplicationScoped
class PlacesInUse {

  private static final int MAX_NAMES = 5;

  @Inject private EntityManager em;

  /**
   * @param key what the records have: the place, or its code
   */
  private record Place(String code, Object key) {

    static Place of(Library library) {
      return new Place(library.code(), library);
    }
  }

  void check(@Observes PlaceRemovalAsked removal) {
    removal.library().ifPresent(this::check);
    removal.locations().forEach(this::check);
    removal.desks().forEach(this::check);
    if (removal.everyDesk()) {
      removal.desks().stream().map(Desk::library).distinct().forEach(this::checkLastDesk);
    }
  }

  /** Without a desk no item can be scanned in, and no hold ends. */
  private void checkLastDesk(Library library) {
    refuseCounted(
        LAST_DESK_WITH_HOLDS,
        Place.of(library),
        "select count(h) from Hold h where h.pickupLibrary = :place and h.closedAt is null");
  }

  void check(@Observes LibraryDeactivationAsked deactivation) {
    Place place = Place.of(deactivation.library());
    refuseNamed(
        INACTIVE_LIBRARY_OF_PARTNERS,
        place,
        """
        select p.code from Partner p left join p.receiveDesk d
          left join p.acceptLocation a left join p.checkOutLocation c
        where p.pickupLibrary = :place or d.library = :place or a.library = :place
          or c.library = :place order by p.code
        """);
    refuseCounted(
        INACTIVE_LIBRARY_OF_RULES,
        place,
        "select count(r) from TemporaryItemRule r where r.location.library = :place");
  }

  private void check(Library library) {
    Place place = Place.of(library);
    Place code = new Place(library.code(), library.code());
    refuseNamed(
        LIBRARY_OF_PARTNERS,
        place,
        "select p.code from Partner p where p.pickupLibrary = :place order by p.code");
    refuseNamed(
        LIBRARY_OF_PARTNERS,
        code,
        "select distinct p.code from Partner p join p.pickupNames n where n = :place order by p.code");
    refuse(LIBRARY_OF_PARTNERS, place, partnersWithSigelsOf(library));
    refuseNamed(
        LIBRARY_OF_ACCOUNTS,
        code,
        "select a.username from StaffAccount a where :place member of a.libraries order by a.username");
    refuseCounted(
        LIBRARY_OF_CLAIM_MAPPINGS,
        code,
        "select count(m) from ClaimMapping m where :place member of m.libraries");
    refuseCounted(
        LIBRARY_WITH_ITEMS, place, "select count(i) from Item i where i.currentLibrary = :place");
    refuseCounted(
        LIBRARY_WITH_HOLDS, place, "select count(h) from Hold h where h.pickupLibrary = :place");
    refuseCounted(
        LIBRARY_WITH_LOANS,
        place,
        """
        select count(l) from Loan l where l.library = :place or l.lentFrom.library = :place
          or l.returnedFrom.library = :place or l.returnedTo.library = :place
        """);
    refuseCounted(
        LIBRARY_WITH_REQUESTS,
        place,
        "select count(r) from BorrowingRequest r where r.pickupLibrary = :place");
    refuseCounted(
        LIBRARY_WITH_REQUESTS,
        place,
        """
        select count(r) from LendingRequest r
        where r.askedLibrary = :place or r.supply.releasedFrom.library = :place
        """);
  }

  /** The Sigels of a partner's record are one column each, which a query does not look into. */
  private List<String> partnersWithSigelsOf(Library library) {
    return em.createQuery(
            "select p from Partner p where p.protocol <> :ncip and p.stubSigel is null order by p.code",
            Partner.class)
        .setParameter("ncip", BrokerProtocol.NCIP)
        .getResultStream()
        .filter(partner -> librariesOfSigels(partner).anyMatch(library.code()::equals))
        .map(Partner::code)
        .limit(MAX_NAMES)
        .toList();
  }

  private static Stream<String> librariesOfSigels(Partner partner) {
    return Stream.concat(
            partner.slnp().map(SlnpSettings::libraries).stream(),
            partner.libris().map(LibrisSettings::libraries).stream())
        .flatMap(List::stream);
  }

  private void check(Location location) {
    Place place = new Place(location.code(), location);
    refuseNamed(
        LOCATION_OF_PARTNERS,
        place,
        """
        select p.code from Partner p
        where p.acceptLocation = :place or p.checkOutLocation = :place order by p.code
        """);
    refuseCounted(
        LOCATION_OF_RULES,
        place,
        "select count(r) from TemporaryItemRule r where r.location = :place");
    refuseCounted(
        LOCATION_WITH_HOLDINGS, place, "select count(h) from Holding h where h.location = :place");
    refuseCounted(
        LOCATION_WITH_LENT_ITEMS,
        place,
        "select count(i) from LocalItem i where i.temporaryLocation = :place");
  }

  private void check(Desk desk) {
    Place place = new Place(desk.code(), desk);
    refuseNamed(
        DESK_OF_PARTNERS,
        place,
        "select p.code from Partner p where p.receiveDesk = :place order by p.code");
    refuseCounted(
        DESK_WITH_MOVES,
        place,
        "select count(m) from MoveRequest m where m.desk = :place and m.closedAt is null");
  }

  private void refuseNamed(InstitutionReason reason, Place place, String query) {
    List<String> names =
        em.createQuery(query, String.class)
            .setParameter("place", place.key())
            .setMaxResults(MAX_NAMES)
            .getResultList();
    refuse(reason, place, names);
  }

  private static void refuse(InstitutionReason reason, Place place, List<String> names) {
    if (!names.isEmpty()) {
      throw new WorkflowException(reason, place.code(), String.join(", ", names));
    }
  }

  private void refuseCounted(InstitutionReason reason, Place place, String query) {
    long count =
        em.createQuery(query, Long.class).setParameter("place", place.key()).getSingleResult();
    if (count > 0) {
      throw new WorkflowException(reason, place.code(), count);
    }
  }
}
