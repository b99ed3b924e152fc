package org.interlend.catalog;

import java.util.List;

/**
 * What became of a record that was to be kept.
 *
 * @param outcome of the title
 * @param items how many copies were kept
 * @param reasons why the title, or else each copy that is missing, was refused; empty when all is
 *     well
 */
public record BibLoadResult(Outcome outcome, int items, List<String> reasons) {

  /** Whether the title was there before. */
  public enum Outcome {
    NEW,
    UPDATED,
    REFUSED
  }

  static BibLoadResult refused(String reason) {
    return new BibLoadResult(Outcome.REFUSED, 0, List.of(reason));
  }
}
