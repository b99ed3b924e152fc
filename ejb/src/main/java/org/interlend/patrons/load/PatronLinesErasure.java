package org.interlend.patrons.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.interlend.importing.FileImports;
import org.interlend.importing.ImportKind;
import org.interlend.patrons.PatronErased;

/**
 * Removes what dry runs and loads say of a patron who is erased, also as the owner of a number that
 * the record of another patron had.
 */
@ApplicationScoped
class PatronLinesErasure {

  private static final List<PatronFault> OF_AN_OWNER =
      List.of(PatronFault.BARCODE_OF_ANOTHER_PATRON, PatronFault.EXTERNAL_ID_OF_ANOTHER_PATRON);

  @Inject private FileImports imports;

  void erased(@Observes PatronErased event) {
    imports.forgetRecord(ImportKind.PATRONS, event.patron().primaryId());
    for (PatronFault reason : OF_AN_OWNER) {
      for (String number : event.patron().numbers()) {
        imports.forgetRefused(ImportKind.PATRONS, reason.name(), number);
      }
    }
  }
}
