package org.interlend.patrons.load;

import java.util.HashSet;
import java.util.Set;
import org.interlend.importing.ImportableRecord;
import org.interlend.patrons.PatronInput;

/** A patron of a file. */
public record PatronRecord(PatronInput input) implements ImportableRecord {

  @Override
  public Set<String> keys() {
    Set<String> keys = new HashSet<>();
    keys.add("patron " + input.numbers().primaryId());
    input.numbers().barcodes().forEach(barcode -> keys.add("barcode " + barcode));
    input.numbers().externalIds().forEach(number -> keys.add("external id " + number));
    return keys;
  }
}
