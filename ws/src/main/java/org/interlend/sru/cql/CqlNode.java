package org.interlend.sru.cql;

import java.util.List;

/** A query or a part of one. Positions count characters from 1. */
public sealed interface CqlNode {

  /**
   * One condition.
   *
   * @param index the index as written, or null for a term alone
   * @param relation the relation; {@link Relation#IMPLIED} for a term alone
   * @param term the term without its quotes, but with its backslashes
   * @param termPosition position where its term begins
   */
  record Clause(String index, Relation relation, String term, int termPosition)
      implements CqlNode {}

  /** Two parts joined by a boolean; all booleans have the same precedence and bind to the left. */
  record Combined(
      Operator operator, List<Modifier> modifiers, CqlNode left, CqlNode right, int position)
      implements CqlNode {}

  /**
   * A part in which a prefix means a context set.
   *
   * @param prefix the prefix, or null for the set of names without prefix
   */
  record Prefixed(String prefix, String uri, CqlNode query) implements CqlNode {}

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

    /** The relation of a term that is written without index and relation. */
    public static final Relation IMPLIED = new Relation("=", List.of());
  }

  /**
   * A modifier.
   *
   * @param relation a symbol, or null when there is no value
   * @param value null when there is none
   */
  record Modifier(String name, String relation, String value) {}
}
