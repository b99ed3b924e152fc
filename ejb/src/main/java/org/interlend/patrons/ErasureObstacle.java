package org.interlend.patrons;

import java.util.List;

/**
 * A reason why a patron cannot be erased: records that still need the patron.
 *
 * @param kind the kind of record
 * @param examples some of the records, by barcode, number or amount
 * @param count the number of records
 */
public record ErasureObstacle(Kind kind, List<String> examples, long count) {

  private static final int MOST_EXAMPLES = 5;

  static ErasureObstacle of(Kind kind, List<String> open) {
    return new ErasureObstacle(kind, open.stream().limit(MOST_EXAMPLES).toList(), open.size());
  }

  /** The kinds of obstacles. */
  public enum Kind {
    OPEN_LOAN("On loan", "Take the items back first."),
    OPEN_HOLD("On hold", "Cancel the holds first."),
    OPEN_CHARGE("Open on the account", "Take the payments or waive the charges first."),
    OPEN_REQUEST("Borrowing requests not finished", "Complete or cancel them first."),
    OPEN_MESSAGE(
        "Messages to partners not delivered, about the requests",
        "Have them sent in the outbox, or mark them as handled.");

    private final String label;
    private final String remedy;

    Kind(String label, String remedy) {
      this.label = label;
      this.remedy = remedy;
    }
  }

  /** The obstacle and what to do about it, for staff. */
  public String sentence() {
    long more = count - examples.size();
    return "%s: %s%s. %s"
        .formatted(
            kind.label,
            String.join(", ", examples),
            more > 0 ? " and %d more".formatted(more) : "",
            kind.remedy);
  }
}
