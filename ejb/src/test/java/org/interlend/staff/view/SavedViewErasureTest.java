package org.interlend.staff.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import org.interlend.patrons.TestPatrons;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which saved views name an erased patron. */
class SavedViewErasureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hers|patron=u88120|true",
        "By card|text=P0043177&phase=ACTIVE|true",
        "By name|text=%C3%98sterg%C3%A5rd|true",
        "As it is typed|text=OSTERGARD|true",
        "By address|text=maelle%40example.org|true",
        "Østergård|status=OVERDUE_REQUEST|true",
        "Rivers|text=tidal+rivers|false",
        "Another card|text=P0043178|false",
        "Overdue|status=OVERDUE_REQUEST|false"
      })
  void aViewIsFoundByItsQueryAndName(String name, String query, boolean names) {
    var patron =
        TestPatrons.patron("u88120", "P0043177", "Maëlle", "Østergård", "maelle@example.org");
    boolean personal = query.startsWith("text") || query.startsWith("patron");
    var newView = new SavedViewInput("requests", name, query, false, personal);
    var view = new SavedView("admin", newView, name, Instant.EPOCH);
    assertThat(!Collections.disjoint(SavedViewErasure.words(view), SavedViewErasure.words(patron)))
        .isEqualTo(names);
  }
}
