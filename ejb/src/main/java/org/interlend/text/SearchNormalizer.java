package org.interlend.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Normalizes texts for the search: only lower-case letters and digits, without accents, so that
 * "ostergard" finds Østergård and "BW 17/4" finds bw-174.
 */
public final class SearchNormalizer {

  /** The greatest length of a word; longer ones are cut, in the index and in searches. */
  public static final int MAX_WORD_LENGTH = 40;

  /** The greatest length of a sort key. */
  public static final int KEY = 100;

  /** The greatest number of words of a typed search. */
  public static final int MAX_TYPED = 6;

  private static final int MAX_WORDS = 24;
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

  /**
   * Accents; the signs of transliteration that Unicode calls letters (ayn, alif, soft sign, okina);
   * and the Arabic tatweel, which only stretches a word.
   */
  private static final Pattern MARKS =
      Pattern.compile("[\\p{M}\\x{640}[\\p{Lm}&&[\\x{2B0}-\\x{2FF}]]]+");

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /**
   * Letters that Unicode does not decompose into a letter and an accent, and the sigma that ends a
   * word: a beginning in capitals ends in one, too.
   */
  private static final Map<String, String> LETTERS =
      Map.ofEntries(
          Map.entry("ø", "o"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ß", "ss"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ı", "i"),
          Map.entry("ħ", "h"),
          Map.entry("ς", "σ"));

  private SearchNormalizer() {}

  /**
   * The first words of each text. A compound such as post-war is indexed as two words and as one.
   *
   * @param texts any may be null
   */
  public static Set<String> of(String... texts) {
    Set<String> words = new LinkedHashSet<>();
    for (String text : texts) {
      if (text != null) {
        words.addAll(of(text, MAX_WORDS));
      }
    }
    return words;
  }

  /** The same of one text, with as many words as given. */
  public static Set<String> of(String text, int words) {
    Set<String> all = new LinkedHashSet<>();
    BLANKS.splitAsStream(text).limit(words).forEach(part -> addParts(part, all));
    return all.stream().limit(words).collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static void addParts(String text, Set<String> words) {
    String[] parts = BETWEEN.split(fold(text));
    Arrays.stream(parts)
        .filter(part -> !part.isEmpty())
        .map(SearchNormalizer::cut)
        .forEach(words::add);
    if (parts.length > 1) {
      words.add(cut(String.join("", parts)));
    }
  }

  /** A number or barcode as one word; empty when it has no letter and no digit. */
  public static String number(String number) {
    return cut(BETWEEN.matcher(fold(number)).replaceAll(""));
  }

  /** The beginnings of words in a typed search; surplus words are left out. */
  public static List<String> typed(String text) {
    return typedWords(text).stream().map(SearchNormalizer::number).toList();
  }

  /** The same words as they are typed. */
  public static List<String> typedWords(String text) {
    Map<String, String> words = new LinkedHashMap<>();
    BLANKS.splitAsStream(text).forEach(word -> words.putIfAbsent(number(word), word));
    words.remove("");
    return words.values().stream().limit(MAX_TYPED).toList();
  }

  /** The parts of each compound in a typed search, such as post-war, by its {@link #typed} form. */
  public static Map<String, Set<String>> compounds(String text) {
    Map<String, Set<String>> compounds = new HashMap<>();
    BLANKS
        .splitAsStream(text)
        .forEach(
            word -> {
              Set<String> parts = new LinkedHashSet<>();
              addParts(word, parts);
              String whole = number(word);
              if (parts.remove(whole) && !parts.isEmpty()) {
                compounds.put(whole, parts);
              }
            });
    return compounds;
  }

  /** The sort key of a text, without case, accents and punctuation. */
  public static String sortKey(String text) {
    String key = BETWEEN.matcher(fold(text)).replaceAll(" ").strip();
    return Text.cut(key, KEY);
  }

  private static String fold(String text) {
    String plain = MARKS.matcher(Text.normalized(text, Normalizer.Form.NFKD)).replaceAll("");
    String small = plain.toLowerCase(Locale.ROOT);
    for (var letter : LETTERS.entrySet()) {
      small = small.replace(letter.getKey(), letter.getValue());
    }
    return small;
  }

  private static String cut(String word) {
    return Text.cut(word, MAX_WORD_LENGTH);
  }
}
