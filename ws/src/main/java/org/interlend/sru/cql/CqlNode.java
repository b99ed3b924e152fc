package org.interlend.sru.cql;

import java.util.List;

/** A query or a part of one. Positions count characters from 1. */
public sealed interface CqlNode {

  /**
   * One condition.
   *
   * @param index the index as written, or null where only a term is given
   * @param relation the relation; {@link Relation#IMPLIED} where only a term is given
   * @param term the term without its quotes, its backslashes still there
   * @param position where the clause begins
   * @param termPosition where its term begins
   */
  record Clause(String index, Relation relation, String term, int position, int termPosition)
      implements CqlNode {}

  /** Two parts and how they hang together; booleans have one precedence and bind to the left. */
  record Combined(
      Operator operator, List<Modifier> modifiers, CqlNode left, CqlNode right, int position)
      implements CqlNode {}

  /**
   * A part in which a prefix stands for a context set.
   *
   * @param prefix the prefix, or null where the set is meant wherever no prefix is written
   */
  record Prefixed(String prefix, String uri, CqlNode query, int position) implements CqlNode {}

  /** The booleans of CQL. */
  enum Operator {
    AND,
    OR,
    NOT,
    PROX
  }

  /**
   * A relation.
   *
   * @param name a symbol, or a name as written
   */
  record Relation(String name, List<Modifier> modifiers) {

    /** What stands between index and term where neither index nor relation is written. */
    public static final Relation IMPLIED = new Relation("=", List.of());
  }

  /**
   * A modifier.
   *
   * @param relation a symbol, or null where there is no value
   * @param value null likewise
   */
  record Modifier(String name, String relation, String value) {}
}
