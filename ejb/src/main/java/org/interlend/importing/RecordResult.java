package org.interlend.importing;

import java.util.List;
import org.interlend.text.Fact;

/**
 * The result of one record of a file.
 *
 * @param outcome what became of it, or would become of it in a dry run
 * @param items the number of items saved with it
 * @param reasons why it, or else each missing item, was refused; empty if nothing was refused
 * @param changes what a dry run would change of a known record; else empty
 */
public record RecordResult(Outcome outcome, int items, List<Fact> reasons, List<Fact> changes) {

  /** The outcome of a record. */
  public enum Outcome {
    NEW,
    UPDATED,
    /** Known, and the same as in the file. */
    UNCHANGED,
    REFUSED
  }

  /** A record that was not refused. */
  public static RecordResult saved(Outcome outcome, int items, List<Fact> reasons) {
    return new RecordResult(outcome, items, reasons, List.of());
  }

  /** A record that was refused as a whole. */
  public static RecordResult refused(Fact... reasons) {
    return new RecordResult(Outcome.REFUSED, 0, List.of(reasons), List.of());
  }
}
