package org.interlend.catalog;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.interlend.text.SearchNormalizer;

/** A query for local titles: a tree of conditions. */
public sealed interface TitleQuery {

  /** A condition that a title matches or not. */
  sealed interface Condition extends TitleQuery {}

  /** The part of the record with the word. */
  enum In {
    TITLE,
    NAMES,
    ANYWHERE
  }

  /**
   * The title or the names contain a word.
   *
   * @param beginning whether the word is only the beginning of one
   */
  record Word(In in, String word, boolean beginning) implements Condition {

    /** The greatest number of words searched for one term. */
    private static final int MAX_WORDS = 6;

    /**
     * @param text a word as typed
     * @return empty when it has no letter and no digit
     */
    public static Optional<Word> of(In in, String text, boolean beginning) {
      return Optional.of(SearchNormalizer.number(text))
          .filter(word -> !word.isEmpty())
          .map(word -> new Word(in, word, beginning));
    }

    /**
     * The most selective words: without stop words if others are left, and of more than six only
     * the longest, which are usually the rarest.
     */
    public static List<Word> mostSelective(List<Word> words) {
      List<Word> selective =
          words.stream()
              .filter(word -> word.beginning() || !StopWords.contain(word.word()))
              .toList();
      return (selective.isEmpty() ? words : selective)
          .stream()
              .distinct()
              .sorted(Comparator.comparing((Word word) -> word.word().length()).reversed())
              .limit(MAX_WORDS)
              .toList();
    }
  }

  /**
   * The title has one of some numbers.
   *
   * @param kind the kind of the numbers; null for any
   * @param values normalized numbers
   */
  record Number(TitleIdentifier.Kind kind, Set<String> values) implements Condition {

    /** A number of any kind; empty when the text cannot be one. */
    public static Optional<Number> ofAnyKind(String text) {
      Set<String> values =
          Arrays.stream(TitleIdentifier.Kind.values())
              .flatMap(kind -> TitleIdentifier.of(kind, text).stream())
              .map(TitleIdentifier::value)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      return values.isEmpty() ? Optional.empty() : Optional.of(new Number(null, values));
    }
  }

  /** An item of the title has one of some barcodes. */
  record Barcode(Set<String> barcodes) implements Condition {}

  /** The title's record has this number in the catalog from which it was loaded. */
  record RecordNumber(String number) implements Condition {}

  /** A holding of the title has the call number, or one that begins with it. */
  record CallNumber(String callNumber, boolean beginning) implements Condition {

    private static final int MAX_LENGTH = 64;

    /** Empty for a blank text. */
    public static Optional<CallNumber> of(String text, boolean beginning) {
      return Optional.ofNullable(normalized(text))
          .map(callNumber -> new CallNumber(callNumber, beginning));
    }

    /** A call number for comparison: without blanks, in capitals. Null for none. */
    static String normalized(String text) {
      if (text == null || text.isBlank()) {
        return null;
      }
      String bare = text.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
      return bare.length() <= MAX_LENGTH ? bare : bare.substring(0, MAX_LENGTH);
    }
  }

  /** The whole title, or its first name, equals the text, ignoring case. */
  record Whole(In in, String text) implements Condition {}

  /** The printed date of publication contains this year. */
  record Published(String year) implements Condition {}

  /** All parts match. */
  record All(List<? extends TitleQuery> parts) implements TitleQuery {}

  /** At least one part matches. */
  record Any(List<? extends TitleQuery> parts) implements TitleQuery {}

  /** The part does not match. */
  record Not(TitleQuery part) implements TitleQuery {}
}
