package org.interlend.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.interlend.WorkflowException;
import org.interlend.institution.LibraryInput.DeskInput;
import org.interlend.institution.LibraryInput.LocationInput;

/** Checks what is to become of a library's locations and desks, before it is changed. */
@ApplicationScoped
class PlaceChangeCheck {

  @Inject private EntityManager em;
  @Inject private Event<PlaceRemovalAsked> removal;
  @Inject private Event<LibraryDeactivationAsked> deactivation;

  void check(Library library, LibraryInput input) {
    if (em.contains(library) && library.active() && !input.active()) {
      deactivation.fire(new LibraryDeactivationAsked(library));
    }
    Set<String> locations = new HashSet<>();
    for (LocationInput each : input.locations()) {
      if (!locations.add(each.code())) {
        throw new WorkflowException(InstitutionReason.LOCATION_TWICE, each.code());
      }
    }
    Set<String> desks = new HashSet<>();
    for (DeskInput each : input.desks()) {
      if (!desks.add(each.code())) {
        throw new WorkflowException(InstitutionReason.DESK_TWICE, each.code());
      }
    }
    refuse(InstitutionReason.LOCATION_ELSEWHERE, "Location", library, locations);
    refuse(InstitutionReason.DESK_ELSEWHERE, "Desk", library, desks);
    fire(
        new PlaceRemovalAsked(
            Optional.empty(),
            library.locations().stream().filter(own -> !locations.contains(own.code())).toList(),
            library.desks().stream().filter(own -> !desks.contains(own.code())).toList(),
            desks.isEmpty()));
  }

  void checkRemoval(Library library) {
    fire(new PlaceRemovalAsked(Optional.of(library), library.locations(), library.desks(), false));
  }

  private void fire(PlaceRemovalAsked removed) {
    boolean something =
        removed.library().isPresent()
            || !removed.locations().isEmpty()
            || !removed.desks().isEmpty();
    if (something) {
      removal.fire(removed);
    }
  }

  /** A code is unique in the institution. */
  private void refuse(InstitutionReason reason, String entity, Library library, Set<String> codes) {
    if (codes.isEmpty()) {
      return;
    }
    List<Object[]> others =
        em.createQuery(
                "select e.code, e.library.name from %s e where e.code in :codes and e.library.code <> :library"
                    .formatted(entity),
                Object[].class)
            .setParameter("codes", codes)
            .setParameter("library", library.code())
            .setMaxResults(1)
            .getResultList();
    others.forEach(
        other -> {
          throw new WorkflowException(reason, other[0], other[1]);
        });
  }
}
