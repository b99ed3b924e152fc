package org.interlend.sru;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The context sets with supported indexes. */
enum ContextSet {
  CQL("info:srw/cql-context-set/1/cql-v1.2", "info:srw/cql-context-set/1/cql-v1.1"),
  DC("info:srw/cql-context-set/1/dc-v1.1"),
  BATH("http://zing.z3950.org/cql/bath/2.0/"),
  REC("info:srw/cql-context-set/2/rec-1.1", "info:srw/cql-context-set/2/rec-1.0"),
  /** Indexes that no standard set has. */
  INTERLEND("urn:interlend:cql:1");

  private final List<String> uris;

  ContextSet(String... uris) {
    this.uris = List.of(uris);
  }

  static Optional<ContextSet> ofUri(String uri) {
    return Arrays.stream(values()).filter(set -> set.uris.contains(uri)).findFirst();
  }

  /** The set of a prefix that the query does not declare. */
  static Optional<ContextSet> ofPrefix(String prefix) {
    return Arrays.stream(values()).filter(set -> set.name().equalsIgnoreCase(prefix)).findFirst();
  }

  String prefix() {
    return name().toLowerCase(Locale.ROOT);
  }

  String uri() {
    return uris.get(0);
  }
}
