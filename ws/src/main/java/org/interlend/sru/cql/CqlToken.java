package org.interlend.sru.cql;

/**
 * The least part of a query that means something.
 *
 * @param text of a word or quoted string what it says, else the symbol itself
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

  boolean is(Kind wanted) {
    return kind == wanted;
  }

  /** Whether it is this word; quoted, a word is only what it says. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }

  boolean isTerm() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  /** As a sentence about it names it. */
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
