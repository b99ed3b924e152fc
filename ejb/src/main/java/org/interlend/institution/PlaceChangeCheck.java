package org.interlend.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
    Set<String> locations =
        codes(input.locations(), LocationInput::code, InstitutionReason.LOCATION_TWICE);
    Set<String> desks = codes(input.desks(), DeskInput::code, InstitutionReason.DESK_TWICE);
    refuse(InstitutionReason.LOCATION_ELSEWHERE, "Location", library, locations);
    refuse(InstitutionReason.DESK_ELSEWHERE, "Desk", library, desks);
    fire(
        new PlaceRemovalAsked(
            Optional.empty(),
            library.locations().stream().filter(own -> !locations.contains(own.code())).toList(),
            library.desks().stream().filter(own -> !desks.contains(own.code())).toList(),
            desks.isEmpty()));
  }

  private static <P> Set<String> codes(
      List<P> places, Function<P, String> code, InstitutionReason twice) {
    Set<String> codes = new HashSet<>();
    for (P place : places) {
      if (!codes.add(code.apply(place))) {
        throw new WorkflowException(twice, code.apply(place));
      }
    }
    return codes;
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
