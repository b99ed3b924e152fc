package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.interlend.institution.Institutions;
import org.interlend.libris.client.LibrisProfile;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.partners.BlockedPatrons;
import org.interlend.partners.Partner;
import org.interlend.partners.libris.LibrisSettings.PatronNumber;
import org.interlend.patrons.IdentifierType;
import org.interlend.patrons.NamedPatron;
import org.interlend.patrons.Patrons;

/**
 * Finds the patron whose number staff have entered in Libris, by the kinds of numbers that the
 * partner's record lists.
 */
@ApplicationScoped
class PatronMatcher {

  @Inject private Patrons patrons;
  @Inject private Institutions institutions;

  /**
   * @return empty when the request has to wait for staff: no patron has one of the numbers, several
   *     have it, or the patron may not borrow and the partner's record says that such requests are
   *     refused. The item has been ordered already, so that the request cannot be refused.
   */
  Optional<NamedPatron> match(LibrisProfile profile, LibrisRequest request, Partner partner) {
    for (String number : request.patron().numbers()) {
      for (PatronNumber kind : profile.settings().patronIdentifiers()) {
        NamedPatron named = patrons.named(number, type(kind));
        if (named.found().size() == 1) {
          return Optional.of(named).filter(one -> mayBorrow(one, partner));
        }
      }
    }
    return Optional.empty();
  }

  private static IdentifierType type(PatronNumber kind) {
    return switch (kind) {
      case BARCODE -> IdentifierType.BARCODE;
      case PRIMARY_ID -> IdentifierType.PRIMARY_ID;
      case EXTERNAL_ID -> IdentifierType.EXTERNAL_ID;
    };
  }

  private boolean mayBorrow(NamedPatron named, Partner partner) {
    return partner.blockedPatrons() != BlockedPatrons.REFUSE
        || named.one().obstacle(institutions.today()).isEmpty();
  }
}
