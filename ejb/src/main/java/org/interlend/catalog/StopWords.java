package org.interlend.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlend.text.SearchNormalizer;

/** Words in so many titles that they distinguish none. A search of the catalog leaves them out. */
final class StopWords {

  private static final Set<String> ALL =
      Set.of(
          "a", "an", "and", "at", "by", "das", "de", "del", "dem", "den", "der", "des", "det",
          "die", "du", "een", "ein", "eine", "el", "en", "et", "for", "from", "het", "i", "il",
          "in", "into", "l", "la", "las", "le", "les", "lo", "los", "och", "of", "og", "on", "the",
          "to", "un", "und", "une", "van", "von", "with", "y", "zu", "zur");

  private StopWords() {}

  /** The words of a search, without stop words if others are left. */
  static List<String> without(String text) {
    List<String> all = SearchNormalizer.typed(text == null ? "" : text);
    List<String> selective = all.stream().filter(word -> !contain(word)).toList();
    return selective.isEmpty() ? all : selective;
  }

  /** The parts of compounds by their words in {@link #without}, without stop words. */
  static Map<String, List<String>> compounds(String text) {
    Map<String, List<String>> compounds = new HashMap<>();
    SearchNormalizer.compounds(text == null ? "" : text)
        .forEach(
            (whole, parts) ->
                compounds.put(whole, parts.stream().filter(part -> !contain(part)).toList()));
    return compounds;
  }

  /** Whether the word is a stop word. */
  static boolean contain(String word) {
    return ALL.contains(word);
  }
}
