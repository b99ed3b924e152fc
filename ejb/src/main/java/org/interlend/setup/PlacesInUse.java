package org.interlend.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.stream.Stream;
import org.interlend.WorkflowProblem;
import org.interlend.institution.Desk;
import org.interlend.institution.InstitutionReason;
import org.interlend.institution.Library;
import org.interlend.institution.LibraryDeactivation;
import org.interlend.institution.Location;
import org.interlend.institution.PlaceRemoval;
import org.interlend.partners.Partner;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.slnp.SlnpSettings;

/** Refuses the removal of places that other records need, and names these records. */
@ApplicationScoped
class PlacesInUse {

  private static final int MAX_NAMES = 5;

  @PersistenceContext private EntityManager em;

  void check(@Observes PlaceRemoval removal) {
    removal.library().ifPresent(this::check);
    removal.locations().forEach(this::check);
    removal.desks().forEach(this::check);
  }

  void check(@Observes LibraryDeactivation deactivation) {
    Library library = deactivation.library();
    refuseNamed(
        InstitutionReason.INACTIVE_LIBRARY_OF_PARTNERS,
        library.code(),
        library,
        """
        select p.code from Partner p left join p.receiveDesk d
          left join p.acceptLocation a left join p.checkOutLocation c
        where p.pickupLibrary = :place or d.library = :place or a.library = :place
          or c.library = :place order by p.code
        """);
    refuseCounted(
        InstitutionReason.INACTIVE_LIBRARY_OF_RULES,
        library.code(),
        library,
        "select count(r) from TemporaryItemRule r where r.location.library = :place");
  }

  private void check(Library library) {
    refuseNamed(
        InstitutionReason.LIBRARY_OF_PARTNERS,
        library.code(),
        library,
        "select p.code from Partner p where p.pickupLibrary = :place order by p.code");
    refuseNamed(
        InstitutionReason.LIBRARY_OF_PARTNERS,
        library.code(),
        library.code(),
        "select distinct p.code from Partner p join p.pickupNames n where n = :place order by p.code");
    refuse(InstitutionReason.LIBRARY_OF_PARTNERS, library.code(), partnersWithSigelsOf(library));
    refuseNamed(
        InstitutionReason.LIBRARY_OF_ACCOUNTS,
        library.code(),
        library.code(),
        "select a.username from StaffAccount a where :place member of a.libraries order by a.username");
    refuseCounted(
        InstitutionReason.LIBRARY_OF_CLAIM_MAPPINGS,
        library.code(),
        library.code(),
        "select count(m) from ClaimMapping m where :place member of m.libraries");
    refuseCounted(
        InstitutionReason.LIBRARY_WITH_ITEMS,
        library.code(),
        library,
        "select count(i) from Item i where i.currentLibrary = :place");
    refuseCounted(
        InstitutionReason.LIBRARY_WITH_HOLDS,
        library.code(),
        library,
        "select count(h) from Hold h where h.pickupLibrary = :place");
    refuseCounted(
        InstitutionReason.LIBRARY_WITH_REQUESTS,
        library.code(),
        library,
        "select count(r) from BorrowingRequest r where r.pickupLibrary = :place");
    refuseCounted(
        InstitutionReason.LIBRARY_WITH_REQUESTS,
        library.code(),
        library,
        "select count(r) from LendingRequest r where r.askedLibrary = :place");
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
    refuseNamed(
        InstitutionReason.LOCATION_OF_PARTNERS,
        location.code(),
        location,
        """
        select p.code from Partner p
        where p.acceptLocation = :place or p.checkOutLocation = :place order by p.code
        """);
    refuseCounted(
        InstitutionReason.LOCATION_OF_RULES,
        location.code(),
        location,
        "select count(r) from TemporaryItemRule r where r.location = :place");
    refuseCounted(
        InstitutionReason.LOCATION_WITH_HOLDINGS,
        location.code(),
        location,
        "select count(h) from Holding h where h.location = :place");
    refuseCounted(
        InstitutionReason.LOCATION_WITH_LENT_ITEMS,
        location.code(),
        location,
        "select count(i) from LocalItem i where i.temporaryLocation = :place");
  }

  private void check(Desk desk) {
    refuseNamed(
        InstitutionReason.DESK_OF_PARTNERS,
        desk.code(),
        desk,
        "select p.code from Partner p where p.receiveDesk = :place order by p.code");
    refuseCounted(
        InstitutionReason.DESK_WITH_MOVES,
        desk.code(),
        desk,
        "select count(m) from MoveRequest m where m.desk = :place");
  }

  private void refuseNamed(InstitutionReason reason, String code, Object place, String query) {
    List<String> names =
        em.createQuery(query, String.class)
            .setParameter("place", place)
            .setMaxResults(MAX_NAMES)
            .getResultList();
    refuse(reason, code, names);
  }

  private static void refuse(InstitutionReason reason, String code, List<String> names) {
    if (!names.isEmpty()) {
      throw new WorkflowProblem(reason, code, String.join(", ", names));
    }
  }

  private void refuseCounted(InstitutionReason reason, String code, Object place, String query) {
    long count = em.createQuery(query, Long.class).setParameter("place", place).getSingleResult();
    if (count > 0) {
      throw new WorkflowProblem(reason, code, count);
    }
  }
}
