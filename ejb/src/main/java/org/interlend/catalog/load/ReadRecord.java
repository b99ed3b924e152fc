package org.interlend.catalog.load;

import java.util.List;
import org.interlend.catalog.BibRecord;

/**
 * A record as it was read from a file.
 *
 * @param at which record of the file it is, counted from 1
 * @param number the number it gives, or null
 * @param record what it says, or null when it cannot be read
 * @param complaints what of it cannot be read, or why all of it cannot
 */
public record ReadRecord(long at, String number, BibRecord record, List<String> complaints) {

  /** A record that cannot be read. */
  public static ReadRecord unreadable(long at, String number, String why) {
    return new ReadRecord(at, number, null, List.of(why));
  }
}
