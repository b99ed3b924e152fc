package org.interlend.sru;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The searchable indexes, under their names in the context sets. */
enum SruIndex {
  ANYWHERE("Anywhere", "cql.serverChoice", "cql.anywhere", "cql.anyIndexes", "cql.keywords"),
  TITLE("Title", "dc.title", "bath.title"),
  NAMES("Author", "dc.creator", "dc.contributor", "dc.author", "bath.author", "bath.name"),
  ISBN("ISBN", "bath.isbn", "interlend.isbn"),
  ISSN("ISSN", "bath.issn", "interlend.issn"),
  OCLC("OCLC number", "interlend.oclc", "interlend.oclcNumber"),
  IDENTIFIER("Any number", "dc.identifier", "bath.standardIdentifier"),
  RECORD("Record number", "rec.id", "rec.identifier"),
  BARCODE("Barcode", "interlend.barcode"),
  CALL_NUMBER("Call number", "interlend.callNumber"),
  DATE("Year of publication, beside another index", "dc.date", "interlend.year");

  private final String title;
  private final List<String> names;

  SruIndex(String title, String... names) {
    this.title = title;
    this.names = List.of(names);
  }

  /**
   * @param set the context set; null when the query names none, and then every set matches
   */
  static Optional<SruIndex> of(ContextSet set, String name) {
    return Arrays.stream(values()).filter(index -> index.isNamed(set, name)).findFirst();
  }

  private boolean isNamed(ContextSet set, String name) {
    return names.stream()
        .anyMatch(
            own ->
                set == null
                    ? own.substring(own.indexOf('.') + 1).equalsIgnoreCase(name)
                    : own.equalsIgnoreCase(set.prefix() + "." + name));
  }

  String title() {
    return title;
  }

  /** Its names, each with its set's prefix. */
  List<String> names() {
    return names;
  }
}
