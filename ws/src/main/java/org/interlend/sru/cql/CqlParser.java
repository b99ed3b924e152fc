package org.interlend.sru.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.interlend.sru.cql.CqlException.Kind;
import org.interlend.sru.cql.CqlNode.Clause;
import org.interlend.sru.cql.CqlNode.Combined;
import org.interlend.sru.cql.CqlNode.Modifier;
import org.interlend.sru.cql.CqlNode.Operator;
import org.interlend.sru.cql.CqlNode.Prefixed;
import org.interlend.sru.cql.CqlNode.Relation;
import org.interlend.sru.cql.CqlQuery.SortKey;

/**
 * Parses CQL by its grammar (CQL 1.2, BNF), with one method for each rule. Length, depth and the
 * number of booleans are limited, so that parsing stays cheap for every query.
 */
public final class CqlParser {

  /** Maximum length of a query in characters. */
  public static final int MAX_LENGTH = 4000;

  /** Maximum nesting of parentheses and prefixes. */
  public static final int MAX_DEPTH = 50;

  /** Maximum number of booleans in a query. */
  public static final int MAX_BOOLEANS = 50;

  private static final Set<String> RESERVED = Set.of("and", "or", "not", "prox", "sortby");

  private final List<CqlToken> tokens;
  private int at;
  private int depth;
  private int booleans;

  private CqlParser(List<CqlToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * @throws CqlException with a sentence that names the position, what was expected and what was
   *     found
   */
  public static CqlQuery parse(String query) throws CqlException {
    if (query.length() > MAX_LENGTH) {
      throw new CqlException(Kind.TOO_LONG, Integer.toString(MAX_LENGTH));
    }
    return new CqlParser(CqlLexer.tokens(query)).sortedQuery();
  }

  private CqlQuery sortedQuery() throws CqlException {
    CqlNode root = cqlQuery();
    List<SortKey> sortKeys = new ArrayList<>();
    if (token().isWord("sortby")) {
      at++;
      do {
        sortKeys.add(new SortKey(term("an index to sort by").text(), modifierList()));
      } while (token().isTerm());
    }
    if (token().is(CqlToken.Kind.CLOSE)) {
      throw CqlException.at(
          Kind.PARENTHESES, token().position(), "expected no ), for none is open here");
    }
    if (!token().is(CqlToken.Kind.END)) {
      throw expected("and, or, not or the end of the query");
    }
    return new CqlQuery(root, List.copyOf(sortKeys));
  }

  private CqlNode cqlQuery() throws CqlException {
    if (!isSymbol(">")) {
      return scopedClause();
    }
    deeper();
    at++;
    String first = term("a prefix or the URI of a context set").text();
    String uri = null;
    if (isSymbol("=")) {
      at++;
      uri = term("the URI of a context set").text();
    }
    CqlNode query = cqlQuery();
    depth--;
    return new Prefixed(uri == null ? null : first, uri == null ? first : uri, query);
  }

  private CqlNode scopedClause() throws CqlException {
    CqlNode left = searchClause();
    while (operator() != null) {
      Operator operator = operator();
      int position = next().position();
      if (++booleans > MAX_BOOLEANS) {
        throw new CqlException(Kind.TOO_MANY_BOOLEANS, Integer.toString(MAX_BOOLEANS));
      }
      List<Modifier> modifiers = modifierList();
      left = new Combined(operator, modifiers, left, searchClause(), position);
    }
    return left;
  }

  private Operator operator() {
    for (Operator operator : Operator.values()) {
      if (token().isWord(operator.name())) {
        return operator;
      }
    }
    return null;
  }

  private CqlNode searchClause() throws CqlException {
    if (!token().is(CqlToken.Kind.OPEN)) {
      return condition();
    }
    deeper();
    int open = next().position();
    CqlNode inner = cqlQuery();
    if (!token().is(CqlToken.Kind.CLOSE)) {
      throw CqlException.at(
          Kind.PARENTHESES,
          token().position(),
          "expected ) for the ( at character %d, or and, or, not; found %s"
              .formatted(open, token().described()));
    }
    at++;
    depth--;
    return inner;
  }

  private void deeper() throws CqlException {
    if (++depth > MAX_DEPTH) {
      throw CqlException.at(
          Kind.PARENTHESES,
          token().position(),
          "expected no more than %d within each other".formatted(MAX_DEPTH));
    }
  }

  private CqlNode condition() throws CqlException {
    CqlToken first = term("an index, a term or (");
    boolean named = token().isTerm() && !isReserved(token());
    if (!named && !token().is(CqlToken.Kind.COMPARISON)) {
      return new Clause(null, Relation.IMPLIED, first.text(), first.position());
    }
    CqlToken comparison = next();
    List<Modifier> modifiers = modifierList();
    if (!token().isTerm() && named) {
      throw CqlException.at(
          Kind.SYNTAX,
          comparison.position(),
          "expected a relation such as = or all between %s and a term, or and, or, not; found %s"
              .formatted(first.described(), comparison.described()));
    }
    CqlToken term = term("a term after " + comparison.described());
    return new Clause(
        first.text(), new Relation(comparison.text(), modifiers), term.text(), term.position());
  }

  private List<Modifier> modifierList() throws CqlException {
    List<Modifier> modifiers = new ArrayList<>();
    while (token().is(CqlToken.Kind.SLASH)) {
      at++;
      String name = term("a modifier after /").text();
      if (token().is(CqlToken.Kind.COMPARISON)) {
        String relation = next().text();
        modifiers.add(new Modifier(name, relation, term("a value of the modifier").text()));
      } else {
        modifiers.add(new Modifier(name, null, null));
      }
    }
    return List.copyOf(modifiers);
  }

  /** A word or quoted string; a reserved word counts as a word where nothing else is allowed. */
  private CqlToken term(String description) throws CqlException {
    if (!token().isTerm()) {
      throw expected(description);
    }
    return next();
  }

  private static boolean isReserved(CqlToken token) {
    return RESERVED.stream().anyMatch(token::isWord);
  }

  private boolean isSymbol(String symbol) {
    return token().is(CqlToken.Kind.COMPARISON) && token().text().equals(symbol);
  }

  private CqlToken token() {
    return tokens.get(at);
  }

  private CqlToken next() {
    return tokens.get(at++);
  }

  private CqlException expected(String what) {
    return CqlException.at(
        Kind.SYNTAX,
        token().position(),
        "expected %s, found %s".formatted(what, token().described()));
  }
}
