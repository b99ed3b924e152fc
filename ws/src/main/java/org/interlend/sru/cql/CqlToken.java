package org.interlend.sru.cql;

/**
 * The smallest unit of a query.
 *
 * @param text the content of a word or quoted string, otherwise the symbol itself
 * @param position of its first character, from 1
 */
record CqlToken(Kind kind, String text, int position) {

  enum Kind {
    WORD,
    QUOTED,
    /** One of = == &lt;&gt; &lt; &gt; &lt;= &gt;= */
    COMPARISON,
    OPEN,
    CLOSE,
    SLASH,
    END
  }

  boolean is(Kind expected) {
    return kind == expected;
  }

  /** Whether it is this keyword; a quoted string never is. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isTerm() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /** The token as error messages name it. */
  String described() {
    return switch (kind) {
      case END -> "the end of the query";
      case QUOTED -> "\"" + shortened() + "\"";
      default -> shortened();
    };
  }

  private String shortened() {
    return text.length() <= 30 ? text : text.substring(0, 30) + "...";
  }
}
