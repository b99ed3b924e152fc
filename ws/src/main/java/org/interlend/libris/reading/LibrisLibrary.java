package org.interlend.libris.reading;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A library as Libris describes it.
 *
 * @param libraryCode its Sigel
 * @param name or null
 * @param address1 the lines of the address may be null
 */
public record LibrisLibrary(
    String libraryCode,
    String name,
    String department,
    String address1,
    String address2,
    String address3,
    String zipCode,
    String city,
    String email) {

  /** The postal address, line by line; null when there is none. */
  public String address() {
    String place =
        Stream.of(zipCode, city).filter(Objects::nonNull).collect(Collectors.joining(" "));
    String lines =
        Stream.of(department, address1, address2, address3, place.isEmpty() ? null : place)
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    return lines.isEmpty() ? null : lines;
  }
}
