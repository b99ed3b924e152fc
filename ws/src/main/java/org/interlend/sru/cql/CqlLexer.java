package org.interlend.sru.cql;

import java.util.ArrayList;
import java.util.List;
import org.interlend.sru.cql.CqlException.Kind;

/** Splits a query into tokens. */
final class CqlLexer {

  private static final String SPECIAL = "()=<>\"/";

  private final String query;
  private final List<CqlToken> tokens = new ArrayList<>();
  private int at;

  private CqlLexer(String query) {
    this.query = query;
  }

  /** The tokens, ending with the end token. */
  static List<CqlToken> tokens(String query) throws CqlException {
    CqlLexer lexer = new CqlLexer(query);
    while (lexer.more()) {
      lexer.next();
    }
    lexer.add(CqlToken.Kind.END, "", query.length());
    return lexer.tokens;
  }

  private boolean more() throws CqlException {
    while (at < query.length()) {
      char c = query.charAt(at);
      refuseControl(c, at);
      if (!Character.isWhitespace(c)) {
        return true;
      }
      at++;
    }
    return false;
  }

  private static void refuseControl(char c, int at) throws CqlException {
    if (Character.isISOControl(c) && !Character.isWhitespace(c)) {
      throw CqlException.at(
          Kind.SYNTAX,
          at + 1,
          "expected text, found the control character U+%04X".formatted((int) c));
    }
  }

  private void next() throws CqlException {
    char c = query.charAt(at);
    switch (c) {
      case '(' -> symbol(CqlToken.Kind.OPEN, "(");
      case ')' -> symbol(CqlToken.Kind.CLOSE, ")");
      case '/' -> symbol(CqlToken.Kind.SLASH, "/");
      case '=' -> symbol(CqlToken.Kind.COMPARISON, follows('=') ? "==" : "=");
      case '<' -> symbol(CqlToken.Kind.COMPARISON, follows('=') ? "<=" : follows('>') ? "<>" : "<");
      case '>' -> symbol(CqlToken.Kind.COMPARISON, follows('=') ? ">=" : ">");
      case '"' -> quoted();
      default -> word();
    }
  }

  private boolean follows(char c) {
    return at + 1 < query.length() && query.charAt(at + 1) == c;
  }

  private void symbol(CqlToken.Kind kind, String text) {
    add(kind, text, at);
    at += text.length();
  }

  private void add(CqlToken.Kind kind, String text, int start) {
    tokens.add(new CqlToken(kind, text, start + 1));
  }

  /** Keeps backslashes, except before a quote; the reader of the term interprets them. */
  private void quoted() throws CqlException {
    int start = at++;
    StringBuilder text = new StringBuilder();
    while (at < query.length() && query.charAt(at) != '"') {
      char c = query.charAt(at);
      refuseControl(c, at);
      boolean escapes = c == '\\' && at + 1 < query.length();
      if (escapes) {
        char escaped = query.charAt(++at);
        refuseControl(escaped, at);
        text.append(escaped == '"' ? "" : "\\").append(escaped);
      } else {
        text.append(c);
      }
      at++;
    }
    if (at == query.length()) {
      throw CqlException.at(Kind.QUOTES, start + 1, "expected a quote that ends what begins here");
    }
    at++;
    add(CqlToken.Kind.QUOTED, text.toString(), start);
  }

  private void word() throws CqlException {
    int start = at;
    while (at < query.length()
        && SPECIAL.indexOf(query.charAt(at)) < 0
        && !Character.isWhitespace(query.charAt(at))) {
      refuseControl(query.charAt(at), at);
      at++;
    }
    add(CqlToken.Kind.WORD, query.substring(start, at), start);
  }
}
