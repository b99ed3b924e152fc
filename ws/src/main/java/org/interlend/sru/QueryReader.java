package org.interlend.sru;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.interlend.catalog.TitleQuery;
import org.interlend.catalog.TitleQuery.All;
import org.interlend.catalog.TitleQuery.Any;
import org.interlend.catalog.TitleQuery.Not;
import org.interlend.sru.Diagnostic.Kind;
import org.interlend.sru.cql.CqlException;
import org.interlend.sru.cql.CqlNode;
import org.interlend.sru.cql.CqlNode.Clause;
import org.interlend.sru.cql.CqlNode.Combined;
import org.interlend.sru.cql.CqlNode.Prefixed;
import org.interlend.sru.cql.CqlParser;
import org.interlend.sru.cql.CqlQuery;

/** Converts a CQL query to a catalog query. */
final class QueryReader {

  /**
   * The context set of each prefix in this part of the query; the empty key is for indexes without
   * prefix.
   */
  private final Map<String, String> prefixes;

  private QueryReader(Map<String, String> prefixes) {
    this.prefixes = prefixes;
  }

  /**
   * @throws SruException with the standard's diagnostic for an invalid or unsupported query
   */
  static TitleQuery read(String cql) throws SruException {
    CqlQuery query = parse(cql);
    if (!query.sortKeys().isEmpty()) {
      throw new SruException(Kind.SORT_NOT_SUPPORTED, query.sortKeys().get(0).index());
    }
    return new QueryReader(Map.of()).read(query.root());
  }

  private static CqlQuery parse(String cql) throws SruException {
    try {
      return CqlParser.parse(cql);
    } catch (CqlException problem) {
      Kind kind =
          switch (problem.kind()) {
            case SYNTAX -> Kind.QUERY_SYNTAX_ERROR;
            case PARENTHESES -> Kind.INVALID_USE_OF_PARENTHESES;
            case QUOTES -> Kind.INVALID_USE_OF_QUOTES;
            case TOO_LONG -> Kind.TOO_MANY_CHARACTERS_IN_QUERY;
            case TOO_MANY_BOOLEANS -> Kind.TOO_MANY_BOOLEANS;
          };
      throw new SruException(kind, problem.getMessage());
    }
  }

  private TitleQuery read(CqlNode node) throws SruException {
    if (node instanceof Clause clause) {
      return ClauseReader.read(index(clause), clause);
    }
    if (node instanceof Prefixed prefixed) {
      Map<String, String> inner = new HashMap<>(prefixes);
      inner.put(prefixed.prefix() == null ? "" : small(prefixed.prefix()), prefixed.uri());
      return new QueryReader(inner).read(prefixed.query());
    }
    return combined((Combined) node);
  }

  private TitleQuery combined(Combined both) throws SruException {
    if (both.operator() == CqlNode.Operator.PROX) {
      throw new SruException(Kind.PROXIMITY_NOT_SUPPORTED, "Character " + both.position());
    }
    if (!both.modifiers().isEmpty()) {
      throw new SruException(Kind.UNSUPPORTED_BOOLEAN_MODIFIER, both.modifiers().get(0).name());
    }
    TitleQuery left = read(both.left());
    TitleQuery right = read(both.right());
    return switch (both.operator()) {
      case AND -> new All(List.of(left, right));
      case OR -> new Any(List.of(left, right));
      case NOT, PROX -> new All(List.of(left, new Not(right)));
    };
  }

  private SruIndex index(Clause clause) throws SruException {
    if (clause.index() == null) {
      return SruIndex.ANYWHERE;
    }
    int dot = clause.index().indexOf('.');
    ContextSet set = set(dot < 0 ? "" : clause.index().substring(0, dot));
    String name = clause.index().substring(dot + 1);
    if (name.equalsIgnoreCase("resultSetId")) {
      throw new SruException(Kind.RESULT_SETS_NOT_SUPPORTED, null);
    }
    return SruIndex.of(set, name)
        .orElseThrow(() -> new SruException(Kind.UNSUPPORTED_INDEX, clause.index()));
  }

  private ContextSet set(String prefix) throws SruException {
    String uri = prefixes.get(small(prefix));
    if (uri == null && prefix.isEmpty()) {
      return null;
    }
    return (uri == null ? ContextSet.ofPrefix(prefix) : ContextSet.ofUri(uri))
        .orElseThrow(
            () -> new SruException(Kind.UNSUPPORTED_CONTEXT_SET, uri == null ? prefix : uri));
  }

  private static String small(String prefix) {
    return prefix.toLowerCase(Locale.ROOT);
  }
}
