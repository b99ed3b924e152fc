package org.interlend.patrons.load;

import org.interlend.patrons.PatronFieldChange;
import org.interlend.text.Fact;
import org.interlend.text.LocalizedFactValue;

/**
 * What a dry run says of a patron that a load would create or change. The sentences are in {@code
 * PatronRecords.properties}.
 */
enum PatronDryRunFact {
  /** Name and group. */
  NEW_PATRON,
  /** Field and value. */
  SET,
  /** Field, former value and value. */
  CHANGED,
  /** Field and former value. */
  REMOVED,
  /** Field. */
  SECRET_CHANGED,
  /** The reason of a block that staff have set, which no load lifts. */
  BLOCK_OF_STAFF_STAYS;

  static Fact of(PatronFieldChange change) {
    LocalizedFactValue field = change.field().reference();
    if (change.field().isSecret()) {
      return Fact.of(SECRET_CHANGED, field);
    }
    if (change.before() == null) {
      return Fact.of(SET, field, change.after());
    }
    return change.after() == null
        ? Fact.of(REMOVED, field, change.before())
        : Fact.of(CHANGED, field, change.before(), change.after());
  }
}
