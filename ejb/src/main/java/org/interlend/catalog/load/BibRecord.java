package org.interlend.catalog.load;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.catalog.Citation;
import org.interlend.catalog.TitleIdentifier;
import org.interlend.catalog.TitleIndex;
import org.interlend.importing.ImportableRecord;

/**
 * A local title to load from another catalog, with its items.
 *
 * @param number its record number in that catalog (001 of a MARC record), by which it is updated
 *     later; may be null
 * @param citation its description; without a title the record is refused
 * @param numbers all numbers for the index
 * @param titles all titles for the index
 * @param authors all names for the index
 * @param suppressed whether discovery must not show it
 * @param marcXml the MARC record, or null if there is none
 */
public record BibRecord(
    String number,
    Citation citation,
    List<TitleIdentifier> numbers,
    List<String> titles,
    List<String> authors,
    boolean suppressed,
    String marcXml,
    List<HoldingRecord> holdings)
    implements ImportableRecord {

  /**
   * Copies at one location.
   *
   * @param library code of the library; may be null, because the location's code is enough
   * @param location code of the location
   * @param callNumber may be null
   */
  public record HoldingRecord(
      String library, String location, String callNumber, List<ItemRecord> items) {}

  /**
   * An item.
   *
   * @param policy the item policy, which decides on the terms of use; may be null
   * @param description volume or part; may be null
   * @param pieces the number of pieces; may be null
   */
  public record ItemRecord(String barcode, String policy, String description, Integer pieces) {

    /**
     * @param text as the file has it, or null
     * @return empty when it is no number of at most six digits
     */
    public static Optional<Integer> pieces(String text) {
      return Optional.ofNullable(text)
          .filter(number -> number.matches("\\d{1,6}"))
          .map(Integer::valueOf);
    }
  }

  /** The title of copies that come without its MARC record: the index has what describes it. */
  public static BibRecord ofCopies(String number, Citation citation, List<HoldingRecord> holdings) {
    return new BibRecord(
        number,
        citation,
        TitleIndex.numbersOf(citation),
        Stream.ofNullable(citation.title()).toList(),
        Stream.ofNullable(citation.author()).toList(),
        false,
        null,
        holdings);
  }

  /** With what a line of copies does not say of the title that is known. */
  BibRecord completed(Citation known) {
    return marcXml == null ? ofCopies(number, citation.or(known), holdings) : this;
  }

  Stream<String> barcodes() {
    return holdings.stream().flatMap(holding -> holding.items().stream()).map(ItemRecord::barcode);
  }

  @Override
  public Set<String> keys() {
    Set<String> keys = new HashSet<>();
    if (number != null) {
      keys.add("number " + number);
    }
    barcodes().filter(Objects::nonNull).forEach(barcode -> keys.add("barcode " + barcode));
    return keys;
  }
}
