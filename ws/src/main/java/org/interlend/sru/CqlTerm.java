package org.interlend.sru;

import java.util.ArrayList;
import java.util.List;
import org.interlend.sru.Diagnostic.Kind;
import org.interlend.text.Text;

/** A search term with its masks and anchors resolved (CQL 1.2). */
record CqlTerm(List<Word> words) {

  private static final int MAX_LENGTH = 400;
  private static final String SPECIAL = "*?^\\\"";

  /**
   * @param truncated whether an asterisk follows it
   */
  record Word(String text, boolean truncated) {}

  /**
   * @param written the term as in the query, with its backslashes
   * @throws SruException for unsupported masks, and for a term that is empty or too long
   */
  static CqlTerm of(String written) throws SruException {
    if (written.length() > MAX_LENGTH) {
      throw new SruException(Kind.TOO_MANY_CHARACTERS_IN_TERM, Integer.toString(MAX_LENGTH));
    }
    List<Word> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    boolean truncated = false;
    String composed = Text.composed(written);
    for (int i = 0; i < composed.length(); i++) {
      char c = composed.charAt(i);
      if (Character.isWhitespace(c)) {
        add(words, text, truncated);
        truncated = false;
      } else if (truncated) {
        throw new SruException(
            Kind.MASKING_CHARACTER_IN_UNSUPPORTED_POSITION,
            "* is understood at the end of a word only");
      } else if (c == '*') {
        truncated = true;
      } else if (c == '\\') {
        text.append(escaped(composed, ++i));
      } else {
        text.append(plain(c));
      }
    }
    add(words, text, truncated);
    if (words.isEmpty()) {
      throw new SruException(Kind.EMPTY_TERM, null);
    }
    return new CqlTerm(List.copyOf(words));
  }

  private static char escaped(String written, int at) throws SruException {
    char c = at < written.length() ? written.charAt(at) : ' ';
    if (SPECIAL.indexOf(c) < 0) {
      throw new SruException(Kind.NON_SPECIAL_CHARACTER_ESCAPED, Character.toString(c));
    }
    return c;
  }

  private static char plain(char c) throws SruException {
    switch (c) {
      case '?' -> throw new SruException(Kind.MASKING_CHARACTER_NOT_SUPPORTED, "?");
      case '^' -> throw new SruException(Kind.ANCHORING_CHARACTER_NOT_SUPPORTED, "^");
      default -> {
        return c;
      }
    }
  }

  private static void add(List<Word> words, StringBuilder text, boolean truncated) {
    if (truncated || !text.isEmpty()) {
      words.add(new Word(text.toString(), truncated));
      text.setLength(0);
    }
  }

  boolean truncated() {
    return words.stream().anyMatch(Word::truncated);
  }

  /** The words, separated by single blanks. */
  String text() {
    return String.join(" ", words.stream().map(Word::text).toList());
  }

  /** The term, for an index that allows no masks. */
  CqlTerm unmasked() throws SruException {
    if (truncated()) {
      throw new SruException(Kind.MASKING_CHARACTER_NOT_SUPPORTED, "*");
    }
    return this;
  }
}
