package org.interlend.lending.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.lending.request.LendingRequest;

/**
 * Finds the library whose resource sharing desk is told of a lending request: the one that the
 * partner asked, or that has the item, if it has an address; else the first one that has.
 */
@ApplicationScoped
class ResponsibleDesk {

  @Inject private Institutions institutions;

  /** Empty if no library has an address. */
  Optional<Library> of(LendingRequest request) {
    return Stream.concat(
            Stream.of(
                    Optional.ofNullable(request.askedLibrary()),
                    Optional.ofNullable(request.item()).map(item -> item.currentLibrary()))
                .flatMap(Optional::stream),
            institutions.libraries().stream()
                .filter(library -> library.active() && library.resourceSharing()))
        .filter(library -> library.deskMail().email().isPresent())
        .findFirst();
  }
}
