package org.interlend.libris.importing;

import java.util.List;
import org.interlend.text.Fact;

/**
 * What the import of a request did.
 *
 * @param told what there is to say about it
 */
record ImportOutcome(Effect effect, List<Fact> told) {

  enum Effect {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** It is not for this import. */
    SKIPPED
  }

  static ImportOutcome of(Effect effect, Fact... told) {
    return new ImportOutcome(effect, List.of(told));
  }
}
