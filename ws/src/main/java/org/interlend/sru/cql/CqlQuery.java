package org.interlend.sru.cql;

import java.util.List;
import org.interlend.sru.cql.CqlNode.Modifier;

/** A complete query: the search condition and the sort keys. */
public record CqlQuery(CqlNode root, List<SortKey> sortKeys) {

  /** An index to sort by. */
  public record SortKey(String index, List<Modifier> modifiers) {}
}
