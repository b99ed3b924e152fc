package org.interlend.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.interlend.text.SearchNormalizer;

/** Prepares the terms of a search of the catalog. */
final class CatalogSearchTerms {

  /** The greatest number of indexed words of a title's record. */
  static final int MAX_TERMS = 120;

  private static final int CALL_NUMBER = 64;

  /** Stop words: words in so many titles that they distinguish none. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "a", "an", "and", "at", "by", "das", "de", "del", "dem", "den", "der", "des", "det",
          "die", "du", "een", "ein", "eine", "el", "en", "et", "for", "from", "het", "i", "il",
          "in", "into", "l", "la", "las", "le", "les", "lo", "los", "och", "of", "og", "on", "the",
          "to", "un", "und", "une", "van", "von", "with", "y", "zu", "zur");

  private CatalogSearchTerms() {}

  /** The words of a search, without stop words if others are left. */
  static List<String> asked(String text) {
    List<String> all = SearchNormalizer.typed(text == null ? "" : text);
    List<String> selective = all.stream().filter(word -> !isEverywhere(word)).toList();
    return selective.isEmpty() ? all : selective;
  }

  /** The parts of compounds by their words in {@link #asked}, without stop words. */
  static Map<String, List<String>> compounds(String text) {
    Map<String, List<String>> compounds = new HashMap<>();
    SearchNormalizer.compounds(text == null ? "" : text)
        .forEach(
            (whole, parts) ->
                compounds.put(whole, parts.stream().filter(part -> !isEverywhere(part)).toList()));
    return compounds;
  }

  /** Whether the word is a stop word. */
  static boolean isEverywhere(String word) {
    return EVERYWHERE.contains(word);
  }

  /** The normalized call number for comparison: without blanks, in capitals. Null for none. */
  static String callNumber(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String bare = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    return bare.length() <= CALL_NUMBER ? bare : bare.substring(0, CALL_NUMBER);
  }
}
