package org.interlend.catalog.load;

import java.util.List;
import org.interlend.text.Fact;

/**
 * The result of loading one record.
 *
 * @param outcome whether the title was made, updated or refused
 * @param items the number of items saved
 * @param reasons why the title, or else each missing item, was refused; empty if nothing was
 *     refused
 */
public record BibLoadResult(Outcome outcome, int items, List<Fact> reasons) {

  /** The outcome for the title. */
  public enum Outcome {
    NEW,
    UPDATED,
    REFUSED
  }

  static BibLoadResult refused(Fact reason) {
    return new BibLoadResult(Outcome.REFUSED, 0, List.of(reason));
  }
}
