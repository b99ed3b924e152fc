package org.interlend.imports;

import java.util.Locale;
import org.interlend.catalog.load.RecordFault;
import org.interlend.text.Fact;

/** One record is not readable; the next ones may be. */
final class UnreadableRecordException extends Exception {

  private final Fact fact;

  UnreadableRecordException(RecordFault why, Object... values) {
    fact = why.with(values);
  }

  Fact fact() {
    return fact;
  }

  @Override
  public String getMessage() {
    return fact.sentence(RecordFault.BUNDLE, Locale.ENGLISH);
  }
}
