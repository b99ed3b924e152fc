package org.interlend.importing;

import java.util.List;
import org.interlend.text.Fact;

/**
 * A record read from a file.
 *
 * @param at its number in the file, from 1
 * @param number its record number, or null
 * @param record the content, or null when it cannot be read
 * @param complaints the parts that cannot be read, or why the whole record cannot
 */
public record ParsedRecord(long at, String number, ImportableRecord record, List<Fact> complaints) {

  /** Makes a record that cannot be read. */
  public static ParsedRecord unreadable(long at, String number, Fact why) {
    return new ParsedRecord(at, number, null, List.of(why));
  }
}
