package org.interlend.sru;

import java.util.Arrays;
import java.util.Optional;

/** The record schemas that this server returns. */
enum RecordSchema {
  /** MARC 21 with an 852 for each holding and an 876 for each item. */
  MARCXML("marcxml", "info:srw/schema/1/marcxml-v1.1", "MARC 21 with holdings"),
  /** The OPAC record of Z39.50 as XML, which includes the availability of each item. */
  OPAC("opac", "opac", "MARC 21 with holdings and circulation");

  private final String shortName;
  private final String identifier;
  private final String title;

  RecordSchema(String shortName, String identifier, String title) {
    this.shortName = shortName;
    this.identifier = identifier;
    this.title = title;
  }

  static Optional<RecordSchema> of(String name) {
    return Arrays.stream(values())
        .filter(known -> known.shortName.equalsIgnoreCase(name) || known.identifier.equals(name))
        .findFirst();
  }

  String shortName() {
    return shortName;
  }

  String identifier() {
    return identifier;
  }

  String title() {
    return title;
  }
}
