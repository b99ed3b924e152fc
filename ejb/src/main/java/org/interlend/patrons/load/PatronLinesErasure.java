package org.interlend.patrons.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.interlend.importing.FileImports;
import org.interlend.importing.ImportKind;
import org.interlend.patrons.PatronErased;

/** Removes what dry runs and loads say of a patron who is erased. */
@ApplicationScoped
class PatronLinesErasure {

  @Inject private FileImports imports;

  void erased(@Observes PatronErased event) {
    imports.forgetRecord(ImportKind.PATRONS, event.patron().primaryId());
  }
}
