package org.interlend.libris.importing;

import java.util.List;
import org.interlend.exchange.MessageFact;
import org.interlend.libris.reading.LibrisRequest;
import org.interlend.text.Fact;

/**
 * What the import of a request did.
 *
 * @param facts what there is to say about it
 */
record ImportOutcome(Effect effect, List<Fact> facts) {

  enum Effect {
    CREATED,
    UPDATED,
    UNCHANGED,
    /** It is not for this import. */
    SKIPPED
  }

  static ImportOutcome of(Effect effect, Fact... facts) {
    return new ImportOutcome(effect, List.of(facts));
  }

  /**
   * A known request was reported to the workflow.
   *
   * @param changed whether that changed it
   * @param before its status in Libris before
   */
  static ImportOutcome reported(boolean changed, String before, LibrisRequest request) {
    return changed
        ? of(
            Effect.UPDATED,
            MessageFact.LIBRIS_STATUS_CHANGES.with(before, request.status().shown()))
        : of(Effect.UNCHANGED);
  }
}
