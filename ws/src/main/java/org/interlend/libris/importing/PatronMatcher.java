package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.partners.libris.LibrisSettings.PatronNumber;
import org.interlend.patrons.IdentifierType;
import org.interlend.patrons.PatronLookupResult;
import org.interlend.patrons.Patrons;

/**
 * Finds the patron whose number staff have entered in Libris, by the kinds of numbers that the
 * partner's record lists.
 */
@ApplicationScoped
class PatronMatcher {

  @Inject private Patrons patrons;

  /**
   * @return the first number that one patron has; else one that several have; else one that none
   *     has
   */
  PatronLookupResult match(LibrisPartner librisPartner, LibrisRequest request) {
    PatronLookupResult best = new PatronLookupResult(null, List.of());
    for (String number : request.patron().numbers()) {
      for (PatronNumber kind : librisPartner.settings().patronIdentifiers()) {
        PatronLookupResult named = patrons.named(number, type(kind));
        if (named.found().size() == 1) {
          return named;
        }
        best = best.isKnown() ? best : named;
      }
    }
    return best;
  }

  private static IdentifierType type(PatronNumber kind) {
    return switch (kind) {
      case BARCODE -> IdentifierType.BARCODE;
      case PRIMARY_ID -> IdentifierType.PRIMARY_ID;
      case EXTERNAL_ID -> IdentifierType.EXTERNAL_ID;
    };
  }
}
