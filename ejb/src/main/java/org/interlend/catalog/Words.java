package org.interlend.catalog;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a text as they are kept and asked for: small letters without accents. */
final class Words {

  /** The most letters of a word that are kept. */
  static final int LENGTH = 64;

  /** The most words of a title's record that are kept. */
  static final int MOST = 120;

  /** Words in so many titles that they tell none from another. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "a", "an", "and", "at", "by", "das", "de", "del", "dem", "den", "der", "des", "det",
          "die", "du", "een", "ein", "eine", "el", "en", "et", "for", "from", "het", "i", "il",
          "in", "into", "l", "la", "las", "le", "les", "lo", "los", "och", "of", "og", "on", "the",
          "to", "un", "und", "une", "van", "von", "with", "y", "zu", "zur");

  private Words() {}

  /**
   * @param text may be null
   * @return each word once, in order
   */
  static Set<String> of(String text) {
    Set<String> words = new LinkedHashSet<>();
    if (text != null) {
      collect(text, words);
    }
    return words;
  }

  /**
   * The words of a question: those that stand in every other title are left out when there are
   * more.
   */
  static List<String> asked(String text) {
    Set<String> all = of(text);
    List<String> telling = all.stream().filter(word -> !EVERYWHERE.contains(word)).toList();
    return telling.isEmpty() ? List.copyOf(all) : telling;
  }

  /** A call number as it is compared: without blanks, in capitals. Null for none. */
  static String callNumber(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String bare = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    return bare.length() <= LENGTH ? bare : bare.substring(0, LENGTH);
  }

  private static void collect(String text, Set<String> words) {
    String plain = plain(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        append(Character.toLowerCase(c), word);
      } else if (!mark(c)) {
        end(word, words);
      }
    }
    end(word, words);
  }

  /** Most text has no letter that could have an accent. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static boolean mark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Letters that are no letter with an accent, and yet are searched for as one. */
  private static void append(char c, StringBuilder word) {
    switch (c) {
      case 'ø' -> word.append('o');
      case 'æ' -> word.append("ae");
      case 'œ' -> word.append("oe");
      case 'ß' -> word.append("ss");
      case 'ł' -> word.append('l');
      case 'đ', 'ð' -> word.append('d');
      case 'þ' -> word.append("th");
      case 'ı' -> word.append('i');
      default -> word.append(c);
    }
  }

  private static void end(StringBuilder word, Set<String> words) {
    if (!word.isEmpty() && words.size() < MOST) {
      words.add(word.length() <= LENGTH ? word.toString() : word.substring(0, LENGTH));
    }
    word.setLength(0);
  }
}
