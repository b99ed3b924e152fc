package org.interlend.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A title of our own as it comes from another catalogue, with its copies.
 *
 * @param number the number under which it comes again (001 of a MARC record); may be null
 * @param citation its description; without a title the record is refused
 * @param numbers all numbers it is to be found by
 * @param titles all titles whose words it is to be found by
 * @param authors all names whose words it is to be found by
 * @param suppressed whether discovery must not show it
 * @param marcXml the record itself, or null when there is none
 */
public record BibRecord(
    String number,
    Citation citation,
    List<BibNumber> numbers,
    List<String> titles,
    List<String> authors,
    boolean suppressed,
    String marcXml,
    List<HoldingRecord> holdings) {

  /**
   * Copies at one location.
   *
   * @param library code of the library; may be null, for a location's code is enough
   * @param location code of the location
   * @param callNumber may be null
   */
  public record HoldingRecord(
      String library, String location, String callNumber, List<ItemRecord> items) {}

  /**
   * A copy.
   *
   * @param policy what terms of use are chosen by; may be null
   * @param description volume or part; may be null
   * @param pieces how many pieces belong to it; may be null
   */
  public record ItemRecord(String barcode, String policy, String description, Integer pieces) {}

  Stream<String> barcodes() {
    return holdings.stream().flatMap(holding -> holding.items().stream()).map(ItemRecord::barcode);
  }

  /** What the record may share with another, so that one must be kept before the other. */
  public Set<String> keys() {
    Set<String> keys = new HashSet<>();
    if (number != null) {
      keys.add("number " + number);
    }
    barcodes().filter(Objects::nonNull).forEach(barcode -> keys.add("barcode " + barcode));
    return keys;
  }
}
