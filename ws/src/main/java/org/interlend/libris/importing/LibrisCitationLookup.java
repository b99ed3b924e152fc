package org.interlend.libris.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.interlend.catalog.Citation;
import org.interlend.libris.client.LibrisPartner;
import org.interlend.libris.client.LibrisTitleClient;
import org.interlend.libris.reading.LibrisException;
import org.interlend.libris.reading.LibrisRequest;

/**
 * Reads the records of the titles that the institution borrows. Title and author in the request are
 * enough where there is no record.
 */
@ApplicationScoped
class LibrisCitationLookup {

  private final LibrisTitleClient records;

  LibrisCitationLookup() {
    this(null);
  }

  @Inject
  LibrisCitationLookup(LibrisTitleClient records) {
    this.records = records;
  }

  /**
   * @param requests of which none is known
   * @param tally is told when the records cannot be read
   * @param before the run's step before each call; the run ends when it says false
   * @return the descriptions by number of the record
   */
  Map<String, Citation> read(
      LibrisPartner librisPartner,
      List<LibrisRequest> requests,
      ImportTally tally,
      BooleanSupplier before) {
    Map<String, Citation> found = new HashMap<>();
    String sru = librisPartner.settings().sruUrl().orElse(null);
    for (LibrisRequest request : requests) {
      String number = request.title().record().orElse(null);
      if (sru == null || number == null || !librisPartner.isOwn(request.requestingLibrary())) {
        continue;
      }
      if (!before.getAsBoolean()) {
        return found;
      }
      try {
        records.find(sru, number).ifPresent(title -> found.put(number, title));
      } catch (LibrisException fault) {
        tally.tell(request.number(), fault.why());
        return found; // the server is not asked again for each of many requests
      }
    }
    return found;
  }
}
