package org.interlend.sru.cql;

import java.util.List;
import org.interlend.sru.cql.CqlNode.Modifier;

/** A whole query: what is looked for, and how it is to be sorted. */
public record CqlQuery(CqlNode root, List<SortKey> sortKeys) {

  /** An index to sort by. */
  public record SortKey(String index, List<Modifier> modifiers) {}
}
